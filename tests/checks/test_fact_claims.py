"""Claims that the shipped base can contradict: each sentence once wrong and once right, and what must stay silent."""

import datetime

import pytest

from checker.article import Source
from checker.engine.run import Setup, hits, understand
from checker.ruleset import load
from checker.ruleset.load import shipped

RULES = {rule.id: rule for rule in load((shipped(),))[0]}


def found(rule: str, day: str, text: str) -> list[str]:
    """The words that the rule hits in an article of that day."""
    article = understand(Source("a.txt", text), Setup((), published=datetime.date.fromisoformat(day)))
    return [hit.span.cut(article.document.text) for hit in hits(RULES[rule], article, Setup(()).house)]


WRONG = [
    ("office-of-somebody-else", "2018-05-03", "French {} Bruno Le Maire landed.", "Foreign Minister", "Finance Minister"),
    ("office-of-somebody-else", "2016-08-02", "The bill was blocked by {} Paul Ryan.", "Vice President", "House Speaker"),
    ("office-of-somebody-else", "2018-05-03", "The amendment is by {} Ted Cruz.", "Rep.", "Sen."),
    ("office-of-somebody-else", "2021-10-08", "The call came from {} Antonio Guterres.", "NATO Secretary-General", "U.N. chief"),
    ("office-of-another-country", "2018-05-03", "{} President Macron left.", "German", "French"),
    ("office-of-another-country", "2016-10-04", "The president of {}, Juan Manuel Santos, lost.", "Peru", "Colombia"),
    ("office-of-another-country", "2018-02-08", "Count former {} President Felipe Calderon in.", "German", "Mexican"),
    ("office-of-another-country", "2019-05-03", "{} CEO Tim Cook left.", "Microsoft", "Apple"),
    ("first-name-of-holder", "2021-03-03", "British Prime Minister {} Johnson left.", "David", "Boris"),
    ("first-name-of-holder", "2018-03-03", "Canadian Prime Minister {} Trudeau left.", "Jason", "Justin"),
    ("state-of-politician", "2018-05-03", "Sen. Ted Cruz of {} left.", "Florida", "Texas"),
    ("state-of-politician", "2016-01-25", "Former {} Gov. Rick Perry left.", "Kentucky", "Texas"),
    ("state-of-politician", "2018-05-03", "Sen. Marco Rubio, R-{}, left.", "Texas", "Fla."),
    ("party-of-politician", "2018-05-03", "Sen. Marco Rubio ({}-Fla.) left.", "D", "R"),
    ("party-of-politician", "2018-05-03", "{} Sen. Elizabeth Warren left.", "Republican", "Democratic"),
    ("capital-and-country", "2018-05-03", "Police in the Brazilian capital {} left.", "Rio de Janeiro", "Brasilia"),
    ("capital-and-country", "2018-05-03", "Police in {}, Canada's capital, left.", "Toronto", "Ottawa"),
    ("capital-and-country", "2018-05-03", "The Kazakh capital, {}, is cold.", "Almaty", "Astana"),
    ("city-and-country", "2018-05-03", "Shots fell in the {} city of Mosul.", "Iranian", "Iraqi"),
    ("membership-of-country", "2019-05-03", "Pilots of NATO member {} left.", "Ireland", "Denmark"),
    ("membership-of-country", "2022-05-03", "{} is a member of NATO.", "Sweden", "Norway"),
    ("membership-of-country", "2022-05-03", "{}, an EU member state, objected.", "Britain", "Ireland"),
    ("membership-of-country", "2014-05-03", "Fellow euro zone member {} objected.", "Poland", "Slovakia"),
    ("membership-of-country", "2019-05-03", "Non-EU member {} objected.", "Finland", "Norway"),
    ("accession-year", "2019-05-03", "Poland joined NATO in {}.", "2004", "1999"),
    ("accession-year", "2021-05-03", "Britain left the European Union in {}.", "2018", "2020"),
    ("seat-of-organisation", "2019-05-03", "The {}-based World Health Organization said no.", "Vienna", "Geneva"),
    ("seat-of-organisation", "2019-05-03", "Interpol is based in {}.", "Geneva", "Lyon"),
    ("name-of-organisation", "2019-05-03", "The International Monetary {} (IMF) said no.", "Foundation", "Fund"),
    ("founding-year", "2019-05-03", "NATO, founded in {}, met.", "1955", "1949"),
    ("currency-of-country", "2019-05-03", "The fee is 500 {}.", "Polish euros", "Polish zlotys"),
    ("currency-of-country", "2019-05-03", "The {} fell.", "Japanese yuan", "Japanese yen"),
    ("event-year", "2019-05-03", "It began after the {} attacks on the World Trade Center.", "2003", "2001"),
    ("event-year", "2019-05-03", "It began after the Brexit referendum in {}.", "2015", "2016"),
    ("event-year", "2019-05-03", "The Sept. 11, {}, attacks changed it.", "2002", "2001"),
    ("event-year", "2019-05-03", "The Brexit referendum {} years ago changed it.", "six", "three"),
    ("anniversary-number", "2016-04-25", "Kyiv marks {} years since the Chernobyl disaster.", "20", "30"),
    ("year-of-birth-or-death", "2019-05-03", "German Chancellor Angela Merkel, born in {}, left.", "1950", "1954"),
    ("age-against-birth", "2021-05-03", "German Chancellor Angela Merkel, who is {}, left.", "62", "66"),
    ("former-too-early", "2018-05-03", "{} German Chancellor Angela Merkel left.", "Former", ""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "day", "text", "wrong", "right"), WRONG)
def test_a_wrong_claim_is_found_and_the_right_one_is_not(rule, day, text, wrong, right):
    assert found(rule, day, text.format(wrong))
    assert not found(rule, day, text.format(right).strip())


@pytest.mark.parametrize(
    ("rule", "day", "text"),
    [
        ("office-of-somebody-else", "2018-05-03", "In 2013, Foreign Minister Bruno Le Maire might have stayed."),
        ("office-of-somebody-else", "2018-05-03", "Deputy Foreign Minister Bruno Le Maire, a namesake, stayed."),
        ("office-of-somebody-else", "2008-05-03", "Secretary of State John Kerry was not yet thought of."),
        ("first-name-of-holder", "2005-01-10", "Iranian President Mohammed Khatami left."),
        ("first-name-of-holder", "2018-01-10", "Acme President Robert Trump left. Mayor David Johnson stayed."),
        ("state-of-politician", "2016-07-25", "They named Jane Roe of Ohio, Gov. Maggie Hassan of New Hampshire and others."),
        ("state-of-politician", "2016-07-25", "Ted Cruz of Ohio is a plumber. State Sen. Ted Cruz of Ohio is not."),
        ("party-of-politician", "2017-05-16", "Conservative Senator Ted Cruz left. A former Republican, Roe, did not."),
        ("membership-of-country", "2021-05-03", "Aspiring NATO member Ukraine waits. Sweden would be a NATO member."),
        ("membership-of-country", "2019-05-03", "Non-NATO ally Egypt and EU candidate Serbia left. Ireland is no NATO member."),
        ("accession-year", "2019-05-03", "France left NATO's command in 1966. Germany joined the European Union in 1958."),
        ("seat-of-organisation", "2019-05-03", "Kabul-based NATO officers left. The NATO headquarters in Kabul closed."),
        ("name-of-organisation", "2019-05-03", "The World Health Organisation (WHO) and the World Headache Office (WHO) left."),
        ("founding-year", "2019-05-03", "A panel of the United Nations founded in 1988 left."),
        ("currency-of-country", "2019-05-03", "The Korean won the race. A Swedish euro vote failed. Russian dollar debt grew."),
        ("currency-of-country", "1998-05-03", "The Greek drachma and the Italian lira fell."),
        ("event-year", "2019-05-03", "The Sept. 11, 2012, attacks in Benghazi killed four."),
        ("capital-and-country", "1995-05-03", "The Kazakh capital, Almaty, is cold."),
        ("year-of-birth-or-death", "2019-05-03", "The plumber Angela Merkel was born in 1950."),
    ],
)  # fmt: skip
def test_what_may_be_right_is_left_alone(rule, day, text):
    assert found(rule, day, text) == []


def test_a_year_that_may_belong_to_the_verb_is_only_suggested():
    article = understand(Source("a.txt", "He wrote of the Lockerbie bombing in 1987."), Setup(()))
    assert [hit.grade for hit in hits(RULES["event-year"], article, Setup(()).house)] == ["loose"]
    assert not found("event-year", "2019-05-03", "He was convicted of the Lockerbie bombing in 2001.")
