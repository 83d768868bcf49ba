"""A caption that counts otherwise than the article: an article in, the caption's figure for the killed, jobs, seats … out."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.article import Article, Number
from checker.checks._headline_figures import agrees, counted, is_sum
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"counted", "body"})

#: So many figures of captions are compared with all of the article's; more of them is a catalogue.
_MOST = 20


@frozen
class Params:
    """`reach`: within so many words of a figure stands what it counts."""

    reach: int = 7


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    captions = [block.span for block in article.running if block.kind == "caption"]
    if not captions or not article.numbers:
        return
    text = article.text
    shown, told = _divided(article.numbers, captions)
    things = {number: counted(text, number, params.reach, params.reach) for number in told if number.unit != "percent"}
    for number in shown[:_MOST]:
        thing = counted(text, number, params.reach, params.reach) if number.unit != "percent" else None
        same = [other for other, what in things.items() if what == thing] if thing else []
        if same and not any(agrees(text, number, other) for other in told) and not is_sum(text, number, told):
            related = tuple(Related(other.span, "in the article") for other in same[:3])
            yield Hit(number.span, {"counted": str(thing), "body": same[0].span.cut(text)}, related)


def _divided(numbers: Sequence[Number], captions: Sequence[Span]) -> tuple[list[Number], list[Number]]:
    """The numbers inside the captions, and those outside; both arguments in the order of the text."""
    shown: list[Number] = []
    told: list[Number] = []
    for number in numbers:
        at = bisect_right(captions, number.span.start, key=lambda span: span.start) - 1
        (shown if at >= 0 and captions[at].holds(number.span) else told).append(number)
    return shown, told
