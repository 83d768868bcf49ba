"""Multiples and parts beside their two figures: what is reported and what newsrooms may write."""

import pytest


def reported(lint_text, sentence):
    return [(f.found, f.evidence["right"]) for f in lint_text(sentence, None, only=("multiple-change",))]


@pytest.mark.parametrize(
    ("sentence", "found", "right"),
    [
        ("The cases have doubled in a week, from 1,200 to 1,500.", "doubled", "1.2 times"),
        ("Deaths more than tripled to 45 in 2019 from 30 the year before.", "more than tripled", "1.5 times"),
        ("Sales fell by almost a third in 2018 to $4 million, compared with $9 million.", "almost a third", "-56 percent"),
        ("The toll rose to 40, double the 31 told on Monday.", "double", "1.3 times"),
        ("The club had 300 members, three times as many as the 150 of 2001.", "three times", "2 times"),
        ("The waiting list has halved, from 4,000 to 3,100 patients.", "halved", "0.78 times"),
        ("Turnout rose from 30 percent to 42 percent, nearly double.", "nearly double", "1.4 times"),
        ("Murders jumped to 60 last year from 50 in 2014, a threefold increase.", "threefold", "1.2 times"),
        ("Applications were down by two-thirds, to 500 from 1,000.", "two-thirds", "-50 percent"),
        ("The fee was raised by half, from 40 euros to 80 euros.", "half", "+100 percent"),
        ("Prices went up a quarter from $4 to $3.", "a quarter", "-25 percent"),
    ],
)
def test_what_the_figures_do_not_give(lint_text, sentence, found, right):
    assert reported(lint_text, sentence) == [(found, right)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The cases have doubled in a week, from 1,200 to 2,300.",
        "Deaths more than tripled to 45 from 14.",
        "Sales fell by almost a third to $6.3 million, compared with $9 million.",
        "Costs nearly halved, from 4,000 to 2,100. The fee was raised by half, from 40 euros to 60 euros.",
        "Trade grew fivefold, from 4 million to 24 million.",
        "The bank raised its rate three times this year, to 14 percent from 11 percent.",
        "She won twice, in 12 games, against 30 players. They met four times as the 20 others left.",
        "The rate was cut by half a point to 4 percent from 4.5 percent.",
        "Profits rose by around half, from 1.04 to 1.56 billion.",
        "The vote never doubled to 40 from 30. It would not double from 10 to 15.",
        "Earnings per share doubled to 12 cents from 10 cents, adjusted.",
        "The third quarter brought 40 million, against 90 million.",
        "It doubled.\n\nFrom 20 to 30 people came.",
    ],
)
def test_what_may_stand(lint_text, sentence):
    assert reported(lint_text, sentence) == []


def test_a_fall_told_as_a_rise_has_the_grade_of_its_own_message(lint_text):
    (finding,) = lint_text("Imports doubled to 20 million tonnes from 40 million.", None, only=("multiple-change",))
    assert finding.message == "'doubled' does not fit the figures beside it: from 40 million to 20 million is 0.5 times."
    assert [place.message for place in finding.related] == ["from", "to"]
