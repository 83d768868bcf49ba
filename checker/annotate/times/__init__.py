"""An article in, its time expressions out: found by a grammar over word classes, valued against the publication date."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from checker.annotate.times.context import Context, Reading
from checker.annotate.times.grammar import Grammar, Match, build
from checker.annotate.times.lexicon import lexicon
from checker.annotate.times.tense import Verb
from checker.annotate.times.tokens import Tokens, tokenise
from checker.article import Article, TimeExpression
from checker.house import House
from checker.span import Span

#: Forms of a day with its month; a month or weekday alone in a dateline is the name of a place.
_PRINTED = frozenset({"date", "weekday-date", "month-day", "weekday-month-day"})


def annotate(article: Article, house: House) -> tuple[TimeExpression, ...]:
    tokens = tokenise(article.text, _blocks(article))
    running = _expressions(tokens, Context(article.published, lambda: None))
    times = sorted((*_dateline(article), *running), key=lambda time: time.span)
    return tuple(_with_foreign(article, times, house))


def _with_foreign(article: Article, times: list[TimeExpression], house: House) -> list[TimeExpression]:
    if all(language == "en" for language in house.languages):
        return times
    from checker.annotate.times import foreign

    spans = [block.span for block in article.running]
    found = list(foreign.dates(article.text, spans, foreign.others(house.languages)))
    return foreign.merged(times, found) if found else times


def _dateline(article: Article) -> Iterator[TimeExpression]:
    """The day in the dateline, its form `dateline`: it tells of no event, so no verb and no later words hang on it."""
    blocks = [block.span for block in article.document.blocks if block.kind == "dateline"]
    tokens = tokenise(article.text, blocks)
    for found in _expressions(tokens, Context(article.published, lambda: None)):
        if found.form in _PRINTED:
            yield found._replace(tense=None, form="dateline")


def _blocks(article: Article) -> list[Span]:
    """The running blocks that hold a word or figure without which there is no time expression."""
    heads, words = lexicon().heads, article.words
    known = [word for word in words if word in heads or word[0].isdigit() or word.partition("'")[0] in heads]
    places = sorted(place for word in known for place in words[word])
    blocks = [block.span for block in article.running]
    return [span for span in blocks if bisect_left(places, span.start) < bisect_left(places, span.end)]


@cache
def _grammar() -> Grammar:
    from checker.annotate.times import clock, durations, explicit, named, quarters, references, relative, sets, weekdays

    modules = (explicit, weekdays, clock, quarters, relative, named, sets, durations, references)
    return build(rule for module in modules for rule in module.RULES)


def _expressions(tokens: Tokens, context: Context) -> Iterator[TimeExpression]:
    rules = _grammar()
    after = 0
    for place in rules.begin.finditer(tokens.classes):
        if place.start() < after:
            continue
        for rule, found in rules.at(tokens.classes, place.start()):
            verb = Verb(tokens, found.start(), found.end())
            context.tense = verb.leaning
            reading = rule.read(Match(tokens, found), context)
            if reading is not None:
                yield _expression(tokens, found, reading, verb.tense() if reading.type in ("DATE", "TIME") else None)
                _remember(reading, context)
                after = found.end()
                break


def _remember(reading: Reading, context: Context) -> None:
    """What `that day` and `a year earlier` may go back to."""
    if reading.type in ("DATE", "TIME") and reading.earliest:
        context.before = reading
        if reading.form == "quarter" and not _is_compared_with(reading, context.quarter):
            context.quarter = reading
    elif reading.type == "DURATION" and reading.value in ("P6M", "P9M", "P1Y"):
        context.quarter = None


def _is_compared_with(reading: Reading, told: Reading | None) -> bool:
    """`the third quarter of 1988` in a story of a later one is what that is compared with; `the quarter` is still the later."""
    return bool(told and told.earliest and reading.earliest and reading.earliest < told.earliest)


def _expression(tokens: Tokens, found: re.Match[str], reading: Reading, tense: str | None) -> TimeExpression:
    span = tokens.cut(found.start(), found.end())
    return TimeExpression(span, reading.type, reading.value, tense, reading.earliest, reading.latest, reading.form)
