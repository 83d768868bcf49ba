"""Two ways to write one thing: the rarer is reported, whatever the order."""

import pytest

from checker import shape
from checker.checks.consistency import Params

EITHER = {"adviser": "advisor", "e-?mail": "electronic mail"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An adviser, an advisor and an adviser.", ["advisor"]),
        ("An advisor.\n\nAn adviser, an adviser.", ["advisor"]),
        ("An adviser and an advisor.", ["advisor"]),
        ("An advisor and an adviser.", ["adviser"]),
        ("An adviser and two advisers.", []),
        ("An advisor, an advisor.", []),
        ("An email, electronic mail, e-mail.", ["electronic mail"]),
        ("An Advisor and an adviser.", []),
    ],
)
def test_the_rarer_way(found_by, text, expected):
    assert found_by("consistency", text, either=EITHER) == expected


def test_case_may_be_left_out_and_the_other_place_is_shown(hits_of):
    (hit,) = hits_of("consistency", "An adviser. An Advisor.", either=EITHER, ignorecase="true")
    assert hit.values == {"other": "adviser", "count": 1, "other_count": 1}
    assert hit.related[0].span == (3, 10)


@pytest.mark.parametrize("options", [{}, {"either": {}}, {"either": {"(": "a"}}])
def test_what_is_refused(options):
    with pytest.raises(shape.ShapeError):
        shape.build(Params, options)
