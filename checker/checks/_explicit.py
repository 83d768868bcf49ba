"""Dates written out with the verb they hang on in, what they say about the publication date out."""

import datetime
from collections.abc import Iterator

from checker.annotate.times.tense import is_past
from checker.article import Article, TimeExpression
from checker.checks import _clause
from checker.evidence import Evidence

#: Forms that name their year; their interval is the same whatever the publication date.
_YEARED = frozenset({"date", "weekday-date", "month-year", "year"})
_MONTH_DAYS = frozenset({"month-day", "weekday-month-day"})
#: Days of slack: time zones, embargoes, papers dated a day ahead.
_SLACK = 2
#: Within so many words before a date the verb stands that it hangs on; nearer for a bare year.
_NEAR, _NEAR_YEAR = 7, 7
#: A month and day without a year are of the year of publication: a past one is not ahead in it, one to come not behind it,
#: by less than this many days (more is the turn of a year).
_FAR = 150

#: `said on May 15 it is redeeming`, `said that on May 15 it will`: the day may be that of the inner clause.
_OPENS = (["said", "on"], ["that", "on"])
_OF_NOW = frozenset({"is", "are", "will", "would", "plans", "intends", "expects"})


def evidence(article: Article) -> Iterator[Evidence]:
    for time in article.times:
        if time.form in _YEARED | _MONTH_DAYS and time.earliest and time.latest and not _clause.is_quoted(article, time.span):
            tense = attached(article, time)
            if time.form in _YEARED:
                yield from _with_year(time, tense, time.earliest, time.latest)
            elif tense in ("past", "future") and _is_own_year(article, time):
                yield _month_day(article, time, tense, time.earliest)


def _is_own_year(article: Article, time: TimeExpression) -> bool:
    """False for `last May 19` and for days that became the name of an event (`Oct. 7`)."""
    return not time.span.cut(article.text).lower().startswith("last ") and time.value[5:10] not in _clause.listed("events")


def attached(article: Article, time: TimeExpression) -> str | None:
    """`past`, `future` or `since`: stricter than the expression's own tense, for it must hold as proof."""
    before, after = _clause.words_before(article, time.span), _clause.words_after(article, time.span)
    near = _NEAR_YEAR if time.form == "year" else _NEAR
    if not _clause.stands_alone(article, time.span) or {"between", "from"} & set(before[-6:]):
        return None
    if before[-1:] == ["since"]:
        return "since"
    if not _clause.listed("no-day").isdisjoint(before[-1:]) or (
        len(before) <= 1 and not _clause.listed("speech").isdisjoint(after[:5])
    ):
        return None
    if time.form in ("year", "month-year") and before[-1:] != ["in"]:
        return None
    if before[-2:] in _OPENS and after[1:2] and after[1] in _OF_NOW:
        return None
    ahead = _clause.listed("ahead")
    if time.tense == "past" and not _is_set_ahead(before, after) and ahead.isdisjoint(before[-8:]):
        return "past" if len(before) <= 1 or _hangs_on_past(before[-near:]) else None
    if time.tense == "future" and _clause.listed("loosely").isdisjoint(before[-12:]) and not ahead.isdisjoint(before[-near:]):
        return "future"
    return None


def _hangs_on_past(before: list[str]) -> bool:
    """A past verb stands among the words, and no new clause (`which votes`) behind it."""
    for word in reversed(before):
        if is_past(word):
            return True
        if word in _clause.listed("clause"):
            return False
    return False


def _is_set_ahead(before: list[str], after: list[str]) -> bool:
    """A past verb that sets a date ahead: `extended to`, `scheduled for`."""
    sets = _clause.listed("sets")
    return not sets.isdisjoint(before[-12:]) or not sets.isdisjoint(after[:4]) or bool({"to", "for"} & set(before[-2:]))


def _with_year(time: TimeExpression, tense: str | None, earliest: datetime.date, latest: datetime.date) -> Iterator[Evidence]:
    if tense in ("past", "since"):
        first = max(earliest.toordinal() - _SLACK, 1)
        reason = "is told as past" if tense == "past" else "is a beginning"
        told = f"{reason}, so the article is not from before {_told(earliest, time.form)}"
        yield Evidence(time.span, lambda day: day.toordinal() >= first, "hard", told, "explicit")
    elif tense == "future":
        last = latest.toordinal() + _SLACK
        told = f"is told as still to come, so the article is not from after {_told(latest, time.form)}"
        yield Evidence(time.span, lambda day: day.toordinal() <= last, "hard", told, "explicit")


def _told(day: datetime.date, form: str) -> str:
    return f"{day.year}" if form == "year" else day.isoformat()


def _month_day(article: Article, time: TimeExpression, tense: str, day: datetime.date) -> Evidence:
    """Without a year the date is of the publication's year: a past one does not lie ahead in it, one to come not behind."""
    month, number = day.month, day.day

    def admits(published: datetime.date) -> bool:
        ahead = (month - published.month) * 30.4 + number - published.day
        return not _SLACK < (ahead if tense == "past" else -ahead) < _FAR

    reason = "is told as past" if tense == "past" else "is told as still to come"
    return Evidence(time.span, admits, "firm", f"{reason}, and without a year it is of the article's own", "month-day")
