"""Numbers of an article: their value, what they count, and which figures are none."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st


def numbers(article) -> list[tuple[str, float, str | None]]:
    return [(number.span.cut(article.text), number.value, number.unit) for number in article.numbers]


@pytest.mark.parametrize(
    ("text", "found", "value", "unit"),
    [
        ("They sold 1.07 million of them.", "1.07 million", 1_070_000, None),
        ("Sales rose 22.2 percent there.", "22.2", 22.2, "percent"),
        ("Sales rose 22.2 per cent there.", "22.2", 22.2, "percent"),
        ("Sales rose 22.2% there.", "22.2", 22.2, "percent"),
        ("Sales rose 8-1/2 pct there.", "8-1/2", 8.5, "percent"),
        ("A rise of 3 percentage points.", "3", 3, "percentage point"),
        ("The 38-year-old went home.", "38", 38, "year-old"),
        ("It cost $4 billion in all.", "4 billion", 4e9, "$"),
        ("It cost £4bn in all.", "4bn", 4e9, "£"),
        ("It cost $4.5m in all.", "4.5m", 4.5e6, "$"),
        ("It cost 480m euros in all.", "480m", 480e6, "euros"),
        ("The shares fell to 235p there.", "235", 235, "p"),
        ("It cost 1.2 mln dlrs in all.", "1.2 mln", 1.2e6, "dlrs"),
        ("Some 12,345 people came.", "12,345", 12345, "people"),
        ("He saw 12 men there.", "12", 12, "men"),
        ("There were 28 in all.", "28", 28, None),
        ("It was twenty-three metres deep.", "twenty-three", 23, "metres"),
        ("Two hundred and fifty people came.", "Two hundred and fifty", 250, "people"),
        ("It was one and a half million dollars.", "one and a half million", 1.5e6, "dollars"),
        ("Three million people came.", "Three million", 3e6, "people"),
        ("Nearly one million, they say.", "one million", 1e6, None),
        ("She weighed 3½ pounds.", "3½", 3.5, "pounds"),
        ("(90 km)", "90", 90, "km"),
        ("It was 90km away", "90", 90, "km"),
        ("It was 30C there", "30", 30, "c"),
        ("They counted 28", "28", 28, None),
        ("The loss was -3 percent.", "3", 3, "percent"),
    ],
)
def test_a_number_and_its_unit(understood, text, found, value, unit):
    assert (found, value, unit) in [(f, pytest.approx(v), u) for f, v, u in numbers(understood(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The 3rd and 21st floor burned.",
        "It was 10:30 or 10.30.15 or 1/2/2016.",
        "The Airbus A380 and the B-52 flew.",
        "It began on Sept. 28, 2020, and ended on 3 May 2021.",
        "In 1987 they left.",
        "No one came; one of them called.",
        "Call 0123456789012345678 or @user12.",
        "It went on for the first second.",
        "He ran 100m and 5k.",
        "",
    ],
)
def test_what_is_no_number(understood, text):
    assert numbers(understood(text)) == []


def test_two_numbers_in_words_beside_each_other_stay_two(understood):
    assert [value for _, value, _ in numbers(understood("It won two and three games, then twenty five times."))] == [2, 3, 25]


@given(st.text(alphabet="0123456789.,-/% $twohundredmillion½:’\n", max_size=80))
def test_every_number_is_finite_and_lies_in_one_block(understood, text):
    article = understood(text)
    for number in article.numbers:
        assert math.isfinite(number.value)
        assert any(block.span.holds(number.span) for block in article.running)
    assert list(article.numbers) == sorted(article.numbers)
