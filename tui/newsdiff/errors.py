"""The package's own errors; every message says what is wrong and what to do about it."""


class NewsdiffError(Exception):
    """Anything newsdiff reports to its user as one line."""


class InputError(NewsdiffError):
    """An input that cannot be used: the message names it, what is wrong and what to do."""

    def __init__(self, name: str, problem: str, remedy: str) -> None:
        """Take the input's name as the user gave it, what is wrong with it, and what to do, as phrases.

        Names and answers of servers may hold anything; in the message, which goes to a terminal, what cannot be
        printed is "�".
        """
        message = f"{name}: {problem}; {remedy}"
        super().__init__("".join(character if character.isprintable() else "�" for character in message))
        self.name = name
        self.problem = problem
        self.remedy = remedy
