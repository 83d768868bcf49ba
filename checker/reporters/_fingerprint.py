"""A name for each finding that survives edits elsewhere in the article."""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from checker.finding import Finding, Report

#: Code points before and after the words that belong to the fingerprint.
AROUND = 40


def fingerprints(report: Report) -> Iterator[tuple[Finding, str]]:
    """Each finding with 64 hexadecimal digits: path, rule, the words and those around them, and which of equal ones it is.

    A paragraph is one line, so a hash of the line would be the same for all its findings.
    """
    seen: Counter[str] = Counter()
    for finding in report.findings:
        text, place = report.texts[finding.path], finding.place
        context = text[max(0, place.start - AROUND) : place.end + AROUND]
        key = "\0".join((finding.path, finding.rule, finding.found, re.sub(r"\s+", " ", context)))
        seen[key] += 1
        yield finding, sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()
