"""Whatever the text, every span of a claim lies in it and the claims are found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from newsdiff.claims.extract import claims

FRAGMENTS = st.sampled_from(
    """he said|“We won,”|"No|."|Lee|according to|,|that|at least 100|in 2024|U.S.|’|‘|—|on Monday|told reporters|5%|?
    |the spy agency|neither confirmed nor denied|reportedly|(NIS)|«|»|adding|accused|of|the number of injured|İ|ß|🙂
    |is approaching 1,000|_|___|since the start of December""".replace("\n    ", "").split("|")
)


@given(st.lists(st.lists(FRAGMENTS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=6))
@settings(max_examples=150, deadline=None)
def test_every_span_of_a_claim_lies_in_its_text(sentences: list[str]) -> None:
    article = newsdiff.from_sentences(sentences)
    for claim in claims(article):
        spans = [*claim.content, *claim.cues, *claim.hedges, *claim.quotations]
        spans += [quantity.span for quantity in claim.quantities] + [time.span for time in claim.times]
        spans += [claim.source_span] if claim.source_span else []
        for start, end in spans:
            assert 0 <= start < end <= len(article.text)
            assert not article.text[start].isspace()
            assert not article.text[end - 1].isspace()


OTHER_FRAGMENTS = {
    "es": "el|la|Ana Ruiz|dijo|ha explicado|según|,|.|«|»|que|no se|ministra de Trabajo|pero|ayer|así|quien",
    "fr": "le|l'AFP|a-t-il|dit|Luc Morel|,|.|«|»|que|selon|d'après|a ajouté|s'est|qui|ministre de la Santé|mais|comme",
    "de": "der|das|Berg|sagte|,|.|„|“|dass|mit|teilte|Polizei|hatte|gesagt|sei|so|zufolge|nach Angaben|wie|hieß es",
}


@pytest.mark.parametrize("language", OTHER_FRAGMENTS)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_every_content_in_another_language_lies_in_its_text(language: str, data: st.DataObject) -> None:
    fragments = st.sampled_from(OTHER_FRAGMENTS[language].split("|"))
    sentences = data.draw(st.lists(st.lists(fragments, min_size=1, max_size=14).map(" ".join), min_size=1, max_size=4))
    article = newsdiff.from_sentences(sentences, language=language)
    for claim in claims(article):
        for start, end in (*claim.content, *claim.cues):
            assert 0 <= start < end <= len(article.text)


@given(st.lists(st.text(min_size=1, max_size=40).filter(str.strip), min_size=1, max_size=5))
@settings(max_examples=100, deadline=None)
def test_claims_are_looked_for_in_any_text(sentences: list[str]) -> None:
    article = newsdiff.from_sentences(sentences)
    assert all(claim.sentence in {sentence.id for sentence in article.sentences} for claim in claims(article))


@pytest.mark.parametrize(
    "sentence",
    [
        "he said of",
        "She told",
        "According to",
        "said it , but",
        "fans broke into chants of",
        "a sign that said",
        "“No”",
    ],
)
def test_a_sentence_that_breaks_off_is_read_to_its_end(sentence: str) -> None:
    assert all(claim.content[-1].end <= len(sentence) for claim in claims(newsdiff.from_sentences([sentence])))
