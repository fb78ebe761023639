"""Which differences Spanish, French and German sentences are labelled with, and which they are not."""

import pytest

from divergences_given import found_in
from newsdiff.language.lexicon import languages
from newsdiff.language.terms import load_terms


@pytest.mark.parametrize("language", languages())
def test_every_language_with_a_lexicon_has_lists_for_its_differences(language: str) -> None:
    terms = load_terms(language)
    assert terms.function_words
    assert all(terms.words(name) for name in ("be", "auxiliaries", "determiners", "conjunctions", "papers"))


@pytest.mark.parametrize(
    ("language", "firm", "doubtful"),
    [
        ("es", "El gobierno confirmó que el puente fue dañado.", "El gobierno dijo que el puente pudo ser dañado."),
        ("es", "El ejército retirará a sus tropas.", "El ejército probablemente retirará a sus tropas."),
        ("fr", "Le ministre a dit que le pont est fermé.", "Le ministre a dit que le pont serait peut-être fermé."),
        ("fr", "Le groupe a confirmé que le site va fermer.", "Le groupe a dit que le site pourrait fermer."),
        ("de", "Die Stadt bestätigte, dass sie bricht.", "Die Stadt sagte, dass sie möglicherweise bricht."),
        ("de", "Das Werk in Neustadt wird geschlossen.", "Das Werk in Neustadt wird wahrscheinlich geschlossen."),
    ],
)  # fmt: skip
def test_what_is_left_open_is_softer(language: str, firm: str, doubtful: str) -> None:
    assert "firmer" in found_in(firm, doubtful, language)
    assert "softer" in found_in(doubtful, firm, language)


@pytest.mark.parametrize(
    ("language", "a", "b"),
    [
        ("es", "El choque dejó ocho heridos el lunes.", "El choque dejó ocho muertos el lunes."),
        ("es", "La policía detuvo a tres manifestantes.", "La policía detuvo a tres alborotadores."),
        ("fr", "La collision a fait huit blessés lundi.", "La collision a fait huit morts lundi."),
        ("fr", "Le gouvernement syrien a répondu lundi.", "Le régime syrien a répondu lundi."),
        ("de", "Bei dem Unglück gab es am Montag acht Verletzte.", "Bei dem Unglück gab es am Montag acht Tote."),
        ("de", "Die Polizei traf auf drei Demonstranten.", "Die Polizei traf auf drei Randalierer."),
    ],
)  # fmt: skip
def test_another_term_of_one_scale_is_a_changed_term(language: str, a: str, b: str) -> None:
    assert "term_changed" in found_in(a, b, language)


@pytest.mark.parametrize(
    ("language", "a", "b"),
    [
        ("es", "La ministra dijo que subirá los impuestos.", "La ministra dijo que no subirá los impuestos."),
        ("fr", "Le maire a dit que le port fermerait lundi.", "Le maire a dit que le port ne fermerait pas lundi."),
        ("de", "Die Banken werden die Steuer zahlen.", "Die Banken werden die Steuer nicht zahlen."),
    ],
)  # fmt: skip
def test_a_negation_on_one_side_is_a_negation(language: str, a: str, b: str) -> None:
    assert "negation" in found_in(a, b, language)


@pytest.mark.parametrize(
    ("language", "a", "b"),
    [
        ("es", "El acuerdo beneficia a los bancos.", "El acuerdo no solo beneficia a los bancos."),
        ("es", "La empresa ni confirmó ni desmintió el despido.", "La empresa guardó silencio sobre el despido."),
        ("fr", "L'accord profite aux banques.", "L'accord profite non seulement aux banques."),
        ("fr", "Le groupe n'a ni confirmé ni démenti le rachat.", "Le groupe reste muet sur le rachat."),
        ("de", "Das Abkommen hilft den Banken.", "Das Abkommen hilft nicht nur den Banken."),
        ("de", "Der Konzern hat den Verkauf weder bestätigt noch dementiert.", "Der Konzern schweigt zu dem Verkauf."),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_negation_is_none(language: str, a: str, b: str) -> None:
    assert not {"negation", "contradiction"} & found_in(a, b, language)


@pytest.mark.parametrize(
    ("language", "a", "b"),
    [
        ("es", "Ocho personas murieron en el choque.", "Ocho personas fallecieron en el choque."),
        ("es", "Ana Ruiz dijo que el puente está cerrado.", "Ana Ruiz afirmó que el puente está cerrado."),
        ("fr", "Huit personnes ont été tuées lundi.", "Huit personnes ont péri lundi."),
        ("fr", "Anne Roux a dit que le pont est fermé.", "Anne Roux a déclaré que le pont est fermé."),
        ("de", "Am Montag starben acht Menschen.", "Am Montag kamen acht Menschen ums Leben."),
        ("de", "Anna Berg sagte, die Brücke sei gesperrt.", "Anna Berg erklärte, die Brücke sei gesperrt."),
    ],
)
def test_another_word_for_the_same_or_another_plain_verb_of_saying_changes_nothing(
    language: str, a: str, b: str
) -> None:
    assert not {"term_changed", "firmer", "softer"} & found_in(a, b, language)
