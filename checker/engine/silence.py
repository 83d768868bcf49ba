"""Findings in, those that nobody has accepted, known or left unchanged out."""

from collections.abc import Sequence
from typing import NamedTuple

from checker import accepted
from checker.accepted import Placed
from checker.article import Source
from checker.changed import is_changed
from checker.engine.place import place_of
from checker.engine.run import Setup
from checker.finding import Finding
from checker.fingerprint import fingerprints
from checker.span import Lines, Span

#: The rule that reports acceptances which accept nothing; it has no file and cannot be accepted.
UNUSED = "unused-acceptance"


class Heard(NamedTuple):
    """`findings` to show, how many were `accepted` and how many were `known` to the baseline; texts of further files."""

    findings: list[Finding]
    accepted: int
    known: int
    texts: dict[str, str]


def silence(findings: Sequence[Finding], source: Source, setup: Setup) -> Heard:
    """Raises ConfigError for a file of acceptances with a mistake."""
    texts = {source.name: source.text}
    heard, unused = _not_accepted(findings, source, setup)
    count = len(findings) - len(heard)
    known = 0
    if setup.baseline:
        before = len(heard)
        loud = [finding for finding in heard if _is_mandatory(finding, setup)]
        new, _ = setup.baseline.split([finding for finding in heard if finding not in loud], texts)
        heard = sorted(loud + new, key=lambda finding: finding.order)
        known = before - len(heard)
    if setup.changed is not None:
        heard = [finding for finding in heard if is_changed(finding, setup.changed, source.text)]
    reports = [_unused(placed, setup, texts) for placed in unused]
    return Heard(heard + [report for report in reports if report], count, known, texts)


def _not_accepted(findings: Sequence[Finding], source: Source, setup: Setup) -> tuple[list[Finding], list[Placed]]:
    """The findings that are left, and the acceptances that met none."""
    rows = accepted.beside(source.name)
    if not rows:
        return list(findings), []
    valid = {(row.acceptance.rule, row.acceptance.fingerprint): row for row in rows if not _is_over(row, setup)}
    left, met = [], set()
    for finding, mark in fingerprints(findings, {source.name: source.text}):
        row = valid.get((finding.rule, mark))
        if row and not _is_mandatory(finding, setup):
            met.add(row)
        else:
            left.append(finding)
    return left, [row for row in rows if row not in met]


def _is_over(row: Placed, setup: Setup) -> bool:
    expires = row.acceptance.expires
    return bool(expires and setup.today and setup.today > expires)


def _is_mandatory(finding: Finding, setup: Setup) -> bool:
    return finding.rule in setup.mandatory or finding.topic in setup.mandatory


def _unused(row: Placed, setup: Setup, texts: dict[str, str]) -> Finding | None:
    """A warning at the row itself; None for a row of a rule that did not run."""
    rule = row.acceptance.rule
    if rule not in setup.ids:
        reason = "no rule has this name"
    elif rule in setup.mandatory:
        reason = "the rule is mandatory"
    elif _is_over(row, setup):
        reason = f"it was accepted until {row.acceptance.expires}"
    elif any(rule == running.id for running in setup.rules):
        reason = "the article no longer holds it"
    else:
        return None
    with open(row.file, encoding="utf-8") as stream:
        text = texts.setdefault(row.file, stream.read())
    lines = Lines(text)
    start = lines.start(row.mark[0]) + row.mark[1] - 1
    place = place_of(Span(start, start + len(lines.line(row.mark[0])) - row.mark[1] + 1), lines)
    message = f"'{rule}' is accepted here for nothing: {reason}."
    return Finding(row.file, place, UNUSED, "newslint", "warning", message, text[place.start : place.end], (), {}, None)
