"""Headlines that keep a style of capitals."""

import pytest

from checker import shape
from checker.checks.capitalization import Params


@pytest.mark.parametrize(
    ("headline", "options", "is_right"),
    [
        ("Council Votes to Close the Port", {"match": "$title"}, True),
        ("Council votes to close the port", {"match": "$title"}, False),
        ("Council Votes With the Mayor", {"match": "$title", "threshold": "1"}, True),
        ("Council Votes with the Mayor", {"match": "$title", "threshold": "1"}, False),
        ("What the EU Is For", {"match": "$title", "threshold": "1"}, True),
        ("Port: The End", {"match": "$title", "threshold": "1"}, True),
        ("Council votes to close the port", {"match": "$sentence"}, True),
        ("Council Votes to Close the Port", {"match": "$sentence"}, False),
        ("Council votes in Riga", {"match": "$sentence", "threshold": "1"}, False),
        ("Council votes in Riga", {"match": "$sentence", "threshold": "1", "exceptions": ["Riga"]}, True),
        ("The EU: A union of old", {"match": "$sentence", "threshold": "1"}, True),
        ("council votes", {"match": "$lower"}, True),
        ("COUNCIL VOTES", {"match": "$upper"}, True),
        ("COUNCIL votes", {"match": "$upper"}, False),
        ("Live: council votes", {"match": "$lower", "prefix": "Live: "}, True),
        ("12 dead", {"match": r"\d+ \w+"}, True),
        ("Twelve dead", {"match": r"\d+ \w+"}, False),
        ("1987", {"match": "$title"}, True),
    ],
)
def test_a_block_keeps_the_style(hits_of, headline, options, is_right):
    assert (hits_of("capitalization", headline, **options) == []) is is_right


@pytest.mark.parametrize(
    "options", [{"match": "$tittle"}, {"match": "("}, {"match": "$title", "threshold": "2"}, {"style": "AP"}]
)
def test_what_is_refused(options):
    with pytest.raises(shape.ShapeError):
        shape.build(Params, options)
