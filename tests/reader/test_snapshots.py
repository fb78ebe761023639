"""How the reader looks. Every picture was looked at before it was accepted."""

from collections.abc import Callable

import pytest
from opening import gold

from newsdiff.reader.app import Reader

Snap = Callable[..., bool]


@pytest.mark.parametrize("size", [(80, 24), (140, 45), (200, 60)])
def test_the_sample_pair_at_a_link_that_differs(snap_compare: Snap, size: tuple[int, int]) -> None:
    app = Reader(gold().a, gold().b, gold())
    assert snap_compare(app, press=["8", "g"], terminal_size=size)
