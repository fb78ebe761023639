"""A text's language is told where it is plain, and two languages are never compared."""

import pytest

import newsdiff
from newsdiff.language.detection import code_of, detect, name_of
from web_pages import page

TEXTS = {
    "en": "The minister resigned on Monday after a week of protests, and her office said that she would not be back.",
    "fr": "La ministre a démissionné lundi après une semaine de manifestations, et son cabinet a déclaré qu'elle ne "
    "reviendrait pas dans le gouvernement.",
    "de": "Die Ministerin ist am Montag nach einer Woche von Protesten zurückgetreten, und ihr Büro teilte mit, dass "
    "sie nicht in die Regierung zurückkehren werde.",
    "es": "La ministra dimitió el lunes después de una semana de protestas, y su oficina dijo que no volvería "
    "al gobierno por ahora, según los medios.",
    "it": "La ministra si è dimessa lunedì dopo una settimana di proteste, e il suo ufficio ha detto che non tornerà "
    "nel governo con il primo ministro.",
    "pt": "A ministra demitiu-se na segunda-feira depois de uma semana de protestos, e o seu gabinete disse que não "
    "voltaria ao governo do país.",
    "nl": "De minister is maandag na een week van protesten afgetreden, en haar kantoor zei dat ze niet meer in de "
    "regering zal terugkeren.",
    "ru": "Министр ушла в отставку в понедельник после недели протестов, и её ведомство сообщило, что она не вернётся "
    "в правительство.",
    "uk": "Міністерка пішла у відставку в понеділок після тижня протестів, і її відомство повідомило, що вона не "
    "повернеться до уряду.",
    "el": "Η υπουργός παραιτήθηκε τη Δευτέρα ύστερα από μια εβδομάδα διαδηλώσεων.",
    "ar": "استقالت الوزيرة يوم الاثنين بعد أسبوع من الاحتجاجات.",
    "ja": "大臣は一週間の抗議の後、月曜日に辞任したと事務所が発表しました。",
    "ko": "장관은 일주일간의 시위 끝에 월요일에 사임했다고 사무실이 밝혔다.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_language_is_told_from_one_long_sentence(language: str) -> None:
    assert detect(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "Minister", "1,000 2,000", "Lee Seong-kweun", "Kyiv Kyiv Kyiv Kyiv"])
def test_a_few_words_tell_no_language(text: str) -> None:
    assert detect(text) is None


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en-GB", "en"), ("nb_NO", "no"), ("FR", "fr"), ("iw", "yi"), ("english", None), ("", None), (None, None)],
)
def test_a_language_tag_is_read_as_its_code(tag: str | None, code: str | None) -> None:
    assert code_of(tag) == code


def test_every_language_that_is_told_has_a_name() -> None:
    assert all(name_of(language) != language for language in TEXTS)


def test_the_text_tells_the_language_of_an_article_before_its_page_does() -> None:
    html = page([TEXTS["fr"]] * 3).replace("<html>", '<html lang="en">')
    article = newsdiff.read_text(html, format="html")
    assert (article.language, article.language_of) == ("fr", "text")


def test_a_text_that_tells_nothing_is_assumed_to_be_english() -> None:
    article = newsdiff.read_text("Kyiv.")
    assert (article.language, article.language_of) == ("en", "assumed")


def test_two_articles_in_different_languages_are_refused() -> None:
    a = newsdiff.read_text(TEXTS["en"], name="one.txt")
    b = newsdiff.read_text(TEXTS["fr"], name="deux.txt")
    with pytest.raises(newsdiff.InputError, match=r"deux.txt: is in French, but one.txt is in English; compare two"):
        newsdiff.compare(a, b)


def test_an_article_whose_language_nothing_tells_takes_the_others() -> None:
    a = newsdiff.read_text("Ministre démissionnaire à Kyiv.")
    comparison = newsdiff.compare(a, newsdiff.read_text(TEXTS["fr"]))
    assert comparison.a.language == comparison.b.language == "fr"


@pytest.mark.parametrize("language", ["fr", "de", "es", "it", "pt", "nl", "ru"])
def test_two_articles_in_a_snowball_language_are_compared(language: str) -> None:
    a, b = newsdiff.read_text(TEXTS[language] + "\n\n" + TEXTS[language]), newsdiff.read_text(TEXTS[language])
    assert a.language == language
    assert newsdiff.compare(a, b).links
