"""The time expressions of an article: which words, what they stand for, and the tense of their verb."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.article import Source
from checker.engine.run import Setup, understand

#: Published on a Wednesday.
PUBLISHED = "2021-03-10"

VALUES = [
    ("The bridge opened on Sept. 11, 1997.", "Sept. 11, 1997", "1997-09-11"),
    ("The bridge opened on 11 September 1997.", "11 September 1997", "1997-09-11"),
    ("It was signed on 2019-05-04 in Riga.", "2019-05-04", "2019-05-04"),
    ("It was signed on 24.12.2019 in Riga.", "24.12.2019", "2019-12-24"),
    ("The council met on Monday.", "Monday", "2021-03-08"),
    ("The council met on Wednesday.", "Wednesday", "2021-03-10"),
    ("The council will meet on Friday.", "Friday", "2021-03-12"),
    ("The mayor is expected to arrive late Friday.", "late Friday", "2021-03-12"),
    ("The council met last Wednesday.", "last Wednesday", "2021-03-03"),
    ("The council meets next Monday.", "next Monday", "2021-03-15"),
    ("Police were called Sunday night.", "Sunday night", "2021-03-07TNI"),
    ("The offer stands until Saturday.", "Saturday", "2021-03-13"),
    ("She resigned yesterday.", "yesterday", "2021-03-09"),
    ("He left two weeks ago.", "two weeks ago", "2021-W08"),
    ("He left in early August.", "early August", "2020-08"),
    ("Sales fell in the third quarter.", "the third quarter", "2020-Q3"),
    ("Sales fell in the first half of 2019.", "the first half of 2019", "2019-H1"),
    ("They married last year.", "last year", "2020"),
    ("The plant will close early next year.", "early next year", "2022"),
    ("The town grew in the late 1970s.", "the late 1970s", "197"),
    ("Wages have stagnated for the past five years.", "the past five years", "P5Y"),
    ("He waited two and a half hours.", "two and a half hours", "PT2H30M"),
    ("They rally every weekend.", "every weekend", "XXXX-WXX-WE"),
    ("The shop closes at 5 p.m. Monday.", "5 p.m. Monday", "2021-03-08T17:00"),
    ("The firm reported a loss for fiscal 1989.", "fiscal 1989", "1989"),
    ("She has recently moved.", "recently", "PAST_REF"),
    ("He was hurt on Christmas Eve.", "Christmas Eve", "2020-12-24"),
    ("The law dates from the 18th century.", "the 18th century", "17"),
    ("Sales fell from the same period last year.", "the same period last year", "2020"),
    ("The loan was renewed through June.", "June", "2021-06"),
    ("Deliveries must begin by year-end.", "year-end", "2021-12-31"),
    ("The trial was put off to the week of April 5.", "the week of April 5", "2021-W14"),
    ("It froze in the winter of nineteen ninety-four.", "the winter of nineteen ninety-four", "1994-WI"),
    ("It burned in January nineteen ninety-seven.", "January nineteen ninety-seven", "1997-01"),
    ("The mayor has scheduled a hearing Friday.", "Friday", "2021-03-12"),
    ("The judge postponed the hearing until Monday morning.", "Monday morning", "2021-03-15TMO"),
]


@pytest.mark.parametrize(("text", "words", "value"), VALUES)
def test_words_and_value(understood, text, words, value):
    article = understood(text, PUBLISHED)
    assert [(time.span.cut(article.text), time.value) for time in article.times] == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May and April Ryan spoke with House leaders.",
        "You may march with us.",
        "Sun Microsystems paid $48 for 1,998 shares.",
        "The 38-year-old won 21-19.",
        "They remember Black Monday and read the Sunday Times.",
        "It rose 7.5 percent to 3.2 million.",
        "She told USA TODAY and the Today show of it.",
    ],
)
def test_what_is_no_time(understood, text):
    assert understood(text, PUBLISHED).times == ()


def test_the_following_year_counts_from_the_date_before(understood):
    times = understood("He was born on May 3, 1995. The following year they moved.", PUBLISHED).times
    assert [time.value for time in times] == ["1995-05-03", "1996"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Shares fell on March 5 from the previous Friday.", "2021-02-26"),
        ("He was hurt on March 1. The next morning they flew him home.", "2021-03-02TMO"),
        ("He was hurt on March 1. That night they flew him home.", "2021-03-01TNI"),
    ],
)
def test_days_that_count_from_the_day_before(understood, text, value):
    assert [time.value for time in understood(text, PUBLISHED).times][1] == value


def test_a_night_told_by_what_happened_is_not_that_of_the_publication(understood):
    times = understood("She was seen on the night of Friday, March 5.", PUBLISHED).times
    assert [time.value for time in times] == ["2021-03-05"]


def test_the_day_of_the_dateline_hangs_on_no_verb(understood):
    (time,) = understood("RIGA, March 9 (Reuters) - The bridge was closed to traffic and will stay so.", PUBLISHED).times
    assert (time.value, time.form, time.tense) == ("2021-03-09", "dateline", None)


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The minister said on Monday that it was over.", "past"),
        ("On Monday, the court ruled against him.", "past"),
        ("The minister will travel on Monday.", "future"),
        ("The minister is expected to reach the capital late Monday.", "future"),
        ("The vote is to be held on Monday.", "future"),
        ("The minister could travel on Monday.", None),
        ("The match had been scheduled for Monday.", None),
    ],
)
def test_tense_of_the_attached_verb(understood, text, tense):
    assert [time.tense for time in understood(text, PUBLISHED).times] == [tense]


def test_interval_of_a_week(understood):
    (time,) = understood("It happened last week.", PUBLISHED).times
    assert (time.earliest, time.latest) == (datetime.date(2021, 3, 1), datetime.date(2021, 3, 7))


def test_blanks_and_line_ends_inside_an_expression(understood):
    text = "It closed on\u00a0Sept.  11,\u00a01997, they said."
    (time,) = understood(text, PUBLISHED).times
    assert time.value == "1997-09-11"


def test_without_a_publication_date_explicit_dates_keep_their_value(understood):
    times = understood("On Monday he recalled May 3, 1999, and March 4.").times
    assert [(time.value, time.earliest) for time in times] == [
        ("XXXX-WXX-1", None),
        ("1999-05-03", datetime.date(1999, 5, 3)),
        ("XXXX-03-04", None),
    ]


BAD = [
    "30 February 2020", "Sept. 31", "0000-00-00", "-9999-01-01", "9" * 400 + " years ago", "in 9999, ten years later",
    "99/99/9999", "May 99, 2020", "1/0 years", "the 99th century", "25:99 p.m. Monday", "99999 weeks ago", "January 1, 1000",
]  # fmt: skip


@pytest.mark.parametrize("text", BAD)
@pytest.mark.parametrize("published", [None, "0001-01-01", "1850-06-01", "2020-02-29", "9999-12-31"])
def test_impossible_dates_do_not_crash(understood, text, published):
    later = "Last week, next month, tomorrow, yesterday, last fall."
    article = understood(f"He said it happened {text} and left. {later}", published)
    assert article.times


WORDS = st.sampled_from(
    [
        "the",
        "a",
        "last",
        "next",
        "this",
        "two",
        "31",
        "1999",
        "'99",
        "May",
        "Monday",
        "year",
        "years",
        "quarter",
        "ago",
        ".",
        ",",
        "-",
        "late",
        "said",
        "will",
        "until",
        "half",
        "of",
        "in",
        "first",
    ]
)


@given(st.lists(WORDS, max_size=12), st.dates())
def test_expressions_are_in_order_and_lie_in_the_text(words, published):
    article = understand(Source("a.txt", " ".join(words)), Setup((), published=published))
    ends = [0, *(end for time in article.times for end in time.span), len(article.text)]
    assert ends == sorted(ends)
