"""What sort of thing a name names: votes of all its mentions in the source, the recogniser's label being only one.

The weights were set by hand on the order "what the words say" (title, "Ltd", "the town of") before "what the model
guesses"; the small model labels 87 % of person names exactly PERSON and mixes towns with organisations and persons.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.extraction.name_words import capitals, given_names, nations, office_words, words
from factcheck.extraction.named_run import Run, plain
from factcheck.lexicon.concepts import is_a
from factcheck.model import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Token

CERTAIN = 8.0
SAID = 4.0  # the words around say it
HINT = 1.5
SLIGHT = 0.6

_LABELS = {
    "PERSON": (NameKind.PERSON, 2.0),
    "ORG": (NameKind.ORGANISATION, 1.2),
    "NORP": (NameKind.ORGANISATION, 0.8),
    "GPE": (NameKind.PLACE, 1.5),
    "LOC": (NameKind.PLACE, 1.5),
    "FAC": (NameKind.PLACE, 1.2),
    "PRODUCT": (NameKind.THING, 0.6),
    "EVENT": (NameKind.THING, 0.8),
    "WORK_OF_ART": (NameKind.THING, 0.8),
    "LAW": (NameKind.THING, 1.2),
}
_PLACING = frozenset({"in", "at", "near", "outside", "around", "across", "off", "throughout", "towards", "toward"})
_AGE = re.compile(r"\d{1,3}")
_SPEAKING = frozenset(
    {"say", "tell", "add", "explain", "recall", "think", "believe", "feel", "smile", "laugh", "marry", "born"}
)


def votes_of(run: Run) -> Counter[NameKind]:
    """Give what the words in and around one mention say about its kind; see label_votes for the recogniser."""
    votes: Counter[NameKind] = Counter()
    for vote in (_own_words, _title, _before, _after, _grammar):
        for kind, weight in vote(run):
            votes[kind] += weight  # type: ignore[assignment]  # weights are halves and tenths
    return votes


Votes = list[tuple[NameKind, float]]


def label_votes(runs: Sequence[Run]) -> Counter[NameKind]:
    """Give what the recogniser says of all mentions of one form together: as much as two of them, however many."""
    votes: Counter[NameKind] = Counter()
    for run in runs:
        for kind, weight in _label(run):
            votes[kind] += weight * min(2, len(runs)) / len(runs)  # type: ignore[assignment]
    return votes


def _label(run: Run) -> Votes:
    labels = {token.ent_type_ for token in run.tokens if token.ent_type_ in _LABELS}
    return [_LABELS[label] for label in sorted(labels)]


def _own_words(run: Run) -> Votes:
    parts = [plain(word) for word in run.words]
    found: Votes = []
    if " ".join(parts).removeprefix("the ") in nations() or run.text.lower() in nations():
        found.append((NameKind.PLACE, CERTAIN if parts[0] not in ("jordan", "chad", "georgia") else HINT))
    elif run.text.lower() in capitals():
        found.append((NameKind.PLACE, SAID))
    if len(parts) > 1:
        if parts[-1] in words("thing_last") or parts[0] in words("thing_first"):
            found.append((NameKind.THING, SAID))
        if parts[-1] in words("place_last") or parts[0] in words("place_first"):
            found.append((NameKind.PLACE, SAID if parts[-1] in words("place_last") else HINT))
        inside = {"of", "for"} & set(parts)
        if parts[-1] in words("organisations") or (inside and set(parts) & words("organisations")):
            found.append((NameKind.ORGANISATION, SAID + 1))
        if parts[-1] in words("suffixes") and parts[-1] not in words("organisations"):
            found.append((NameKind.PERSON, SAID))
        if any(re.fullmatch(r"[a-z]", part) for part in parts[1:-1]):
            found.append((NameKind.PERSON, SAID))
        if parts[0].split("-")[0] in given_names() and len(parts) <= 5:
            found.append((NameKind.PERSON, HINT + 1))
    elif run.text.isupper() and 2 <= len(run.text) <= 6:
        found.append((NameKind.ORGANISATION, HINT))
    return found


def _title(run: Run) -> Votes:
    if not run.titles:
        return []
    if {*run.titles} & (words("honorifics") | words("ranks")):
        return [(NameKind.PERSON, CERTAIN)]
    return [(NameKind.PERSON, SAID + 1)]


def _before(run: Run) -> Votes:
    """What stands in front: "the town of", "in", "the dhow", "baker"."""
    doc = run.passage.doc
    found: Votes = _governed(run)
    if run.front == 0 or doc[run.front].is_sent_start:
        return found
    before = doc[run.front - 1]
    if before.lower_ in words("place_nouns"):
        found.append((NameKind.PLACE, HINT))
    elif before.lower_ in words("thing_nouns"):
        found.append((NameKind.THING, SAID))
    elif before.lower_ == "the":
        found.extend([(NameKind.PERSON, -HINT), (NameKind.ORGANISATION, SLIGHT), (NameKind.THING, SLIGHT)])
    elif before.pos_ == "NOUN" and not before.text[0].isupper() and _is_person_noun(before):
        found.append((NameKind.PERSON, SAID))
    elif before.pos_ in ("DET", "PRON") and before.lower_ not in ("his", "her", "its", "their"):
        found.append((NameKind.PERSON, -SLIGHT))
    return found


def _governed(run: Run) -> Votes:
    """What governs the name or the list it stands in: "in Bergen, Hull and Ostend", "the ports of Hamburg and Genoa"."""
    token = run.root
    listed = 0
    while token.dep_ in ("conj", "appos") and token.head.i < token.i and token.head.pos_ == "PROPN" and listed < 9:
        token, listed = token.head, listed + 1
    if run.titles or token.dep_ != "pobj":
        return []
    by = token.head.head.lemma_.lower()
    if token.head.lower_ in _PLACING and by not in words("trusting"):
        return [(NameKind.PLACE, HINT + 1 if len(run.words) == 1 else HINT)]
    if token.head.lower_ in ("to", "from") and token.head.head.lemma_ in words("moving"):
        return [(NameKind.PLACE, HINT)]
    if token.head.lower_ == "of" and token.head.head.lemma_.lower() in words("place_nouns"):
        return [(NameKind.PLACE, SAID)]
    return []


def _after(run: Run) -> Votes:
    """What follows: ", 86,", "who", "province", "Bulgaria"."""
    doc = run.passage.doc
    rest = [token for token in doc[run.end : run.end + 3] if not token.is_sent_start]
    if not rest:
        return []
    first = rest[0]
    if first.text == "," and len(rest) > 1:
        after = rest[1]
        if _AGE.fullmatch(after.text) and (len(rest) < 3 or rest[2].text in (",", ".", ")")):
            return [(NameKind.PERSON, SAID)]
        if after.lower_ in ("who", "whose", "whom"):
            return [(NameKind.PERSON, SAID)]
        if after.lower_ in nations():
            return [(NameKind.PLACE, HINT)]
        return []
    if first.text == "(" and len(rest) > 2 and _AGE.fullmatch(rest[1].text) and rest[2].text == ")":
        return [(NameKind.PERSON, SAID)]
    if first.lower_ in ("who", "whose"):
        return [(NameKind.PERSON, HINT)]
    if first.lower_ in words("place_nouns") and first.dep_ != "ROOT":
        return [(NameKind.PLACE, HINT)]
    return []


def _grammar(run: Run) -> Votes:
    """What the parse says: subject of saying, an appositive that is a person."""
    last = run.passage.doc[run.end - 1]
    root = run.root
    found: Votes = []
    if root.dep_ in ("nsubj", "nsubjpass") and root.head.lemma_ in _SPEAKING:
        found.extend([(NameKind.PERSON, SLIGHT), (NameKind.ORGANISATION, SLIGHT), (NameKind.PLACE, -SLIGHT)])
    if root.dep_ == "conj" and len(run.words) > 1 and root.head.ent_type_ == "PERSON":
        found.append((NameKind.PERSON, HINT))
    for child in root.children:
        if child.dep_ == "conj" and len(run.words) > 1 and child.ent_type_ == "PERSON":
            found.append((NameKind.PERSON, HINT))
        if child.dep_ == "appos" and child.pos_ == "NOUN" and child.i > last.i and _is_person_noun(child):
            found.append((NameKind.PERSON, HINT + 1))
    if root.dep_ == "appos" and root.head.pos_ == "NOUN" and _is_person_noun(root.head):
        found.append((NameKind.PERSON, HINT + 1))
    if root.dep_ in ("nsubj",) and root.head.lemma_ == "be":
        for child in root.head.children:
            if child.dep_ == "attr" and child.pos_ == "NOUN" and _is_person_noun(child):
                found.append((NameKind.PERSON, HINT))
    return found


def _is_person_noun(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if lemma in office_words("company_like"):
        return False
    if lemma in office_words("heads"):
        return lemma not in ("head", "chief", "chair", "general", "anchor", "forward", "guard", "page", "partner")
    return is_a(lemma, "person") and not is_a(lemma, "group") and not is_a(lemma, "artifact")


def decide(votes: Counter[NameKind]) -> NameKind:
    """Give the kind with most votes; unknown where there are none. Ties go to the order of NameKind."""
    order = [NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION, NameKind.THING]
    best = max(order, key=lambda kind: (votes[kind], -order.index(kind)))
    return best if votes[best] > 0 else NameKind.UNKNOWN
