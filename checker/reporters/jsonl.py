"""One finding a line, each a JSON object as in the format `json`."""

import json
from collections.abc import Iterator

from checker.finding import Report
from checker.reporters.json import shown


def lines(report: Report, colour: bool) -> Iterator[str]:
    whole = shown(report)
    for finding in whole["findings"]:
        yield json.dumps(finding, default=str) + "\n"
    for failure in whole["errors"]:
        yield json.dumps({"error": failure}, default=str) + "\n"
