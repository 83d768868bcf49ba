"""A headline that counts otherwise than the article: an article in, the headline's figure out.

Reported only where the article counts the same thing (killed, jobs, percent, money …) and gives the headline's figure nowhere.
"""

from collections.abc import Iterator, Sequence

from checker import patterns
from checker.article import Article, Number
from checker.checks._headline_figures import agrees, counted, follows, in_words, is_date, is_money, is_other, is_sum, nouns
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"counted", "body"})
GRADES = frozenset({"few"})

_AGE = patterns.compile(r"[^\W\d_], ")
_AGED = patterns.compile(r",")
#: Fewer than this many of a thing may be the article's own list, counted by nobody but the headline.
_FEW = 10
#: So many figures of headlines are compared with all of the article's; more of them is a table.
_MOST = 20


@frozen
class Params:
    """`after`, `before`: within so many words behind and in front of a figure stands what it counts."""

    after: int = 7
    before: int = 7


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    heads = [block.span for block in article.running if block.kind == "headline" and not _is_prose(block.span.cut(article.text))]
    if not heads or not article.numbers:
        return
    head = [
        number
        for number in article.numbers
        if number.span.end <= heads[-1].end and any(span.holds(number.span) for span in heads)
    ]
    body = [number for number in article.numbers if number.span.start >= heads[-1].end]
    for number in head[:_MOST]:
        if not body or is_date(article.text, number):
            continue
        thing, same, grade = _alike(article.text, number, body, params)
        if same and not in_words(article.text, number, heads[-1].end):
            values = {"counted": thing, "body": same[0].span.cut(article.text)}
            yield Hit(number.span, values, tuple(Related(other.span, "in the article") for other in same[:3]), grade=grade)


def _is_prose(head: str) -> bool:
    """A first sentence that a reader of plain text takes for the headline."""
    return len(head) > 80 and head.endswith(".")


def _alike(text: str, number: Number, body: Sequence[Number], params: Params) -> tuple[str, Sequence[Number], str | None]:
    """What the headline's figure counts, and the article's figures for it where none of them is the headline's."""
    if number.unit == "percent":
        same = [other for other in body if other.unit == "percent"]
        return "percent", [] if _is_told(text, number, body) or follows(text, number, body) else same, None
    if is_money(text, number):
        same = [other for other in body if is_money(text, other)]
        is_told = _is_told(text, number, body) or _has_digits(text, number, body) or follows(text, number, same)
        return "money", [] if is_told else same, None
    if number.unit == "year-old" or _is_age(text, number):
        same = [other for other in body if other.unit == "year-old" or _is_age(text, other)]
        return "age", same if len({other.value for other in same}) == 1 and not _is_told(text, number, body) else [], None
    return _counts(text, number, body, params)


def _counts(text: str, number: Number, body: Sequence[Number], params: Params) -> tuple[str, Sequence[Number], str | None]:
    thing = counted(text, number, params.after, params.before)
    if thing:
        same = [other for other in body if counted(text, other, params.after, params.before) == thing and other.unit != "percent"]
        if same:
            told = body if thing == "jailed" else [other for other in body if not is_other(other)]
            return thing, [] if _is_told(text, number, told) or is_sum(text, number, told) else same, None
    things = set(nouns(text, number, 2))
    same = [other for other in body if things.intersection(nouns(text, other, 3)) and not is_money(text, other)]
    if not same or _is_told(text, number, body) or follows(text, number, body) or is_sum(text, number, same):
        return "", [], None
    return sorted(things)[0], same, "few" if number.value < _FEW else None


def _is_told(text: str, number: Number, body: Sequence[Number]) -> bool:
    return any(agrees(text, number, other) for other in body)


def _has_digits(text: str, number: Number, body: Sequence[Number]) -> bool:
    """The same digits with no million behind them: a column of a table."""
    digits = number.span.cut(text).split(" ")[0]
    return any(other.span.cut(text) == digits for other in body)


def _is_age(text: str, number: Number) -> bool:
    """`Boy, 12, saved`."""
    start = number.span.start
    is_set = 1 < number.value < 110 and bool(_AGE.match(text, start - 3)) and bool(_AGED.match(text, number.span.end))
    return is_set and number.unit is None and text[start].isdigit()
