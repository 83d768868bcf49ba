"""Text as it may stand in XML 1.0."""

from xml.sax.saxutils import quoteattr

from checker import patterns

_FORBIDDEN = patterns.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def attributes(**values: object) -> str:
    """` name="value"` for each; characters that XML does not allow become U+FFFD."""
    return "".join(f" {name}={quoteattr(_FORBIDDEN.sub(chr(0xFFFD), str(value)))}" for name, value in values.items())
