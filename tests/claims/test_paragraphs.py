"""News paragraphs in Spanish, French and German, claim by claim: who, with which cue, what, how firmly, when."""

import pytest

from claims_said import found, told

Row = tuple[str, str, str, str, str]
"""Source, cue, content, form and certainty."""

PARAGRAPHS: list[tuple[str, list[str], list[Row]]] = [
    (
        "es",
        [
            "El ministro de Sanidad, Luis Ortega, dijo el lunes que al menos 1.250 personas fueron evacuadas.",
            "“No vamos a cerrar el puerto”, afirmó Ortega, “pero habrá menos barcos”.",
            "Según la alcaldesa Marta Gil, el 12,5 % de las viviendas está sin luz desde el domingo.",
        ],
        [
            ("Luis Ortega", "dijo", "al menos 1.250 personas fueron evacuadas", "indirect", "asserted"),
            (
                "Luis Ortega",
                "afirmó",
                "“No vamos a cerrar el puerto” / “pero habrá menos barcos”",
                "direct",
                "asserted",
            ),
            ("Marta Gil", "Según", "el 12,5 % de las viviendas está sin luz desde el domingo", "indirect", "asserted"),
        ],
    ),
    (
        "es",
        [
            "La policía confirmó que tres marineros murieron en el choque.",
            "«El barco no tenía permiso», declaró la inspectora Elena Ruiz.",
            "La naviera negó que el motor hubiera fallado.",
        ],
        [
            ("policía", "confirmó", "tres marineros murieron en el choque", "indirect", "asserted"),
            ("Elena Ruiz", "declaró", "«El barco no tenía permiso»", "direct", "asserted"),
            ("naviera", "negó", "el motor hubiera fallado", "indirect", "denied"),
        ],
    ),
    (
        "es",
        [
            "El sindicato denunció que la empresa conocía la avería.",
            "Un portavoz de la naviera señaló que unas 40 familias recibirán ayuda este mes.",
            "El puerto seguirá cerrado hasta el viernes, según Ortega.",
        ],
        [
            ("sindicato", "denunció", "la empresa conocía la avería", "indirect", "unverified"),
            ("portavoz de la naviera", "señaló", "unas 40 familias recibirán ayuda este mes", "indirect", "asserted"),
            ("Ortega", "según", "El puerto seguirá cerrado hasta el viernes", "indirect", "asserted"),
        ],
    ),
    (
        "fr",
        [
            "Le ministre de la Santé, Luc Morel, a déclaré lundi qu’au moins 1 250 personnes avaient été évacuées.",
            "« Nous n’allons pas fermer le port », a affirmé Morel, « mais il y aura moins de bateaux ».",
            "Selon la maire Marthe Gilles, 12,5 % des logements sont sans électricité depuis dimanche.",
        ],
        [
            ("Luc Morel", "déclaré", "au moins 1 250 personnes avaient été évacuées", "indirect", "asserted"),
            (
                "Luc Morel",
                "affirmé",
                "« Nous n’allons pas fermer le port » / « mais il y aura moins de bateaux »",
                "direct",
                "asserted",
            ),
            (
                "Marthe Gilles",
                "Selon",
                "12,5 % des logements sont sans électricité depuis dimanche",
                "indirect",
                "asserted",
            ),
        ],
    ),
    (
        "fr",
        [
            "La police a confirmé que trois marins étaient morts dans le choc.",
            "« Le bateau n’avait pas de permis », a indiqué l’inspectrice Hélène Roux.",
            "La compagnie a nié que le moteur était tombé en panne.",
        ],
        [
            ("police", "confirmé", "trois marins étaient morts dans le choc", "indirect", "asserted"),
            ("Hélène Roux", "indiqué", "« Le bateau n’avait pas de permis »", "direct", "asserted"),
            ("compagnie", "nié", "le moteur était tombé en panne", "indirect", "denied"),
        ],
    ),
    (
        "fr",
        [
            "Le syndicat affirme que l’entreprise connaissait la panne.",
            "Un porte-parole de la compagnie a précisé qu’environ 40 familles recevront une aide ce mois-ci.",
            "Le port restera fermé jusqu’à vendredi, selon Morel.",
        ],
        [
            ("syndicat", "affirme", "l’entreprise connaissait la panne", "indirect", "asserted"),
            (
                "porte-parole de la compagnie",
                "précisé",
                "environ 40 familles recevront une aide ce mois-ci",
                "indirect",
                "asserted",
            ),
            ("Morel", "selon", "Le port restera fermé jusqu’à vendredi", "indirect", "asserted"),
        ],
    ),
    (
        "de",
        [
            "Gesundheitsminister Lukas Weber sagte am Montag, dass mindestens 1.250 Menschen gerettet wurden.",
            "„Wir schließen den Hafen nicht“, sagte Weber, „aber es fahren weniger Schiffe“.",
            "Laut Bürgermeisterin Marta Hahn sind 12,5 Prozent der Wohnungen seit Sonntag ohne Strom.",
        ],
        [
            ("Lukas Weber", "sagte", "mindestens 1.250 Menschen gerettet wurden", "indirect", "asserted"),
            (
                "Lukas Weber",
                "sagte",
                "„Wir schließen den Hafen nicht“ / „aber es fahren weniger Schiffe“",
                "direct",
                "asserted",
            ),
            ("Marta Hahn", "Laut", "sind 12,5 Prozent der Wohnungen seit Sonntag ohne Strom", "indirect", "asserted"),
        ],
    ),
    (
        "de",
        [
            "Die Polizei bestätigte, dass drei Matrosen starben.",
            "»Das Schiff hatte keine Genehmigung«, erklärte die Inspektorin Helene Roth.",
            "Die Reederei bestritt, dass der Motor ausgefallen war.",
        ],
        [
            ("Polizei", "bestätigte", "drei Matrosen starben", "indirect", "asserted"),
            ("Helene Roth", "erklärte", "»Das Schiff hatte keine Genehmigung«", "direct", "asserted"),
            ("Reederei", "bestritt", "der Motor ausgefallen war", "indirect", "denied"),
        ],
    ),
    (
        "de",
        [
            "Die Gewerkschaft behauptete, das Unternehmen habe den Schaden gekannt.",
            "Ein Sprecher der Reederei teilte mit, dass rund 40 Familien in diesem Monat Hilfe bekommen.",
            "Der Hafen bleibt bis Freitag geschlossen, sagte Weber.",
        ],
        [
            ("Gewerkschaft", "behauptete", "das Unternehmen habe den Schaden gekannt", "indirect", "unverified"),
            (
                "Sprecher der Reederei",
                "teilte mit",
                "rund 40 Familien in diesem Monat Hilfe bekommen",
                "indirect",
                "asserted",
            ),
            ("Weber", "sagte", "Der Hafen bleibt bis Freitag geschlossen", "indirect", "asserted"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("language", "sentences", "wanted"), PARAGRAPHS, ids=[f"{p[0]}-{at % 3}" for at, p in enumerate(PARAGRAPHS)]
)
def test_a_paragraph_of_news_is_told_claim_by_claim(language: str, sentences: list[str], wanted: list[Row]) -> None:
    words = told(*sentences, language=language)
    claims = found(*sentences, language=language)
    assert [(*said, claim.form, claim.certainty) for said, claim in zip(words, claims, strict=True)] == wanted


@pytest.mark.parametrize(("language", "paragraph"), [("es", 0), ("fr", 3), ("de", 6)])
def test_figures_and_days_are_read_as_the_language_writes_them(language: str, paragraph: int) -> None:
    people, _, homes = found(*PARAGRAPHS[paragraph][1], language=language)
    assert [(one.value, one.comparator, one.unit) for one in people.quantities] == [(1250, "at_least", "persons")]
    assert [(one.value, one.unit) for one in homes.quantities] == [(12.5, "percent")]
    assert [time.value for time in (*people.times, *homes.times)] == ["2024-12-16", "2024-12-15/.."]


@pytest.mark.parametrize(("language", "paragraph"), [("es", 2), ("fr", 5), ("de", 8)])
def test_what_lasts_until_a_weekday_lasts_until_the_next_one(language: str, paragraph: int) -> None:
    claims = found(*PARAGRAPHS[paragraph][1], language=language)
    assert [time.value for time in claims[-1].times] == ["2024-12-20"]


@pytest.mark.parametrize(("language", "paragraph"), [("es", 0), ("fr", 3), ("de", 6)])
def test_a_surname_alone_is_the_minister_named_before(language: str, paragraph: int) -> None:
    first, second, _ = found(*PARAGRAPHS[paragraph][1], language=language)
    assert first.source == second.source
    assert first.named
    assert first.role is not None
