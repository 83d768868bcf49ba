"""Text as it may stand in a page, and small pieces of HTML that several parts of the report use."""

import datetime
import html
from collections.abc import Sequence

from checker import patterns
from checker.dates import long_date, weekday_name
from checker.finding import LEVELS, Finding

_FORBIDDEN = patterns.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def text(raw: object) -> str:
    """Nothing of it becomes markup; characters that a page may not hold become U+FFFD."""
    return html.escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", str(raw)))


def counted(findings: Sequence[Finding]) -> str:
    """`2 errors, 1 warning`, or `nothing found`."""
    counts = {level: sum(finding.level == level for finding in findings) for level in LEVELS}
    return ", ".join(plural(count, level) for level, count in counts.items() if count) or "nothing found"


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def day(date: datetime.date) -> str:
    """`Mon 28 September 2020`, for machines too."""
    return f'<time datetime="{date.isoformat()}">{weekday_name(date)[:3]} {long_date(date)}</time>'
