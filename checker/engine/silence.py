"""Findings in, those that nobody has silenced, accepted, known or left unchanged out."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker import accepted
from checker.accepted import Placed
from checker.article import Source
from checker.changed import is_changed, is_touched
from checker.engine.place import place_of
from checker.engine.run import Setup
from checker.engine.switches import Switch, Switches
from checker.finding import Finding
from checker.fingerprint import fingerprints
from checker.span import Lines, Span

#: The rules that report what silences nothing, in a file of acceptances and in the article itself; they have no file of
#: their own and cannot be silenced.
UNUSED, UNUSED_SWITCH = "unused-acceptance", "unused-suppression"


NONE = Switches()


class Heard(NamedTuple):
    """`findings` to show, how many were `accepted` (or silenced) and how many `known` to the baseline; texts of all files."""

    findings: list[Finding]
    accepted: int
    known: int
    texts: dict[str, str]


def silence(findings: Sequence[Finding], source: Source, setup: Setup, switches: Switches = NONE) -> Heard:
    """Raises ConfigError for a file of acceptances with a mistake."""
    texts = {source.name: source.text}
    heard, unused = _not_accepted(findings, source, setup)
    met = {id(finding): off for finding in findings if (off := _switched_off(finding, setup, switches))}
    heard = [finding for finding in heard if id(finding) not in met]
    count = len(findings) - len(heard)
    known = 0
    if setup.baseline:
        before = len(heard)
        loud = [finding for finding in heard if _is_mandatory(finding, setup)]
        new, _ = setup.baseline.split([finding for finding in heard if not _is_mandatory(finding, setup)], texts)
        heard = sorted(loud + new, key=lambda finding: finding.order)
        known = before - len(heard)
    if setup.changed is not None:
        heard = [finding for finding in heard if is_changed(finding, setup.changed, source.text)]
    if setup.changed is None or is_touched(source.name, setup.changed):
        used = {switch for found in met.values() for switch in found}
        heard += [report for placed in unused if (report := _unused(placed, setup, texts))]
        heard += _idle(source, setup, switches, used)
    return Heard(heard, count, known, texts)


def _switched_off(finding: Finding, setup: Setup, switches: Switches) -> list[Switch]:
    """The switches that silence a finding."""
    return [] if _is_mandatory(finding, setup) else [switch for switch in switches.off if switch.silences(finding)]


def _idle(source: Source, setup: Setup, switches: Switches, used: set[Switch]) -> Iterator[Finding]:
    """A warning for each comment that does nothing, where it stands."""
    lines = Lines(source.text)
    told = [(mistake.told, mistake.message) for mistake in switches.mistakes]
    for switch in switches.off:
        if switch not in used and (reason := _why_idle(switch.rule, setup)):
            told.append((switch.told, f"'{switch.rule}' is silenced here for nothing: {reason}."))
    for span, message in sorted(told):
        place = place_of(span, lines)
        yield Finding(source.name, place, UNUSED_SWITCH, "newslint", "warning", message, span.cut(source.text), (), {}, None)


def _why_idle(name: str, setup: Setup) -> str | None:
    """None for a rule or topic that did not run."""
    if name not in setup.ids | setup.topics:
        return "no rule or topic has this name"
    if name in setup.mandatory:
        return "it is mandatory"
    running = [rule for rule in setup.rules if name in (rule.id, rule.topic)]
    if running and all(setup.mandatory & {rule.id, rule.topic} for rule in running):
        return "it is mandatory"
    return "nothing of it is found there" if running else None


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
