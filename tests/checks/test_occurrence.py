"""Words that should come more or less often."""

import pytest

from checker import shape
from checker.checks.occurrence import Params


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [
        ("but but but", {"token": "but", "max": "2"}, [(8, 3)]),
        ("but but", {"token": "but", "max": "2"}, []),
        ("But but but", {"token": "but", "max": "2"}, []),
        ("But but but", {"token": "but", "max": "2", "ignorecase": "true"}, [(8, 3)]),
        ("but but\n\nbut but", {"token": "but", "max": "2"}, []),
        ("but but\n\nbut but", {"token": "but", "max": "2", "per": "article"}, [(8, 4)]),
        ("One two.\n\nWe said so.", {"token": "said", "min": "1"}, [(0, 0)]),
        ("One two.\n\nWe said so.", {"token": "said", "min": "1", "per": "article"}, []),
    ],
)
def test_where_the_bound_is_broken(hits_of, text, options, expected):
    assert [(hit.span.start, hit.values["count"]) for hit in hits_of("occurrence", text, **options)] == expected


def test_the_places_before_are_related(hits_of):
    (hit,) = hits_of("occurrence", "but but but", token="but", max="2")
    assert [other.span.start for other in hit.related] == [0, 4]


@pytest.mark.parametrize("options", [{"token": "a"}, {"token": "(", "max": "1"}, {"token": "a", "max": "x"}, {"max": "1"}])
def test_what_is_refused(options):
    with pytest.raises(shape.ShapeError):
        shape.build(Params, options)
