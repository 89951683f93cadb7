"""Reading the parse: the clause that a word stands in, its predicate, whether it is denied or only planned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.model import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

# Dependency labels that begin a clause of its own (ClearNLP labels, as spaCy's English models print them).
CLAUSAL = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "xcomp", "parataxis", "pcomp", "csubj", "csubjpass"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_FUTURE = frozenset({"will", "shall", "wo", "'ll"})
_POSSIBLE = frozenset({"may", "might", "could", "can"})
_CONDITIONAL = frozenset({"would", "should"})
# Verbs whose infinitive has not come about yet (own list from the grammar of catenative verbs).
_AHEAD = frozenset(
    {"plan", "expect", "intend", "want", "hope", "aim", "agree", "promise", "pledge", "vow", "schedule", "set", "due",
     "decide", "seek", "try", "attempt", "propose", "ask", "order", "threaten", "prepare", "wish"}
)  # fmt: skip
_DEMANDING = frozenset({"demand", "urge", "call", "request", "insist", "require", "ask"})


def is_predicate(token: Token) -> bool:
    """Tell whether a token heads a clause."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass", "amod", "compound")


def clause_head(token: Token) -> Token:
    """The predicate that governs a token; the sentence's root where no verb does (headlines, fragments)."""
    current = token
    while not is_predicate(current) and current.head != current:
        current = current.head
    return current


def clause_tokens(head: Token) -> Iterator[Token]:
    """The tokens of a predicate's own clause, in order: its subtree without the clauses below it."""
    inside = {head.i}
    stack = [head]
    while stack:
        for child in stack.pop().children:
            if child.dep_ in CLAUSAL and is_predicate(child) and child.dep_ not in ("xcomp",):
                continue
            if child.dep_ == "conj" and is_predicate(child) and is_predicate(head):
                continue
            inside.add(child.i)
            stack.append(child)
    return (token for token in head.doc[min(inside) : max(inside) + 1] if token.i in inside)


def content_lemmas(tokens: Iterator[Token] | list[Token]) -> tuple[str, ...]:
    """Lower-case lemmas of the words that carry meaning; auxiliaries, marks and function words left out."""
    return tuple(
        token.lemma_.lower()
        for token in tokens
        if token.pos_ in CONTENT and not token.is_stop and not token.is_punct and token.dep_ not in ("aux", "auxpass")
    )


def subject_of(head: Token) -> Token | None:
    """The subject of a predicate, inherited from the verb above for coordinated and infinitive verbs."""
    for child in head.children:
        if child.dep_ in SUBJECTS and child.dep_ != "expl":
            return child
    if head.dep_ in ("conj", "xcomp") and head.head != head and is_predicate(head.head):
        return subject_of(head.head)
    return None


def is_negated(head: Token) -> bool:
    """Tell whether a predicate is denied in so many words: "not", "never", "no longer", "without"."""
    for child in head.children:
        if child.dep_ == "neg" or child.lower_ in ("never", "neither", "nor", "not", "n't"):
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "pobj") and _is_none(child):
            return True
    return head.dep_ == "pcomp" and head.head.lower_ == "without"


def _is_none(token: Token) -> bool:
    return token.lower_ in ("nobody", "none", "nothing", "no-one") or any(
        child.dep_ == "det" and child.lower_ in ("no", "neither") for child in token.children
    )


def modality_of(head: Token) -> Modality:
    """How firmly a predicate is stated, from its auxiliaries and from the verb that governs its infinitive."""
    for child in head.children:
        if child.dep_ not in ("aux", "auxpass"):
            if child.dep_ == "mark" and child.lower_ in ("if", "unless"):
                return Modality.CONDITIONAL
            continue
        word = child.lower_.replace("\u2019", "'")
        if word in _FUTURE:
            return Modality.PLANNED
        if word in _POSSIBLE:
            return Modality.POSSIBLE
        if word in _CONDITIONAL:
            return Modality.CONDITIONAL
    if head.dep_ in ("xcomp", "ccomp", "advcl") and any(child.lower_ == "to" for child in head.children):
        above = head.head.lemma_.lower()
        if above in _DEMANDING:
            return Modality.DEMANDED
        if above in _AHEAD or above == "be":
            return Modality.PLANNED
    return Modality.ASSERTED
