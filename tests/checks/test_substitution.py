"""Words that should be others."""

import pytest

from checker import shape
from checker.checks.substitution import Params


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("He could of gone.", {"swap": {"could of": "could have"}}, [("could of", "could have")]),
        ("He Could Of gone.", {"swap": {"could of": "could have"}}, [("Could Of", "could have")]),
        ("He Could of gone.", {"swap": {"could of": "could have"}, "ignorecase": "no"}, []),
        ("a sneak peak", {"swap": {"peak": "top", "sneak peak": "sneak peek"}}, [("sneak peak", "sneak peek")]),
        ("the 21th", {"swap": {r"(\d*)1th": "$1" + "1st"}}, [("21th", "21st")]),
        ("gray grey", {"swap": {"gr[ae]y": "grey"}}, [("gray", "grey")]),
        ("of the the", {"swap": {"the the": ""}}, [("the the", "")]),
        ("tow the line", {"swap": {"tow the line": "toe the line"}, "exceptions": ["tow the line of barges"]}, [(..., ...)]),
        ("tow the line of barges", {"swap": {"tow the line": "toe the line"}, "exceptions": ["tow the line of barges"]}, []),
        (r"a slash", {"swap": {"slash": r"\n"}}, [("slash", r"\n")]),
    ],
)
def test_what_is_found_and_put_there(hits_of, text, options, expected):
    hits = hits_of("substitution", text, **options)
    assert len(hits) == len(expected)
    for hit, (wrong, right) in zip(hits, expected, strict=True):
        if wrong is not ...:
            assert (hit.span.cut(text), hit.values["replacement"]) == (wrong, right)


def test_a_rule_may_offer_no_fix(hits_of):
    (with_fix,) = hits_of("substitution", "an als", swap={"als": "also"})
    (without,) = hits_of("substitution", "an als", swap={"als": "also"}, fix="false")
    assert with_fix.fix.replacement == "also"
    assert without.fix is None


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"swap": {}}, "no pair"),
        ({"swap": {"(a)": "$2"}}, "a group that '(a)' does not have"),
        ({"swap": {"a(": "b"}}, "does not compile"),
        ({}, "'swap' is missing"),
    ],
)
def test_what_is_refused(options, said):
    with pytest.raises(shape.ShapeError) as refused:
        shape.build(Params, options)
    assert said in str(refused.value)
