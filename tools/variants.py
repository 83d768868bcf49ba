"""SCOWL's lists in, `checker/words/variants.txt` out: `python tools/variants.py /usr/share/dict/scowl` (after tools/words.py).

Pairs that one rule of spelling parts; those that both sides print (cancelled, dialogue, programme, licence) are left out.
"""

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from checker.words.lexicon import entry

OUT = Path(__file__).parent.parent / "checker" / "words" / "variants.txt"
SIZES = (10, 20, 35, 40, 50, 55)
RARE = -15.5
ALIKE = (
    ("our", "or"),
    ("yse", "yze"),
    ("ysi", "yzi"),
    ("ae", "e"),
    ("oe", "e"),
    ("ence", "ense"),
    ("ey", "ay"),
    ("ough", "ow"),
    ("ph", "f"),
)
BOTH = re.compile(
    "cancel|licen|practi[cs]e|program|logue|glamor|matre|total|focus|enrol|fulfil|instal|distil|skilful|wilful|thral|"
    "storey|manil|ecu|medal|pedal|panel|jewel|level|initial|tranquil|omelet|encyclop|aeon|faeces|hindoo|raveling|"
    "pretence|armou?rer|metre|meter$|candou?r|meters$"
)
OTHERS = (
    "aeroplane airplane", "aeroplanes airplanes", "aluminium aluminum", "artefact artifact", "artefacts artifacts",
    "centred centered",
    "centring centering", "centrepiece centerpiece", "cosy cozy", "cosier cozier", "furore furor", "grey gray", "greys grays",
    "greying graying", "manoeuvre maneuver", "manoeuvres maneuvers", "manoeuvred maneuvered", "manoeuvring maneuvering",
    "mould mold", "moulds molds", "mouldy moldy", "moulded molded", "moustache mustache", "moustaches mustaches", "mum mom",
    "mums moms", "pyjamas pajamas", "sceptic skeptic", "sceptics skeptics", "sceptical skeptical", "scepticism skepticism",
    "smoulder smolder", "smouldering smoldering", "tyre tire", "tyres tires", "jewellery jewelry", "maths math", "ageing aging",
    "kilometre kilometer", "kilometres kilometers", "litre liter", "litres liters", "metre meter", "metres meters",
    "centimetre centimeter", "centimetres centimeters", "modelling modeling", "marvellous marvelous", "travelling traveling",
    "travelled traveled", "traveller traveler", "travellers travelers", "labelled labeled", "labelling labeling",
    "fuelled fueled", "fuelling fueling", "signalled signaled", "signalling signaling", "counsellor counselor",
    "counsellors counselors", "levelled leveled", "pencilled penciled", "woollen woolen", "defence defense", "offence offense",
    "offences offenses", "defences defenses", "plough plow", "ploughed plowed", "ploughing plowing", "draughty drafty",
)  # fmt: skip


def listed(folder: Path, *names: str) -> set[str]:
    found: set[str] = set()
    for name in names:
        for size in SIZES:
            path = folder / f"{name}.{size}"
            if path.exists():
                found |= set(path.read_text("latin-1").split())
    return {word for word in found if word.isascii() and word.isalpha() and word.islower()}


def alike(word: str) -> str:
    for british, american in ALIKE:
        word = word.replace(british, american)
    word = re.sub(r"(?<=[^aeiou])re(s|d)?$", r"er\1", word)
    return re.sub(r"([lpmtgb])\1", r"\1", word)


def common(word: str) -> bool:
    known = entry(word)
    return known is not None and known.log > RARE


def pairs(folder: Path) -> set[str]:
    american = listed(folder, "american-words")
    british = listed(folder, "british-words", "british_z-words")
    by_form: dict[str, str] = {}
    for word in sorted(american - british):
        by_form.setdefault(alike(word), word)
    found = {f"{word} {by_form[alike(word)]}" for word in british - american if alike(word) in by_form}
    every = american | listed(folder, "english-words", "british_z-words")
    for word in listed(folder, "british-words") - american:
        zed = re.sub(r"is(e|ed|es|er|ers|ing|ation|ations|able)$", r"iz\1", word)
        if zed != word and zed in every:
            found.add(f"{word} {zed}")
    return {pair for pair in found if not BOTH.search(pair) and any(common(word) for word in pair.split())}


def main() -> None:
    rows = sorted(pairs(Path(sys.argv[1])) | set(OTHERS))
    head = "# British and American spellings of one word. Source: SCOWL 2020.12.07 (NOTICE, part A) by tools/variants.py.\n"
    OUT.write_text(head + "\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
