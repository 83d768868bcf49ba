"""`newslint baseline`: create, update and show the file of known old findings."""

import argparse
import os
import sys
from collections import Counter

from checker import baseline
from checker.cli import FAILED, OK, _options
from checker.cli._setup import setup_for
from checker.engine.check import check
from checker.errors import UsageError
from checker.finding import Report

HELP = "keep old findings quiet: create, update (shrinks only) and show the baseline"


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("create", "update", "show"), help="create, update or show")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles and folders (not for show)")
    parser.add_argument("--file", default=baseline.NAME, metavar="FILE", help=f"the baseline (default: {baseline.NAME})")
    _options.reading(parser)


def run(options: argparse.Namespace) -> int:
    if options.action == "show":
        return show(options.file)
    if not options.paths:
        raise UsageError(f"newslint baseline {options.action} needs articles or folders")
    if options.action == "create" and os.path.exists(options.file):
        raise UsageError(f"{options.file} exists; 'update' drops what is gone, and to begin anew delete it first")
    before = baseline.read(options.file).entries if options.action == "update" else None
    options.quiet = False
    report = check(options.paths, setup_for(options))
    for failure in report.failures:
        print(f"newslint: {failure.path}: {failure.message}", file=sys.stderr)
    if report.failures:
        print("newslint: the baseline was not written, as not every article could be checked", file=sys.stderr)
        return FAILED
    now = baseline.entries(options.file, report)
    kept = now if before is None else still_there(before, now, options, report)
    _options.write(options.file, baseline.text(kept))
    dropped = f", {len(before - kept)} dropped" if before is not None else ""
    print(f"{options.file}: {len(kept)} known findings{dropped}")
    return OK


def still_there(
    before: frozenset[baseline.Entry], now: frozenset[baseline.Entry], options: argparse.Namespace, report: Report
) -> frozenset[baseline.Entry]:
    """Entries found again, and those of articles that were not looked at; nothing is added."""
    from checker.engine import files

    looked_at = {baseline.below(options.file, path) for path in files.articles(options.paths)[0]}
    gone = {entry.path for entry in before if not os.path.exists(os.path.join(os.path.dirname(options.file), entry.path))}
    return frozenset(entry for entry in before if entry in now or entry.path not in looked_at | gone)


def show(file: str) -> int:
    known = baseline.read(file)
    rules = Counter(entry.rule for entry in known.entries)
    for rule, count in rules.most_common():
        print(f"{count:>6}  {rule}")
    print(f"{len(known.entries):>6}  in {len({entry.path for entry in known.entries})} articles")
    return OK
