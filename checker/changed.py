"""What git says has changed: a commit in, the changed lines of each file out."""

import os
import re
from collections.abc import Mapping, Sequence

from checker import patterns
from checker.errors import UsageError
from checker.finding import Finding, Place

_FILE = patterns.compile(r"\+\+\+ (.*?)\t?\Z", re.S)
_BINARY = patterns.compile(r"Binary files .* and (\"?b/.*) differ\Z", re.S)
_HUNK = patterns.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
#: Whatever the user's own settings of git say.
_PLAIN = (
    "--no-color", "--no-ext-diff", "--no-textconv", "--unified=0", "--inter-hunk-context=0",
    "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip

#: Line numbers, 1-based, of an absolute path.
ChangedLines = Mapping[str, set[int]]


def lines_since(reference: str, folder: str = ".") -> ChangedLines:
    """Lines added or changed since a commit in the work tree, files that git does not track yet wholly (as no entry).

    What git takes for binary (UTF-16) is no entry either once it has changed. Raises UsageError: no git, no repository,
    or no such commit.
    """
    top = _git(folder, "rev-parse", "--show-toplevel").rstrip("\n")
    commit = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}")
    commit_id = _git(folder, *commit, said=f"git knows no commit '{reference}'").strip()
    found: dict[str, set[int]] = {path: set() for path in _tracked(folder, top)}
    diff = _git(folder, "-c", "core.quotePath=off", "diff", *_PLAIN, commit_id, "--")
    path, left = "", 0
    for row in diff.split("\n"):
        if left > 0:
            left -= row[:1] in ("+", "-")
        elif match := _HUNK.match(row):
            first, count = int(match[2]), int(match[3] or 1)
            left = int(match[1] or 1) + count
            found.setdefault(path, set()).update(range(first, first + count))
        elif match := _FILE.match(row):
            path = os.path.join(top, _name(match[1]))
        elif match := _BINARY.match(row):
            found.pop(os.path.join(top, _name(match[1])), None)
    return found


def _name(written: str) -> str:
    """A file's name as git writes it: with marks around it and escapes inside where it holds odd characters."""
    if written[:1] != '"':
        return written.removeprefix("b/")
    raw = written[1:-1].encode("utf-8", "surrogateescape").decode("unicode_escape").encode("latin-1", "replace")
    return raw.decode("utf-8", "surrogateescape").removeprefix("b/")


def _tracked(folder: str, top: str) -> Sequence[str]:
    names = _git(folder, "ls-files", "-z", "--full-name", top).split("\0")
    return [os.path.join(top, name) for name in names if name]


def is_touched(path: str, changed: ChangedLines) -> bool:
    """Has anything in the file changed, or does git not know it?"""
    return changed.get(os.path.realpath(path)) != set()


def is_changed(finding: Finding, changed: ChangedLines, text: str) -> bool:
    """Does the finding, or a place that it relates to, touch a changed line? A file that git does not know is all new.

    `text` is the file's: git's lines end at a newline alone.
    """
    lines = changed.get(os.path.realpath(finding.path))
    if lines is None:
        return True
    places = (finding.place, *(other.place for other in finding.related))
    return bool(lines) and any(_touches(place, lines, text) for place in places)


def _touches(place: Place, lines: set[int], text: str) -> bool:
    first = text.count("\n", 0, place.start) + 1
    last = first + text.count("\n", place.start, max(place.end - 1, place.start))
    return any(line in lines for line in range(first, last + 1))


def _git(folder: str, *arguments: str, said: str = "") -> str:
    import subprocess

    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError:
        raise UsageError("--changed-since needs git, which cannot be run here") from None
    if done.returncode:
        reason = said or (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git failed"])[-1]
        raise UsageError(f"--changed-since: {reason}")
    return done.stdout.decode("utf-8", "surrogateescape")
