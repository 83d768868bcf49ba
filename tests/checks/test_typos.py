"""Forty sentences with one slip each, beside the same without it: what a reader would circle, and nothing else."""

import pytest

PAIRS = [
    ("The minister said [[teh]] talks would go on.", "The minister said the talks would go on."),
    ("Exports fell because of a [[goverment]] decision.", "Exports fell because of a government decision."),
    ("Police [[recieved]] a call shortly after midnight.", "Police received a call shortly after midnight."),
    ("The two firms will [[seperate]] in the spring.", "The two firms will separate in the spring."),
    ("Nobody was hurt, she [[saiid]] on Monday.", "Nobody was hurt, she said on Monday."),
    ("Hotels can [[accomodate]] 400 guests.", "Hotels can accommodate 400 guests."),
    ("The crash [[occured]] on the old bridge.", "The crash occurred on the old bridge."),
    ("It was [[definately]] too late for the harvest.", "It was definitely too late for the harvest."),
    ("Prices rose [[agian]] in March.", "Prices rose again in March."),
    ("The [[comittee]] meets in Riga.", "The committee meets in Riga."),
    ("The port [[wsa]] closed for two days.", "The port was closed for two days."),
    ("They [[beleive]] that the deal will hold.", "They believe that the deal will hold."),
    ("The army moved [[untill]] dawn.", "The army moved until dawn."),
    ("The court found no [[evidance]] of fraud.", "The court found no evidence of fraud."),
    ("Farmers blame the [[wether]] for the poor harvest.", "Farmers blame the weather for the poor harvest."),
    ("A [[spokeman]] gave no reason.", "A spokesman gave no reason."),
    ("The plan is a [[politcal]] risk.", "The plan is a political risk."),
    ("Its [[foriegn]] policy has not changed.", "Its foreign policy has not changed."),
    ("The [[parliment]] votes on Friday.", "The parliament votes on Friday."),
    ("Voters in the north [[definitly]] want change.", "Voters in the north definitely want change."),
    ("The [[nieghbours]] lost their school.", "The neighbours lost their school."),
    ("The strike cost the firm a [[millon]] euros.", "The strike cost the firm a million euros."),
    ("The [[manouevre]] surprised the rebels.", "The manoeuvre surprised the rebels."),
    ("Rescuers [[souhgt]] the crew for a week.", "Rescuers sought the crew for a week."),
    ("Officials warned of a [[humanitarain]] crisis.", "Officials warned of a humanitarian crisis."),
    ("The bank raised its [[forcast]] for growth.", "The bank raised its forecast for growth."),
    ("Turnout was [[signficantly]] lower.", "Turnout was significantly lower."),
    ("The [[resturant]] burned down.", "The restaurant burned down."),
    ("[[Teh]] president of the bank resigned.", "The president of the bank resigned."),
    ("The drug was not [[avialable]] in pharmacies.", "The drug was not available in pharmacies."),
    ("They were [[nog]] told of the plan.", "They were not told of the plan."),
    ("He has [[eve]] made the same mistake.", "He has ever made the same mistake."),
    ("The report [[wad]] not signed.", "The report was not signed."),
    ("Most of the [[mony]] went to the regions.", "Most of the money went to the regions."),
    ("She did not [[sya]] when the vote would be.", "She did not say when the vote would be."),
    ("The city [[hsa]] a new mayor.", "The city has a new mayor."),
    ("Both sides agreed to [[tkae]] part.", "Both sides agreed to take part."),
    ("There was [[ni]] sign of a breakthrough.", "There was no sign of a breakthrough."),
    ("He was elected for the [[thrid]] time.", "He was elected for the third time."),
    ("The flood destroyed [[thier]] homes.", "The flood destroyed their homes."),
    ("Doctors said the [[pateint]] was stable.", "Doctors said the patient was stable."),
    ("They [[dont]] know when the talks will end.", "They don't know when the talks will end."),
    ("The company cut 300 jobs [[becuase]] of weak demand.", "The company cut 300 jobs because of weak demand."),
]

QUIET = [
    "The editor of the Journal du Dimanche called it a fait accompli.",
    "Belarusian opposition leader Sviatlana Tsikhanouskaya met Gabriel Attal in Vilnius, AFP said.",
    "Write to desk@klarvik.example or see www.klarvik.example/newz before 6pm.",
    "The aircraft, a Tu-154m, and the A320neo were built in the same hangar.",
    "Hmmm, he said. Aaargh! Sooo slow.",
    "The pre-war, crossborder and ultranationalist parties were rebranded.",
    "The smorgle is a small smorgle, and no smorgle is smaller.",
    'He called it "teh [sic] agreement" in his letter.',
    "He said the word teh [sic] was his.",
    "The disease is spread by Quistia pestalis in summer.",
    "The loan was arranged by Caisse centrale Quistelle and Bank fuer Adlerbau.",
    "Later miguel de la quistrad took office.",
    "The price is given at the port. Quisto said he would not sell. Quelor Corp is the buyer.",
    "The two parameterizations and their prosperities were ungainsaid by the offtakers at yearend.",
    "The colour of the harbour and the color of the harbor.",
]


def unmarked(text):
    start = text.index("[[")
    return text.replace("[[", "").replace("]]", ""), start, text.index("]]") - 2


def spelling(findings):
    ids = {"misspelling", "real-word-typo", "name-drift", "zero-width-in-word", "missing-to"}
    return [(finding.place.start, finding.place.end) for finding in findings if finding.rule in ids]


@pytest.mark.parametrize(("wrong", "right"), PAIRS)
def test_the_slip_is_found_and_mended(lint_text, wrong, right):
    text, start, end = unmarked(wrong)
    findings = [finding for finding in lint_text(text) if (finding.place.start, finding.place.end) == (start, end)]
    assert findings, lint_text(text)
    assert text[:start] + findings[0].fix.replacement + text[end:] == right


@pytest.mark.parametrize("right", [right for _, right in PAIRS] + QUIET)
def test_nothing_is_said_of_right_words(lint_text, right):
    assert spelling(lint_text(right)) == []
