"""The one verdict: does the publication date fit what the article tells?"""

import pytest

RULE = ("dateline-misfit",)

#: A visit announced and awaited on the same weekday, and a flight that two clues place at the end of summer.
VISIT = """date {} The prime minister of Nordia, Anna Berg, will open talks with exiled mayors, her spokesman said on Monday.

The port city has been shut since strikers took the docks last month after a disputed ballot.

Its mayor has lived abroad since late August. Crowds gather every weekend.

Berg is expected to land in the capital late Monday for a two-day stay."""


@pytest.mark.parametrize("published", ["2020-09-28", "2015-09-14", "2026-08-31"])
def test_a_date_that_fits_every_clue_is_silent(lint_text, published):
    assert lint_text(VISIT.format(published), only=RULE) == []


def test_the_date_given_with_an_option_is_judged(lint_text):
    assert lint_text(VISIT.format("2017-07-11"), published="2020-09-28", only=RULE) == []


@pytest.mark.parametrize("published", ["2020-09-27", "2020-09-29", "2017-07-11"])
def test_one_finding_tells_both_mondays_and_the_days_that_fit(lint_text, published):
    text = VISIT.format(published)
    (finding,) = lint_text(text, only=RULE)
    assert finding.level == "warning"
    assert finding.found == published
    assert "a Monday" in str(finding.evidence["fits"])
    places = [text[related.place.start : related.place.end] for related in finding.related]
    assert places[0] == "Monday"
    assert places[-1] == "late Monday"


def test_soft_clues_are_told_beside_firm_ones(lint_text):
    text = VISIT.format("2017-07-11")
    (finding,) = lint_text(text, only=RULE)
    assert "late August" in [text[related.place.start : related.place.end] for related in finding.related]
    assert finding.evidence["fits"] == "a Monday; 21 or 28 August 2017 or 4, 11, 18 or 25 September 2017"


@pytest.mark.parametrize(
    ("published", "sentence", "level"),
    [
        ("2012-05-10", "Sarn joined the customs union in April 2019.", "error"),
        ("2016-02-10", "The bridge opened on May 3, 2016.", "error"),
        ("2019-06-20", "The court will hear the appeal on May 3, 2018.", "error"),
        ("2012-05-10", "The law has been in force since 2015.", "error"),
        ("2016-02-10", "The bridge opened on March 18.", "warning"),
    ],
)
def test_a_past_that_lies_ahead_and_a_future_behind(lint_text, published, sentence, level):
    assert [finding.level for finding in lint_text(sentence, published=published, only=RULE)] == [level]


@pytest.mark.parametrize(
    "sentence",
    [
        "The deadline was extended to May 3, 2021.",
        "The match was scheduled for May 3, 2021.",
        "Dividends were declared, payable May 3, 2021.",
        "They entered the 2024 race last week.",
        "He criticised the disputed May 15, 2021 elections plan.",
        "The bridge opened on March 18 last year.",
        "The plan signed in January runs through December 2024.",
        "The bridge opened on Dec. 20.",
        "The minister said on Monday that the vote of last Monday was void.",
    ],
)
def test_traps_of_ordinary_copy(lint_text, sentence):
    assert lint_text(sentence, published="2021-03-10", only=RULE) == []


def test_a_later_change_of_the_page_excuses_later_dates(lint_text):
    head = "---\ndate: 2016-02-10\nmodified: 2016-05-09\n---\n"
    assert lint_text(head + "The bridge opened on May 3, 2016.", name="a.md", only=RULE) == []


def test_without_a_publication_date_it_is_silent(lint_text):
    assert lint_text("The bridge opened on May 3, 2016. It will close in 2012.", only=RULE) == []


@pytest.mark.parametrize("published", ["0001-01-01", "1850-01-01", "9999-12-31"])
def test_dates_at_the_ends_of_the_calendar(lint_text, published):
    text = "He left on May 3, 2016. He will return on Jan. 1, 1001, he said Monday. It opens in 9999."
    assert all(finding.message for finding in lint_text(text, published=published, only=RULE))


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("Ten years after the 2006 fire, the quarter is still empty.", "2016-05-04", "2013-05-04"),
        ("It is ten years since the 2006 fire.", "2017-01-04", "2019-05-04"),
        ("He won the 2016 election last year by a hair.", "2017-05-04", "2019-05-04"),
        ("They marked the 20th anniversary of the 1998 treaty.", "2018-04-10", "2013-04-10"),
        ("The shop closed on Thanksgiving, Nov. 28.", "2019-12-02", "2020-12-02"),
        ("The bells rang on Christmas Day (Sunday).", "2016-12-28", "2018-12-28"),
    ],
)
def test_what_names_its_year_and_how_long_ago_it_was(lint_text, sentence, right, wrong):
    assert lint_text(sentence, published=right, only=RULE) == []
    assert [finding.level for finding in lint_text(sentence, published=wrong, only=RULE)] == ["warning"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ten years after the 1906 fire, the quarter was empty.",
        "He died ten years after the 1906 fire.",
        "A few years after the 2006 fire, the quarter is empty. Several years after the 2006 flood it is too.",
        "Forty-one years after those words were printed, in 1985, a boy has read them.",
        "She joined the 2016 campaign last year and wrote the 2016 budget this year.",
        "It was the first win in two decades, and the first there since 1961.",
    ],
)
def test_lengths_that_say_nothing_of_the_date(lint_text, sentence):
    assert lint_text(sentence, published="2021-03-10", only=RULE) == []


def test_the_days_told_to_fit_are_others_than_the_date_itself(lint_text):
    people = ("mayor", "clerk", "judge", "abbot")
    text = "\n\n".join(f"The {who} said on Thursday that the vote was lost." for who in people)
    (finding,) = lint_text(
        text + "\n\nThe nurse left on Wednesday. In 2011, they met in Riga.", published="2016-06-27", only=RULE
    )
    assert finding.evidence["fits"] == "a Thursday; 23 or 30 June 2016 or 7 July 2016"


#: One weekday, told as past where the news is.
COUNCIL = "The council of Marsby voted on {} to close its only bridge to lorries.\n\nIts engineers fear for the piers."
#: Several, of which the nearest counts.
STRIKE = (
    "Dockers at Marsby walked out on Sunday and were joined by crane drivers on Monday.\n\n"
    "The port's owner made an offer on Tuesday, and the union turned it down."
)


@pytest.mark.parametrize("published", ["2021-03-09", "2021-03-10", "2021-03-11", "2021-03-12"])
def test_a_past_weekday_was_not_long_ago(lint_text, published):
    assert lint_text(COUNCIL.format("Tuesday"), published=published, only=RULE) == []


@pytest.mark.parametrize("published", ["2021-03-13", "2021-03-14"])
def test_a_past_weekday_of_four_or_five_days_ago_is_a_warning(lint_text, published):
    (finding,) = lint_text(COUNCIL.format("Tuesday"), published=published, only=RULE)
    assert finding.level == "warning"
    assert "most often written on a Tuesday or Wednesday" in str(finding.evidence["clues"])


@pytest.mark.parametrize(("published", "level"), [("2021-03-10", None), ("2021-03-12", None), ("2021-03-13", "warning")])
def test_of_several_weekdays_the_nearest_counts(lint_text, published, level):
    levels = [finding.level for finding in lint_text(STRIKE, published=published, only=RULE)]
    assert levels == ([level] if level else [])


@pytest.mark.parametrize(
    "text",
    [
        "The council met today over a bridge that it closed on Tuesday.",
        "The council spoke of a bridge that it urged drivers to avoid on Tuesday.",
        "The clerk said that on Tuesday the bridge would close.",
        "“We closed the bridge on Tuesday,” the clerk said.",
        "The bridge has been closed since Tuesday.",
    ],
)
def test_weekdays_that_say_nothing_of_the_day(lint_text, text):
    assert lint_text(text, published="2021-03-13", only=RULE) == []


@pytest.mark.parametrize(
    ("published", "level"),
    [("2016-07-01", "error"), ("2016-07-03", "error"), ("2016-07-04", None), ("2016-07-05", None), ("2016-08-02", None)],
)
@pytest.mark.parametrize("post", ["— Anna Berg (@aberg) July 5, 2016", '<post author="@aberg" date="July 5, 2016">'])
def test_an_article_is_not_older_than_a_post_in_it(lint_text, post, published, level):
    levels = [finding.level for finding in lint_text(f"It is over. {post}", published=published, only=RULE)]
    assert levels == ([level] if level else [])


def test_an_old_post_and_an_old_weekday_speak_together(lint_text):
    text = "The mayor of Marsby left her party Tuesday evening, as a friend wrote.\n\n— Anna Berg (@aberg) July 5, 2016"
    assert lint_text(text, published="2016-07-06", only=RULE) == []
    assert [finding.level for finding in lint_text(text, published="2016-07-25", only=RULE)] == ["warning"]


def test_a_notice_of_change_excuses_later_dates(lint_text):
    text = "The plane circled the bridge again on Dec. 22.\n\nUPDATE: Dec. 22, 2016, 2:16 p.m. EST The army has answered."
    assert lint_text(text, published="2016-12-13", only=RULE) == []
