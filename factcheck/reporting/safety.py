"""Making words of sources safe to show: what could steer a terminal or deceive the eye becomes visible."""

from __future__ import annotations

import re

#: What is never shown raw, as a regular expression. Ranges after Unicode 16, general categories Cc, Cf, Cs, Zl, Zp and
#: the property Default_Ignorable_Code_Point, less newline, tab, the visible Arabic number signs and the selectors
#: FE00-FE0F that only choose between text and emoji.
UNSAFE = (
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, joiners, marks, fillers
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero-width, line and paragraph separators, bidi controls
    "\u3164\ufeff\uffa0\ufff0-\ufffb"  # fillers, byte order mark, interlinear annotations
    "\ud800-\udfff"  # lone surrogates
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # formatting of scripts and of music
    "\U000e0000-\U000e0fff"  # tags and further selectors, which can smuggle text
    "]"
)
_UNSAFE = re.compile(UNSAFE)
# Not str.split(): that takes control characters for white space, and they should be seen.
_GAPS = re.compile("[ \\t\\r\\n\\f\\v\u00a0]+")


def safe_text(text: str) -> str:
    """Give the text with each unsafe character written out, as in ⟨U+202E⟩; newlines and tabs stay."""
    return _UNSAFE.sub(lambda match: f"⟨U+{ord(match.group()):04X}⟩", text)


def safe_line(text: str) -> str:
    """Give the text on one line: safe, with runs of white space made one space."""
    return safe_text(" ".join(_GAPS.split(text)).strip())
