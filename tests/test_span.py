"""Positions in a text: how far back a line reaches."""

import pytest

from checker.span import line_back


@pytest.mark.parametrize(
    ("text", "at", "most", "start"),
    [
        ("abcdef", 4, 2, 2),
        ("abcdef", 4, 9, 0),
        ("ab\ncdef", 6, 9, 3),
        ("ab\ncdef", 6, 2, 4),
        ("ab\n", 3, 2, 3),
        ("ab\n", 2, 5, 0),
        ("", 0, 5, 0),
    ],
)
def test_a_line_is_followed_back_to_its_begin_or_so_far(text, at, most, start):
    assert line_back(text, at, most) == start
