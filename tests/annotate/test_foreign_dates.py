"""Dates in the house's other languages: read where the configuration names them, and dateparser loaded for nothing else."""

import datetime
import subprocess
import sys

import pytest

from checker.article import Source
from checker.engine.run import Setup, understand
from checker.house import House


def times(text, *languages):
    setup = Setup((), house=House(languages=languages), published=datetime.date(2021, 3, 10))
    article = understand(Source("a.txt", text), setup)
    return [(time.span.cut(article.text), time.value) for time in article.times]


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("fr", "The decree of 11 juillet 2017 was void.", "11 juillet 2017", "2017-07-11"),
        ("fr", "The letter, dated 1er août 2017, is lost.", "1er août 2017", "2017-08-01"),
        ("de", "The order of 11. September 2017 was void.", "11. September 2017", "2017-09-11"),
        ("de", "The order of 3. März 2017 was void.", "3. März 2017", "2017-03-03"),
        ("es", "The order of 11 de julio de 2017 was void.", "11 de julio de 2017", "2017-07-11"),
    ],
)
def test_a_date_of_a_language_of_the_house(language, text, words, value):
    assert times(text, "en", language) == [(words, value)]


def test_what_is_no_date_in_that_language():
    assert times("He bought 11 tables 2017 pages long, on 31 février 2017 and 99 juillet 2017.", "en", "fr") == [
        ("2017", "2017"),
        ("2017", "2017"),
        ("2017", "2017"),
    ]


def test_english_dates_keep_the_tense_of_their_verb():
    setup = Setup((), house=House(languages=("en", "de")))
    (time,) = understand(Source("a.txt", "The bridge opened on 11 September 2017."), setup).times
    assert (time.value, time.tense) == ("2017-09-11", "past")


SCRIPT = """
import sys, datetime
from checker.article import Source
from checker.engine.run import Setup, understand
from checker.house import House
understand(Source("a.txt", {text!r}), Setup((), house=House(languages={languages!r}), published=datetime.date(2021, 3, 10)))
print("dateparser" in sys.modules)
"""


@pytest.mark.parametrize(
    ("languages", "text", "loaded"),
    [
        (("en",), "The decree of 11 juillet 2017 was void.", "False"),
        (("en", "fr"), "The decree of July 11, 2017 and 12 July 2017 was void.", "False"),
        (("en", "fr"), "The decree of 11 juillet 2017 was void.", "True"),
    ],
)
def test_dateparser_is_loaded_for_such_a_date_alone(languages, text, loaded):
    run = [sys.executable, "-c", SCRIPT.format(text=text, languages=languages)]
    assert subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip() == loaded
