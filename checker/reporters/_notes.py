"""A finding in, what the margin tells of it out."""

from collections.abc import Iterator, Mapping, Sequence

from checker.finding import Finding, RuleNote
from checker.reporters._page import text


def note(number: int, finding: Finding, rules: Mapping[str, RuleNote], topics: Sequence[str], placed: bool = True) -> str:
    """One item of a list. `placed`: the article is shown, so that there is something to link to."""
    label = f'<strong class="level">{finding.level.capitalize()}</strong>'
    where = f"line {finding.place.line}, column {finding.place.column}"
    link = f'<a href="#w{number}" aria-label="finding {number} in the text">{number}</a>' if placed else f"{number}"
    parts = [
        f'<li id="n{number}" class="note {finding.level} t{topics.index(finding.topic)}">',
        f'<p><span class="number">{link}</span> {label} {text(finding.message)}</p>',
        *_fix(finding),
        *_seconds(number, finding, placed),
        *_why(finding, rules, where),
        "</li>",
    ]
    return "".join(parts)


def _fix(finding: Finding) -> Iterator[str]:
    if finding.fix:
        told = f"Write <ins>{text(finding.fix.replacement)}</ins>" if finding.fix.replacement else "Delete it"
        yield f'<p class="fix">{told}{"" if finding.fix.safe else " (please check)"}</p>'


def _seconds(number: int, finding: Finding, placed: bool) -> Iterator[str]:
    if finding.related:
        items = [
            f"<li>{_link(f's{number}-{at}', f'line {other.place.line}', placed)}: {text(other.message)}</li>"
            for at, other in enumerate(finding.related)
        ]
        yield f'<ul class="places" aria-label="compared with">{"".join(items)}</ul>'


def _link(anchor: str, words: str, placed: bool) -> str:
    return f'<a href="#{anchor}">{words}</a>' if placed else words


def _why(finding: Finding, rules: Mapping[str, RuleNote], where: str) -> Iterator[str]:
    rule = rules.get(finding.rule)
    if rule:
        yield (
            f"<details><summary><code>{text(finding.rule)}</code>, {where}</summary>"
            f"<p>{text(rule.why)}</p><p>Source: {text(rule.source)}</p></details>"
        )
    else:
        yield f'<p class="where"><code>{text(finding.rule)}</code>, {where}</p>'
