"""`newslint timeline`: an article in, each of its time expressions out with its interval and what it says about the date."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.article import Article, TimeExpression
from checker.checks import _verdict
from checker.checks._facts.unverifiable import told, unverifiable
from checker.checks.dateline import Params, fits, place
from checker.cli import FAILED, OK, _options
from checker.cli._setup import setup_for
from checker.dates import weekday_name
from checker.engine.files import articles
from checker.engine.place import place_of
from checker.engine.read import read_file
from checker.engine.run import Setup, understand
from checker.errors import InputError
from checker.evidence import Evidence
from checker.frozen import replace
from checker.house import House
from checker.span import Lines, Span, span_to_source

HELP = "print an article's time expressions and what they say about its date"
RULE = "dateline-misfit"


class Row(NamedTuple):
    """A place of the article: a time expression, the clues that lie on it, or both."""

    span: Span
    time: TimeExpression | None
    clues: tuple[Evidence, ...]


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="FILE", help="an article file")
    parser.add_argument("--output-format", choices=("table", "json"), default="table", help="table (default) or json")
    _options.reading(parser)


def run(options: argparse.Namespace) -> int:
    named, failures = articles([options.path])
    for failure in failures:
        print(f"newslint: {failure.path}: {failure.message}", file=sys.stderr)
    for path in named[:1]:
        try:
            setup = setup_for(options)(path)
            article = understand(read_file(path), setup)
        except InputError as error:
            print(f"newslint: {path}: {error}", file=sys.stderr)
            return FAILED
        params = _params(setup)
        if options.output_format == "json":
            print(json.dumps({"path": path, **as_json(article, params, setup.house)}, indent=1))
        else:
            print("\n".join(table(article, params, setup.house)))
    return FAILED if failures else OK


def _params(setup: Setup) -> Params:
    """Those of the rule that judges the date, with the house's habits; without the rule no others are known."""
    params: Params = next((rule.params for rule in setup.rules if rule.id == RULE), Params({}))
    return replace(params, habits={**params.habits, **dict(setup.house.weekday_habits)})


def rows(article: Article, params: Params, house: House) -> list[Row]:
    clues = _verdict.gather(article, params.habits, house)
    times = {time.span: time for time in article.times}
    spans = sorted({*times, *(clue.span for clue in clues)})
    return [Row(span, times.get(span), tuple(clue for clue in clues if clue.span == span)) for span in spans]


def verdict(article: Article, params: Params, house: House) -> tuple[str, str | None]:
    """One sentence, and the grade of the misfit (None where the date stands or is not known)."""
    day = article.published
    if day is None:
        return "no publication date is known, so nothing is compared; give one with --published", None
    found = _verdict.judge(article, _verdict.gather(article, params.habits, house), day, params.limits)
    shown = f"{weekday_name(day)} {day}"
    if found.grade is None:
        return f"{shown} fits", None
    return f"{shown} does not fit; the text fits {fits(found.fits, day)}", found.grade


def table(article: Article, params: Params, house: House) -> Iterator[str]:
    lines = Lines(article.document.source.text)
    shown = [("place", "words", "interval", "says")]
    for row in rows(article, params, house):
        at = place_of(span_to_source(article.document.pieces, row.span), lines)
        words = " ".join(row.span.cut(article.text).split())
        shown.append((f"{at.line}:{at.column}", words, _interval(row.time), "; ".join(_says(row, article))))
    widths = [max(len(line[column]) for line in shown) for column in range(3)]
    for line in shown:
        yield "  ".join([*(cell.ljust(width) for cell, width in zip(line, widths, strict=False)), line[3]]).rstrip()
    yield ""
    if unjudged := unverifiable(article, house):
        yield f"unverifiable: {told(unjudged)}"
    yield f"verdict: {verdict(article, params, house)[0]}"


def _interval(time: TimeExpression | None) -> str:
    if time is None:
        return ""
    if time.earliest is None or time.latest is None:
        return time.value
    return str(time.earliest) if time.earliest == time.latest else f"{time.earliest} to {time.latest}"


def _says(row: Row, article: Article) -> Iterator[str]:
    for clue in row.clues:
        stands = article.published is None or clue.admits(article.published)
        yield f"{'' if stands else 'AGAINST: '}{clue.reason} ({clue.strength})"


def as_json(article: Article, params: Params, house: House) -> dict[str, Any]:
    """Offsets in code points of the file, half-open, as in `parse`."""
    message, grade = verdict(article, params, house)
    day = article.published
    found = _verdict.judge(article, _verdict.gather(article, params.habits, house), day, params.limits) if day else None
    return {
        "published": day and str(day),
        "expressions": [_row(article, row) for row in rows(article, params, house)],
        "verdict": {
            "fits": None if day is None else grade is None,
            "grade": grade,
            "message": message,
            "dates": [str(one) for one in found.fits] if found else [],
            "place": span_to_source(article.document.pieces, place(article, found))._asdict() if found and grade else None,
        },
        "unverifiable": [
            {
                **span_to_source(article.document.pieces, one.span)._asdict(),
                "text": one.span.cut(article.text),
                "kind": one.kind,
                "reason": one.reason,
            }
            for one in unverifiable(article, house)
        ],
    }


def _row(article: Article, row: Row) -> dict[str, Any]:
    time = row.time
    return {
        **span_to_source(article.document.pieces, row.span)._asdict(),
        "text": row.span.cut(article.text),
        "type": time and time.type,
        "value": time and time.value,
        "tense": time and time.tense,
        "earliest": str(time.earliest) if time and time.earliest else None,
        "latest": str(time.latest) if time and time.latest else None,
        "clues": [
            {
                "kind": clue.kind,
                "strength": clue.strength,
                "reason": clue.reason,
                "admits": clue.admits(article.published) if article.published else None,
            }
            for clue in row.clues
        ],
    }
