"""Related: claims in no pair whose sentences report what sentences of the other article do."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from newsdiff.claims.model import Claim

_BESIDES = 0.2
"""So alike two claims are at least where others already tell what their sentences share; by eye, on ten news pairs."""


def by_sentence(claims: Iterable[Claim]) -> Mapping[str, Sequence[Claim]]:
    """Return the claims of every sentence, by its id; those that run over several stand with each."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for sentence in claim.sentences or (claim.sentence,):
            found[sentence].append(claim)
    return found


def left_over(
    claims_a: Sequence[Claim], claims_b: Sequence[Claim], left: Collection[str],
    linked: Mapping[tuple[str, str], float], paired: Iterable[tuple[str, str]],
    scores: Mapping[tuple[str, str], float],
) -> Iterator[tuple[str, str]]:  # fmt: skip
    """Yield for every claim of `left`, by id, the likeliest claim of the sentences linked to its own: A's id, B's id.

    The likeliest is most alike, in the sentence whose link, with its probability in `linked`, is surest. `paired` are
    the claims that are paired already. Where these tell what two linked sentences share, what is left over in the two
    is rather told by one article only, and is yielded where it is alike. `scores` says how alike all these claims are.
    """
    in_a, in_b = by_sentence(claims_a), by_sentence(claims_b)
    sentence_of = {claim.id: claim.sentences or (claim.sentence,) for claim in (*claims_a, *claims_b)}
    told = {(here, there) for one, other in paired for here in sentence_of[one] for there in sentence_of[other]}
    best: dict[str, tuple[float, str, str]] = {}
    for (here, there), probability in linked.items():
        least = _BESIDES if (here, there) in told else 0.0
        for one in in_a.get(here, ()):
            for other in in_b.get(there, ()):
                ends = [end for end in (one.id, other.id) if end in left]
                score = scores[one.id, other.id]
                for end in ends:
                    if score >= least and (end not in best or score + probability > best[end][0]):
                        best[end] = score + probability, one.id, other.id
    yield from dict.fromkeys((one, other) for _, one, other in best.values())
