"""Who is said to have said it: the speaker of a quotation or of a reported clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from factcheck.extraction.clause import is_predicate
from factcheck.extraction.cues import Cue, gives_figure, shows_statement
from factcheck.extraction.labels import label_of
from factcheck.extraction.quotations import quotations_of
from factcheck.extraction.reporting import lemma_of, reporting_words
from factcheck.model import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Reading

_REPORTED = frozenset({"ccomp", "parataxis"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "npadvmod"})
_PLACED = frozenset({"at", "as", "between", "to"})


def attribution_of(reading: Reading, token: Token) -> Attribution | None:
    """Give the attribution of what a token states; None where the outlet itself says it."""
    memory = cast("dict[tuple[int, int], Attribution | None]", reading.shelf.setdefault("attributions", {}))
    key = (id(token.doc), token.i)
    if key not in memory:
        memory[key] = _attribution(reading, token)
    return memory[key]


def _attribution(reading: Reading, token: Token) -> Attribution | None:
    sentence = reading.sentence_of(token)
    offset = sentence.passage.offset + token.idx
    quotations = quotations_of(reading)
    quotation = quotations.at(offset)
    if quotation is not None and quotation.speaker is not None:
        return Attribution(speaker=quotation.speaker.name, cue=quotation.cue, span=quotation.speaker.span, quoted=True)
    cue = _governing(_cues(reading).get(id(token.doc), {}), token)
    if cue is not None:
        return Attribution(speaker=cue.speaker.name, cue=cue.words, span=cue.speaker.span)
    label = label_of(reading, sentence, token)
    return Attribution(speaker=label.name, cue=":", span=label.span) if label else None


def _cues(reading: Reading) -> dict[int, dict[int, Cue]]:
    """The cues by document and token."""
    known = reading.shelf.get("cues")
    if known is None:
        table: dict[int, dict[int, Cue]] = {}
        for cue in quotations_of(reading).cues:
            table.setdefault(id(cue.passage.doc), {})[cue.token.i] = cue
        known = reading.shelf["cues"] = table
    return cast("dict[int, dict[int, Cue]]", known)


def _governing(cues: dict[int, Cue], token: Token) -> Cue | None:
    """The innermost cue that what the token states hangs on."""
    if not cues:
        return None
    node = token
    while True:
        beside = _beside(cues, node, token)
        if beside is not None:
            return beside
        parent = node.head
        if parent == node:
            return None
        cue = cues.get(parent.i)
        if cue is not None and not cue.first <= token.i <= cue.last and _governs(cue, node):
            return _cited(cues, cue) or cue
        node = parent


def _cited(cues: dict[int, Cue], cue: Cue) -> Cue | None:
    """Whom the reporting one cites: "Reuters, citing police, reported 14 deaths"."""
    near = [
        *cue.token.children,
        *(inner for child in cue.token.children if child.dep_ == "nsubj" for inner in child.children),
    ]
    return next((cues[child.i] for child in near if child.i in cues and child.lower_ in ("citing", "quoting")), None)


def _governs(cue: Cue, node: Token) -> bool:
    """Tell whether a cue's verb reports the branch that begins at one of its children."""
    words = reporting_words()
    lemma = lemma_of(cue.token)
    if node.dep_ in _REPORTED and is_predicate(node) and cue.clausal:
        return True
    if node.dep_ == "xcomp" and lemma in ("claim", "promise", "vow", "pledge", "threaten"):
        return True
    if node.dep_ == "prep" and lemma in words.about and node.lower_ in ("of", "about", "against"):
        return True
    if gives_figure(cue.token):
        return node.dep_ == "prep" and node.lower_ in _PLACED
    if shows_statement(cue.token):
        return node.dep_ in _OBJECTS or node.dep_ in _REPORTED or (node.dep_ == "prep" and node.lower_ in _PLACED)
    if lemma in words.figure and cue.speaker.kind != "pronoun":
        return node.dep_ in _OBJECTS and node.ent_type_ not in ("DATE", "TIME")
    return node.dep_ in _REPORTED and cue.clausal and lemma in ("say", "report")


def _beside(cues: dict[int, Cue], node: Token, token: Token) -> Cue | None:
    """A cue that hangs on the node instead of governing it: "..., police said", "according to police, ..."."""
    for child in node.children:
        cue = cues.get(child.i)
        if cue is None or cue.first <= token.i <= cue.last or token in child.subtree:
            continue
        if " " in cue.words or cue.token.lower_ in ("citing", "quoting", "by", "per"):
            return cue
        if child.dep_ in ("parataxis", "ccomp", "advcl") and cue.clausal and _is_aside(child):
            return cue
    return None


def _is_aside(verb: Token) -> bool:
    """Tell whether a reporting verb has a subject and nothing that it reports below it."""
    children = list(verb.children)
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in children) and not any(
        child.dep_ in ("ccomp", "dobj", "xcomp", "mark", "advmod") and child.lower_ != "also" for child in children
    )
