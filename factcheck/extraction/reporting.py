"""The lexicon of reporting: which words say that somebody said something (reporting_verbs.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

# Forms that the lemmatizer takes for another part of speech in headlines and fragments.
_FORMS = {
    "said": "say", "says": "say", "told": "tell", "tells": "tell", "added": "add", "adds": "add", "wrote": "write",
    "asked": "ask", "warned": "warn", "warns": "warn", "claimed": "claim", "claims": "claim", "tweeted": "tweet",
    "tweets": "tweet", "confirmed": "confirm", "announced": "announce", "saying": "say", "adding": "add",
    "replied": "reply", "insisted": "insist", "admitted": "admit", "explained": "explain", "stressed": "stress",
    "commented": "comment", "recalled": "recall", "stated": "state", "reported": "report", "noted": "note",
    "posted": "post", "concluded": "conclude", "shouted": "shout", "continued": "continue",
}  # fmt: skip
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True)
class ReportingWords:
    """The lists of the data file, each a set of lemmas."""

    clause: frozenset[str]
    belief: frozenset[str]
    quotation: frozenset[str]
    figure: frozenset[str]
    placing: frozenset[str]
    telling: frozenset[str]
    hearing: frozenset[str]
    figure_nouns: frozenset[str]
    statements: frozenset[str]
    hearers: frozenset[str]
    speakers: frozenset[str]
    men: frozenset[str]
    women: frozenset[str]
    titles: frozenset[str]
    abbreviated: frozenset[str]
    showing: frozenset[str]
    about: frozenset[str]


@cache
def reporting_words() -> ReportingWords:
    """Read the lists, once a process."""
    table = tomllib.loads(files(__package__).joinpath("reporting_verbs.toml").read_text(encoding="utf-8"))
    verbs: Mapping[str, list[str]] = table["verbs"]
    nouns: Mapping[str, list[str]] = table["nouns"]
    return ReportingWords(
        **{name: frozenset(words) for name, words in verbs.items()},
        figure_nouns=frozenset(nouns["figure"]),
        statements=frozenset(nouns["statement"]),
        hearers=frozenset(nouns["hearer"]),
        speakers=frozenset(nouns["speakers"]),
        men=frozenset(nouns["men"]),
        women=frozenset(nouns["women"]),
        titles=frozenset(nouns["titles"]),
        abbreviated=frozenset(nouns["abbreviated"]),
        showing=frozenset(table["verbs_of_statements"]["show"]),
        about=frozenset(table["verbs_of_statements"]["about"]),
    )


def lemma_of(token: Token) -> str:
    """The verb's lemma, also where the tagger missed that it is one."""
    return _FORMS.get(token.lower_) or token.lemma_.lower()


def is_verbal(token: Token) -> bool:
    """Tell whether a token is a verb of a clause; a past form that is tagged otherwise counts."""
    if token.pos_ in _VERBAL:
        return token.dep_ not in ("amod", "compound", "aux", "auxpass")
    return token.lower_ in ("said", "says", "told", "added", "wrote", "tweeted") and token.dep_ != "amod"


def reports_clause(token: Token) -> bool:
    """Tell whether a verb governs what somebody said, wrote or believes."""
    words = reporting_words()
    lemma = lemma_of(token)
    return is_verbal(token) and (lemma in words.clause or lemma in words.belief or lemma in words.hearing)


def introduces_quotation(token: Token) -> bool:
    """Tell whether a verb can introduce words in quotation marks."""
    words = reporting_words()
    lemma = lemma_of(token)
    return is_verbal(token) and (lemma in words.clause or lemma in words.quotation or lemma in words.belief)
