"""A block's words in, its kind out: what is no prose (corrections, captions, bylines, sign-offs) and what heads a section."""

import re

_THIS = r"(?:article|story|post|report|piece|page|column|headline|caption|item|blog|video|interview|review|obituary|version|transcript|dispatch|essay|analysis|graphic|chart|map|podcast|newsletter|list)"
_CHANGED = r"(?:updated|amended|corrected|changed|edited|clarified|revised|modified|removed|refiled|altered|republished)"

_CORRECTION = re.compile(
    rf"""[\W_]{{0,4}}(?:
    (?:corrections?|clarifications?)(?:\ (?:and|&)\ (?:corrections?|clarifications?))?(?:\ (?:appended|added|issued|note)\b|\s*[:.–—-]|\s*\Z|,?\ (?:on\ )?(?:[A-Z][a-z]{{2,8}}\.?\ \d|\d))
    |editor(?:['’]?s|s['’])?\ note\b|correction\ to\ this\ (?:article|story)|updates?:\ (?=\w)|update,?\ [^:]{{3,40}}:
    |(?:in\ )?an?\ (?:earlier|previous|prior|original)\ (?:version|edition)\ of\ (?:this|the|our)\b
    |(?:this|the(?=\ \w+\ (?:above|below)))\ {_THIS}(?:\ (?:above|below))?\ (?:(?:was|has\ been|is|had\ been)\ (?:(?:since|later|first|originally|subsequently|also)\ )*{_CHANGED}\b
        |(?:originally|previously|initially|incorrectly|mistakenly|wrongly|erroneously|has\ a\ correction|corrects)\b)
    |(?:because\ of|due\ to|owing\ to)\ an?\ (?:\w+\ ){{0,2}}(?:editing|reporting|production|transcription|typographical|technical)\ error
    |\((?:corrects|corrected|refiles|fixes|clarifies|this\ (?:\w+\s){{1,4}}(?:corrects|has\ been\ corrected|story\ corrects))\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
#: A cheap look before the pattern: no correction begins with other letters.
_CORRECTION_LETTERS = frozenset("cCeEuUiIaAtTbBdDoO(*[_—–-+†‡•")

_CAPTION = re.compile(
    r"""[\W_]{0,2}(?:
    (?:photos?|image|picture|pictured|photograph|video|caption|graphic|illustration|infographic|foto)(?:\ ?(?:credits?|source|courtesy|illustration|by|caption))?\ ?[:/|]\ ?\S
    |(?:image|photo|picture|photography|featured\ image)\ (?:credit|source|courtesy)\b|(?:photo|image|picture|photograph|illustration|video|graphic)s?\ (?:by|courtesy\ of|via)\ [A-Z©@]
    |FILE\ ?(?:PHOTO|PICTURE|IMAGE)?\ ?[-–—:]|File\ ?(?:photo|picture|image)?\ ?[-–—:]\ |(?:File|Handout|Stock|Undated|Archive)\ (?:photo|picture|image)(?:graph)?\b
    |(?:AP|AFP|Reuters|EPA|Getty)\ (?:Photo|Images?|Picture)\b
    )""",
    re.VERBOSE,
)
_CREDIT_AT_END = re.compile(
    r"[(\[]?(?:(?:AP|AFP|EPA|Reuters) (?:Photo|Images?|file)|AFP/Getty|Getty Images?|Photo(?:graph)?(?: by|:| courtesy)|Image:|Picture:|REUTERS/)[^()]{0,70}[)\]]?\.?\Z"
)
_AGENCY_IMAGE = re.compile(
    r"\W*(?:Getty(?: Images)?|Shutterstock|iStock(?:photo)?|AP(?: Photo| Images)|Alamy|EPA|Pixabay|Unsplash)\W*\Z"
)

_SIGN_OFF = re.compile(
    r"[\W_]*(?:-?30-?|reuters?|afp|ap|dpa|upi|pa|pti|ani|xinhua|enditem|ends?|(?:the )?associated press|agencies|staff|more|bloomberg)?[\W_]*\Z",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"[(\[—–-]?\s?(?:(?:additional|with|—)\s)*(?:reporting|writing|editing|compiled|edited|assistance|contributions?)\s(?:by|from)\s[A-Z]",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"[\d.,]+[kKmM]? (?:SHARES|shares|Shares|COMMENTS|comments|views|VIEWS)\b|SHARES?\b|Share (?:this|on)\b|Facebook|Twitter"
)
_RIGHTS = re.compile(r"(?:©|\(c\)\s|copyright\b|all rights reserved)", re.IGNORECASE)
_FURTHER = re.compile(
    r"(?:READ (?:MORE|NEXT|ALSO)|ALSO READ|RELATED|SEE ALSO|WATCH|LISTEN|Read more|Read next|Also read|Related|See also)(?: (?:STORY|STORIES|ARTICLES?|articles?|stories))?\s?[:|>]"
)
_ADVISORY = re.compile(
    r"\((?:adds|recasts|updates?|repeats|releads|new throughout|rewrites|writes through|eds?:)\b[^()]{0,160}\)\.?\Z",
    re.IGNORECASE,
)

_LIST = re.compile(r"(?:[-*•–—·‣▪◦●■]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
_RULED = re.compile(r"[-–—] .{2,60} [-–—]\.?\Z")
_SMALL = frozenset(
    [
        "and",
        "of",
        "in",
        "for",
        "the",
        "at",
        "with",
        "de",
        "van",
        "von",
        "da",
        "del",
        "della",
        "di",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "on",
        "to",
        "from",
        "&",
        "y",
        "e",
        "und",
        "et",
        "du",
        "den",
        "der",
    ]
)
_SENTENCES = re.compile(r"[^\W\d_]{3,}[.?!] [^\W\d_a-z]")
_FIGURES = re.compile(r"\bvs\b|\bmln\b|(?:\d[\d.,/]*\D+){3}|: ")
_BY = re.compile(
    r"(?:(?:written|words|story|reported|article|text|report|analysis|opinion|commentary) )?by(?: |: ?)", re.IGNORECASE
)
_STAFF = re.compile(
    r"\b(?:staff|writer|reporter|correspondent|editor|contributor|columnist|bureau|press|agency|news|times|post|reuters|afp)\b",
    re.IGNORECASE,
)


def furniture(text: str, alone: bool) -> str | None:
    """`correction`, `caption`, `byline` (credits of those who wrote) or `metadata`; None for prose.

    `alone`: the block stands first, where `Update:` belongs to a headline.
    """
    if text[0] in _CORRECTION_LETTERS and (found := _CORRECTION.match(text)) and not (alone and "pdate" in found[0].lower()):
        return None if _is_prose(text, found[0]) else "correction"
    length = len(text)
    if length <= 40 and _SIGN_OFF.match(text):
        return "metadata"
    if length <= 600 and (_CAPTION.match(text) or _CREDIT_AT_END.search(text, max(0, length - 90))):
        return "caption"
    if length > 300:
        return None
    if length <= 30 and _AGENCY_IMAGE.match(text):
        return "caption"
    if _CREDIT.match(text):
        return "byline"
    if (
        (length <= 160 and _RIGHTS.match(text))
        or (length <= 60 and text[-1] != "." and _SHARES.match(text))
        or _FURTHER.match(text)
        or (text[0] == "(" and _ADVISORY.match(text))
    ):
        return "metadata"
    return None


def is_notice_label(text: str) -> bool:
    """`CORRECTION:` on a line of its own: the notice is the next block."""
    return text.strip(" :.*_").lower() in (
        "correction",
        "corrections",
        "clarification",
        "clarifications",
        "editor's note",
        "editor’s note",
    )


def _is_prose(text: str, opening: str) -> bool:
    """`Correction officers at …` and `corrections, 3 of them` begin like a notice; a notice's word has a capital."""
    letter = next((letter for letter in opening if letter.isalpha()), "A")
    return letter.islower() and text[0] not in "([*"


def list_marker(text: str) -> int:
    """The length of a list line's mark with the blank after it (`• `, `3) `); 0 for other lines."""
    found = _LIST.match(text)
    return found.end() if found and not _RULED.match(text) else 0


def is_byline(text: str) -> bool:
    """`By Jane Smith`, `By JANE SMITH, Staff Writer`: names and offices, no sentence."""
    opening = _BY.match(text) if len(text) <= 140 else None
    return opening is not None and _is_names(text[opening.end() :].strip())


def is_staff(text: str) -> bool:
    """`Jane Smith, Staff Writer`, `Associated Press`: a byline without `By`; believed only beside a headline or a date."""
    return len(text) <= 80 and bool(_STAFF.search(text)) and _is_names(text)


def _is_names(text: str) -> bool:
    words = re.sub(r"[,|/&;•·()–—-]", " ", text).split()
    if not 0 < len(words) <= 16 or not any(word[0].isupper() for word in words):
        return False
    if text[-1] in ".!?" and len(words[-1]) > 4:
        return False
    return all(word[0].isupper() or word[0] == "@" or "@" in word or word.lower() in _SMALL for word in words) and words[
        0
    ].lower() not in ("the",)


def could_head(text: str) -> bool:
    """Could these words be a cross-head: short, with a capital, no sentence's end?"""
    if not 2 <= len(text) <= 80:
        return False
    if _RULED.match(text):
        return True
    first, last = text[0], text[-1]
    if last in ".,;:!…\"”’'-–—)" and not (last in "’'\")" and _is_title(text)):
        return False
    if last == "?" and (len(text) > 60 or first in "\"“‘'"):
        return False
    if _FIGURES.search(text):
        return False
    letters = sum(letter.isalpha() for letter in text)
    return (
        (first.isupper() or first.isdigit() or first in "\"“‘'¿")
        and letters * 2 > len(text)
        and len(text.split()) <= 12
        and ". " not in text
    )


def _is_title(text: str) -> bool:
    """Do three of four long words, the first aside, begin with a capital or figure?"""
    words = [word.lstrip("\"“‘'(") for word in text.split()[1:] if len(word) > 3]
    return len(words) > 1 and 4 * sum(word[:1].isupper() or word[:1].isdigit() for word in words) >= 3 * len(words)


def is_headline(text: str, following: list[str], gap: bool) -> bool:
    """Is the first block a headline? `following`: the next blocks' words; `gap`: a blank line comes after it."""
    if not following or not 4 <= len(text) <= 220:
        return False
    last = text.rstrip("\"”’')]")[-1:]
    prose = max(len(other) for other in following[:3])
    if prose < 60 and prose <= len(text):
        return False
    if text.isupper():
        return True
    if last not in ".!?:,;…":
        return len(text) <= 180 and not text[0].islower()
    if _is_title(text) or (gap and "; " in text):
        return True
    one = not _SENTENCES.search(text)
    return gap and one and len(text) <= 110 and len(following) > 2 and (last in "?!" or prose > len(text))
