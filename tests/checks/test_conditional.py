"""What needs something else in the article."""

import pytest

from checker import shape
from checker.checks.conditional import Params

LONG_FORM = {"first": "[A-Z]{3,5}", "second": r"\(([A-Z]{3,5})\)", "exceptions": ["NATO"]}


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("The ECB met. The NATO office.", LONG_FORM, ["ECB"]),
        ("The European Central Bank (ECB) met. The ECB said so.", LONG_FORM, []),
        ("The ECB met.\n\nThe European Central Bank (ECB) said so.", LONG_FORM, []),
        ("The ECB met, the ECB said, and the WTO.", LONG_FORM, ["ECB", "WTO"]),
        ("He will file.", {"first": "file", "second": "clerk"}, ["file"]),
        ("He will file. A clerk came.", {"first": "file", "second": "clerk"}, []),
        ("He will File.", {"first": "file", "second": "clerk"}, []),
        ("He will File.", {"first": "file", "second": "clerk", "ignorecase": "true"}, ["File"]),
    ],
)
def test_what_lacks_its_condition(found_by, text, options, expected):
    assert found_by("conditional", text, **options) == expected


@pytest.mark.parametrize("options", [{"first": "a"}, {"first": "(", "second": "a"}, {"first": "a", "second": "b*"}])
def test_what_is_refused(options):
    with pytest.raises(shape.ShapeError):
        shape.build(Params, options)
