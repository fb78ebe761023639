"""A text that declares no encoding is read in the one in which it reads as a language."""

import pytest

from newsdiff.articles.decoding import decode

CENTRAL = ("cp1250", "iso8859_2")
WESTERN = ("cp1252", "latin-1", "mac_roman", "cp850")


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        ("The naïve café owner, a Brontë fan, said the fiancée had paid £300 for the piñata at the fête.", WESTERN),
        ("“It’s a disaster,” she said – and the mayor’s office didn’t respond to our calls.", ("cp1252", "mac_roman")),
        ("Die Bürgermeisterin sagte, zehn Häuser seien zerstört worden und niemand sei verletzt.", WESTERN),
        ("Le président a annoncé jeudi que l'école serait fermée jusqu'à Noël, à la suite des dégâts.", WESTERN),
        (
            "La alcaldesa dijo que diez casas habían sido destruidas y que nadie resultó herido en España.",
            ("cp1252", "latin-1"),
        ),
        ("Statsministeren sa på en pressekonferanse at regjeringen vil øke støtten til kommunene.", WESTERN),
        ("Politiet oplyser, at to mænd blev såret ved ulykken på broen, og færgen måtte vente.", WESTERN),
        (
            "Strażacy ugasili pożar po dwóch godzinach i nikt nie został ranny, jak podała policja.",
            ("cp1250", "iso8859_2"),
        ),
        (
            "Primarul a spus că şcoala este închisă şi că doi oameni au fost răniţi în accident.",
            ("cp1250", "iso8859_2"),
        ),
        ("A tűzoltók két óra után eloltották a tüzet, és senki sem sérült meg, közölte a rendőrség.", ("cp1250",)),
        ("İtfaiye iki saat sonra yangını söndürdü ve kimse yaralanmadı, dedi bakan.", ("cp1254", "iso8859_9")),
        ("Мэр заявил в понедельник, что десять домов были разрушены, и никто не пострадал.", ("cp1251",)),
        ("首相は月曜日に、学校は金曜日まで閉鎖されると述べた。二人が負傷した。", ("shift_jis", "euc_jp")),
        ("José", ("latin-1",)),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else None,
)
def test_a_text_comes_back_from_the_encodings_of_its_language(text: str, encodings: tuple[str, ...]) -> None:
    for encoding in encodings:
        read, notes = decode(text.encode(encoding), "text")
        assert (encoding, read) == (encoding, text)
        assert len(notes) == 1
        assert "not UTF-8" in notes[0]


def test_latin_1_is_called_by_the_encoding_that_everybody_means_by_it() -> None:
    _, notes = decode("Niemand wurde in dem Häuschen verletzt, sagte die Polizei.".encode("latin-1"), "text")
    assert notes == ("The text is not UTF-8; it was read as cp1252.",)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_byte_order_mark_is_read_with_a_note(encoding: str) -> None:
    text = "“Nobody was hurt,” the mayor said."
    assert decode(text.encode(encoding), "text") == (
        text, ("The text has no byte order mark; it was read as UTF-16.",),
    )  # fmt: skip
