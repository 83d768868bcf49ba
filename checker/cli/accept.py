"""`newslint accept PATH:LINE:COL --reason …`: write that the desk accepts a finding, beside the article."""

import argparse
import os
import re

from checker import accepted, patterns
from checker.accepted import Acceptance
from checker.cli import OK, _options
from checker.cli._setup import setup_for
from checker.engine.examine import examined
from checker.engine.read import read_file
from checker.errors import InputError, UsageError
from checker.finding import Finding
from checker.fingerprint import fingerprints

HELP = "accept a finding, with a reason, so that it is not shown again"
_PLACE = patterns.compile(r"(.+):(\d+):(\d+)\Z", re.S)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("place", metavar="PATH:LINE:COL", help="where the finding stands, as the output shows it")
    parser.add_argument("--rule", metavar="RULE", help="the rule, where several found something at that place")
    parser.add_argument("--reason", required=True, help="why it is right as it stands")
    parser.add_argument("--author", default="", help="who accepts it")
    parser.add_argument("--expires", type=_options.day, metavar="YYYY-MM-DD", help="the last day on which it is accepted")
    _options.reading(parser)


def run(options: argparse.Namespace) -> int:
    match = _PLACE.match(options.place)
    if not match:
        raise UsageError(f"'{options.place}' is no place; write PATH:LINE:COL, such as article.txt:23:222")
    path, line, column = match[1], int(match[2]), int(match[3])
    finding, mark = found(path, line, column, options)
    words = " ".join(finding.found.split())[:80]
    row = Acceptance(finding.rule, mark, options.reason, words, author=options.author, expires=options.expires)
    file = path + accepted.SUFFIX
    before = [placed.acceptance for placed in accepted.read(file)] if os.path.isfile(file) else []
    _options.write(file, accepted.text([*before, row]))
    print(f"{file}: accepted '{words}' ({finding.rule})")
    return OK


def found(path: str, line: int, column: int, options: argparse.Namespace) -> tuple[Finding, str]:
    """The one finding that begins at the place, and its fingerprint. Raises UsageError where there is none, or several."""
    setup = setup_for(options)(path)
    try:
        source = read_file(path)
    except InputError as error:
        raise InputError(f"{path}: {error}") from None
    examination = examined(source, setup)
    marked = list(fingerprints(examination.findings, {source.name: source.text}))
    here = [pair for pair in marked if pair[0].place[2:4] == (line, column) and options.rule in (None, pair[0].rule)]
    if len(here) != 1:
        names = ", ".join(finding.rule for finding, _ in here)
        told = f"several rules found something there ({names}); name one with --rule" if here else "nothing was found there"
        raise UsageError(f"{options.place}: {told}")
    if here[0][0] not in examination.heard.findings:
        raise UsageError(f"{options.place}: it is accepted already")
    return here[0]
