"""A name for each finding that survives edits elsewhere in the article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from checker.finding import Finding, Report

#: Code points before and after the words that belong to the fingerprint.
AROUND = 40


def fingerprints(findings: Iterable[Finding], texts: Mapping[str, str]) -> Iterator[tuple[Finding, str]]:
    """Each finding with 16 hexadecimal digits: the rule, the words, those around them, and which of equal ones it is.

    `texts` holds the decoded text of each path. A paragraph is one line, so a hash of the line would be the same for all
    its findings; the path is no part of it, so that a file may be moved.
    """
    from hashlib import blake2b

    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        text, place = texts[finding.path], finding.place
        around = text[max(0, place.start - AROUND) : place.end + AROUND]
        key = "\0".join((finding.rule, *finding.found.split(), "", *around.split()))
        seen[finding.path, key] += 1
        whole = f"{key}\0{seen[finding.path, key]}"
        yield finding, blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def unique(report: Report) -> Iterator[tuple[Finding, str]]:
    """Each finding with 64 hexadecimal digits that are its own in the whole report."""
    from hashlib import sha256

    for finding, mark in fingerprints(report.findings, report.texts):
        yield finding, sha256(f"{finding.path}\0{finding.rule}\0{mark}".encode("utf-8", "surrogatepass")).hexdigest()
