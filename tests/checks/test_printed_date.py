"""Findings about the dates that an article carries."""

import pytest

BODY = "The ferry line will sail twice a day from May, the company said.\n"
RULES = ("ambiguous-publication-date", "unreadable-publication-date", "weekday-against-publication-date")


def test_an_ambiguous_date_names_both_days(lint_text):
    (finding,) = lint_text(f"---\ndate: 07/11/2017\n---\n{BODY}", only=RULES)
    assert (finding.found, finding.place.line, finding.place.column) == ("07/11/2017", 2, 7)
    assert "11 July 2017" in finding.message
    assert "7 November 2017" in finding.message


def test_the_caller_settles_an_ambiguous_date(lint_text):
    assert not lint_text(f"---\ndate: 07/11/2017\n---\n{BODY}", published="2017-11-07", only=RULES)


def test_another_day_settles_nothing(lint_text):
    assert lint_text(f"---\ndate: 07/11/2017\n---\n{BODY}", published="2018-01-01", only=RULES)


@pytest.mark.parametrize(
    ("value", "reason"), [("31 September 2020", "no such day"), ("28 September", "no year"), ("soon", "cannot be read")]
)
def test_why_a_date_is_not_read(lint_text, value, reason):
    (finding,) = lint_text(f"---\ndate: {value}\n---\n{BODY}", only=RULES)
    assert finding.found == value
    assert reason in finding.message


@pytest.mark.parametrize(
    "head", ["---\ndate:\ntitle: Ferries\n---\n", "---\nauthor: Jane Smith\n---\n", "VILNIUS, Sept 28 - ", ""]
)
def test_articles_without_a_date_are_left_alone(lint_text, head):
    assert not lint_text(head + BODY, only=RULES)
