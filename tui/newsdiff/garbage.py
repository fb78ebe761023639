"""Garbage: when Python looks for objects that only refer to each other, which its reference counts never free.

It looks whenever so many objects have been made, and walks through those that are alive. Importing, reading and
comparing make hundreds of thousands that stay and next to none of that garbage (a comparison of 2,000 sentences a side
leaves 477 objects), so looking took a fifth of the time to the first painted articles and as much of a comparison.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MADE, _YOUNG, _OLD = 700, 10, 100
"""After how many objects made, looks at them and looks at those that outlived it, Python looks at the next older ones.

All but the last are its own defaults.
"""


@contextmanager
def left_lying() -> Iterator[None]:
    """Leave garbage lying for as long as this lasts, in every thread; then look for it again if that was so before."""
    looked_for = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked_for:
            gc.enable()


def settle() -> None:
    """Look for garbage from here on, though never in what is there now: that lives as long as the program.

    Past a freeze Python takes the little that is left for the whole and would look at all of it every few pages that
    are read, for 50 ms; hence the last number.
    """
    gc.freeze()
    gc.set_threshold(_MADE, _YOUNG, _OLD)
    gc.enable()
