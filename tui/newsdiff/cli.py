"""The command: arguments → read → compare → reader or report."""

import sys


def main() -> int:
    """Run the command and return its exit status."""
    return 0


if __name__ == "__main__":
    sys.exit(main())
