"""A name for each finding that survives edits elsewhere in the article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from checker.finding import Finding, Place, Report

#: Code points before and after the words, on their own lines, that belong to the fingerprint.
AROUND = 40


def fingerprints(findings: Iterable[Finding], texts: Mapping[str, str]) -> Iterator[tuple[Finding, str]]:
    """Each finding with 16 hexadecimal digits: the rule, the words, those around them, and which of equal ones it is.

    `texts` holds the decoded text of each path. A paragraph is one line, so a hash of the line would be the same for all
    its findings; the path is no part of it, so that a file may be moved.
    """
    from hashlib import blake2b

    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        key = "\0".join((finding.rule, *finding.found.split(), "", *_around(texts[finding.path], finding.place).split()))
        seen[finding.path, key] += 1
        whole = f"{key}\0{seen[finding.path, key]}"
        yield finding, blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _around(text: str, place: Place) -> str:
    """The words and their neighbours; a paragraph added before or after them changes nothing."""
    first, last = text.rfind("\n", max(0, place.start - AROUND), place.start) + 1, text.find("\n", place.end, place.end + AROUND)
    return text[max(first, place.start - AROUND) : min(last if last >= 0 else len(text), place.end + AROUND)]


def unique(report: Report) -> Iterator[tuple[Finding, str]]:
    """Each finding with 64 hexadecimal digits that are its own in the whole report."""
    from hashlib import sha256

    for finding, mark in fingerprints(report.findings, report.texts):
        yield finding, sha256(f"{finding.path}\0{finding.rule}\0{mark}".encode("utf-8", "surrogatepass")).hexdigest()
