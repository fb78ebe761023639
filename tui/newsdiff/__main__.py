"""`python -m newsdiff` is the command."""

import sys

from newsdiff.cli import main

sys.exit(main())
