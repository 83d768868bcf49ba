"""A caption that counts otherwise than the article: an article in, the caption's figure for the killed, jobs, seats … out."""

from collections.abc import Iterator

from checker.article import Article
from checker.checks._headline_figures import agrees, counted, is_sum
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"counted", "body"})


@frozen
class Params:
    """`reach`: within so many words of a figure stands what it counts."""

    reach: int = 7


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    captions = [block.span for block in article.running if block.kind == "caption"]
    if not captions or not article.numbers:
        return
    text = article.text
    shown = [number for number in article.numbers if any(span.holds(number.span) for span in captions)]
    told = [number for number in article.numbers if number not in shown]
    for number in shown:
        thing = counted(text, number, params.reach, params.reach) if number.unit != "percent" else None
        if thing is None or any(agrees(text, number, other) for other in told) or is_sum(text, number, told):
            continue
        same = [other for other in told if other.unit != "percent" and counted(text, other, params.reach, params.reach) == thing]
        if same:
            related = tuple(Related(other.span, "in the article") for other in same[:3])
            yield Hit(number.span, {"counted": thing, "body": same[0].span.cut(text)}, related)
