"""Firmness: how firmly a claim is made, in the words that say so."""

from newsdiff.claims.attributions.introductions import is_negated
from newsdiff.claims.model import Claim
from newsdiff.reports.contents import Contents
from newsdiff.reports.passages import passage_text


def firmness(contents: Contents, claim: Claim) -> str:
    """Return how firmly a claim is made, with the hedges that say so; nothing where it is plainly asserted.

    What "did not expect" introduces, which is shown, needs no further word.
    """
    if is_negated(contents.article(claim.id), claim):
        return ""
    if claim.certainty == "asserted" and claim.stance != "endorsing":
        return ""
    name: str = "endorsed" if claim.certainty == "asserted" else claim.certainty
    if claim.stance == "noncommittal":
        name = "left open"
    hedges = claim.hedges if claim.certainty == "hedged" else ()
    words = dict.fromkeys(passage_text(contents.article(claim.id), span) for span in hedges)
    return f" ({name}: {', '.join(f'“{word}”' for word in words)})" if words else f" ({name})"
