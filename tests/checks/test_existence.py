"""Words and patterns that should not stand in copy."""

import pytest

from checker import shape
from checker.checks.existence import Params


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("A plan to utilise it.", {"tokens": ["utilise"]}, ["utilise"]),
        ("Utilise it.", {"tokens": ["utilise"]}, []),
        ("Utilise it.", {"tokens": ["utilise"], "ignorecase": "true"}, ["Utilise"]),
        ("The underutilised hall.", {"tokens": ["utilise"]}, []),
        ("The underutilised hall.", {"tokens": ["utilise"], "nonword": "true"}, ["utilise"]),
        ("It was so-called.", {"tokens": ["so-called", "called"]}, ["so-called"]),
        ("One two. Three four.", {"tokens": ["one two", "one", "four"], "ignorecase": "true"}, ["One two", "four"]),
        ("The don’t and don't of it.", {"tokens": ["don't"]}, ["don’t", "don't"]),
        ("He said ,, no.", {"raw": [",", ","]}, [",,"]),
        ("pre-1990 and pre-war", {"raw": ["pre-"], "tokens": [r"\d+", "war"]}, ["pre-1990", "pre-war"]),
        ("the big apple and the apple", {"tokens": ["apple"], "exceptions": ["big apple"]}, ["apple"]),
        ("red apple pie", {"tokens": ["red apple pie"], "exceptions": ["apple"]}, []),
        ("one\n\ntwo", {"tokens": ["one two"]}, []),
        ("", {"tokens": ["one"]}, []),
    ],
)
def test_what_is_found(found_by, text, options, expected):
    assert found_by("existence", text, **options) == expected


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "'tokens' and 'raw'"),
        ({"tokens": ["(a"]}, "does not compile"),
        ({"tokens": ["a*"]}, "empty text"),
        ({"tokens": ["a"], "ignore-case": "true"}, "did you mean 'ignorecase'"),
        ({"tokens": "a"}, "expected a list"),
    ],
)
def test_what_is_refused(options, said):
    with pytest.raises(shape.ShapeError) as refused:
        shape.build(Params, options)
    assert said in str(refused.value)
