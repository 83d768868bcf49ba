"""One article in, its findings out: the rules in turn, each hit placed in the file."""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker import patterns, plugins
from checker.annotate import annotate
from checker.article import Article, Source
from checker.baseline import Baseline
from checker.changed import ChangedLines
from checker.engine import limit
from checker.engine.files import suffix_of, suffixes
from checker.engine.pick import picked
from checker.engine.place import placed
from checker.finding import Failure, Finding, Hit
from checker.house import DEFAULT, House
from checker.ruleset import Rule
from checker.span import Lines, Span

#: A longer finding is about more than a word, so it does not say what is wrong with one.
_FEW = 40


class Setup(NamedTuple):
    """What a run is made with; `published` overrides the date of every article.

    `ids`, `topics`: of every rule that exists, on or off; `mandatory`: rules and topics that nobody can silence; `today` ends
    acceptances and nothing else; `changed`: only findings that touch these lines are shown; `keep`: results are kept.
    """

    rules: Sequence[Rule]
    house: House = DEFAULT
    published: datetime.date | None = None
    ids: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    mandatory: frozenset[str] = frozenset()
    baseline: Baseline | None = None
    changed: ChangedLines | None = None
    today: datetime.date | None = None
    keep: bool = False


def understand(source: Source, setup: Setup) -> Article:
    """Read and annotate one article; its name's suffix picks the reader."""
    reader = plugins.load("readers", suffixes().get(suffix_of(source.name), "text"))
    return annotate(reader.read(source, setup.published, setup.house), setup.house)


def lint(source: Source, setup: Setup) -> tuple[list[Finding], list[Failure]]:
    """Read, annotate and check one article; as `judge`."""
    return judge(understand(source, setup), setup)


def judge(article: Article, setup: Setup) -> tuple[list[Finding], list[Failure]]:
    """Findings in the file's order. A rule that crashes or hangs is a Failure; the other rules still run."""
    findings: list[Finding] = []
    failures = []
    lines = Lines(article.document.source.text)
    most = 20 + len(article.text) / 200_000
    with limit.watch() as watch:
        for rule in picked(setup.rules, article):
            try:
                watch.start(most)
                findings += [placed(rule, hit, article, lines) for hit in hits(rule, article, setup.house)]
                watch.stop()
            except Exception as error:
                watch.stop()
                failures.append(_failure(rule, article, error))
    return sorted(_without_yielding(findings, setup.rules), key=lambda finding: finding.order), failures


def _failure(rule: Rule, article: Article, error: Exception) -> Failure:
    """What a rule that was stopped, or crashed, left undone."""
    import traceback

    name = article.document.source.name
    if isinstance(error, limit.TookTooLong):
        return Failure(name, f"rule '{rule.id}' was stopped: it takes too long on this text ({rule.path})")
    return Failure(name, f"rule '{rule.id}' failed: {traceback.format_exc()}", bug=True)


def _without_yielding(findings: list[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """Less the findings of rules that yield, where another rule's finding of at most `_FEW` code points overlaps."""
    yielding = {rule.id for rule in rules if rule.file.yields}
    if not any(finding.rule in yielding for finding in findings):
        return findings
    short = (other.place for other in findings if other.rule not in yielding and other.place.end - other.place.start <= _FEW)
    taken = {at for place in short for at in range(place.start, place.end)}
    return [
        finding
        for finding in findings
        if finding.rule not in yielding or taken.isdisjoint(range(finding.place.start, finding.place.end))
    ]


def hits(rule: Rule, article: Article, house: House) -> Iterator[Hit]:
    """What the rule's check found, less what lies outside its scope or in words that it may not correct."""
    scope, quotes = rule.file.scope, rule.file.quotes
    for hit in rule.module.check(article, rule.params, house):
        if rule.topic in SIC and _SIC.match(article.text, hit.span.end):
            continue
        if scope is not None and kind_at(article, hit.span) not in scope:
            continue
        if quotes != "all" and in_quote(article, hit.span) != (quotes == "only"):
            continue
        yield hit


#: Topics about words that a writer may repeat as they were, with `[sic]` behind them.
SIC = frozenset({"typos", "names"})
_SIC = patterns.compile(r"[\"'”’»]?\s?[\[(]sic[.!]?[\])]", re.IGNORECASE)


def kind_at(article: Article, span: Span) -> str | None:
    """The kind of the block that holds the span's start."""
    blocks = article.document.blocks
    at = bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1
    return blocks[at].kind if at >= 0 and span.start <= blocks[at].span.end else None


#: Quotations that may begin before a place and still hold it: one in another, and no deeper than print goes.
_NESTED = 4


def in_quote(article: Article, span: Span) -> bool:
    """Does the span lie wholly in what somebody is quoted as saying?"""
    at = bisect_right(article.quotes, span.start, key=lambda quote: quote.span.start)
    return any(quote.inner.holds(span) for quote in article.quotes[max(0, at - _NESTED) : at])
