"""One name for one source in both articles."""

from dataclasses import replace

import pytest

import newsdiff
from newsdiff.claims.extract import claims
from newsdiff.claims.speakers.unify import unify_sources


@pytest.mark.parametrize("name", ["and other supporters", "Lund and", "and"])
def test_a_name_that_joins_others_which_it_does_not_hold_is_left_as_it_is(name: str) -> None:
    a = newsdiff.from_sentences(["Supporters said the bridge would reopen."])
    b = newsdiff.from_sentences(["Lund said the bridge would stay closed."]).on_side("B")
    (one,), others = claims(a), claims(b)
    named = replace(one, source=name, chain=(*one.chain[:-1], name))
    ((unified,), _) = unify_sources(a, (named,), b, others)
    assert unified.source == name
