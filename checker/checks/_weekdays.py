"""An article in, its weekdays by the verb they hang on out, and what two of them say about the publication's weekday."""

import datetime
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from checker.article import Article, TimeExpression
from checker.checks import _clause
from checker.evidence import Evidence
from checker.span import Span

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: Not `reported`: what other papers told is often older.
_SAID = frozenset({"said", "told", "announced", "stated"})
#: A verb stands within so many words before the weekday that hangs on it.
_NEAR = 8
#: Within so many code points from the first word stand the headline and what it tells of.
_TOP = 450
#: `said that on Thursday it would`: the weekday is the inner clause's.
_OPENS = (["that", "on"], ["said", "that"])
#: Before a form in -ing these make it a verb (`after winning Tuesday`), elsewhere it is a noun (`a meeting Tuesday`).
_BEFORE_ING = frozenset({"of", "for", "by", "before", "from", "about", "after", "while", "when", "without", "on", "in"})


class WeekdayUse(NamedTuple):
    """A bare weekday of the article: which (Monday is 0), and how it is used.

    `use`: `said`, `past` or `future` by the verb, `possessive` (`Monday's vote`), `other`; `weekend` for one that is over
    (its Sunday), `week` for `earlier this week` (its Monday). `top`: it stands where the news is told, at the beginning.
    `older`: the article writes `today` or `yesterday`, and so keeps weekdays for older days.
    """

    span: Span
    weekday: int
    use: str
    top: bool = False
    older: bool = False


def uses(article: Article) -> list[WeekdayUse]:
    """In the text's order; quotations are left out."""
    first = article.sentences[0].span.start if article.sentences else 0
    found: list[WeekdayUse] = []
    for time in article.times:
        read = _read(article, time)
        if read and not _clause.is_quoted(article, time.span):
            found.append(WeekdayUse(time.span, *read, time.span.start < first + _TOP))
    return [use._replace(older=True) for use in found] if found and _says_today(article) else found


def _says_today(article: Article) -> bool:
    days = (time for time in article.times if time.form == "deictic")
    return any(
        time.span.cut(article.text).lower() in ("today", "yesterday") and not _clause.is_quoted(article, time.span)
        for time in days
    )


def _read(article: Article, time: TimeExpression) -> tuple[int, str] | None:
    if time.form == "weekday":
        return weekday_of(time.value), _use(article, time)
    words = time.span.cut(article.text).lower().split() if time.form in _SPANS else []
    if words[-1:] == ["weekend"] and time.tense == "past" and _OVER.issuperset(words):
        return 6, "weekend"
    return (0, "week") if words == ["earlier", "this", "week"] else None


_SPANS = frozenset({"weekend", "relative-weekend", "relative-week"})
_OVER = frozenset({"the", "this", "past", "weekend"})


def weekday_of(value: str) -> int:
    """Of a TIMEX3 value: `2020-09-28`, `2020-09-28TNI`, `XXXX-WXX-1`."""
    return int(value[9]) - 1 if value.startswith("XXXX-WXX-") else datetime.date.fromisoformat(value[:10]).weekday()


def _use(article: Article, time: TimeExpression) -> str:
    before = _clause.words_before(article, time.span)[-_NEAR:]
    if article.text[time.span.end : time.span.end + 2] in ("'s", "’s"):
        return "possessive"
    if time.tense is None or not _clause.listed("other-day").isdisjoint(before[-1:]) or before[-2:] in _OPENS:
        return "other"
    if time.tense == "future":
        ahead = not _clause.listed("ahead").isdisjoint(before) and before[-1:] != ["throughout"]
        return "future" if ahead and _clause.stands_alone(article, time.span) else "other"
    if _hangs_on_another_verb(article, time, before):
        return "other"
    return "said" if _SAID & set(before[-4:]) and _clause.stands_alone(article, time.span) else "past"


def _hangs_on_another_verb(article: Article, time: TimeExpression, before: list[str]) -> bool:
    """`urged them to vote Tuesday`, `ahead of voting on Tuesday`: not the past verb farther off."""
    words = before[:-1] if before[-1:] == ["on"] else before
    if len(words) < 2 or (words[-2] != "to" and not (words[-1].endswith("ing") and words[-2] in _BEFORE_ING)):
        return False
    near = article.text[max(0, time.span.start - 40) : time.span.start]
    return f"{words[-2]} {words[-1]}" in near  # not `to Ohio`


def pair(found: Sequence[WeekdayUse]) -> Iterator[Evidence]:
    """`said … Monday` and `will … Monday`: the same day, so the article is of that weekday."""
    said = {use.weekday: use for use in reversed(found) if use.use == "said"}
    ahead = {use.weekday: use for use in reversed(found) if use.use == "future"}
    for weekday in sorted(said.keys() & ahead.keys()):
        fits = partial(_is_on, weekday)
        only = f"only a {NAMES[weekday]} fits both"
        yield Evidence(said[weekday].span, fits, "firm", f"is told as past and elsewhere as still to come: {only}", "pair")
        yield Evidence(ahead[weekday].span, fits, "firm", f"is told as still to come and elsewhere as past: {only}", "pair")


def _is_on(weekday: int, day: datetime.date) -> bool:
    return day.weekday() == weekday
