"""Texts of nothing but figures, list leads or nested marks: each rule reads them to the end before its time is up."""

import pytest

from checker.article import Source
from checker.engine.run import Setup, lint

TEXTS = {
    "doubled": ("a.txt", "doubled to 40 from 20 and " * 6000),
    "leads": ("a.txt", "Three things are:\n\n- a\n- b\n\n" * 6000),
    "captions": ("a.html", "<figure><figcaption>5 killed</figcaption></figure><p>6 dead</p>" * 3000),
    "caption": ("a.html", f"<figure><figcaption>{'5 killed, ' * 3000}</figcaption></figure><p>{'6 dead. ' * 3000}</p>"),
    "shares": ("a.txt", "5% were undecided and % undecided and " * 6000),
    "raised": ("a.html", f"<p>{'<sup>abcd ' * 20000}{'</sup>' * 20000}</p>"),
    "capitals": ("a.txt", "A'" * 40000 + " member"),
}
RULES = ("multiple-change", "count-and-list", "caption-number", "percent-total", "membership-of-country", "percent-change")


@pytest.mark.parametrize("name", TEXTS)
def test_it_is_read_to_the_end(rules, name):
    _, failures = lint(Source(*TEXTS[name]), Setup([rule for rule in rules if rule.id in RULES]))
    assert failures == []
