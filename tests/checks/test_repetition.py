"""Words that stand twice in a row."""

import pytest

from checker import shape
from checker.checks.repetition import Params


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("in the the city", {}, ["the the"]),
        ("in the the the city", {}, ["the the the"]),
        ("the the and the the", {}, ["the the", "the the"]),
        ("The the city", {}, ["The the"]),
        ("The the city", {"ignorecase": "false"}, []),
        ("in the the city", {"tokens": ["of"]}, []),
        ("in the the city of of light", {"tokens": ["of"]}, ["of of"]),
        ("no no no no", {"max": "2"}, ["no no no no"]),
        ("no no no", {"max": "2"}, []),
        ("the, the city", {}, []),
        ("the\nthe city", {}, []),
        ("bathe the other the theatre", {}, []),
        ("a step-by by day", {}, []),
        ("one one-hundredth", {}, []),
        ("in the The Hague office of Duran Duran", {}, []),
        ("THE THE CITY", {}, []),
        ("THE THE CITY", {"sure": ["the"]}, ["THE THE"]),
        ("he had had enough", {"exceptions": ["had had"]}, []),
        ("5 5 5", {}, []),
        ("5 5 5", {"alpha": "false"}, ["5 5 5"]),
    ],
)
def test_what_is_found(found_by, text, options, expected):
    assert found_by("repetition", text, **options) == expected


def test_the_fix_keeps_one_and_a_sure_word_has_its_grade(hits_of):
    sure, other = sorted(hits_of("repetition", "The the city was was old.", sure=["the"]))
    assert (sure.grade, sure.fix.replacement) == ("sure", "The")
    assert (other.grade, other.fix.replacement, other.values["count"]) == (None, "was", 2)


@pytest.mark.parametrize("options", [{"tokens": ["a|b"]}, {"max": "-1"}, {"exceptions": ["("]}])
def test_what_is_refused(options):
    with pytest.raises(shape.ShapeError):
        shape.build(Params, options)
