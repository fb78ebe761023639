"""Which claims of linked sentences are about one thing, which deny each other, and what both say of it."""

import pytest

import newsdiff
from claims_said import DAY
from newsdiff.claims.extract import claims
from newsdiff.claims.model import Claim, ClaimPair
from newsdiff.claims.pairing.likeness import LIKE, Likeness
from newsdiff.claims.pairing.opposed import Opposition
from newsdiff.claims.pairing.pairs import pair_claims
from newsdiff.claims.pairing.shared import shared_stretches
from newsdiff.claims.speakers.unify import unify_sources

OTHERS = [
    "The senate will vote on the budget in the spring.",
    "Farmers in the north have sold their grain to Norland.",
    "A storm destroyed the bridge near the village of Tarn.",
]


class Two:
    """Two made-up articles that each tell one sentence besides other things."""

    def __init__(self, a: str, b: str) -> None:
        self.a = newsdiff.from_sentences([a, *OTHERS], published=DAY)
        self.b = newsdiff.from_sentences([b, *OTHERS], published=DAY).on_side("B")
        self.claims_a, self.claims_b = unify_sources(self.a, claims(self.a), self.b, claims(self.b))
        self.likeness = Likeness(self.a, self.claims_a, self.b, self.claims_b)

    def first(self) -> tuple[Claim, Claim]:
        return self.claims_a[0], self.claims_b[0]

    def pairs(self) -> tuple[ClaimPair, ...]:
        """The pairs that say how two claims stand to each other, not those that may be one."""
        found = pair_claims(self.a, self.claims_a, self.b, self.claims_b, {("A1", "B1"): 0.9}, self.likeness)
        return tuple(pair for pair in found if pair.relation != "related")

    def likely(self) -> float:
        return self.likeness.of(*self.first())

    def opposed(self) -> bool:
        return Opposition(self.a, self.b, self.likeness).between(*self.first())

    def shared(self) -> tuple[list[str], list[str]]:
        one, other = self.first()
        in_a = shared_stretches(self.a, one, [other], self.likeness)
        in_b = shared_stretches(self.b, other, [one], self.likeness)
        return [self.a.text[slice(*span)] for span in in_a], [self.b.text[slice(*span)] for span in in_b]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The minister said the old harbor tunnel would be closed for repairs.",
            "The harbor tunnel needs repairs and would close, the minister said.",
        ),
        (
            "The company called the strike a cynical stunt.",
            "Workers rejected talk of a cynical stunt, as the company put it.",
        ),
        ("The court convicted the banker of fraud.", "The conviction of the banker for fraud surprised nobody."),
    ],
)
def test_claims_that_share_what_tells_most_are_about_one_thing(a: str, b: str) -> None:
    assert Two(a, b).likely() >= LIKE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The soldiers have been sent to the north.", "A hundred soldiers were seen at a parade that they had left."),
        ("He has said that they will have been there by then.", "They had been told that he will have it by then."),
        ("In June the minister Helga Storm opened a museum.", "Reporters say that Helga Storm never liked to travel."),
    ],
)
def test_words_that_every_sentence_has_and_a_shared_name_make_no_pair(a: str, b: str) -> None:
    assert Two(a, b).likely() < LIKE
    assert Two(a, b).pairs() == ()


def test_words_that_stand_side_by_side_in_both_weigh_more_than_apart() -> None:
    together = Two("The mayor mocked a phony theology of growth.", "A phony theology drives the mayor.")
    apart = Two("The mayor mocked a phony theology of growth.", "A theology drives the mayor, phony as ever.")
    assert together.likely() > apart.likely()


def test_likeness_and_what_is_shared_are_the_same_from_both_sides() -> None:
    a = "The company said the harbor tunnel would be closed for repairs in spring."
    b = "Repairs will close the tunnel, the company denied."
    there, back = Two(a, b), Two(b, a)
    assert there.likely() == pytest.approx(back.likely())
    assert there.opposed() == back.opposed()
    assert there.shared() == back.shared()[::-1]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The company denied that the ferry was overloaded.", "Two deckhands said that the ferry was overloaded."),
        ("The mayor rejected claims that he took bribes.", "The mayor took bribes, the witness said."),
        (
            "The papers said that the bank paid Mr. Sorel for the post of director.",
            "The lawyer insisted that the bank never paid Mr. Sorel for the post.",
        ),
        (
            "The chancellor said that Norland is the only country that taxes milk.",
            "Norland is not the only country to tax milk.",
        ),
    ],
)
def test_what_is_denied_and_what_is_asserted_are_rival_accounts(a: str, b: str) -> None:
    for two in (Two(a, b), Two(b, a)):
        assert two.opposed()
        assert [(pair.relation, pair.differ) for pair in two.pairs()] == [("rival", "denial")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Both deny it.
        ("The company denied that the ferry was overloaded.", "The ferry was not overloaded, the company said."),
        ("The company denied that the ferry was overloaded.", "The company denied that the ferry was overloaded."),
        # An offer is refused, a veto is overridden: nobody says that there was none.
        ("The union rejected the company's offer of higher wages.", "The company made an offer of higher wages."),
        # Left open.
        (
            "The company neither confirmed nor denied that the ferry was overloaded.",
            "Two deckhands said that the ferry was overloaded.",
        ),
        ("The pilot asked whether the ferry was overloaded.", "The ferry was not overloaded, the company said."),
        # Only wished for.
        ("The minister must make sure they do not tolerate bribes.", "The minister said they tolerate bribes."),
        # Another word is negated.
        (
            "The bank did not raise the fees, but it closed the branch in Tarn, the union said.",
            "The bank closed the branch in Tarn, the union said.",
        ),
    ],
)
def test_what_is_no_denial_of_the_other_is_no_rival_account(a: str, b: str) -> None:
    for two in (Two(a, b), Two(b, a)):
        assert all(pair.relation == "both" for pair in two.pairs())


def test_what_both_say_holds_no_words_that_only_one_says() -> None:
    two = Two(
        "The senator, who used $84,000 of public funds to settle a lawsuit, suddenly resigned on Friday.",
        "The senator resigned.",
    )
    assert two.shared() == (["The senator", "resigned"], ["The senator resigned"])


def test_a_hedge_or_another_day_is_not_what_both_say() -> None:
    two = Two(
        "A broken line may have caused the failure on Monday morning.",
        "A broken line caused the failure on Tuesday morning.",
    )
    said = " ".join(two.shared()[0])
    assert "broken line" in said
    assert "failure" in said
    assert "may" not in said
    assert "Monday" not in said


def test_what_both_say_stands_in_the_claims_of_the_pair() -> None:
    two = Two(
        "Police detained the captain of the Maren, a man from Tarn.",
        "The captain of the Maren was arrested by police, the radio said.",
    )
    (pair,) = two.pairs()
    by_id = {claim.id: claim for claim in (*two.claims_a, *two.claims_b)}
    for ids, spans in ((pair.a, pair.shared_a), (pair.b, pair.shared_b)):
        contents = [span for id_ in ids for span in by_id[id_].content]
        assert spans
        assert all(any(content.covers(span) for content in contents) for span in spans)
