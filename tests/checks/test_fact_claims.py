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


QUIET = {
    "membership-of-country": """
2021-06-01 Neither Sweden nor Finland is a NATO member.
2019-06-01 Every neighbor of Switzerland is a member of the European Union.
2019-06-01 Germany, unlike Switzerland, is a member of the European Union.
2019-06-01 Turkey is a member of the European Union customs union.
2019-06-01 OPEC ally Kazakhstan and Five Eyes ally Japan followed OPEC+ member Russia.
2022-07-01 Soon-to-be NATO member Sweden waits, and so does invited NATO member Finland.
2019-06-01 The plan of NATO but not EU member Norway failed.
2021-06-01 Ukraine is a NATO member in all but name. Georgia is a NATO member-in-waiting.
2021-06-01 He falsely said that Ukraine is a NATO member.
2021-06-01 Once Ukraine is a NATO member, he said, it will be safe.
2021-06-01 Cuba, a member of the Group of 20 developing nations, objected.
2024-05-05 The NATO country Russia fears most is far. Every EU state Switzerland borders agreed.
2013-02-01 Croatia, an EU member from July, cheered.
1987-06-01 Egypt is not a member of the Arab League. South Africa is not a member of the Commonwealth of Nations.
2005-06-01 Gabon is not an OPEC member.
2024-06-01 Saudi Arabia, a BRICS member, came. Saudi Arabia is not a member of BRICS, he said.
2026-06-01 The United Arab Emirates is not an OPEC member.
""",
    "accession-year": """
2022-06-01 The grain from Ukraine entered the European Union in 2022.
2022-06-01 Switzerland joined the European Union in 2022 in freezing the funds.
2020-06-01 Indonesia left OPEC in 2008, and Indonesia left OPEC in 2016.
2020-06-01 Ecuador left OPEC in 1992. Ecuador quit OPEC in 2020. Qatar left OPEC in 2018.
2012-06-01 South Africa joined BRICS in 2011.
2025-06-01 Romania joined the Schengen area in 2025.
2018-06-01 Russia joined the Group of Seven in 1998. Russia left the G8 in 2017.
2021-06-01 Colombia joined the OECD in 2018. Uzbekistan left the CSTO in 1999. Azerbaijan left the CSTO in 1999.
2024-01-20 Had Ukraine joined NATO in 2008, it would be safe. Ireland left the British Commonwealth in 1949.
2018-06-01 South Africa left the Commonwealth of Nations in 1961.
2020-06-01 Venezuela joined Mercosur in 2006.
2018-06-01 Germany joined the European Union in 1957.
""",
    "seat-of-organisation": """
2010-03-23 Fans laid flowers at Google headquarters in Beijing.
2019-05-03 Officials of the World Bank based in Nairobi left.
1987-05-03 The Lagos-based Economic Community of West African States said no.
2019-05-03 The Berne-based Universal Postal Union said no. Manila-based WHO said yes.
""",
    "name-of-organisation": """
2005-05-03 The Organization of the Islamic Conference (OIC) and the International Labor Office (ILO) met.
2019-05-03 The Indian Olympic Committee (IOC) and the International Triathlon Union (ITU) met.
""",
    "founding-year": """
2019-05-03 The CSTO was founded in 1992. The ICC was established in 1998. The World Food Programme was established in 1963.
""",
    "currency-of-country": """
2019-05-03 In Poland the euro is unpopular, and in Japan the yuan is rare.
2019-05-03 Hungarian euro and forint debt rose. The state sold Polish euro, dollar and zloty bonds.
2015-02-03 In 1995 the Tajik ruble was introduced.
2019-02-03 The Taiwanese yuan rose.
""",
    "event-year": """
2018-02-03 The United States withdrew from the Paris climate agreement in 2017.
2018-02-03 Troops came under the Dayton accords in 1996. He was acquitted of the Watts riots in 1967.
2019-02-03 The Russian annexation of Crimea in 1783 made him great. The 1848 Hungarian revolution failed.
2019-02-03 The Kennedy assassination in 1968 shook her. The 1993 attacks on the World Trade Center shook him.
2014-06-05 The 2014 D-Day anniversary drew many, and so did the 2014 Prague Spring festival.
2018-06-05 The 1980 Cultural Revolution in Iran closed the schools. The 1979 Camp David accords held.
2021-12-10 The 2020 Tokyo Olympics were held late. The Tokyo Olympics in 2021 had no crowds.
""",
    "party-of-politician": """
2018-09-20 Democrat Mike Johnson runs for the state House. State Sen. Mike Johnson, D-Ohio, does not.
2020-06-03 Here is Sen. John Cornyn, Texas Republican. Rep. Adam Schiff left.
2012-05-03 Rep. Tim Johnson, R-Ill., retires. Sen. Tim Johnson, D-S.D., does not.
""",
    "state-of-politician": """
2012-05-03 Rep. Tim Johnson of Illinois retires. State Sen. Mike Johnson, D-Ohio, does not.
2018-06-03 Sen. Rand Paul of Texas stock stays.
""",
    "office-of-somebody-else": """
2012-05-03 Rep. Tim Johnson, R-Ill., retires.
""",
    "former-too-early": """
2020-09-03 Former Hewlett-Packard CEO Meg Whitman left.
2026-11-03 Former Apple CEO Tim Cook and former Berkshire Hathaway CEO Warren Buffett left.
""",
}


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule, told in QUIET.items() for line in told.strip().split("\n")])
def test_true_sentences_are_left_alone(rule, line):
    day, text = line.split(" ", 1)
    assert found(rule, day, text) == []


@pytest.mark.parametrize(
    ("rule", "day", "text", "wrong"),
    [
        ("membership-of-country", "2000-05-03", "OPEC member Gabon objected.", "Gabon"),
        ("membership-of-country", "1970-05-03", "South Africa, a member of the British Commonwealth, objected.", "South Africa"),
        ("membership-of-country", "2019-05-03", "NATO ally Ireland objected.", "Ireland"),
        ("accession-year", "2018-06-01", "South Africa left the Commonwealth of Nations in 1975.", "1975"),
        ("accession-year", "2018-06-01", "Ecuador left OPEC in 2012.", None),
        ("accession-year", "2024-06-01", "Angola left OPEC in 2020.", "2020"),
        ("party-of-politician", "2024-06-01", "Democratic Rep. Mike Johnson left.", "Democratic"),
        ("event-year", "2019-06-01", "He spoke of the Russian annexation of Crimea in 2013.", "2013"),
    ],
)  # fmt: skip
def test_spells_and_namesakes_keep_what_is_wrong_in_sight(rule, day, text, wrong):
    assert found(rule, day, text) == ([wrong] if wrong else [])


def test_a_year_that_may_belong_to_the_verb_is_only_suggested():
    article = understand(Source("a.txt", "He wrote of the Lockerbie bombing in 1987."), Setup(()))
    assert [hit.grade for hit in hits(RULES["event-year"], article, Setup(()).house)] == ["loose"]
    assert not found("event-year", "2019-05-03", "He was convicted of the Lockerbie bombing in 2001.")
