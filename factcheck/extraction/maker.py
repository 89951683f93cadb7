"""From tokens and a value to a claim with its context: what every extractor shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.extraction.attribution import attribution_of
from factcheck.extraction.clause import clause_head, clause_tokens, content_lemmas, is_negated, modality_of
from factcheck.extraction.mentions import names_in
from factcheck.model import Claim, Context, Kind, Span, Value

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.extraction.passage import Reading, Sentence


def make_claim(
    reading: Reading,
    sentence: Sentence,
    *,
    kind: Kind,
    span: Span,
    anchor: Token,
    value: Value,
    hedge: str | None = None,
    **context: Any,
) -> Claim:
    """Build a claim at a place of the source; `anchor` is the token that its context is read from.

    `context` overrides what is read from the anchor's clause (fields of model.Context). A span that leaves its
    sentence widens the sentence: a quotation may run over several.
    """
    around = sentence.span
    if not around.contains(span):
        around = Span(start=min(around.start, span.start), end=max(around.end, span.end))
    return Claim(
        kind=kind,
        source=reading.source.id,
        span=span,
        text=reading.words(span),
        sentence=around,
        value=value,
        hedge=hedge,
        attribution=attribution_of(reading, anchor),
        context=context_of(reading, sentence, anchor, **context),
    )


def context_of(reading: Reading, sentence: Sentence, anchor: Token, **given: Any) -> Context:
    """Read the context of a token from its clause; what is given stands."""
    head = clause_head(anchor)
    clause = list(clause_tokens(head))
    people, places = names_in(reading, clause)
    read: dict[str, Any] = {
        "predicate": head.lemma_.lower(),
        "participants": people,
        "places": places,
        "clause": content_lemmas(clause),
        "words": content_lemmas(list(sentence.tokens)),
        "polarity": not is_negated(head),
        "modality": modality_of(head),
        "block": sentence.passage.kind,
        "published": reading.source.published,
        "sentence_index": sentence.index,
    }
    return Context(**{**read, **given})
