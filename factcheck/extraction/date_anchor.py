"""What a date belongs to: the verb or the noun whose happening it dates, and which way its tense looks.

"Elections in May" dates the elections, "the September release" the release, "who was freed on Friday" the freeing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.extraction.clause import (
    SUBJECTS,
    clause_head,
    clause_tokens,
    content_lemmas,
    is_predicate,
    modality_of,
    subject_of,
)
from factcheck.extraction.date_arithmetic import Outlook
from factcheck.extraction.date_words import date_words
from factcheck.extraction.event_participants import participant
from factcheck.extraction.mentions import names_in
from factcheck.lexicon.concepts import verb_of
from factcheck.model import BlockKind, Modality

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens
    from spacy.tokens import Token

    from factcheck.extraction.passage import Reading

# Labels of what stands before its noun and narrows it: "the September release", "Friday's game", "the 2020 vote".
_BEFORE_NOUN = frozenset({"compound", "nmod", "nummod", "poss", "amod", "npadvmod"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
# Nouns that only measure out the time beside them (own list).
_LIGHT = frozenset(
    {"whole", "end", "start", "beginning", "middle", "rest", "half", "part", "day", "week", "month", "morning", "evening", "night",
     "afternoon", "hour", "date", "close", "course", "quarter", "weekend", "eve", "remainder", "period", "time"}
)  # fmt: skip
# Capitalised happenings that a date narrows; any other name after a year or weekday stands for itself (own list).
PROPER_HAPPENINGS = frozenset(
    {"Olympics", "Olympic", "Games", "Cup", "Championship", "Championships", "Paralympics", "Agreement", "Act", "Treaty", "Accord",
     "Convention", "Summit", "Prize", "Award", "Awards", "Festival", "Election", "Final", "Open", "Series", "Census"}
)  # fmt: skip
# Verbs whose present tense tells of what is still to come when a date stands beside them (own list).
_COMING = frozenset(
    {"begin", "start", "open", "close", "end", "run", "expire", "take", "come", "meet", "vote", "play", "host", "face", "return",
     "go", "arrive", "leave", "launch", "resume", "travel", "head", "hold", "kick", "fall", "appear", "follow", "continue"}
)  # fmt: skip


class Anchor(NamedTuple):
    """The word that a date hangs on, and the noun that it dates where it is not a verb."""

    word: Token
    noun: Token | None


def anchor_of(tokens: Tokens) -> Anchor:
    """Find what a date's tokens modify: the governing verb, or a noun that names a happening."""
    inside = {token.i for token in tokens}
    roots = [token for token in tokens if token.head.i not in inside or token.head == token]
    root = next((token for token in roots if token.pos_ not in ("ADP", "SCONJ", "PUNCT", "CCONJ", "DET")), roots[0])
    current, through = root, ""
    while current.head != current:
        above = current.head
        if above.i in inside or above.pos_ in ("ADP", "SCONJ") or above.dep_ == "prep":
            through = above.lower_ if above.i not in inside else through
            current = above
            continue
        break
    above = current.head
    if above == current or above.i in inside or is_predicate(above) or above.pos_ not in _NOMINAL:
        return Anchor(word=_governor(current, inside), noun=None)
    if _dates_noun(root, current, above, through) and not _is_fronted(tokens, above):
        return Anchor(word=above, noun=above)
    return Anchor(word=above, noun=None)


def _is_fronted(tokens: Tokens, noun: Token) -> bool:
    """Tell whether a preposition before the date makes it a phrase of its own: "On Monday rebels freed nine"."""
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    if noun.i < tokens[0].i:
        return False
    return before == "on" or (before in ("in", "at", "by", "since") and verb_of(noun.lemma_.lower()) is None)


def _governor(current: Token, inside: set[int]) -> Token:
    return current.head if current.head.i not in inside else current


def _dates_noun(root: Token, top: Token, noun: Token, through: str) -> bool:
    """Tell whether a date under a noun dates it; after the noun only a happening is dated, a parse may be wrong."""
    if noun.lemma_.lower() in _LIGHT:
        return False
    if top.i < noun.i and root.dep_ in _BEFORE_NOUN:
        # "On Friday Museum Nord opens": a name swallows the day before it in the parse.
        return noun.pos_ == "NOUN" or noun.text in PROPER_HAPPENINGS
    return noun.pos_ == "NOUN" and (through == "of" or verb_of(noun.lemma_.lower()) is not None)


def happening(reading: Reading, anchor: Anchor) -> dict[str, Any]:
    """The fields of a claim's context that tell which happening is dated; for a verb the maker reads them itself."""
    noun = anchor.noun
    if noun is None:
        head = clause_head(anchor.word)
        if is_predicate(head):
            return _verbal(reading, head)
        # A fragment without a verb: its head noun says what happened.
        verb = verb_of(head.lemma_.lower())
        return {"noun": head.lemma_.lower(), "predicate": verb or ""}
    phrase = [token for token in noun.subtree if not token.is_punct]
    people, places = names_in(reading, phrase)
    return {
        "noun": noun.lemma_.lower(),
        "predicate": verb_of(noun.lemma_.lower()) or "",
        "modifiers": tuple(token.lower_ for token in noun.lefts if token.pos_ in ("ADJ", "ADV", "NOUN")),
        "participants": people,
        "places": places,
        "clause": content_lemmas(phrase),
        "polarity": True,
        "modality": Modality.ASSERTED,
    }


def _verbal(reading: Reading, head: Token) -> dict[str, Any]:
    """A verb's clause with the subject that it takes from elsewhere: "the strike, which began", "raised by villagers"."""
    own = [token for token in clause_tokens(head) if not token.is_space]
    subject = subject_of(head)
    borrowed = _borrowed_subject(head, {token.i for token in own}) or _antecedent(reading, subject)
    told = [*borrowed, *(token for token in own if token not in borrowed)]
    people, places = names_in(reading, told)
    clause = content_lemmas(told)
    if subject is not None and subject.lower_ in ("he", "she"):
        named = participant(reading, reading.sentence_of(subject), subject)
        if named.is_name:
            clause = (*named.text.lower().split(), *clause)
            people = people if named.text in people else (*people, named.text)
    return {
        "predicate": _verb_phrase(head),
        "clause": clause,
        "participants": people,
        "places": places,
        # Adverbs and comparatives tell one round from another, and are no content words: "the earlier flood".
        "modifiers": tuple(token.lower_ for token in own if token.pos_ in ("ADV", "ADJ")),
    }


# Verbs whose object says what happened: "take effect", "hold talks" (own list).
_EMPTY = frozenset({"take", "make", "give", "have", "hold", "get", "come", "go", "bring", "put", "set"})


def _verb_phrase(head: Token) -> str:
    """The verb with what makes it another one: "break down", "take effect"; else its lemma."""
    verb = head.lemma_.lower()
    for child in head.children:
        if child.dep_ == "prt":
            return f"{verb} {child.lower_}"
    if verb in _EMPTY:
        for child in head.children:
            if child.dep_ == "dobj" and child.pos_ == "NOUN" and child.i == head.i + 1:
                return f"{verb} {child.lemma_.lower()}"
    return verb


def _antecedent(reading: Reading, subject: Token | None) -> list[Token]:
    """What "it" or "they" most likely stands for: the subject of the sentence before, where number fits."""
    if subject is None or subject.lower_ not in ("it", "they") or subject.dep_ == "expl":
        return []
    sentence = reading.sentence_of(subject)
    if not sentence.index:
        return []
    before = reading.sentences[sentence.index - 1]
    noun = subject_of(clause_head(before.tokens.root))
    plural = ("NNS", "NNPS")
    if noun is None or noun.pos_ not in _NOMINAL or (noun.tag_ in plural) != (subject.lower_ == "they"):
        return []
    return [*(token for token in noun.lefts if token.dep_ in ("compound", "amod", "nmod")), noun]


def _borrowed_subject(head: Token, own: set[int]) -> list[Token]:
    """The phrase that a clause is about where it stands outside the clause, without its own clauses."""
    above = head.head
    if head.dep_ in ("relcl", "acl") and above.pos_ in _NOMINAL:
        noun: Token | None = above
    elif head.dep_ in ("conj", "advcl", "xcomp") and not any(child.dep_ in SUBJECTS for child in head.children):
        noun = subject_of(above) if is_predicate(above) else None
        if noun is None and is_predicate(above):
            # "the strike, which began on 3 March and ended": the antecedent of the first verb.
            return _borrowed_subject(above, own) if above.dep_ in ("relcl", "acl", "conj") else []
        if noun is not None and noun.tag_ in ("WDT", "WP") and above.dep_ == "relcl":
            noun = above.head
    else:
        noun = None
    if noun is None or noun.i in own:
        return []
    named = [token for token in noun.lefts if token.dep_ in ("compound", "amod", "nmod", "poss")]
    of = [child for token in noun.rights if token.lower_ == "of" for child in token.children if child.dep_ == "pobj"]
    return [noun, *named, *of]


def outlook_of(anchor: Anchor, *, block: BlockKind) -> Outlook:
    """Tell whether the date's clause looks back or ahead: by auxiliary, tense, and verbs of planning."""
    head = clause_head(anchor.word)
    if modality_of(head) in (Modality.PLANNED, Modality.CONDITIONAL):
        return "future"
    if head.lemma_.lower() in date_words().ahead or anchor.word.lemma_.lower() in date_words().ahead:
        return "future"
    if any(child.dep_ in ("acomp", "attr") and child.lemma_.lower() in date_words().ahead for child in head.children):
        return "future"
    return _tense(head, block)


def _tense(head: Token, block: BlockKind) -> Outlook:
    forms = {child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass")}
    if forms & {"was", "were", "had", "did", "been", "has", "have", "'ve", "'d"} or head.tag_ in ("VBD",):
        return "past"
    if forms & {"is", "are", "'s", "'re", "am"}:
        return "future" if head.tag_ in ("VBG", "VBN") and block is not BlockKind.HEADLINE else "open"
    if "to" in forms:
        return "future"
    if head.tag_ in ("VBN", "VBG"):
        return _inherited(head, block)
    if head.tag_ in ("VBZ", "VBP", "VB"):
        if block is BlockKind.HEADLINE:
            return "past"
        return "future" if head.lemma_.lower() in _COMING else "open"
    return "past" if head.pos_ in _NOMINAL else "open"


def _inherited(head: Token, block: BlockKind) -> Outlook:
    """A participle looks the way its verb looks; "killed on Friday" alone looks back."""
    above = head.head
    if above == head or not is_predicate(clause_head(above)) or clause_head(above) == head:
        return "past"
    if head.tag_ == "VBN" and head.dep_ in ("acl", "ROOT"):
        return "past"
    return _tense(clause_head(above), block) if clause_head(above).i != head.i else "past"
