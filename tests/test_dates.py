"""Dates as newspapers print them."""

import datetime

import pytest

from checker.dates import long_date, nearest, printed_days, weekday_name, whole_day

DAY = datetime.date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-09-28", DAY(2020, 9, 28)),
        ("2020/9/8", DAY(2020, 9, 8)),
        ("20200928", DAY(2020, 9, 28)),
        ("20200928T091200Z", DAY(2020, 9, 28)),
        ("2020-09-28T23:30:00+02:00", DAY(2020, 9, 28)),
        ("2020-09-28T23:30:00-04:00", DAY(2020, 9, 28)),
        ("2020-09-28T23:30Z", DAY(2020, 9, 28)),
        ("2020-09-28 10:00:00.123 -0400", DAY(2020, 9, 28)),
        ("28 September 2020", DAY(2020, 9, 28)),
        ("28th of September, 2020", DAY(2020, 9, 28)),
        ("28. September 2020", DAY(2020, 9, 28)),
        ("28-Sep-20", DAY(2020, 9, 28)),
        ("28.09.2020", DAY(2020, 9, 28)),
        ("09/28/2020", DAY(2020, 9, 28)),
        ("28/9/20", DAY(2020, 9, 28)),
        ("7/7/1987", DAY(1987, 7, 7)),
        ("September 28, 2020", DAY(2020, 9, 28)),
        ("Sept. 28, 2020", DAY(2020, 9, 28)),
        ("SEPT 28 2020", DAY(2020, 9, 28)),
        ("April 1 , 1997", DAY(1997, 4, 1)),
        ("Tuesday, September 1, 2015", DAY(2015, 9, 1)),
        ("Mon 28 Sep 2020 10.00 BST", DAY(2020, 9, 28)),
        ("Mon, 28 Sep 2020 10:00:00 GMT", DAY(2020, 9, 28)),
        ("Sept. 28, 2020 at 5:45 p.m. ET", DAY(2020, 9, 28)),
        ("10:30 a.m. EDT, Sept. 28, 2020", DAY(2020, 9, 28)),
        ("28 September 2020 | 10:00", DAY(2020, 9, 28)),
    ],
)
def test_a_line_that_is_one_day(text, day):
    found = whole_day(text)
    assert found.candidates == (day,)
    assert (found.year, found.month, found.day) == (day.year, day.month, day.day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "Monday",
        "September 2020",
        "2020",
        "-9999-01-01",
        "9" * 400 + "-01-01",
        "12020-01-01",
        "3 March 1987 was a Tuesday",
        "chapter 28, September 2020 edition of the paper",
        "1.2.3.4",
        "http://example.org/2020-09-28",
    ],
)
def test_no_day(text):
    assert whole_day(text) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("07/11/2017", (DAY(2017, 7, 11), DAY(2017, 11, 7))),
        ("7.11.2017", (DAY(2017, 7, 11), DAY(2017, 11, 7))),
        ("Sunday 04/07/2021", (DAY(2021, 7, 4),)),
        ("31 September 2020", ()),
        ("Feb. 29, 2021", ()),
        ("31/31/2020", ()),
        ("2020-13-01", ()),
        ("0000-01-01", ()),
    ],
)
def test_days_that_are_two_or_none(text, days):
    assert whole_day(text).candidates == days


@pytest.mark.parametrize(("text", "month", "day"), [("FEb 26", 2, 26), ("2 March", 3, 2), ("Sept. 3", 9, 3)])
def test_a_day_without_its_year(text, month, day):
    found = whole_day(text)
    assert (found.year, found.month, found.day, found.candidates) == (None, month, day, ())


def test_days_in_a_sentence_are_cut_exactly():
    text = "It opened on Tuesday, 3 May 2011, closed on May 9 and reopened on 2012-02-29, 24 hours a day; in May 20 came."
    assert [text[found.start : found.end] for found in printed_days(text)] == [
        "Tuesday, 3 May 2011",
        "May 9",
        "2012-02-29",
        "May 20",
    ]
    assert next(printed_days(text)).weekday == 1


@pytest.mark.parametrize(
    ("month", "day", "to", "found"),
    [
        (9, 28, DAY(2020, 9, 29), DAY(2020, 9, 28)),
        (12, 31, DAY(2021, 1, 1), DAY(2020, 12, 31)),
        (1, 1, DAY(2020, 12, 31), DAY(2021, 1, 1)),
        (2, 29, DAY(2021, 3, 1), DAY(2020, 2, 29)),
        (2, 30, DAY(2021, 3, 1), None),
        (1, 1, DAY(1, 1, 1), DAY(1, 1, 1)),
        (12, 31, DAY(9999, 12, 31), DAY(9999, 12, 31)),
    ],
)
def test_the_nearest_year(month, day, to, found):
    assert nearest(month, day, to) == found


def test_names_are_english():
    assert (weekday_name(DAY(2017, 7, 11)), long_date(DAY(2017, 7, 11))) == ("Tuesday", "11 July 2017")
