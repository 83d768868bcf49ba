"""Figures that stand side by side: what is reported, what it says is right, and where a fix is offered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.article import Number
from checker.checks._interval import Interval, printed
from checker.span import Span


def findings(lint_text, text, rule, published=None):
    return lint_text(text, published, only=(rule,))


@pytest.mark.parametrize(
    ("text", "found", "right", "level"),
    [
        ("It lies 90 km (50 miles) north.", "50 miles", "56 miles", "error"),
        ("It lies 90 km (51 miles) north.", "51 miles", "56 miles", "warning"),
        ("It weighs 10 tonnes (10,000 pounds).", "10,000 pounds", "22,050 pounds", "error"),
        ("It was 30C (76F) there.", "76F", "86 F", "error"),
        ("A 40-mile (94-km) road.", "94-km", "64 km", "error"),
        ("A 5-acre (20 hectare) plot.", "20 hectare", "2.0 hectare", "error"),
    ],
)
def test_a_conversion_that_does_not_fit(lint_text, text, found, right, level):
    (finding,) = findings(lint_text, text, "unit-conversion")
    assert (finding.found, finding.evidence["right"], finding.level) == (found, right, level)


@pytest.mark.parametrize(
    "text",
    [
        "It lies 90 km (56 miles) north.",
        "It lies about 100 km (60 miles) north.",
        "Six miles (10 km), three metres (nine feet), 475 pounds (215.5 kilos).",
        "It rose 3C (5F), a difference.",
        "The 12-mile (22-km) limit at sea.",
        "It took 3 hours (180 minutes) and 5 km (a record).",
        "It is 30 miles (48 km/h) long.",
        "A 10 by 20 metre (33 by 66 foot) hall.",
        "Sold at 90 km (50 miles",
    ],
)
def test_a_conversion_that_may_be_right(lint_text, text):
    assert [f.found for f in findings(lint_text, text, "unit-conversion") if f.level == "error" and "miles" not in f.found] == []


def test_a_conversion_offers_the_right_figure(lint_text):
    (finding,) = findings(lint_text, "It lies 90 km (50 miles) north.", "unit-conversion")
    assert finding.fix is not None
    assert (finding.fix.replacement, finding.fix.safe) == ("56", False)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Sales rose 22.2 percent, to 1.07 million from 830,492.", None),
        ("Sales rose to 1.07 million from 830,492, an 18 percent gain.", None),
        ("Sales fell 28.8 percent to 1.07 million from 830,492.", None),
        ("The share fell 1.6 percent to 55.9 percent from 57.5 percent.", "points"),
    ],
)
def test_a_change_that_the_figures_do_not_give(lint_text, text, grade):
    (finding,) = findings(lint_text, text, "percent-change")
    assert ("percentage points" in finding.message) == (grade == "points")


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 28.8 percent, to 1.07 million from 830,492.",
        "Sales rose to 1.07 million from 830,492, a 29 percent gain.",
        "The share fell 1.6 points to 55.9 percent from 57.5 percent.",
        "Sales rose 5 percent and the firm moved to 12 shops from 9 shops.",
        "Same-store sales rose 5 percent to 12 million from 9 million.",
        "Rates rose 5 percent to 0 from 0.",
        "It rose 5 percent to 12 dlrs from 900 cts.",
    ],
)
def test_a_change_that_may_be_right(lint_text, text):
    assert findings(lint_text, text, "percent-change") == []


@pytest.mark.parametrize(
    ("text", "published", "count"),
    [
        ("It begins at 10 a.m. EDT (1500 GMT).", "2016-07-11", 1),
        ("It begins at 10 a.m. EDT (1400 GMT).", "2016-07-11", 0),
        ("It begins at 10 a.m. ET (1400 GMT).", "2016-07-11", 0),
        ("It begins at 10 a.m. ET (1400 GMT).", "2016-01-11", 1),
        ("It begins at 10 a.m. ET (1400 GMT).", None, 0),
        ("It begins at noon BST (1200 GMT).", "2016-07-11", 1),
        ("It begins at 10 (1200 GMT), the west end of 25 GMT.", "2016-07-11", 0),
        ("It begins at 10 a.m. EST (1400 GMT).", "2016-03-12", 0),
        ("It begins at 10 a.m. EDT (1500 GMT).", "0001-01-01", 1),
        ("It begins at 10 a.m. ET (1600 GMT).", "9999-12-31", 1),
    ],
)
def test_two_clocks(lint_text, text, published, count):
    assert len(findings(lint_text, text, "clock-pair", published)) == count


@given(st.integers(1, 10**12))
def test_a_printed_number_lies_in_its_interval(value):
    text = f"{value:,}"
    interval = printed(Number(Span(0, len(text)), value), text)
    assert interval.low <= value <= interval.high
    assert interval.high - interval.low <= max(1.0, 0.1 * value)


def test_intervals_meet_within_their_grace():
    assert Interval(1, 2).meets(Interval(2, 3), 0)
    assert not Interval(1, 2).meets(Interval(2.1, 3), 0)
    assert Interval(1, 2).meets(Interval(2.1, 3), 0.035)
