"""What both say is told in the words of the claim that says least besides."""

from dataclasses import replace

import newsdiff
from newsdiff.claims.extract import claims
from newsdiff.claims.model import Claim, ClaimPair
from newsdiff.claims.pairing.likeness import Likeness
from newsdiff.claims.pairing.pairs import pair_claims
from newsdiff.claims.pairing.told import told_together
from newsdiff.language.spans import Span


def said(one: str, other: str) -> list[list[str] | None]:
    """Return what both say for every pair of claims of two linked sentences."""
    a = newsdiff.from_sentences([one, "A storm sank three boats near Tarn."])
    b = newsdiff.from_sentences([other, "Farmers sold their grain to Norland."]).on_side("B")
    claims_a, claims_b = claims(a), claims(b)
    by_id = {claim.id: claim for claim in (*claims_a, *claims_b)}
    found: list[list[str] | None] = []
    for pair in pair_claims(a, claims_a, b, claims_b, {("A1", "B1"): 0.9}, Likeness(a, claims_a, b, claims_b)):
        told = told_together(pair, [by_id[id_] for id_ in (*pair.a, *pair.b)])
        text = a.text if told and told[0].article == "A" else b.text
        found.append([text[slice(*span)] for span in told[1]] if told else None)
    return found


def test_the_narrower_claim_is_told_and_no_extra_of_the_other() -> None:
    wide = "The senator, who used $84,000 of public funds to settle a lawsuit, resigned from the assembly on Friday."
    narrow = "The senator resigned from the assembly."
    assert said(wide, narrow) == said(narrow, wide) == [["The senator resigned from the assembly"]]


def test_rival_accounts_are_told_by_nobody_together() -> None:
    a = "The company denied that the ferry Maren was overloaded."
    b = "Two deckhands said that the ferry Maren was overloaded."
    assert said(a, b) == said(b, a) == [None]


def test_where_the_words_hardly_meet_nothing_is_told_as_both_s() -> None:
    a = "The old opera house of Tarn, built by the queen of Norland in a cold and hungry year, burned on Monday night."
    b = "Firemen from four towns fought in vain for a whole day to save what was left of the opera house of Tarn."
    assert not any(said(a, b))


def test_what_only_one_is_sure_of_is_not_told_as_both_s() -> None:
    sure, unsure = "A broken line caused the failure.", "A broken line may have caused the failure."
    assert said(sure, unsure) == said(unsure, sure) == [None]
    assert said(unsure, unsure) == [["A broken line may have caused the failure"]]


def test_what_is_negated_is_never_told_without_its_negation() -> None:
    a = "The minister said that his office would not allow it to happen in the harbor."
    b = "“We won't let it happen in the harbor,” the minister said."
    for told in (*said(a, b), *said(b, a)):
        assert told is None or any(word in " ".join(told) for word in ("not", "won't"))
    assert said(a, a) == [["his office would not allow it to happen in the harbor"]]


def test_what_is_shared_only_in_bits_is_not_told_as_one_sentence() -> None:
    article = newsdiff.from_sentences(["The red ferry, the old port and the new bridge were closed on Monday."])
    (one,) = claims(article)
    other = replace(one, id="B1.1", article="B")

    def told(*words: str) -> tuple[Claim, tuple[Span, ...]] | None:
        found = [(article.text.index(word), len(word)) for word in words]
        shared = tuple(Span(start, start + length) for start, length in found)
        return told_together(ClaimPair("both", (one.id,), (other.id,), None, shared, shared), (one, other))

    assert told("The red ferry, the old port", "were closed on Monday") is not None
    assert told("The red ferry", "the old port", "the new bridge were closed on Monday") is None
