"""The many ways in which print sets two figures side by side: each is judged, and each is silent where the figures agree."""

import re

import pytest

_CHOICE = re.compile(r"\[([^|\[\]]*)\|([^\[\]]*)\]")


def right(sentence: str) -> str:
    return _CHOICE.sub(r"\1", sentence)


def wrong(sentence: str) -> str:
    return _CHOICE.sub(r"\2", sentence)


FORMS = {
    "unit-conversion": [
        "He is 6ft 2in ([1.88m|1.68m]) tall.",
        "The 6-foot-2 ([1.88-metre|1.68-metre]) striker scored.",
        "He weighs 14st 4lb ([90.7kg|79kg]).",
        "It fell to -10C ([14F|24F]) overnight.",
        "It fell to minus 10 Celsius ([14|41] Fahrenheit) overnight.",
        "It was above 100 degrees ([38|48] C) again.",
        "The road is 10 km, about [six|nine] miles, long.",
        "The road is 10 kilometres -- [6|9] miles -- long.",
        "The race is 26.2 miles/[42.2km|24.2km].",
        "The yard is 30 feet by 50 feet ([9 by 15|9 by 25] metres).",
        "Some 300-400 km ([186-249|286-349] miles) of road were closed.",
        "The mine is half a mile ([800|300] metres) down.",
        "It weighs 6,600 lb. ([3,000 kg|2,000 kg]) or so.",
        "The ship is 300m ([984ft|794ft]) long.",
        "The tunnel is 50 kilometers long ([31 miles|41 miles]) and new.",
        "Some 4.5 inches of rain ([11.4|14.1] cm) fell.",
        "About 19,000 litres ([5,000|9,000] US gallons) ran out.",
        "He stood 2½ miles ([4km|7km]) from the sea [1.5|1.5] times.",
    ],
    "percent-change": [
        "Sales jumped by [36 per cent|63 per cent] from £502m to £683m.",
        "Visitors fell by [12%|21%] between 2014 and 2015, from 25,000 to 22,000.",
        "Sales were $683 million, a [36%|26%] increase over the $502 million of a year ago.",
        "Sales were $721 million, [36%|26%] more than last year's $530 million.",
        "Sales were $721 million, compared with $530 million a year earlier, up [36|26] percent.",
        "Net profit fell [9%|19%] to $71 million, or 44 cents a share, from $78 million, or 48 cents a share.",
        "Sales increased to $721 million from $530 million ([36%|63%]).",
        "Bookings fell 12.9 percent to 52.6 million from 60.4 million, and were off [1.1|8.1] percent from 53.2 million in May.",
        "Shares fell $1.20, or [4.8|8.4] percent, to $23.80.",
        "Shares fell [4.8|8.4] percent, or $1.20, to $23.80.",
        "Shares closed up 35 cents, or [1.4|4.1] percent, at $25.35.",
        "The index closed at 9,880, down 120 points, or [1.2|2.1] percent.",
        "The fee will rise from $80 to $100, a [25%|20%] increase.",
        "Support fell from 45% to 40%, a drop of [5|9] points.",
        "The share rose from 40 percent to 45 percent, a rise of [five percentage points|five percent].",
        "Output was 6.75 million barrels in May, averaged, [up|down] 3.4 percent from 6.53 million.",
    ],
    "shares-and-sums": [
        "Of 800 people asked, 500 ([62%|72%]) said no.",
        "Some 500, or [62 percent|72 percent], of the 800 people asked said no.",
        "Some [62 percent|72 percent] (500 of 800) said no.",
        "Some [62 percent|72 percent] of the 800 people asked, or 500, said no.",
        "The party won 45 of the parliament's 150 seats, or [30|40] percent.",
        "It will cut 400 of its 8,000 jobs, [5%|15%] of the total.",
        "Police arrested [27|29] people: 12 men and 15 women.",
        "The [48|58] victims were 30 men, 12 women and six children.",
        "The plane carried [56|59] people, 51 passengers and five crew.",
        "The crew of [16|18], 11 Filipinos and five Greeks, was rescued.",
        "He has [three|four] children, two sons and a daughter.",
        "He won three golds, two silvers and one bronze, a total of [six|seven] medals.",
        "The 51-member council has 30 Democrats and [21|23] Republicans.",
    ],
    "magnitude": [
        "The bridge will cost $1.5 billion.\n\nHalf of the $[1.5 billion|1.5 million] will be borrowed.",
        "The stadium costs $30 million.\n\nOf the $[30 million|30 billion] half is borrowed.",
        "The country has 38.5 million people. Of the [38.5 million|38.5 billion] people, half are poor.",
    ],
    "range-reversed": [
        "Between [five percent and 10 percent|10 percent and five percent] left.",
        "Between [1.5 and 2 million|2 and 1.5 million] people live there.",
        "They are aged [18 to 24|24 to 18].",
        "Children aged [6-12|12-6] pay half.",
        "The prices range from [$10 to $20|$20 to $10].",
        "He was mayor from [1994 to 2002|2002 to 1994].",
        "The war of [1914-1918|1918-1914] was long.",
        "Some [30 to 40|40 to 30] people were hurt.",
    ],
    "currency-pair": [
        "It costs $46 million, or about €[43|4.3] million, in all.",
        "It costs £30m (€43m; $[46m|4,600m]) in all.",
        "It costs HK$3.2 billion (US$[410 million|41 million]).",
        "It costs 300 million Swedish crowns ($[35|350] million).",
        "It costs 480m euros ($[530m|5,300m]).",
    ],
}


@pytest.mark.parametrize(("rule", "sentence"), [(rule, sentence) for rule, sentences in FORMS.items() for sentence in sentences])
def test_a_form_is_judged(lint_text, rule, sentence):
    head = "Oakhollow opens a bridge\n\n"
    assert lint_text(head + right(sentence), None, only=(rule,)) == []
    assert len(lint_text(head + wrong(sentence), None, only=(rule,))) == 1


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("It begins at 9 a.m. Tokyo time ([0000|0100] GMT).", 1),
        ("It begins at 9 a.m. in London ([0800|0900] GMT).", 1),
        ("It begins at 8 p.m. Eastern Daylight Time ([5|6] p.m. Pacific).", 1),
        ("It broke out at 11:40 p.m. EDT on Monday ([0340|0440] GMT on Tuesday).", 1),
        ("It ended at 9 p.m. CEST (1900 GMT) and at 2 p.m. EDT, or [1800|1900] GMT.", 1),
        ("It fell at 7:10 a.m. local time (0410 GMT), 8 a.m. (0500 GMT) and 11 a.m. ([0800|0900] GMT).", 1),
        ("It fell at 7:10 a.m. local time ([0410|0417] GMT).", 1),
        ("It is shown at 9 p.m. ET, [6|7] p.m. PT.", 0),
    ],
)
def test_a_pair_of_clocks(lint_text, sentence, count):
    assert lint_text(right(sentence), "2016-07-11", only=("clock-pair",)) == []
    assert len(lint_text(wrong(sentence), "2016-07-11", only=("clock-pair",))) == count


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("It begins at 10 a.m. Eastern [Daylight|Standard] Time.", "2016-07-11"),
        ("It begins at 10 a.m. ([EDT|EST]).", "2016-07-11"),
        ("It begins at 9 a.m. [CEST|CET] in Berlin.", "2016-07-11"),
        ("It begins at 9 a.m. [GMT|BST] in London.", "2016-01-11"),
    ],
)
def test_a_label_of_the_other_season(lint_text, sentence, published):
    assert lint_text(right(sentence), published, only=("daylight-label",)) == []
    (finding,) = lint_text(wrong(sentence), published, only=("daylight-label",))
    assert finding.fix is not None
    assert finding.fix.replacement == _CHOICE.search(sentence)[1]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("[43|34] held at march", "Police detained 43 people on Monday at a march, a spokesman said."),
        ("Brelloway to lay off [900|600]", "Brelloway would lay off 900 employees, it said."),
        ("Brelloway profit up [12%|21%]", "Brelloway said on Monday that its profit rose 12 percent."),
        ("Brelloway to buy Tarn for $[3.2|2.3] billion", "Brelloway would pay $3.2 billion in cash for Tarn, it said."),
        ("Boy, [12|14], saved from well", "A 12-year-old boy was pulled from a well on Monday."),
        ("[6.2|6.7]-magnitude quake hits Oakhollow", "A quake of magnitude 6.2 hit Oakhollow on Monday."),
        ("Death toll rises to [31|41]", "The toll from the blast at the mine in Oakhollow rose to 31."),
        ("[Three|Four] climbers die on Mount Arden", "Three climbers were killed by an avalanche on Monday."),
        ("Airline cancels [120|210] flights", "The airline Tarn Air cancelled 120 flights on Tuesday."),
    ],
)
def test_a_headline_figure(lint_text, head, body):
    assert lint_text(f"{right(head)}\n\n{body}", None, only=("headline-number",)) == []
    assert len(lint_text(f"{wrong(head)}\n\n{body}", None, only=("headline-number",))) == 1


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (
            "headline-number",
            "Tarn sales fall 12 percent\n\nTarn's sales fell to 88 million from 100 million; costs rose 3 percent.",
        ),
        ("headline-number", "Tarn to close 12 shops\n\nTarn will close 11 shops in the north and one in the south."),
        ("headline-number", "Tarn gets $30 million\n\nTarn got $20 million from one bank and $10 million from another."),
        ("headline-number", "Meeting set for APRIL 7\n\nThe 9 members meet in spring."),
        ("percent-change", "Sales at shops open a year rose on a comparable basis 10 percent to 12 million from 8 million."),
        ("percent-change", "Prices rose 3 percent, and the firm moved to 12 shops from 9."),
        ("percent-change", "Its loss rose 20 percent to $96 million from $80 million."),
        ("shares-and-sums", "Some 27 people, 12 women and three children among them, were hurt."),
        ("shares-and-sums", "At least 40 people, including 12 men and 15 women, were hurt."),
        ("shares-and-sums", "The 100-member Senate has 54 Republicans and 44 Democrats."),
        ("shares-and-sums", "Of the 12 members, five women and four men voted; three were absent."),
        ("shares-and-sums", "The 12 teams, 10 men and 8 women each, meet on Monday."),
        ("shares-and-sums", "It took 45 percent of the vote, 10 of 12 districts."),
        ("headline-number", "Police arrest three over theft\n\nPolice arrested two men and a woman over the theft of 40 cars."),
        ("headline-number", "Sales up 50% at Tarn\n\nTarn said sales rose by half. Costs rose 12 percent."),
        (
            "headline-number",
            "Tarn to invest $500 million\n\nTarn will spend half a billion dollars on plants of $30 million each.",
        ),
        (
            "clock-pair",
            "The bank opens at 9 a.m. (1300 GMT) in New York, 9 a.m. (0800 GMT) in London; it closes at 5 p.m. (1600 GMT).",
        ),
        ("clock-pair", "Shortly after 7 a.m. (1117 GMT) it fell."),
        ("unit-conversion", "The pipe is 10 feet long, about 3 inches wide; he ran the 100 metres (9.9 seconds)."),
        ("currency-pair", "It paid $3 million, £200,000, and $5 an hour, or £20 a day."),
        ("range-reversed", "The council voted 12 to 10; prices fell from 20 to 10 dollars; Tarn led by 46 to 40 percent."),
        ("unit-conversion", "The 12-mile (22-km) limit at sea; a 5 km (3,000 people) march; 42 gallons (159 litres)."),
        ("currency-pair", "It cost 5,000 marks (3,000 people came), or $3 million, or 12 cents a share."),
        (
            "duplicate-passage",
            "Bridge opens\n\nThe new bridge of Oakhollow in spring\n\nHe spoke.\n\nThe new bridge of Oakhollow in spring",
        ),
    ],
)
def test_what_may_be_right(lint_text, rule, text):
    assert lint_text(text, "2016-07-11", only=(rule,)) == []


def test_a_sentence_told_twice_but_for_a_comma(lint_text):
    told = "The mayor said on Monday that the bridge was open."
    text = f"Bridge opens\n\n{told} He smiled.\n\n{told.replace(' on Monday', ', on Monday,')}"
    assert len(lint_text(text, None, only=("duplicate-passage",))) == 1
