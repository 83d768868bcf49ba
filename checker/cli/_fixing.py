"""`--fix` and `--diff`: articles in, corrected files or their differences out."""

from collections.abc import Iterator, Sequence

from checker.article import Source
from checker.cli import _options
from checker.engine import files
from checker.engine.check import SetupFor
from checker.engine.fix import Fixed, fixed, save
from checker.engine.read import read_file
from checker.errors import InputError, NewslintError
from checker.finding import Failure


def fix(paths: Sequence[str], setup_for: SetupFor, unsafe: bool) -> tuple[int, list[Failure]]:
    """Correct the files in place; how many fixes were made, and the files that could not be written.

    What cannot be read is not told here: the check that follows tells it.
    """
    count, failures = 0, []
    for source, result in _corrected(paths, setup_for, unsafe, []):
        try:
            save(source, result.text)
            count += result.fixes
        except InputError as error:
            failures.append(Failure(source.name, str(error)))
    return count, failures


def diff(paths: Sequence[str], setup_for: SetupFor, unsafe: bool) -> tuple[int, list[Failure]]:
    """Print what `fix` would change; how many fixes there are, and what could not be read."""
    count = 0
    failures: list[Failure] = []
    for source, result in _corrected(paths, setup_for, unsafe, failures):
        _options.say(_difference(source, result.text))
        count += result.fixes
    return count, failures


def _corrected(
    paths: Sequence[str], setup_for: SetupFor, unsafe: bool, failures: list[Failure]
) -> Iterator[tuple[Source, Fixed]]:
    """Each article that has fixes; what cannot be read is added to `failures`."""
    named, missing = files.articles(paths)
    failures += missing
    for path in named:
        try:
            source = read_file(path)
            result = fixed(source, setup_for(path), unsafe)
        except NewslintError as error:
            failures.append(Failure(path, str(error)))
            continue
        if result.fixes:
            yield source, result


def _difference(source: Source, text: str) -> list[str]:
    from difflib import unified_diff
    from io import StringIO

    before, after = (list(StringIO(part, newline="\n")) for part in (source.text, text))
    found = unified_diff(before, after, source.name, source.name)
    return [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in found]
