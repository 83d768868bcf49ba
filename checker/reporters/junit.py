"""JUnit XML: a suite for each file with findings, a failed case for each finding; a passed case when there is none."""

from collections.abc import Iterator
from itertools import groupby

from checker.finding import Finding, Report
from checker.reporters._xml import attributes


def lines(report: Report, colour: bool) -> Iterator[str]:
    count, failed = len(report.findings), len(report.failures)
    yield '<?xml version="1.0" encoding="utf-8"?>\n'
    yield f"<testsuites{attributes(name='newslint', tests=max(1, count + failed), failures=count, errors=failed)}>\n"
    for path, group in groupby(report.findings, key=lambda finding: finding.path):
        findings = list(group)
        yield f"<testsuite{attributes(name=path, tests=len(findings), failures=len(findings), errors=0)}>\n"
        yield from map(_case, findings)
        yield "</testsuite>\n"
    for failure in report.failures:
        yield f"<testsuite{attributes(name=failure.path, tests=1, failures=0, errors=1)}>\n"
        case, told = attributes(name="newslint", classname=failure.path), attributes(message=failure.message)
        yield f"<testcase{case}><error{told}/></testcase>\n"
        yield "</testsuite>\n"
    if not count + failed:
        yield f"<testsuite{attributes(name='newslint', tests=1, failures=0, errors=0)}>\n"
        yield f"<testcase{attributes(name='nothing found', classname='newslint')}/>\n</testsuite>\n"
    yield "</testsuites>\n"


def _case(finding: Finding) -> str:
    place = finding.place
    told = f"line {place.line}, column {place.column}: {finding.message}"
    case = attributes(name=f"newslint.{finding.rule}", classname=finding.path, line=place.line, column=place.column)
    return f"<testcase{case}><failure{attributes(message=told, type=finding.level)}/></testcase>\n"
