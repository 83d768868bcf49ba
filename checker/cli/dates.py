"""`newslint dates learn FOLDER`: a house's dated articles in, its table of weekday habits for the configuration out."""

import argparse
import datetime
import sys
from collections.abc import Iterator

from checker.checks import _weekday_habit, _weekdays
from checker.checks._habits import counted, learned
from checker.cli import FAILED, OK, _options
from checker.cli._setup import setup_for
from checker.cli.timeline import RULE
from checker.engine.files import articles
from checker.engine.read import read_file
from checker.engine.run import understand
from checker.errors import InputError, UsageError

HELP = "learn a house's weekday habits from its dated archive"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("learn",), help="learn: print the table for newslint.toml")
    parser.add_argument("paths", nargs="+", metavar="FOLDER", help="articles that carry their publication date")
    _options.reading(parser)


def run(options: argparse.Namespace) -> int:
    named, failures = articles(options.paths)
    messages = [f"{failure.path}: {failure.message}" for failure in failures]
    dated = list(_dated(named, options, messages))
    for message in messages:
        print(f"newslint: {message}", file=sys.stderr)
    if not dated:
        raise UsageError("no article with a publication date was found, so there is nothing to learn from")
    print("\n".join(toml(dated, _shipped(options, named[0]))))
    print(
        f"newslint: learned from {len(dated)} of {len(named)} articles; the others have no date or cannot be read",
        file=sys.stderr,
    )
    return FAILED if failures else OK


def _dated(
    named: list[str], options: argparse.Namespace, messages: list[str]
) -> Iterator[tuple[datetime.date, list[_weekdays.WeekdayUse]]]:
    wanted = setup_for(options)
    for path in named:
        try:
            article = understand(read_file(path), wanted(path))
        except InputError as error:
            messages.append(f"{path}: {error}")
            continue
        if article.published:
            yield article.published, _weekdays.uses(article)


def _shipped(options: argparse.Namespace, path: str) -> _weekday_habit.Habits:
    wanted = setup_for(options)
    rules = wanted.rules_of(wanted.settings(path))
    habits: _weekday_habit.Habits = next(rule.params.habits for rule in rules if rule.id == RULE)
    return habits


def toml(dated: list[tuple[datetime.date, list[_weekdays.WeekdayUse]]], shipped: _weekday_habit.Habits) -> Iterator[str]:
    """The lines of the configuration's table."""
    counts = counted(dated)
    yield f"# shares of articles published 0 to 6 days after a weekday they name; learned from {len(dated)} articles"
    yield "[weekday-habits]"
    for use, shares in learned(counts, shipped).items():
        seen = counts[use].total() if use in counts else 0
        yield f"{use} = [{', '.join(f'{share:.3f}' for share in shares)}]  # {seen} weekdays"
