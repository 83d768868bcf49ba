"""Facts accuse only when nothing else can be meant: the newsroom's own small base, articles and what is said of them."""

import datetime

import pytest

from checker.article import Source
from checker.engine.run import Setup, hits, understand
from checker.facts import folders, store
from checker.house import House
from checker.ruleset import load
from checker.ruleset.load import shipped

FACTS = """\
place: Lithuania
as_of: 2020-12-31
offices:
  - office: president
    titles: [president]
    single: true
    known: {from: 2000-01-01}
    source: "public record"
    holders:
      - {person: Ona Prime, from: 2010-03-01, to: 2014-03-01}
      - {person: Bela Second, from: 2014-03, to: 2018-03-01}
      - {person: Cyd Third, from: 2018-03-01}
  - office: harbour-master
    titles: [harbour master]
    source: "public record"
    holders:
      - {person: Dan Fourth, from: 2012-01-01}
  - office: mayor
    titles: [mayor]
    known: {from: 1990-01-01}
    source: "public record"
    holders:
      - {person: Eva Fifth (elder), from: 1995-01-01, to: 1999-01-01}
      - {person: Eva Fifth (younger), from: 2012-01-01, to: 2019-01-01}
people:
  - {name: Ona Prime, born: 1950-05-06, died: 2016-06-01}
  - {name: Bela Second, born: 1960}
  - {name: Cyd Third, born: 1970-02-29}
  - {name: Dan Fourth}
  - {name: Eva Fifth (elder), born: 1940, aliases: [Eva Fifth]}
  - {name: Eva Fifth (younger), born: 1980, aliases: [Eva Fifth]}
"""

COUNTRIES = """\
as_of: 2020-12-31
source: "public record"
countries:
  - {name: Lithuania, capital: Vilnius, adjective: Lithuanian, demonym: Lithuanian, cities: [Kaunas]}
  - {name: Latvia, capital: Riga, adjective: Latvian, demonym: Latvian}
events:
  - {name: Harbour fire, date: 2012-06-07, country: Lithuania, kind: disaster}
  - {name: 2013 Lithuanian election, date: 2013-08-09, country: Lithuania, kind: election}
terms:
  - {term: Blorptastic, from: 2015-03, why: coined in that month, case: exact}
"""


@pytest.fixture(scope="module")
def look(tmp_path_factory):
    """What the rule flags in an article of a day."""
    place = tmp_path_factory.mktemp("facts")
    (place / "lt.yaml").write_text(FACTS.replace("born: 1970-02-29", "born: 1970-02-28"))
    (place / "countries.yaml").write_text(COUNTRIES)
    rules = {rule.id: rule for rule in load((shipped(),))[0]}

    def flagged(rule, day, text):
        setup = Setup((), House(facts=(str(place / "none"),)), datetime.date.fromisoformat(day))
        article = understand(Source("a.txt", text), setup)
        return [hit.span.cut(article.text) for hit in hits(rules[rule], article, setup.house)]

    (place / "none").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(place / "cache"))
        patch.setattr(folders, "shipped", lambda: str(place))
        store.open_base.cache_clear()
        yield flagged
    store.open_base.cache_clear()


@pytest.mark.parametrize(
    ("day", "text", "found"),
    [
        ("2009-05-05", "President Ona Prime spoke for an hour.", ["President Ona Prime"]),
        ("2009-05-05", "Lithuanian President Prime spoke for an hour.", ["President Prime"]),
        ("2009-05-05", "Ona Prime, the Lithuanian president, spoke.", ["Ona Prime, the Lithuanian president"]),
        ("2009-05-05", "Ona Prime, president of Lithuania, spoke.", ["Ona Prime, president"]),
        ("2010-02-23", "President Ona Prime spoke: a week is grace.", []),
        ("2014-02-23", "President Bela Second: a month is read from its first day.", []),
        ("1999-05-05", "President Ona Prime: outside the days that the base tells of.", []),
        ("2009-05-05", "In 2010 President Ona Prime spoke for an hour.", []),
        ("2009-05-05", "President Ona Prime would speak for an hour.", []),
        ("2009-05-05", "Then President Ona Prime spoke.", []),
        ("2009-05-05", "A President Ona Prime is a dream. Deputy President Ona Prime spoke.", []),
        ("2009-05-05", "Harbour President Ona Prime spoke.", []),
        ("2009-05-05", "President-elect Ona Prime spoke. Ona Prime is running for president.", []),
        ("2009-05-05", "Harbour master Dan Fourth spoke: his list is never complete.", []),
        ("1993-05-05", "Mayor Eva Fifth spoke.", ["Mayor Eva Fifth"]),
        ("2005-05-05", "Mayor Eva Fifth spoke: the elder has been it.", []),
        ("2009-05-05", "He called her president. Ona Prime spoke.", []),
        ("2030-05-05", "President Ona Prime spoke.", []),
    ],
)
def test_an_office_not_yet_held(look, day, text, found):
    assert look("office-not-yet", day, text) == found


@pytest.mark.parametrize(
    ("day", "text", "found"),
    [
        ("2015-05-05", "President Ona Prime said on Monday that all is well.", ["President Ona Prime"]),
        ("2015-05-05", "The road was built by President Ona Prime.", []),
        ("2015-05-05", "Former President Ona Prime said on Monday that all is well.", []),
        ("2014-03-05", "President Ona Prime said on Monday that all is well.", []),
        ("2025-05-05", "President Cyd Third said on Monday that all is well.", []),
    ],
)
def test_an_office_that_was_left(look, day, text, found):
    assert look("office-left", day, text) == found


@pytest.mark.parametrize(
    ("rule", "day", "text", "found"),
    [
        ("former-too-early", "2012-05-05", "Former President Ona Prime sang.", ["President Ona Prime"]),
        ("former-too-early", "2015-05-05", "Former President Ona Prime sang.", []),
        ("former-too-early", "2019-05-05", "Former President Cyd Third sang.", []),
        ("dead-speaking", "2017-05-05", "President Ona Prime said on Monday that all is well.", ["President Ona Prime"]),
        ("dead-speaking", "2016-06-10", "President Ona Prime said on Monday that all is well.", []),
        ("dead-speaking", "2017-05-05", "Gardener Ona Prime said on Monday that all is well.", []),
        ("late-too-early", "2015-05-05", "The late President Ona Prime sang.", ["President Ona Prime"]),
        ("late-too-early", "2016-06-05", "The late President Ona Prime sang.", []),
        ("late-too-early", "2016-06-05", "The late President Bela Second sang.", []),
        ("age-against-birth", "2012-05-05", "President Ona Prime, 71, sang.", ["71"]),
        ("age-against-birth", "2012-05-05", "President Ona Prime, 61, sang.", []),
        ("age-against-birth", "2012-05-05", "President Ona Prime, 62, sang: two days before the birthday.", []),
        ("age-against-birth", "2016-05-05", "President Bela Second, 55, sang. The 56-year-old smiled.", []),
        ("age-against-birth", "2016-05-05", "President Bela Second sang. The 50-year-old smiled.", ["50"]),
        ("age-against-birth", "2012-05-05", "Gardener Ona Prime, 71, sang.", []),
        ("not-yet-in-print", "2014-05-05", "It was Blorptastic, she said, and Blorptastic again.", ["Blorptastic"]),
        ("not-yet-in-print", "2014-05-05", "It was blorptastic, and so was Blorptastics.", []),
        ("not-yet-in-print", "2015-03-02", "It was Blorptastic.", []),
        ("event-not-yet", "2012-05-05", "After the Harbour fire all was calm.", ["Harbour fire"]),
        ("event-not-yet", "2012-07-05", "After the Harbour fire all was calm.", []),
        ("event-not-yet", "2012-07-05", "Before the 2013 Lithuanian election all was calm.", []),
        ("anniversary-number", "2022-06-06", "It is the fifth anniversary of the Harbour fire.", ["fifth"]),
        ("anniversary-number", "2022-06-06", "It is the 10th anniversary of the Harbour fire.", []),
        ("capital-and-country", "2022-06-06", "The Lithuanian capital Riga was calm.", ["Riga"]),
        (
            "capital-and-country",
            "2022-06-06",
            "The Lithuanian capital Freetown was calm, Vilnius, the capital of Lithuania, too.",
            [],
        ),
        ("city-and-country", "2022-06-06", "It rained in Kaunas, Latvia.", ["Kaunas"]),
        ("office-of-another-country", "2012-06-06", "Latvian President Ona Prime spoke.", ["President Ona Prime"]),
        ("first-name-of-holder", "2016-06-06", "President Bella Second spoke.", ["Bella"]),
        ("first-name-of-holder", "2012-06-06", "President Bella Second spoke.", []),
    ],
)
def test_facts(look, rule, day, text, found):
    assert look(rule, day, text) == found


def test_without_a_publication_date_nothing_is_said_of_time(look):
    from checker.ruleset import load

    rules = [rule for rule in load((shipped(),))[0] if rule.topic == "facts"]
    article = understand(Source("a.txt", "President Ona Prime, 71, called it Blorptastic after the Harbour fire."), Setup(()))
    assert [hit for rule in rules for hit in hits(rule, article, House())] == []
