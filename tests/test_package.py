"""What the package offers to scripts works as it is written down, whatever was imported before."""

import subprocess
import sys
from datetime import date

import pytest

import newsdiff

FIRST = "Ten people died in the flood, the mayor said on Monday. Nobody knows why."


def test_the_functions_give_what_they_promise() -> None:
    article = newsdiff.from_sentences(
        ["Ten people died,", "the mayor said."], paragraphs=[0, 0], title="Flood", published=date(2024, 12, 19)
    )
    assert [article.text[slice(*sentence.span)] for sentence in article.sentences] == [
        "Flood", "Ten people died,", "the mayor said.",
    ]  # fmt: skip
    assert [FIRST[start:end] for start, end in newsdiff.split(FIRST)] == [FIRST[:55], FIRST[56:]]
    comparison = newsdiff.compare(newsdiff.read_text(FIRST), newsdiff.read_text(f"# {FIRST}", format="markdown"))
    assert isinstance(comparison, newsdiff.Comparison)
    assert isinstance(newsdiff.report(comparison, "json"), str)
    assert {type(claim) for claim in newsdiff.claims(comparison.a)} == {newsdiff.Claim}


@pytest.mark.parametrize(
    "before", ["newsdiff.compare(a, a)", "newsdiff.claims(a)", "import newsdiff.claims.model", "pass"]
)
def test_the_claims_of_an_article_can_be_asked_for_after_anything(before: str) -> None:
    # A package and a function share this name, and importing the one puts it in the place of the other.
    code = f"import newsdiff; a = newsdiff.read_text({FIRST!r}); {before}; print(len(newsdiff.claims(a)) > 0)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_an_article_that_is_no_article_is_refused_before_it_is_compared() -> None:
    long = newsdiff.from_sentences(["Rain fell."] * 20_001, name="long")
    with pytest.raises(newsdiff.InputError, match=r"long: holds 20,001 sentences, more than can be compared"):
        newsdiff.compare(newsdiff.from_sentences(["Rain fell."]), long)
