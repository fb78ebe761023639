"""Attributions in the passive and their near misses: "it is understood that", "the court was told", "was called"."""

import pytest

from claims_said import found, told
from newsdiff.claims.model import UNSPECIFIED


@pytest.mark.parametrize(
    ("sentence", "cue", "content"),
    [
        ("It is understood that the mill was empty in March.", "understood", "the mill was empty in March"),
        ("It is feared the dam was never safe.", "feared", "the dam was never safe"),
        ("It is thought that two boats sank.", "thought", "two boats sank"),
        ("Men beat the dog off with sticks, it is believed.", "believed", "Men beat the dog off with sticks"),
        ("Jurors were told Mrs Holm had asked for help.", "told", "Mrs Holm had asked for help"),
        ("The mill burned down in a night, the court was told.", "told", "The mill burned down in a night"),
    ],
)  # fmt: skip
def test_what_is_told_in_the_passive_names_nobody(sentence: str, cue: str, content: str) -> None:
    assert told(sentence) == [(UNSPECIFIED, cue, content)]


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "content"),
    [
        ("The court heard that the pair had argued.", "court", "heard", "the pair had argued"),
        ("The inquest heard previously that she died at home.", "inquest", "heard", "she died at home"),
        ("Two men burned down the mill, a court has heard.", "court", "heard", "Two men burned down the mill"),
        ("Mill burned down for cash, jury hears", "jury", "hears", "Mill burned down for cash"),
        ("The plan was called “reckless” by Anna Berg.", "Anna Berg", "called", "The plan / “reckless”"),
        ("The plan was denounced by Berg as “reckless”.", "Berg", "denounced", "The plan / “reckless”"),
    ],
)
def test_who_is_named_with_a_passive_or_heard_it_is_the_source(
    sentence: str, source: str, cue: str, content: str
) -> None:
    assert (source, cue, content) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg heard that the dam was old.",  # whoever hears is no source where no court does
        "The court heard arguments on Monday.",
        "The bill was called “An Act to Save the Dam”.",  # a title, which nobody called it
        "The dam is understood by few.",
    ],
)
def test_what_only_looks_like_a_passive_attribution_is_none(sentence: str) -> None:
    assert [claim.source for claim in found(sentence)] == ["writer"]
