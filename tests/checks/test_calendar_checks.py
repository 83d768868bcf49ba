"""Dates that no calendar bears out, whatever the article was published."""

import pytest

FLAGGED = [
    ("weekday-against-date", "The hearing was held on Monday, July 11, 2017.", None, "Monday, July 11, 2017"),
    ("weekday-against-date", "The hearing was held on Wednesday, July 15.", "2017-08-01", "Wednesday, July 15"),
    ("impossible-date", "Shares are issued on September 31, it said.", None, "September 31"),
    ("impossible-date", "It ended on February 29, 2019.", "2020-01-01", "February 29, 2019"),
    ("impossible-date", "It ended on 30 February.", "2020-01-01", "30 February"),
    ("years-that-do-not-add-up", "It stood empty between 2003 and 1998.", None, "2003 and 1998"),
    ("years-that-do-not-add-up", "She led it from 1998 to 2003, nine years in all.", None, "nine years"),
]


@pytest.mark.parametrize(("rule", "text", "published", "found"), FLAGGED)
def test_what_no_calendar_has(lint_text, rule, text, published, found):
    (finding,) = lint_text(text, published=published, only=(rule,))
    assert (finding.found, finding.level) == (found, "error")


SILENT = [
    ("weekday-against-date", "The hearing was held on Tuesday, July 11, 2017.", None),
    ("weekday-against-date", "The hearing was held on Wednesday, July 15.", None),
    ("weekday-against-date", "The hearing was held on Saturday, July 15.", "2017-08-01"),
    ("impossible-date", "Output rose in June 31 percent. It ended on February 29.", "2021-01-01"),
    ("years-that-do-not-add-up", "She led it from 1998 to 2003, six years in all.", None),
    ("years-that-do-not-add-up", "The index fell from 2003 to 1998 points.", None),
]


@pytest.mark.parametrize(("rule", "text", "published"), SILENT)
def test_what_may_be_right(lint_text, rule, text, published):
    assert lint_text(text, published=published, only=(rule,)) == []


HEAD = "---\ndate: {}\n---\n"


@pytest.mark.parametrize(
    ("published", "dateline", "right"),
    [
        ("1987-03-30", "LONDON, March 10 (Reuters) - ", "LONDON, March 30 (Reuters) - "),
        ("1987-06-19", "LONDON, July 19 (Reuters) - ", "LONDON, June 19 (Reuters) - "),
    ],
)
def test_a_dateline_of_another_day_is_mended(lint_text, published, dateline, right):
    text = HEAD.format(published) + dateline + "Sugar prices rose, traders said."
    (finding,) = lint_text(text, only=("dates-of-the-file",))
    edit = finding.fix
    assert text[: edit.start] + edit.replacement + text[edit.end :] == text.replace(dateline, right)


@pytest.mark.parametrize("published", ["1987-03-29", "1987-03-30", "1987-03-31", "1987-04-03"])
def test_a_dateline_within_days_of_the_publication(lint_text, published):
    text = HEAD.format(published) + "LONDON, March 30 (Reuters) - Sugar prices rose, traders said."
    assert lint_text(text, only=("dates-of-the-file",)) == []


def test_a_dateline_of_last_december_in_january(lint_text):
    text = HEAD.format("2021-01-02") + "LONDON, Dec 31 (Reuters) - Sugar prices rose, traders said."
    assert lint_text(text, only=("dates-of-the-file",)) == []


@pytest.mark.parametrize(
    ("text", "found", "level"),
    [
        ("It closed on Thanksgiving, Nov. 21, 2019, they said.", "Thanksgiving, Nov. 21, 2019", "error"),
        ("It closed on Thanksgiving, Nov. 21.", "Thanksgiving, Nov. 21", "error"),
        ("They met on Memorial Day (Tuesday).", "Memorial Day (Tuesday", "warning"),
    ],
)
def test_a_feast_on_a_day_that_it_never_has(lint_text, text, found, level):
    (finding,) = lint_text(text, only=("holiday-against-date",), published="2020-01-10")
    assert (finding.found, finding.level) == (found, level)


@pytest.mark.parametrize(
    "text",
    [
        "It closed on Thanksgiving, Nov. 28, 2019, they said.",
        "It closed on Thanksgiving Day, Thursday, they said. In Ottawa they met on Thanksgiving, Oct. 14, 2019.",
        "The week before Thanksgiving, Nov. 21, 2019, was cold. After Christmas, Dec. 26 was quiet.",
        "They feasted on Christmas, Jan. 7, 2018, in the east. It is Chinese New Year's Day, Feb. 5, 2019.",
        "Easter Sunday, April 21, 2019, was warm. So was Orthodox Easter, April 28, 2019.",
        "Shops shut on Wednesday, Thanksgiving, and Friday. Before Memorial Day, Tuesday sales were poor.",
        "Independence Day, Feb. 16, 2019, was kept at home. Election Day, Sept. 24, 2017, was calm.",
    ],
)
def test_a_feast_on_its_day(lint_text, text):
    assert lint_text(text, only=("holiday-against-date",), published="2020-01-10") == []


@pytest.mark.parametrize("text", ["0 February 2020", "-9999-01-01", "9" * 400 + " years after the 2006 fire", "May 3, 0000"])
@pytest.mark.parametrize("published", [None, "0001-01-01", "1850-06-01", "9999-12-31"])
def test_impossible_words_and_far_dates_crash_no_date_check(lint_text, text, published):
    feasts = "It shut on Thanksgiving, Nov. 28, 9999, on Christmas Day (Friday) and Easter, April 1, 1001."
    assert isinstance(lint_text(f"He left {text}. {feasts} It is ten years since the 2006 fire.", published=published), list)
