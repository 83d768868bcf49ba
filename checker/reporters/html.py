"""One HTML page: each article as it reads with the findings in its margin, a timeline, and a summary that can be filtered.

It needs no network, no script and no server; its policy allows nothing but its own style, known by its hash.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from checker import __version__
from checker.finding import LEVELS, Finding, Report
from checker.reporters import _notes
from checker.reporters._copy import copy
from checker.reporters._marks import marks
from checker.reporters._page import counted, day, plural, text
from checker.reporters._timeline import timeline

READS = True


def lines(report: Report, colour: bool) -> Iterator[str]:
    numbered = list(enumerate(report.findings, 1))
    topics = sorted({finding.topic for finding in report.findings})
    yield _head(_style(len(topics)))
    yield '<body>\n<a class="skip" href="#articles">Skip to the articles</a>\n<header><h1>newslint report</h1>'
    yield f"<p>{plural(report.files, 'article')} checked: {counted(report.findings)}.</p></header>\n<main>\n"
    yield from _failures(report)
    if numbered:
        yield from _filters(topics)
        yield from _summary(numbered, topics, report)
    yield '<section id="articles" aria-label="Articles">\n'
    yield from _articles(report, numbered, topics)
    yield f"</section>\n</main>\n<footer><p>newslint {__version__}</p></footer>\n</body>\n</html>\n"


@cache
def _sheet() -> str:
    return Path(__file__).with_name("html.css").read_text("utf-8")


def _style(topics: int) -> str:
    """The style sheet, and a filter for each topic of this report."""
    return _sheet() + "".join(
        f":root:has(#topic-{at}:not(:checked)) :is(.note,tr,sup,.second).t{at}{{display:none}}\n"
        f":root:has(#topic-{at}:not(:checked)) mark.t{at}{{all:unset}}\n"
        for at in range(topics)
    )


def _head(style: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    mark = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{mark}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="generator" content="newslint">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>newslint report</title>\n<style>{style}</style>\n</head>\n"
    )


def _failures(report: Report) -> Iterator[str]:
    if report.failures:
        yield '<section class="failures" aria-labelledby="failures"><h2 id="failures">Not checked</h2><ul>'
        for failure in report.failures:
            yield f"<li><strong>{text(failure.path)}</strong>: {text(failure.message)}</li>"
        yield "</ul></section>\n"


def _filters(topics: Sequence[str]) -> Iterator[str]:
    yield '<div class="filters" role="group" aria-label="Filters"><fieldset><legend>Show levels</legend>'
    yield from (_box(f"level-{level}", f"{level}s") for level in LEVELS)
    yield "</fieldset><fieldset><legend>Show topics</legend>"
    yield from (_box(f"topic-{at}", topic) for at, topic in enumerate(topics))
    yield "</fieldset></div>\n"


def _box(name: str, label: str) -> str:
    return f'<label for="{name}"><input type="checkbox" id="{name}" checked> {text(label)}</label>'


def _summary(numbered: Sequence[tuple[int, Finding]], topics: Sequence[str], report: Report) -> Iterator[str]:
    yield '<section aria-labelledby="summary"><h2 id="summary">Summary</h2>\n'
    yield '<div class="wide" role="region" aria-labelledby="summary" tabindex="0"><table><caption>All findings</caption>'
    yield "<thead><tr>"
    yield from (f'<th scope="col">{name}</th>' for name in ("No.", "Level", "Place", "Message", "Rule"))
    yield "</tr></thead><tbody>\n"
    for number, finding in numbered:
        place = f"{text(finding.path)}<wbr><span>:{finding.place.line}:{finding.place.column}</span>"
        yield f'<tr class="{finding.level} t{topics.index(finding.topic)}"><td><a href="#n{number}">{number}</a></td>'
        yield f'<td><strong class="level">{finding.level.capitalize()}</strong></td><td>{place}</td>'
        yield f"<td>{text(finding.message)}</td><td><code>{text(finding.rule)}</code></td></tr>\n"
    yield "</tbody></table></div></section>\n"


def _articles(report: Report, numbered: Sequence[tuple[int, Finding]], topics: Sequence[str]) -> Iterator[str]:
    """Every article that was read, and the findings of files that are none (a file of acceptances)."""
    by_path: dict[str, list[tuple[int, Finding]]] = {path: [] for path in report.readings}
    for number, finding in numbered:
        by_path.setdefault(finding.path, []).append((number, finding))
    for at, (path, findings) in enumerate(sorted(by_path.items())):
        yield from _article(report, at, path, findings, topics)


def _article(report: Report, at: int, path: str, findings: Sequence[tuple[int, Finding]], topics: Sequence[str]) -> Iterator[str]:
    reading = report.readings.get(path)
    known = dict(findings)

    def note(number: int) -> str:
        return _notes.note(number, known[number], report.rules, topics, reading is not None)

    published = f"published {day(reading.published)}; " if reading and reading.published else ""
    yield f'<article aria-labelledby="a{at}"><header><h2 id="a{at}">{text(path)}</h2>'
    yield f"<p>{published}{counted([finding for _, finding in findings])}</p></header>\n"
    if reading:
        found = marks(reading, findings, topics, at)
        yield from copy(reading, found, note)
        yield from timeline(reading, found, at)
    else:
        yield f'<ul class="notes">{"".join(note(number) for number, _ in findings)}</ul>'
    yield "</article>\n"
