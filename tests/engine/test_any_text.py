"""Any text goes through `check` and `parse`, and every position names what it says."""

import datetime
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.article import Source
from checker.cli.parse import shown
from checker.engine.run import Setup, lint, understand
from checker.span import Lines

#: Words that wake rules and annotators, so that random texts are not only noise.
SAMPLE = (
    "als also the the said Monday on late July 11, 2017 date 2017-07-11 VILNIUS, Sept 28 (Reuters) - “We are here,” Smith "
    "told AFP. 'no' \"yes\" 38-year-old 22.2 percent 90 km (50 miles) --- title: x # > - * _a_ [b](c) `d` <!-- e --> By Jane Roe "
    "CORRECTION: \u00a0 \u200b \u00ad \r\n \n \n\n \t 31 September 2016-02-30 Sen. Jane Roe's its it's a an hour &amp; "
    "’ ‘ « » „ ``  ''"
)
WORDS = SAMPLE.split(" ")
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=60).map(" ".join)
DAYS = st.one_of(st.none(), st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31)))
COMMON = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@COMMON
@given(text=TEXTS, published=DAYS)
def test_check_finds_what_it_names(rules, name, text, published):
    findings, failures = lint(Source(name, text), Setup(rules, published=published))
    assert failures == []
    lines = Lines(text)
    for finding in findings:
        place = finding.place
        assert 0 <= place.start <= place.end <= len(text)
        assert text[place.start : place.end] == finding.found
        assert lines.start(place.line) + place.column - 1 == place.start
        assert (place.end_line, place.end_column) >= (place.line, place.column)
        assert finding.message
        for edit in filter(None, [finding.fix]):
            assert 0 <= edit.start <= edit.end <= len(text)
    assert findings == sorted(findings, key=lambda finding: finding.order)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@COMMON
@given(text=TEXTS, published=DAYS)
def test_parse_shows_plain_values(name, text, published):
    article = understand(Source(name, text), Setup((), published=published))
    result = json.loads(json.dumps(shown(article)))
    for kind in ("blocks", "sentences", "quotes", "times", "mentions", "numbers"):
        for item in result[kind]:
            assert 0 <= item["start"] <= item["end"] <= len(text)
    ends = [(block["start"], block["end"]) for block in result["blocks"]]
    assert ends == sorted(ends)
