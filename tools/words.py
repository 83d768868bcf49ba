"""Word lists and counts in, `checker/words/words.bin` and `pairs.bin` out: `python tools/words.py SCOWL SYMSPELL POCKETSPHINX`.

SCOWL        folder of the lists of SCOWL 2020.12.07 (Debian's package `scowl`: /usr/share/dict/scowl)
SYMSPELL     symspellpy 6.10.1's frequency_dictionary_en_82_765.txt
POCKETSPHINX pocketsphinx 5.1.1's model/en-us/en-us.lm.bin

The licences of the three are in checker/words/NOTICE. The same input gives the same bytes.
"""

import math
import struct
import sys
from collections import defaultdict
from pathlib import Path
from zlib import crc32

from language_model import LanguageModel

sys.path.insert(0, str(Path(__file__).parent.parent))
from checker.words.slips import outline

OUT = Path(__file__).parent.parent / "checker" / "words"
LARGEST = 80  # SCOWL's size; 95 holds more misspellings of common words than words that news prints
COMMON = 70  # up to this size a word is ordinary, above it is obscure
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORD_BUCKETS = 1 << 15
PAIR_BUCKETS = 1 << 17
PAIRS = 1_000_000
NEAREST = 8
LEAST_NAME = -17.5
COMMONLY = -14.0  # natural logarithm of the share from which a word is offered for a misspelling far from it


def scowl(folder: Path) -> dict[str, str]:
    """Word in lower case -> `o` ordinary, `x` obscure, `n` known only as a name, an abbreviation or with a capital."""
    found: dict[str, str] = {}
    for path in sorted(folder.iterdir()):
        name, _, size = path.name.rpartition(".")
        if not size.isdecimal() or int(size) > LARGEST or name.startswith("special"):
            continue
        small = name.endswith(("-words", "-contractions"))
        for line in path.read_text("latin-1").split("\n"):
            word = line.strip()
            if not word or word.endswith("'s"):
                continue
            common = int(size) <= COMMON and not name.startswith("variant_3")
            kind = "n" if not small or word != word.lower() else "o" if common else "x"
            found[word.lower()] = min(found.get(word.lower(), "x" if kind == "n" else kind), kind, key="oxn".index)
            if kind == "n" and found[word.lower()] == "x":
                found[word.lower()] = "n"
    return found


def add_names(kinds: dict[str, str], spoken: dict[str, float]) -> None:
    """Words that only the language model has: names, and the commonest misspellings."""
    for word, log in spoken.items():
        if word.isalpha() and len(word) > 1 and log > LEAST_NAME:
            kinds.setdefault(word, "n")


def counts(path: Path) -> dict[str, float]:
    """Natural logarithm of each word's share of all counted words."""
    rows = [line.split() for line in path.read_text("utf-8-sig").splitlines()]
    total = math.log(sum(int(number) for _, number in rows))
    return {word: math.log(int(number)) - total for word, number in rows}


def frequencies(kinds: dict[str, str], web: dict[str, float], spoken: dict[str, float]) -> dict[str, float]:
    """The mean of both logarithms, one of them, or the bottom of the scale."""
    found = {}
    for word in kinds:
        known = [source[word] for source in (web, spoken) if word in source]
        found[word] = sum(known) / len(known) if known else -21.0
    return found


def level(log: float) -> int:
    """0 (unseen) to 40 in half steps of the natural logarithm."""
    return max(0, min(40, round((log + 21) * 2)))


def edits(word: str) -> set[str]:
    """Every string one slip of the keyboard away."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {left + right[1:] for left, right in parts if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1}
    found |= {left + letter + right[1:] for left, right in parts if right for letter in LETTERS}
    found |= {left + letter + right for left, right in parts for letter in LETTERS}
    return found - {word}


def buckets(rows: list[tuple[int, bytes]], number: int, magic: bytes) -> bytes:
    """Magic, number of buckets, where each begins (uint32, one more than buckets), the rows."""
    by_bucket: dict[int, list[bytes]] = defaultdict(list)
    for bucket, row in rows:
        by_bucket[bucket].append(row)
    starts, blob = [], bytearray()
    for bucket in range(number):
        starts.append(len(blob))
        blob += b"".join(sorted(by_bucket.get(bucket, ())))
    return magic + struct.pack(f"<{number + 2}I", number, *starts, len(blob)) + bytes(blob)


def spelt_alike(word: str) -> str:
    """The same for both spellings of a word that British and American English write differently."""
    for british, american in (("our", "or"), ("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("yse", "yze"), ("ysi", "yzi")):
        word = word.replace(british, american)
    if len(word) > 5:
        word = word.replace("ll", "l")
    return word.replace("ae", "e").replace("oe", "e").replace("ogue", "og").replace("ence", "ense")


def neighbours(word: str, kinds: dict[str, str], logs: dict[str, float]) -> list[str]:
    """Ordinary words one slip away that are not much rarer, the most frequent first."""
    if len(word) < 2:
        return []
    least = max(-14.5, logs[word] - 1.5)
    found = [other for other in edits(word) if kinds.get(other) == "o" and logs[other] > least]
    found = [other for other in found if spelt_alike(other) != spelt_alike(word)]
    return sorted(found, key=lambda other: (-logs[other], other))[:NEAREST]


def word_rows(kinds: dict[str, str], logs: dict[str, float]) -> list[tuple[str, str]]:
    """Each word with its kind, level and neighbours. Obscure words and names far from any ordinary one are left out:
    an unknown word that nothing is near to is not reported either."""
    rows = []
    for word, kind in kinds.items():
        near = neighbours(word, kinds, logs)
        if kind == "o" or near:
            rows.append((word, f"{kind}{chr(48 + level(logs[word]))}{' '.join(near)}"))
    return rows


def outline_rows(kinds: dict[str, str], logs: dict[str, float]) -> list[tuple[str, str]]:
    """The common words by their outline."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(kinds):
        if kinds[word] == "o" and logs[word] > COMMONLY and len(word) > 3 and word.isalpha():
            found["=" + outline(word)].append(word)
    return [(key, " ".join(words)) for key, words in found.items()]


def keyed(rows: list[tuple[str, str]]) -> list[tuple[int, bytes]]:
    """`\\n key \\t value`, each in the bucket of its key."""
    return [(crc32(key.encode()) % WORD_BUCKETS, f"\n{key}\t{value}".encode()) for key, value in rows]


def pair_rows(model: LanguageModel, kinds: dict[str, str]) -> list[tuple[int, bytes]]:
    """Three bytes a pair: 16 bits of its hash, and ten times the negative logarithm of the second word after the first."""
    single = dict(zip(model.words, model.logs, strict=True))
    pairs = [pair for pair in model.pairs() if pair[0] in kinds or pair[1] in kinds]
    pairs.sort(key=lambda pair: (-(single[pair[0]] + pair[2]), pair))
    rows = []
    for first, second, log in pairs[:PAIRS]:
        key = crc32(f"{first} {second}".encode())
        rows.append((key >> 15, struct.pack("<HB", key & 0xFFFF, max(0, min(255, round(-log * 10))))))
    return rows


def main() -> None:
    folder, web, spoken = (Path(argument) for argument in sys.argv[1:])
    kinds = scowl(folder)
    model = LanguageModel(spoken.read_bytes())
    spoken_logs = dict(zip(model.words, model.logs, strict=True))
    add_names(kinds, spoken_logs)
    logs = frequencies(kinds, counts(web), spoken_logs)
    rows = word_rows(kinds, logs) + outline_rows(kinds, logs)
    OUT.joinpath("words.bin").write_bytes(buckets(keyed(rows), WORD_BUCKETS, b"NLwords1"))
    OUT.joinpath("pairs.bin").write_bytes(buckets(pair_rows(model, kinds), PAIR_BUCKETS, b"NLpairs1"))


if __name__ == "__main__":
    main()
