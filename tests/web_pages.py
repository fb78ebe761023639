"""Made-up pages for tests of reading HTML."""

from collections.abc import Sequence

PARAGRAPHS = (
    "The minister resigned on Monday after a week of protests in the capital, her office said in a short statement.",
    "She gave no reason for the decision, and the prime minister said that a successor would be named within days.",
    "Thousands of people had marched through the city on Saturday to demand that the law on pensions be withdrawn.",
    "“We were not heard,” said one of the organisers, a teacher from the north of the country, as the crowd went home.",
    "The law raises the age of retirement by two years and is to be voted on before the end of the month.",
)


def page(paragraphs: Sequence[str] = PARAGRAPHS, *, head: str = "", middle: str = "", more: Sequence[str] = ()) -> str:
    """Return a page with a headline, a menu and a footer around the given paragraphs."""
    story = "".join(f"<p>{words}</p>" for words in paragraphs)
    rest = "".join(f"<p>{words}</p>" for words in more)
    return (
        f"<!doctype html><html><head><title>Minister resigns after a week of protests</title>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sport'>Sport</a></li></ul></nav>"
        f"<article><h1>Minister resigns after a week of protests</h1>{story}{middle}{rest}</article>"
        "<footer><a href='/terms'>Terms</a></footer></body></html>"
    )
