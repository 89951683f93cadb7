"""Questions about a single paragraph: is it a byline, a caption, page furniture, a notice, a heading?"""

from __future__ import annotations

import re
from functools import cache

from factcheck.sources.calendar_words import any_of, calendar_words
from factcheck.sources.page_words import page_words

#: A headline has at most so many words; one that ends with a full stop at most so many.
LONGEST_HEADLINE = 30
LONGEST_STOPPED_HEADLINE = 16
#: A subheading between paragraphs has at most so many words.
LONGEST_SUBHEADING = 12
#: A line that follows page furniture and ends without a stop is furniture too, up to so many words.
LONGEST_TRAILER = 18
#: Credits and notes about the page are short; a longer paragraph tells something (words).
LONGEST_CREDIT = 40
#: No credit or notice has more characters; keeps the patterns from running over text without blanks.
MOST_CHARACTERS = 700

_NAME = r"(?:[A-Z\u00c0-\u00de][\w'\u2019.-]*|[A-Z\u00c0-\u00de]\.)"
_ENDS = re.compile(r"[.!?\u2026][\"'\u201d\u2019)\]\u00bb]*$")


def is_sentence(words: str) -> bool:
    """Tell whether a paragraph ends as a sentence does, or is too long for anything else."""
    return bool(_ENDS.search(words)) or len(words.split()) > LONGEST_HEADLINE


def is_ornament(words: str) -> bool:
    """Tell whether there is no letter and no digit in it: rules, stars, dots."""
    return not any(char.isalnum() for char in words)


def is_correction(words: str) -> bool:
    """Tell whether it is a notice about an earlier version."""
    return page_words().opens_correction.match(words) is not None


def is_footer(words: str) -> bool:
    """Tell whether it is page furniture: links to other stories, sharing, subscription, rights, sources."""
    return _is_short(words) and page_words().opens_footer.match(words) is not None


def is_short_furniture(words: str) -> bool:
    """Tell whether it is page furniture even above the headline, where many headlines begin like furniture."""
    return is_footer(words) and (len(words.split()) <= 2 or any(mark in words for mark in "|>\u00bb"))


def is_caption(words: str) -> bool:
    """Tell whether it is the text or the credit of a picture."""
    return _is_short(words) and bool(page_words().opens_caption.match(words) or page_words().ends_caption.search(words))


def is_byline(words: str) -> bool:
    """Tell whether it says who wrote, edited or moderated the article."""
    count = len(words.split())
    if count > LONGEST_CREDIT or len(words) > MOST_CHARACTERS:
        return False
    if page_words().byline_phrase.search(words):
        return True
    if page_words().opens_byline.match(words):
        # "Research by Oxford University found no link." opens like a credit and is a sentence.
        return not _tells(words) and not _ENDS.search(words)
    if _by_names().match(words):
        return count <= 20 and not (_ENDS.search(words) and _tells(words))
    return count <= 8 and _names_with_job().fullmatch(words) is not None


def may_be_headline(words: str, following: str) -> bool:
    """Tell whether a first paragraph is a headline, given the paragraph after it."""
    count = len(words.split())
    if count > LONGEST_HEADLINE:
        return False
    if _ENDS.search(words) and words[-1] not in "?!" and not words.endswith("...") and "\n" not in words:
        # Some outlets end headlines with a stop; a lead sentence is longer and the next paragraph no longer than it.
        return count <= LONGEST_STOPPED_HEADLINE and len(following) > len(words) and not _is_two_sentences(words)
    return True


def may_be_subheading(words: str) -> bool:
    """Tell whether a paragraph within the body is a short line above the next ones."""
    count = len(words.split())
    if count > LONGEST_SUBHEADING or "\n" in words:
        return False
    first = words.lstrip("\"'\u201c\u2018\u00bf")[:1]
    if not (first.isupper() or first.isdigit()) or words.startswith(('"', "\u201c")):
        return False
    return words[-1] not in '.!,;\u2026"\u201d)' and not _is_two_sentences(words)


def may_trail_footer(words: str) -> bool:
    """Tell whether a line below page furniture belongs to it: a linked headline, a menu entry."""
    return len(words.split()) <= LONGEST_TRAILER and not re.search(r"[.!\u2026][\"'\u201d\u2019)]*$", words)


def _is_short(words: str) -> bool:
    return len(words) <= MOST_CHARACTERS and len(words.split()) <= 2 * LONGEST_CREDIT


def _is_two_sentences(words: str) -> bool:
    return re.search(r"[a-z0-9)][.!?][\"'\u201d\u2019]?\s+[\"'\u201c\u2018]?[A-Z]", words) is not None


def _tells(words: str) -> bool:
    """Tell whether many words in lower case stand in it, as in a sentence."""
    lower = [word for word in re.findall(r"[^\W\d_]+", words) if word[0].islower()]
    return len(lower) > 8


@cache
def _by_names() -> re.Pattern[str]:
    calendar = any_of([*calendar_words().months, *calendar_words().weekdays])
    joint = r"(?:,? and |, ?| & | ?/ ?)"
    name = rf"{_NAME}(?:[ \u00a0](?:(?:van|von|de|der|den|da|dos|al|el|bin|la|le|del|di|ter)[ \u00a0])*{_NAME}){{0,4}}"
    place = rf"(?:,? (?:in|at|for|of) {_NAME}.{{0,60}})?"
    jobs = r"(?:(?:,|\s[|\u2013\u2014-]) ?.{1,100})?"
    return re.compile(
        rf"(?:[Bb]y|BY)[ \u00a0:](?!(?i:{calendar})\b(?!\s+[A-Z][a-z]))\s*(?:(?:our|the)\s)?{name}(?:{joint}{name})*{place}{jobs}\.?$"
    )


@cache
def _names_with_job() -> re.Pattern[str]:
    job = f"(?i:{page_words().job.pattern})"
    return re.compile(
        rf"{_NAME}(?: {_NAME}){{1,3}}(?:,| [|\u2013\u2014-]|) (?:[\w-]+ ){{0,3}}{job}(?:,? in .{{2,30}})?"
    )
