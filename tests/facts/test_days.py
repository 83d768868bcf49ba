"""Dates of any precision, as a sentence tells them."""

import pytest

from checker.facts.days import days


@pytest.mark.parametrize(
    ("written", "told"),
    [("2020-07-06", "on 2020-07-06"), ("2020-07", "in 2020-07"), ("2020", "in 2020"), ("2020-12", "in 2020-12")],
)
def test_a_day_is_on_and_a_year_in(written, told):
    assert days(written).told == told
