"""A block's words in, its kind out where they are no prose: correction notices, captions, credits, sign-offs, page furniture."""

import re

from checker import patterns

_PIECE_NAMES = (
    "article|story|post|report|piece|page|column|headline|caption|item|blog|video|interview|review|obituary|version|transcript"
    "|dispatch|essay|analysis|graphic|chart|map|podcast|newsletter|list"
)
_CHANGED = "updated|amended|corrected|changed|edited|clarified|revised|modified|removed|refiled|altered|republished"
_LATER = "since|later|first|originally|subsequently|also"
_AT_FIRST = "originally|previously|initially|incorrectly|mistakenly|wrongly|erroneously|has a correction|corrects"

#: How notices begin; each is a branch of one pattern.
_NOTICES = (
    r"(?:corrections?|clarifications?)(?: (?:and|&) (?:corrections?|clarifications?))?"
    r"(?: (?:appended|added|issued|note)\b|\s*[:.–—-]|\s*\Z|,?(?: on)? \(?(?:[A-Z][a-z]{2,8}\.? \d|\d))",
    r"editor(?:['’]?s|s['’])? note\b|correction to this (?:article|story)|updates?: (?=\w)|update,? [^:]{3,40}:",
    r"(?:in )?an? (?:earlier|previous|prior|original) (?:version|edition) of (?:this|the|our)\b",
    rf"this (?:{_PIECE_NAMES})(?: (?:above|below))? "
    rf"(?:(?:was|has been|is|had been) (?:(?:{_LATER}) )*(?:{_CHANGED})\b|(?:{_AT_FIRST})\b)",
    r"(?:because of|due to|owing to) an? (?:\w+ ){0,2}(?:editing|reporting|production|transcription|typographical) error",
    r"\((?:corrects|corrected|refiles|fixes|clarifies|this (?:\w+\s){1,4}(?:corrects|has been corrected))\b",
)
_CORRECTION = patterns.compile(rf"[\W_]{{0,4}}(?:{'|'.join(_NOTICES)})", re.IGNORECASE)
#: A cheap look before the pattern: no notice begins with other letters.
_CORRECTION_LETTERS = frozenset("cCeEuUiIaAtTbBdDoO([*_—–-+†‡•")

_PICTURE = "photos?|image|picture|pictured|photograph|video|caption|graphic|illustration|infographic"
_CAPTION = patterns.compile(
    rf"[\W_]{{0,2}}(?:"
    rf"(?i:{_PICTURE})(?: ?(?i:credits?|source|courtesy|illustration|by|caption))? ?[:/|] ?\S"
    r"|(?i:image|photo|picture|featured image) (?i:credit|source|courtesy)\b"
    rf"|(?i:featured )?(?i:{_PICTURE})s? (?:by|courtesy of|via) [A-Z©@]"
    r"|FILE ?(?:PHOTO|PICTURE|IMAGE)? ?[-–—:]|File ?(?:photo|picture|image)? ?[-–—:] "
    r"|(?:File|Handout|Stock|Undated|Archive) (?:photo|picture|image)(?:graph)?\b"
    r"|(?:AP|AFP|Reuters|EPA|Getty) (?:Photo|Images?|Picture)\b)"
)
_CREDIT_AT_END = patterns.compile(
    r"[(\[]?(?:(?:AP|AFP|EPA|Reuters) (?:Photo|Images?|file)|AFP/Getty|Getty Images?|Photo(?:graph)?(?: by|:| courtesy)"
    r"|Image:|Picture:|REUTERS/)[^()]{0,70}[)\]]?\.?\Z"
)
_CREDIT_SIGNS = ("hoto", "mage", "Getty", "REUTERS/", "Picture:", "EPA ", "AFP ", "AP ")
_AGENCY_IMAGE = patterns.compile(
    r"\W*(?:Getty(?: Images)?|Shutterstock|iStock(?:photo)?|AP(?: Photo| Images)|Alamy|EPA|Pixabay|Unsplash)\W*\Z"
)

_AGENCIES = "reuters?|afp|ap|dpa|upi|pa|pti|ani|xinhua|(?:the )?associated press|bloomberg|agencies"
_SIGN_OFF = patterns.compile(rf"[\W_]*(?:-?30-?|{_AGENCIES}|enditem|ends?|staff|more)?[\W_]*\Z", re.IGNORECASE)
_CREDIT = patterns.compile(
    r"[(\[—–-]?\s?(?:(?:additional|with|—)\s)*(?:reporting|writing|editing|compiled|edited|assistance|contributions?)\s(?:by|from)\s[A-Z]",
    re.IGNORECASE,
)
_RIGHTS = patterns.compile(r"©|\(c\)\s|copyright\b|all rights reserved", re.IGNORECASE)
_SHARES = patterns.compile(r"[\d.,]+[kKmM]? (?i:shares|comments|views)\b|SHARES?\b|Share (?:this|on)\b|Facebook|Twitter")
_FURTHER = patterns.compile(
    r"(?:READ (?:MORE|NEXT|ALSO)|ALSO READ|RELATED|SEE ALSO|WATCH|LISTEN|Read (?:more|next|also)|Also read|Related|See also)"
    r"(?: (?i:story|stories|articles?))?\s?[:|>]"
)
_ADVISORY = patterns.compile(
    r"\((?:adds|recasts|updates?|repeats|releads|new throughout|rewrites|writes through|eds?:)\b[^()]{0,160}\)\.?\Z",
    re.IGNORECASE,
)


def furniture(text: str, first: bool) -> str | None:
    """`correction`, `caption`, `byline` (credits of those who wrote) or `metadata`; None for prose.

    `first`: the block stands first, where `Update:` belongs to a headline.
    """
    if text[0] in _CORRECTION_LETTERS and _is_correction(text, first):
        return "correction"
    length = len(text)
    if length > 600:
        return None
    if (length <= 40 and _SIGN_OFF.match(text)) or (length <= 160 and _is_page(text)):
        return "metadata"
    if _is_caption(text):
        return "caption"
    return "byline" if length <= 300 and _CREDIT.match(text) else None


def _is_correction(text: str, first: bool) -> bool:
    """`Correction officers at …` and `corrections, 3 of them` begin like a notice; a notice's word has a capital."""
    found = _CORRECTION.match(text)
    if not found or (first and "pdate" in found[0].lower()):
        return False
    letter = next((letter for letter in found[0] if letter.isalpha()), "A")
    return letter.isupper() or text[0] in "([*"


def _is_caption(text: str) -> bool:
    if _CAPTION.match(text) or (len(text) <= 30 and _AGENCY_IMAGE.match(text)):
        return True
    tail = text[-90:]
    return any(sign in tail for sign in _CREDIT_SIGNS) and bool(_CREDIT_AT_END.search(tail))


def _is_page(text: str) -> bool:
    if text[0] == "(" and _ADVISORY.match(text):
        return True
    return bool(_RIGHTS.match(text) or _FURTHER.match(text) or (len(text) <= 60 and text[-1] != "." and _SHARES.match(text)))


def is_notice_label(text: str) -> bool:
    """`CORRECTION:` on a line of its own: the notice is the next block."""
    label = text.strip(" :.*_").lower().replace("’", "'")
    return label in ("correction", "corrections", "clarification", "clarifications", "editor's note")
