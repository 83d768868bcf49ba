"""An article's time expressions in, its timeline around the publication date out: a strip to see and a list to read."""

import datetime
from collections.abc import Iterator, Sequence

from checker.finding import Reading, ReadTime
from checker.reporters._marks import Mark
from checker.reporters._page import day, text

#: Days before and after the publication date that the strip shows.
DAYS = 14
_STEP = 24
_MIDDLE = DAYS * _STEP + _STEP


def timeline(reading: Reading, found: Sequence[Mark], article: int) -> Iterator[str]:
    """Nothing without a publication date, or without an expression that fixes an interval."""
    published = reading.published
    dated = [(at, time) for at, time in enumerate(reading.times) if time.earliest and time.latest]
    if not published or not dated:
        return
    dated.sort(key=lambda pair: (pair[1].earliest or published, pair[1].latest or published))
    yield f'<section class="timeline" aria-labelledby="k{article}"><h3 id="k{article}">Timeline</h3>'
    yield from _strip([time for _, time in dated], published)
    yield "<ol>"
    said = False
    for at, time in dated:
        if not said and (time.earliest or published) > published:
            yield _published(published)
            said = True
        yield _item(reading, at, time, article, published, _numbers(time, found))
    if not said:
        yield _published(published)
    yield "</ol></section>\n"


def _published(published: datetime.date) -> str:
    return f'<li class="published"><strong>{day(published)}</strong> the publication date</li>'


def _item(reading: Reading, at: int, time: ReadTime, article: int, published: datetime.date, numbers: Sequence[int]) -> str:
    first, last = time.earliest or published, time.latest or published
    when = day(first) if first == last else f"{day(first)} to {day(last)}"
    links = ", ".join(f'<a href="#n{number}">finding {number}</a>' for number in numbers)
    words = f'<a href="#d{article}-{at}">“{text(reading.text[time.start : time.end])}”</a>'
    return f"<li>{when} {words} <span>{_distance(first, last, published)}</span>{f' ({links})' if links else ''}</li>"


def _distance(first: datetime.date, last: datetime.date, published: datetime.date) -> str:
    if first <= published <= last:
        return "that day" if first == last else "around it"
    days = (first - published).days if first > published else (published - last).days
    return f"{days} day{'' if days == 1 else 's'} {'later' if first > published else 'earlier'}"


def _numbers(time: ReadTime, found: Sequence[Mark]) -> list[int]:
    """Findings that mark the expression, or one of whose second places it is."""
    return sorted({mark.number for mark in found if mark.note and mark.start < time.end and mark.end > time.start})


def _strip(times: Sequence[ReadTime], published: datetime.date) -> Iterator[str]:
    """Days as columns, the publication date in the middle; the list says the same in words."""
    width = 2 * _MIDDLE
    yield f'<svg viewBox="0 0 {width} 56" role="presentation" aria-hidden="true" focusable="false">'
    yield f'<line class="axis" x1="0" y1="36" x2="{width}" y2="36"/>'
    for offset in range(-DAYS, DAYS + 1):
        x, date = _MIDDLE + offset * _STEP, published + datetime.timedelta(offset) if _is_day(published, offset) else None
        if date:
            yield f'<text x="{x}" y="52" text-anchor="middle">{date.day}</text>'
    yield f'<rect class="published" x="{_MIDDLE - 10}" y="4" width="20" height="34"/>'
    for first, last in sorted({(time.earliest or published, time.latest or published) for time in times}):
        start, end = ((date - published).days for date in (first, last))
        if start <= DAYS and end >= -DAYS:
            start, end = max(start, -DAYS), min(end, DAYS)
            x, long = _MIDDLE + start * _STEP - 7, (end - start) * _STEP + 14
            yield f'<rect class="time" x="{x}" y="{16 if long == 14 else 26}" width="{long}" height="{16 if long == 14 else 6}"/>'
    yield "</svg>"


def _is_day(published: datetime.date, offset: int) -> bool:
    return 1 <= published.toordinal() + offset <= datetime.date.max.toordinal()
