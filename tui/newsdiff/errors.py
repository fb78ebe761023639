"""The package's own errors; every message says what is wrong and what to do about it."""


class NewsdiffError(Exception):
    """Anything newsdiff reports to its user as one line."""


class InputError(NewsdiffError):
    """An input that cannot be used: the message names it, what is wrong and what to do."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        """Take the input's name as the user gave it, what is wrong with it, and what to do, as phrases."""
        super().__init__(f"{name}: {problem}; {remedy}")
        self.name = name
        self.problem = problem
        self.remedy = remedy
