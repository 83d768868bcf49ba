"""`newslint check`: articles in, findings out."""

import argparse
import sys
from collections.abc import Sequence

from checker import plugins
from checker.cli import BUG, FAILED, FOUND, OK, _options
from checker.cli._setup import setup_for
from checker.engine.check import SetupFor, check
from checker.errors import UsageError, did_you_mean
from checker.finding import LEVELS, Failure, Report

HELP = "check articles (the default command)"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="article files and folders; - is standard input")
    parser.add_argument("--stdin-filename", default="stdin.txt", metavar="NAME", help="name (and so format) of standard input")
    parser.add_argument(
        "--output-format",
        action="append",
        default=[],
        metavar="NAME[=FILE]",
        help=f"one of {', '.join(plugins.names('reporters'))}; repeatable",
    )
    parser.add_argument("--select", type=ids, default=(), metavar="IDS", help="only these rules or topics, comma-separated")
    parser.add_argument("--ignore", type=ids, default=(), metavar="IDS", help="not these rules or topics, comma-separated")
    parser.add_argument("--rules", action="append", default=[], metavar="DIR", help="a folder of further rules; repeatable")
    parser.add_argument(
        "--fail-on", choices=(*LEVELS, "never"), default="warning", help="exit status 1 from this level on (default: warning)"
    )
    parser.add_argument(
        "--source",
        action="append",
        default=[],
        metavar="FILE",
        help="a release or transcript to compare quotations with; repeatable",
    )
    parser.add_argument("--baseline", metavar="FILE", help="known old findings that are not shown (see newslint baseline)")
    parser.add_argument("--changed-since", metavar="REF", help="only findings in lines that git says changed since this commit")
    parser.add_argument("--fix", action="store_true", help="apply the safe fixes to the files, then check them")
    parser.add_argument("--unsafe-fixes", action="store_true", help="with --fix or --diff: the other fixes too")
    parser.add_argument("--diff", action="store_true", help="print what --fix would change, and change nothing")
    parser.add_argument("--no-cache", action="store_true", help="check every article anew; keep no result for the next run")
    parser.add_argument("--jobs", type=count, metavar="N", help="number of processes (default: 1; for many articles one a core)")
    _options.reading(parser)


def ids(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())


def count(word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"'{word}' is no number of processes; write 1 or more")
    return int(word)


def run(options: argparse.Namespace) -> int:
    outputs = [output(word) for word in options.output_format] or [(_default_format(), None)]
    options.rules, options.source = tuple(options.rules), tuple(options.source)
    wanted = setup_for(options)
    wanted(options.paths[0])  # a mistake in the configuration or a rule ends the run before an article is read
    if (options.fix or options.diff) and "-" in options.paths:
        raise UsageError("--fix and --diff work on files, not on standard input")
    if options.diff:
        return differences(options, wanted)
    count, unwritten = fixes(options, wanted) if options.fix else (0, [])
    reads = any(getattr(plugins.load("reporters", name), "READS", False) for name, _ in outputs)
    report = check(options.paths, wanted, options.stdin_filename, options.jobs, _options.progress(), reads)
    report = report._replace(failures=(*unwritten, *report.failures))
    written = tell(report, outputs, count)
    return max(status(report, options.fail_on), OK if written else FAILED)


def differences(options: argparse.Namespace, wanted: SetupFor) -> int:
    """Print what `--fix` would change; the exit status."""
    from checker.cli import _fixing

    count, unread = _fixing.diff(options.paths, wanted, options.unsafe_fixes)
    _tell_failures(unread)
    return FAILED if unread else FOUND if count else OK


def fixes(options: argparse.Namespace, wanted: SetupFor) -> tuple[int, list[Failure]]:
    """Correct the files: how many fixes were made, and which files could not be written."""
    from checker.cli import _fixing

    return _fixing.fix(options.paths, wanted, options.unsafe_fixes)


def tell(report: Report, outputs: Sequence[tuple[str, str | None]], fixes: int) -> bool:
    """What could not be checked and the summary go to standard error, the findings where each output says.

    False where an output could not be written; the others are.
    """
    written = True
    _tell_failures(report.failures)
    for name, file in outputs:
        try:
            show(report, name, file)
        except UsageError as error:
            print(f"newslint: {error}", file=sys.stderr)
            written = False
    print(summary(report, fixes), file=sys.stderr)
    return written


def _tell_failures(failures: Sequence[Failure]) -> None:
    for failure in failures:
        print(f"newslint: {failure.path}: {failure.message}", file=sys.stderr)


def output(word: str) -> tuple[str, str | None]:
    """`NAME[=FILE]`. Raises UsageError for a name that no reporter has."""
    name, _, file = word.partition("=")
    if name not in plugins.names("reporters"):
        known = plugins.names("reporters")
        raise UsageError(f"unknown output format '{name}'{did_you_mean(name, known)}; allowed: {', '.join(known)}")
    return name, file or None


def _default_format() -> str:
    return "full" if sys.stdout.isatty() else "concise"


def show(report: Report, name: str, file: str | None) -> None:
    """Write the report to standard output, or to a file: whole or not at all. Raises UsageError where that cannot be."""
    reporter = plugins.load("reporters", name)
    if file is None:
        _options.say(reporter.lines(report, _options.colour(sys.stdout)))
    else:
        _options.write(file, "".join(reporter.lines(report, False)))


def summary(report: Report, fixes: int) -> str:
    counts = [f"{n} {level}{'' if n == 1 else 's'}" for level in LEVELS if (n := report.count(level))]
    files = f"{report.files} article{'' if report.files == 1 else 's'} checked"
    failed = f"; {len(report.failures)} could not be checked" if report.failures else ""
    mended = f"; {fixes} fix{'' if fixes == 1 else 'es'} applied" if fixes else ""
    quiet = "".join(f"; {n} {said}" for n, said in ((report.accepted, "accepted"), (report.known, "in the baseline")) if n)
    return f"{files}: {', '.join(counts) or 'nothing found'}{mended}{quiet}{failed}"


def status(report: Report, fail_on: str) -> int:
    if report.failures:
        return BUG if any(failure.bug for failure in report.failures) else FAILED
    reached = LEVELS[: LEVELS.index(fail_on) + 1] if fail_on != "never" else ()
    return FOUND if any(finding.level in reached for finding in report.findings) else OK
