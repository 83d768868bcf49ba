"""What git says has changed: a commit in, the changed lines of each file out."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence

from checker.errors import UsageError
from checker.finding import Finding, Place

_FILE = re.compile(r"^\+\+\+ (?:b/)?(.*?)\t?$")
_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@")

#: Line numbers, 1-based, of an absolute path.
ChangedLines = Mapping[str, set[int]]


def lines_since(reference: str, folder: str = ".") -> ChangedLines:
    """Lines added or changed since a commit in the work tree, files that git does not track yet wholly (as no entry).

    Raises UsageError: no git, no repository, or no such commit.
    """
    top = _git(folder, "rev-parse", "--show-toplevel").strip()
    _git(
        folder,
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        f"{reference}^{{commit}}",
        said=f"git knows no commit '{reference}'",
    )
    diff = _git(folder, "-c", "core.quotePath=off", "diff", "--no-color", "--no-ext-diff", "--unified=0", reference, "--")
    found: dict[str, set[int]] = {path: set() for path in _tracked(folder, top)}
    at: set[int] = set()
    for row in diff.splitlines():
        if match := _FILE.match(row):
            at = found.setdefault(os.path.join(top, match[1].strip('"')), set())
        elif match := _HUNK.match(row):
            first, count = int(match[1]), int(match[2] or 1)
            at.update(range(first, first + count))
    return found


def _tracked(folder: str, top: str) -> Sequence[str]:
    names = _git(folder, "ls-files", "-z", "--full-name", top).split("\0")
    return [os.path.join(top, name) for name in names if name]


def is_changed(finding: Finding, changed: ChangedLines) -> bool:
    """Does the finding, or a place that it relates to, touch a changed line? A file that git does not know is all new."""
    lines = changed.get(os.path.realpath(finding.path))
    if lines is None:
        return True
    places = (finding.place, *(other.place for other in finding.related))
    return any(_touches(place, lines) for place in places)


def _touches(place: Place, lines: set[int]) -> bool:
    return any(line in lines for line in range(place.line, place.end_line + 1))


def _git(folder: str, *arguments: str, said: str = "") -> str:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, capture_output=True, check=False, text=True, errors="surrogateescape"
        )
    except OSError:
        raise UsageError("--changed-since needs git, which cannot be run here") from None
    if done.returncode:
        reason = said or (done.stderr.strip().splitlines() or ["git failed"])[-1]
        raise UsageError(f"--changed-since: {reason}")
    return done.stdout
