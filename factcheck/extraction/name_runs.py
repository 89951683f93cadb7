"""Where names stand: runs of capitalised words, with what belongs in front of them (titles) and behind left apart.

The tagger and the entity recogniser are asked, but a run stands on the capitals: the small model misses one name in
eight, and its entity labels are only one vote among several (see name_kinds).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.extraction.name_cuts import cut_names, same_entity
from factcheck.extraction.name_words import office_words, words
from factcheck.extraction.named_run import Run, plain

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.extraction.passage import Passage

_NUMERIC = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
_GRAMMAR = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "PUNCT", "NUM", "SYM", "SPACE"})
# Particles that are English words too: they join only where the recogniser sees one name, or before a hyphen.
_ENGLISH = frozenset({"as", "ash", "an", "at", "ad", "ar", "az", "do", "y", "e", "ten", "te", "den", "du", "di", "da", "o", "la", "le", "ben", "st", "mac", "ap"})  # fmt: skip
_OPENING = frozenset({'"', "'", "(", "-", "\u2013", "\u2014", ":", "[", "*", "\u2022"})


def name_runs(passage: Passage, lower: frozenset[str], upper: frozenset[str] = frozenset()) -> Iterator[Run]:
    """Give the runs of a passage in order.

    `lower` holds the words that the source also writes in lower case, `upper` those that it uses as names elsewhere.
    """
    doc = passage.doc
    named = [is_name_like(token, lower, upper) for token in doc]
    at = 0
    while at < len(doc):
        if not named[at]:
            at += 1
            continue
        end = _group_end(doc, named, at)
        yield from cut_names(passage, _with_particle(doc, at), end)
        at = end


def is_name_like(token: Token, lower: frozenset[str], upper: frozenset[str] = frozenset()) -> bool:
    """Tell whether a token can be a word of a name by its capital, its place and its tags."""
    text = token.text
    if not text[0].isupper() or (len(text) == 1 and not token.is_alpha):
        return False
    in_entity = bool(token.ent_type_) and token.ent_type_ not in _NUMERIC
    if text.lower() in words("not_names") and not _is_called_so(token):
        return token.ent_type_ in ("PERSON", "ORG", "GPE", "LOC", "FAC") and token.ent_iob_ == "I"
    if token.ent_type_ in ("DATE", "TIME") and token.pos_ != "PROPN":
        return False
    if _begins(token):
        if text.lower() in lower and token.ent_type_ not in ("PERSON", "ORG"):
            return False
        if text in upper and token.pos_ in ("NOUN", "ADJ", "VERB", "X"):
            return True
        return token.pos_ == "PROPN" or (in_entity and token.pos_ not in _GRAMMAR)
    if token.pos_ == "PROPN" or in_entity:
        return token.pos_ not in ("DET", "ADP") or token.tag_ == "NNP"
    return token.pos_ not in _GRAMMAR and not (token.pos_ in ("VERB", "ADV") and text.lower() in lower)


def _is_called_so(token: Token) -> bool:
    """Tell whether "Jan", "April" or "May" is a name here: a title before it and a name behind it, or a name by its tag."""
    if token.i + 1 >= len(token.doc) or not token.nbor().text[0].isupper() or token.pos_ != "PROPN":
        return False
    before = plain(token.nbor(-1).text) if token.i else ""
    titled = before in office_words("heads") or before in words("honorifics") or before in words("ranks")
    called = token.lower_ in ("jan", "may", "april", "june", "august") and token.nbor().pos_ == "PROPN"
    return titled or (called and token.nbor().lower_ not in words("not_names") and token.ent_type_ in ("", "PERSON"))


def _begins(token: Token) -> bool:
    """Tell whether a token stands where any word has a capital."""
    if token.i == token.sent.start:
        return True
    before = token.doc[token.i - 1]
    return before.text in _OPENING and not (before.text in ("-", "'") and not before.whitespace_)


def _group_end(doc: Doc, named: list[bool], start: int) -> int:
    """The end of the group that begins at a name token: over hyphens, particles, "of" within organisations."""
    end = start + 1
    while end < len(doc):
        if named[end] and not doc[end].is_sent_start:
            end += 1
            continue
        step = _bridge(doc, named, start, end) or _syllable(doc, start, end)
        if not step:
            return end
        end += step
    return end


def _syllable(doc: Doc, start: int, at: int) -> int:
    """Two tokens where a given name goes on in lower case: "jun" of "Kim Min-jun"; 0 elsewhere."""
    if at + 1 >= len(doc) or at - start < 2 or doc[at].text != "-" or doc[at - 1].whitespace_ or doc[at].whitespace_:
        return 0
    follows = doc[at + 1].is_lower and doc[at + 1].is_alpha and len(doc[at + 1]) <= 5
    return 2 if follows and doc[start].lower_ in words("first_surnames") and len(doc[at - 1]) <= 5 else 0


def _bridge(doc: Doc, named: list[bool], start: int, at: int) -> int:
    """How many tokens lead from a group over small words to its next name token, that one counted; 0: it ends here."""
    for length in (1, 2, 3):
        if at + length >= len(doc) or doc[at + length - 1].is_sent_start:
            return 0
        if named[at + length] and _joins(doc, start, at, at + length):
            return length + 1
    return 0


def _joins(doc: Doc, start: int, at: int, after: int) -> bool:
    gap = [token.lower_ for token in doc[at:after]]
    tight = not doc[at - 1].whitespace_ and not doc[after - 1].whitespace_
    if gap in (["-"], ["\u2013"]):
        return tight
    if gap in (["&"], ["+"]):
        return True
    one_entity = same_entity(doc, at - 1, after)
    if gap == ["/"]:
        return one_entity
    if gap in (["'"], ["'s"]):
        # "Harbour Workers' Union", "Women's Cup": a people's body, not somebody's.
        of_people = gap == ["'"] or doc[at - 1].lower_ in ("women", "men", "children", "people")
        return of_people and plain(doc[after].text) in words("organisations") | words("thing_last")
    inner = [word for word in gap if word not in ("-", "'")]
    if inner and all(word in words("particles") for word in inner):
        return one_entity or "-" in gap or not any(word in _ENGLISH for word in inner)
    return _joins_organisation(doc, start, at, after, one_entity)


def _joins_organisation(doc: Doc, start: int, at: int, after: int, one_entity: bool) -> bool:
    """Tell whether "of", "for", "and" join two halves of one name: "Bank of England", "Ministry of Health"."""
    gap = [token.lower_ for token in doc[at:after]]
    if gap[0] not in ("of", "for", "and", "on", "de", "in") or any(word not in ("the", "and") for word in gap[1:]):
        return False
    left = plain(doc[at - 1].text)
    if left in office_words("heads") and left not in words("organisations"):
        return False
    bodies = words("organisations") | {"republic", "kingdom", "house", "states", "emirates", "bank", "defenders"}
    before = {plain(token.text) for token in doc[start:at]}
    if gap[0] in ("of", "de"):
        return left in bodies or (one_entity and doc[at].ent_type_ in ("ORG", "GPE", "LOC", "FAC", "LAW"))
    if gap[0] in ("for", "on"):
        return bool(before & bodies) and one_entity
    right = plain(doc[after].text)
    return one_entity and gap[0] == "and" and (bool(before & bodies) or right in words("organisations"))


def _with_particle(doc: Doc, start: int) -> int:
    """Move a start to the left over "al-", "de", "van der" in front."""
    while start > 0:
        before = doc[start - 1]
        if before.text == "-" and not before.whitespace_ and start > 1 and doc[start - 2].lower_ in words("particles"):
            start -= 2
        elif before.is_lower and before.lower_ in words("particles") and before.lower_ not in _ENGLISH:
            start -= 1
        else:
            return start
    return start
