"""Who says what in Spanish, French and German."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claims_said import found, told

GOLD = Path(__file__).parents[1] / "gold"


def news(group: str) -> list[Any]:
    """The made-up news of `tests/gold/claims.*.toml`; what is missed is expected to be."""
    cases = []
    for language in ("es", "fr", "de"):
        listed = tomllib.loads((GOLD / f"claims.{language}.toml").read_text(encoding="utf-8"))[group]
        for number, case in enumerate(listed, 1):
            marks = [pytest.mark.xfail(strict=True, reason=case["missed"])] if "missed" in case else []
            name = f"{language}-{group}-{number}"
            cases.append(pytest.param(language, case["text"], case["claims"], id=name, marks=marks))
    return cases


@pytest.mark.parametrize(("language", "sentences", "wanted"), news("news") + news("unseen") + news("later"))
def test_made_up_agency_news_is_told_claim_by_claim(
    language: str, sentences: list[str], wanted: list[list[str]]
) -> None:
    words = told(*sentences, language=language)
    claims = found(*sentences, language=language)
    assert [[*said, claim.form, claim.certainty] for said, claim in zip(words, claims, strict=True)] == wanted


@pytest.mark.parametrize(
    ("language", "sentence", "source", "cue", "content"),
    [
        ("es", "El ministerio dijo que el puente estaba cerrado.", "ministerio", "dijo", "el puente estaba cerrado"),
        ("es", "«Vamos a reconstruir», dijo la jefa Ana Ruiz ayer.", "Ana Ruiz", "dijo", "«Vamos a reconstruir»"),
        ("es", "“Ha sido difícil”, ha dicho Ana Ruiz.", "Ana Ruiz", "dicho", "“Ha sido difícil”"),
        ("es", "Según la policía, el puente estaba cerrado.", "policía", "Según", "el puente estaba cerrado"),
        ("es", "El puente estaba cerrado, según Ana Ruiz.", "Ana Ruiz", "según", "El puente estaba cerrado"),
        ("es", "El ministerio acusó al grupo de ocultar la fuga.", "ministerio", "acusó", "ocultar la fuga"),
        ("fr", "Le ministère a déclaré que le pont était fermé.", "ministère", "déclaré", "le pont était fermé"),
        ("fr", "« Nous allons bien », a dit Anne Roux jeudi.", "Anne Roux", "dit", "« Nous allons bien »"),
        ("fr", "Anne Roux affirme qu’il est fermé.", "Anne Roux", "affirme", "il est fermé"),
        ("fr", "Selon la police, le pont était fermé.", "police", "Selon", "le pont était fermé"),
        ("fr", "Le pont était fermé, selon Anne Roux.", "Anne Roux", "selon", "Le pont était fermé"),
        ("de", "Das Ministerium sagte, dass die Brücke hält.", "Ministerium", "sagte", "die Brücke hält"),
        ("de", "„Wir bauen auf“, sagte Anna Berg am Donnerstag.", "Anna Berg", "sagte", "„Wir bauen auf“"),
        ("de", "Die Brücke sei gesperrt, sagte Anna Berg.", "Anna Berg", "sagte", "Die Brücke sei gesperrt"),
        ("de", "Laut Polizei wurde die Brücke gesperrt.", "Polizei", "Laut", "wurde die Brücke gesperrt"),
    ],
)  # fmt: skip
def test_a_content_goes_to_its_source(language: str, sentence: str, source: str, cue: str, content: str) -> None:
    assert told(sentence, language=language) == [(source, cue, content)]


@pytest.mark.parametrize(
    ("language", "sentences", "wanted"),
    [
        (
            "de",
            ["Im Erztal sind fünf Brücken zerstört.", "Das teilte das Innenministerium am Sonntag mit."],
            [("Innenministerium", "teilte", "Im Erztal sind fünf Brücken zerstört")],
        ),
        (
            "de",
            ["Ein Sprecher sagte, der Bahnhof sei leer.", "Das teilte die Bahn mit."],
            [
                ("Sprecher", "sagte", "der Bahnhof sei leer"),
                ("writer", "", "Das teilte die Bahn mit"),
            ],
        ),
        (
            "es",
            ["El puente está cerrado.", "Así lo ha confirmado este jueves el alcalde, Luis Mora."],
            [("Luis Mora", "confirmado", "El puente está cerrado")],
        ),
        (
            "de",
            ["Berg hatte am Dienstag im Bundestag angekündigt, die Steuern zu senken."],
            [("Berg", "angekündigt", "die Steuern zu senken")],
        ),
        ("de", ["Der Konzern hat die Vorwürfe zurückgewiesen."], [("Konzern", "zurückgewiesen", "die Vorwürfe")]),
        ("de", ["Weitere Kündigungen schloss Kolb vorerst aus."], [("Kolb", "schloss", "Weitere Kündigungen")]),
        ("de", ["Am Montag sagte Berg, er werde gehen."], [("Berg", "sagte", "er werde gehen")]),
        ("es", ["También advirtió el portavoz de que habrá huelga."], [("portavoz", "advirtió", "habrá huelga")]),
        ("de", ["Zuvor hatte Berg gesagt, er bleibe."], [("Berg", "gesagt", "er bleibe")]),
        (
            "es",
            ["La ministra Julia Santos respetó la decisión, aunque advirtió de que las familias sufren."],
            [("Julia Santos", "advirtió", "las familias sufren")],
        ),
        (
            "es",
            ["El portavoz dijo que no hay acuerdo, pero que seguirán negociando."],
            [("portavoz", "dijo", "no hay acuerdo, pero que seguirán negociando")],
        ),
        (
            "fr",
            ["Selon un sondage publié dimanche, 71 % des Français sont contre."],
            [("sondage publié", "Selon", "71 % des Français sont contre")],
        ),
    ],
)  # fmt: skip
def test_attributions_that_english_does_not_have_are_found(
    language: str, sentences: list[str], wanted: list[tuple[str, str, str]]
) -> None:
    assert [row for row in told(*sentences, language=language) if row in wanted] == wanted


@pytest.mark.parametrize(
    ("language", "sentence", "shown", "what"),
    [
        ("es", "Hay unos 2,5 millones de trabajadores.", ("unos 2,5 millones de", 2.5e6, "approx"), "trabajadores"),
        ("es", "La cuota sube en unos 45 euros mensuales.", ("unos 45", 45, "approx"), "euros"),
        ("es", "Cerca de 300 pasajeros viajaban en el tren.", ("Cerca de 300", 300, "nearly"), "pasajeros"),
        ("fr", "Près de 1.200 habitants sont partis.", ("Près de 1.200", 1200, "nearly"), "habitants"),
        ("fr", "Plus de 4 000 tonnes de solvants brûlent.", ("Plus de 4 000", 4000, "more_than"), "tonnes"),
        ("de", "Rund 3.400 neue Arbeitsplätze fallen weg.", ("Rund 3.400", 3400, "approx"), "arbeitsplätze"),
        ("de", "Knapp 2.000 Anwohner wurden gerettet.", ("Knapp 2.000", 2000, "nearly"), "anwohner"),
    ],
)  # fmt: skip
def test_what_a_number_counts_is_the_noun_its_language_puts_there(
    language: str, sentence: str, shown: tuple[str, float, str], what: str
) -> None:
    (quantity,) = found(sentence, language=language)[0].quantities
    start, end = quantity.span
    assert (sentence[start:end], quantity.value, quantity.comparator, quantity.what) == (*shown, what)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "El pleno será el 12 feb."),
        ("fr", "La séance aura lieu le 12 févr."),
        ("de", "Die Sitzung ist am 12. Feb."),
    ],
)
def test_a_day_of_a_shortened_month_is_no_quantity(language: str, sentence: str) -> None:
    assert [claim.quantities for claim in found(sentence, language=language)] == [()]


@pytest.mark.parametrize(
    ("language", "sentence", "value"),
    [
        ("es", "El puente cerró este martes.", "2024-12-17"),
        ("es", "El puente cerró el pasado viernes.", "2024-12-13"),
        ("fr", "Le pont a fermé mardi.", "2024-12-17"),
        ("de", "Die Brücke wurde am Dienstagabend gesperrt.", "2024-12-17"),
        ("de", "Die Brücke wurde im Februar gesperrt.", "2024-02"),
    ],
)
def test_a_day_is_the_last_one_of_its_name(language: str, sentence: str, value: str) -> None:
    assert [time.value for time in found(sentence, language=language)[0].times] == [value]


@pytest.mark.parametrize(
    ("language", "sentence", "figure", "what", "times"),
    [
        ("es", "La policía dijo que al menos 1.200 soldados murieron el lunes.", 1200, "killed", "2024-12-16"),
        ("fr", "La police affirme qu’au moins 1 200 soldats ont été tués lundi.", 1200, "killed", "2024-12-16"),
        ("de", "Die Polizei sagte, dass am Montag mindestens 1.200 Menschen starben.", 1200, "killed", "2024-12-16"),
    ],
)  # fmt: skip
def test_numbers_and_times_are_read_as_the_language_writes_them(
    language: str, sentence: str, figure: float, what: str, times: str
) -> None:
    (claim,) = found(sentence, language=language)
    assert [(one.value, one.comparator, one.what) for one in claim.quantities] == [(figure, "at_least", what)]
    assert [time.value for time in claim.times] == [times]


@pytest.mark.parametrize(
    ("language", "denied", "hedged"),
    [
        ("es", "El gobierno negó que el puente cerrara.", "Ana Ruiz afirmó que el puente podría cerrar."),
        ("fr", "Le gouvernement a nié que le pont ferme.", "Anne Roux affirme que le pont pourrait fermer."),
        (
            "de",
            "Die Regierung bestritt, dass die Brücke schließt.",
            "Anna Berg sagte, dass die Brücke schließen könnte.",
        ),
    ],
)
def test_denials_and_hedges_are_known(language: str, denied: str, hedged: str) -> None:
    assert [claim.certainty for claim in found(denied, language=language)] == ["denied"]
    assert [claim.certainty for claim in found(hedged, language=language)] == ["hedged"]


def test_german_common_nouns_are_no_names_for_their_capital() -> None:
    assert [claim.named for claim in found("Das Ministerium sagte, dass es regnet.", language="de")] == [False]
    assert [claim.named for claim in found("Anna Berg sagte, dass es regnet.", language="de")] == [True]
