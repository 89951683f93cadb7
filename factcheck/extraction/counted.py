"""What a number counts or measures: noun, attribute, state, and how much of the matter it covers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extraction.clause import clause_head, subject_of
from factcheck.lexicon import state_of, verb_of

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

_NOMINAL = ("NOUN", "PROPN")
_OF_PRONOUNS = frozenset({"them", "whom", "those", "these", "which", "us", "you"})


@dataclass(frozen=True)
class Counted:
    """What a number is about, in tokens; `anaphoric` where the noun must come from an earlier number."""

    noun: Token | None
    end: Token  # the last token that belongs to number, unit and noun
    attribute: str = ""
    partitive: bool = False
    anaphoric: bool = False


def head_of(tokens: Tokens) -> Token:
    """The token of a number that the rest of the sentence hangs on."""
    inside = {token.i for token in tokens}
    for token in reversed(list(tokens)):
        if token.head.i not in inside or token.head == token:
            return token
    return tokens[-1]


def counted_by(tokens: Tokens) -> Counted:
    """Find the noun that a count counts: "27 people", "dozens of people", "five of them", "the remaining nine"."""
    head, last = head_of(tokens), tokens[-1]
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    if following is not None and following.lower_ == "of":
        return _after_of(head, following)
    governor = head.head
    if (
        head.dep_ in ("nummod", "quantmod", "amod", "compound", "det", "nmod")
        and governor.pos_ in _NOMINAL
        and governor.i > last.i
    ):
        return Counted(noun=governor, end=governor)
    noun = _next_noun(last)
    if noun is not None:
        return Counted(noun=noun, end=noun)
    return Counted(noun=None, end=last, anaphoric=True)


def _after_of(head: Token, of: Token) -> Counted:
    for token in of.doc[of.i + 1 : of.sent.end]:
        if token.lower_ in _OF_PRONOUNS:
            return Counted(noun=None, end=token, partitive=True, anaphoric=True)
        if (token.pos_ in _NOMINAL and token.dep_ not in ("compound", "nmod", "poss", "amod")) or (
            token.pos_ in _NOMINAL
            and (token.i + 1 >= token.sent.end or token.nbor().pos_ not in (*_NOMINAL, "PART", "ADJ"))
        ):
            definite = any(
                child.lower_ in ("the", "its", "their", "his", "her", "our", "these", "those")
                for child in token.children
            )
            return Counted(noun=token, end=token, partitive=(definite and head.pos_ != "NOUN") or definite)
        if (token.pos_ == "NUM" and token.i - of.i > 3) or token.is_punct or token.pos_ in ("VERB", "AUX"):
            break
    return Counted(noun=None, end=head, partitive=True, anaphoric=True)


def _next_noun(last: Token) -> Token | None:
    """The noun right after a number where the parse misses it (headlines): adjectives and nouns in between."""
    noun = None
    for token in last.doc[last.i + 1 : min(last.i + 5, last.sent.end)]:
        if token.pos_ in _NOMINAL and token.tag_ in ("NNS", "NN", "NNP", "NNPS"):
            noun = token
            if token.tag_ in ("NNS", "NNPS"):
                break
        elif token.pos_ in ("ADJ",) or (token.tag_ in ("VBN", "VBG") and token.dep_ == "amod") or token.text == "-":
            continue
        else:
            break
    if (
        noun is not None
        and noun.i - last.i > 1
        and last.nbor().tag_ in ("JJ", "VBN")
        and noun.tag_ not in ("NNS", "NNPS")
    ):
        return None
    return noun


_DIMENSION_WORDS = {
    "high": "height", "tall": "height", "deep": "depth", "long": "length", "wide": "width", "thick": "thickness",
    "old": "age", "away": "distance", "north": "distance", "south": "distance", "east": "distance", "west": "distance",
    "northeast": "distance", "northwest": "distance", "southeast": "distance", "southwest": "distance", "from": "distance",
    "down": "depth", "below": "depth", "above": "height", "off": "distance", "offshore": "distance", "inland": "distance",
}  # fmt: skip


def measured_by(tokens: Tokens) -> Counted:
    """Find what a measure measures: "2,950 m deep" depth, "62 mm of rain" rain, "a fine of $5m" fine, "£14m scheme"."""
    head, last = head_of(tokens), tokens[-1]
    after = last.nbor() if last.i + 1 < len(last.doc) else None
    if after is not None:
        if after.lower_ in _DIMENSION_WORDS:
            return Counted(noun=None, end=last, attribute=_DIMENSION_WORDS[after.lower_])
        if after.lower_ in ("of", "in") and (found := _object_of(after)) is not None:
            return Counted(noun=found, end=last, attribute=found.lemma_.lower())
    governor = head
    while (
        governor.head != governor
        and governor.head.i > last.i
        and governor.dep_ in ("nummod", "compound", "amod", "nmod", "quantmod", "npadvmod")
    ):
        governor = governor.head
    if governor.i > last.i and governor.pos_ in _NOMINAL:
        return Counted(noun=governor, end=last, attribute=governor.lemma_.lower())
    if head.dep_ == "pobj" or head.head.dep_ == "prep":
        preposition = head.head
        if preposition.head.pos_ in _NOMINAL and preposition.lower_ in (
            "of",
            "at",
            "to",
            "by",
            "from",
            "in",
            "worth",
            "between",
        ):
            return Counted(noun=preposition.head, end=last, attribute=preposition.head.lemma_.lower())
    verb = clause_head(head)
    if head.dep_ in ("attr", "dobj", "acomp", "npadvmod", "pobj", "oprd", "conj", "dep", "nummod"):
        subject = subject_of(verb)
        if (
            subject is not None
            and subject.pos_ in _NOMINAL
            and verb.lemma_
            in ("be", "total", "reach", "stand", "average", "hit", "exceed", "amount", "rise", "fall", "climb", "drop")
        ):
            return Counted(noun=subject, end=last, attribute=subject.lemma_.lower())
    return Counted(noun=None, end=last)


def _object_of(preposition: Token) -> Token | None:
    for token in preposition.children:
        if token.dep_ == "pobj" and token.pos_ in _NOMINAL and token.ent_type_ not in ("DATE", "GPE", "TIME", "PERSON"):
            return token
    return None


def predicate_of(counted: Counted, tokens: Tokens) -> tuple[str, str, Token]:
    """Give the predicate that the counted take part in, their part in it, and the token that governs.

    "the release of 123" and "freed 123" have a predicate alike: a nominalisation before "of" stands for its verb.
    """
    member = counted.noun if counted.noun is not None else head_of(tokens)
    if (
        member.dep_ == "pobj"
        and member.head.lower_ == "of"
        and member.head.head.pos_ == "NOUN"
        and member.head.head.i < tokens[0].i
    ):
        noun = member.head.head
        if stem := verb_of(noun.lemma_.lower()):
            return stem, "object", noun
        if noun.lemma_.lower() in (
            "total",
            "number",
            "toll",
            "count",
            "figure",
            "group",
            "maximum",
            "minimum",
            "average",
            "estimate",
            "crowd",
        ):
            member = noun
    verb = clause_head(member)
    return verb.lemma_.lower(), _FUNCTIONS.get(member.dep_, "oblique"), verb


_FUNCTIONS = {"nsubj": "subject", "nsubjpass": "passive-subject", "dobj": "object", "attr": "attribute"}


def state_near(counted: Counted, tokens: Tokens) -> str:
    """Read the state of the counted from the words around them, nearest first: dead, injured, missing, freed ..."""
    first, last = tokens[0], counted.end
    if (
        counted.noun is not None
        and counted.noun.lemma_ == "life"
        and clause_head(counted.noun).lemma_ in ("cost", "claim", "lose", "take")
    ):
        return "dead"
    for token in _near(first, last, counted.noun, head_of(tokens)):
        if state := state_of(token.lemma_.lower(), token.pos_) or state_of(token.lower_, token.pos_):
            return state
        # "seven are missing" is tagged as a verb; with an object it is one ("missing a shoe").
        if token.tag_ == "VBG" and not any(child.dep_ == "dobj" for child in token.children):
            if state := state_of(token.lower_, "ADJ"):
                return state
    return ""


_REPORTED = frozenset(
    {"confirmed", "reported", "reportedly", "feared", "presumed", "believed", "known", "thought", "left"}
)


def _near(first: Token, last: Token, noun: Token | None, head: Token) -> list[Token]:
    sentence_end = first.sent.end
    order: list[Token] = []
    if noun is not None:
        order.append(noun)
        order.extend(
            child for child in noun.children if child.dep_ in ("amod", "acl", "compound") and child.i >= first.i
        )
    after = list(first.doc[last.i + 1 : min(last.i + 4, sentence_end)])
    for token in after:
        if token.is_punct or token.pos_ in ("ADP", "SCONJ", "CCONJ", "DET", "NUM", "PRON"):
            break
        if token.pos_ in ("AUX", "ADV", "PART") or token.lower_ in _REPORTED:
            continue
        order.append(token)
        break
    verb = clause_head(noun if noun is not None else head)
    order.append(verb)
    order.extend(
        child for child in verb.children if child.dep_ in ("xcomp", "acomp", "oprd", "prt") and child.i > verb.i
    )
    for other in (noun, head):
        if other is not None and other.dep_ == "pobj" and other.head.head.pos_ == "NOUN":
            order.append(other.head.head)
            order.extend(child for child in other.head.head.children if child.dep_ == "compound")
    subject = subject_of(verb)
    if subject is not None and subject != noun and not any(child.pos_ == "NUM" for child in subject.children):
        order.extend(child for child in subject.children if child.dep_ in ("compound", "amod", "prep"))
        order.append(subject)
        for child in subject.children:
            if child.lower_ == "of":
                order.extend(child.children)
    return order
