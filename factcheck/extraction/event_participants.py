"""Who takes part in an event: a noun phrase as printed, a pronoun as the name it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extraction.event_words import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Reading, Sentence

_LONGEST = 12  # tokens of a phrase
_SINGULAR = frozenset({"he", "she", "him", "her"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_LEFT_OUT = frozenset({"relcl", "acl", "appos", "punct", "advcl", "ccomp", "xcomp", "parataxis", "neg"})
_LOOK_BACK = 2  # sentences in which a pronoun's name is looked for


@dataclass(frozen=True)
class Participant:
    """A participant: its words, the lemma of its head, lemmas of what describes the head, whether it bears a name."""

    text: str = ""
    lemma: str = ""
    modifiers: tuple[str, ...] = ()
    is_name: bool = False


def participant(reading: Reading, sentence: Sentence, head: Token | None) -> Participant:
    """Put a participant into words; an empty one for None."""
    if head is None:
        return Participant()
    if head.lower_ in _PRONOUNS and (speaker := _who_says(head)) is not None:
        return participant(reading, sentence, speaker)
    if head.lower_ in _SINGULAR:
        name = _referent(reading, sentence, head)
        return Participant(name or head.text, head.lower_, (), bool(name))
    tokens = phrase_of(head)
    text = " ".join(reading.words(sentence.passage.span(tokens)).split())
    modifiers = tuple(
        t.lemma_.lower()
        for t in tokens
        if t.head == head and t.i < head.i and t.dep_ in ("amod", "compound", "nummod", "poss", "nmod")
    )
    return Participant(text, head.lemma_.lower(), modifiers, head.pos_ == "PROPN")


def _who_says(pronoun: Token) -> Token | None:
    """The subject of the verb that reports a pronoun's clause: "the army said it had ..."; None where it says nothing."""
    verb = pronoun.head
    if pronoun.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ not in ("ccomp", "xcomp"):
        return None
    speaker = next((c for c in verb.head.children if c.dep_ == "nsubj" and c.pos_ in ("NOUN", "PROPN")), None)
    if speaker is None:
        return None
    plural = speaker.tag_ in ("NNS", "NNPS") or speaker.lemma_.lower() == "police"
    if (pronoun.lower_ == "they") != plural:
        return None
    is_person = speaker.ent_type_ == "PERSON" or speaker.lemma_.lower() in words("nouns", "person")
    if (pronoun.lower_ in _SINGULAR and not is_person) or (pronoun.lower_ == "it" and is_person):
        return None
    return speaker


def phrase_of(head: Token) -> list[Token]:
    """The tokens of a noun phrase: all before the head, "of" phrases and coordinated nouns after it."""
    inside = {head.i}
    stack = [head]
    while stack:
        for child in stack.pop().children:
            after = child.i > head.i
            if after and child.dep_ in _LEFT_OUT and not (child.dep_ == "appos" and _is_title(head, child)):
                continue
            if child.dep_ == "case" and child.head == head:
                continue
            if child.dep_ == "prep" and after and not _belongs(head, child):
                continue
            if child.dep_ in ("cc", "conj") and len(list(child.subtree)) > 5:
                continue
            if abs(child.i - head.i) > _LONGEST:
                continue
            inside.add(child.i)
            stack.append(child)
    tokens = [head.doc[i] for i in sorted(inside)]
    return [t for t in tokens if not t.is_space] or [head]


def _is_title(head: Token, name: Token) -> bool:
    """Tell whether a name follows its title without a comma: "the minister Lena Holt"."""
    return name.pos_ == "PROPN" and all(token.text != "," for token in head.doc[head.i + 1 : name.i])


def _belongs(head: Token, preposition: Token) -> bool:
    """Tell whether a prepositional phrase is part of what is meant: "charges against Maas", "the marathon in Verrin"."""
    word = preposition.lower_
    if word in ("of", "for", "on", "between", "against"):
        return True
    is_definite = any(child.lower_ == "the" for child in head.children)
    named = any(
        child.dep_ == "pobj" and child.pos_ == "PROPN" and child.ent_type_ != "DATE" for child in preposition.children
    )
    return word in ("in", "with") and is_definite and named


def _referent(reading: Reading, sentence: Sentence, pronoun: Token) -> str:
    """The only person named shortly before a pronoun; "" where two could be meant or none is named."""
    named: dict[str, str] = {}
    for back in range(_LOOK_BACK + 1):
        index = sentence.index - back
        if index < 0:
            break
        earlier = reading.sentences[index]
        for entity in earlier.tokens.ents:
            if entity.label_ == "PERSON" and (back or entity.end <= pronoun.i):
                words = entity.text.removesuffix("'s").split()
                named.setdefault(words[-1].lower(), " ".join(words))
        if named:
            break
    return next(iter(named.values())) if len(named) == 1 else ""
