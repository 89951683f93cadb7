"""Reading one clause as an event: predicate with particle or light noun, who, whom, whether it took place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.extraction.clause import SUBJECTS, is_predicate
from factcheck.extraction.event_phrases import light_event, particle_of, resultative_of, sharing_heads
from factcheck.extraction.event_words import governor_kind, needs_object, noun_governor_kind, words
from factcheck.model import BlockKind, Happening

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPEN_GOVERNORS = 4  # verbs stacked over one infinitive ("agreed to try to begin to lift"); more is never printed
_MEASURES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
_MANNERS = frozenset({"margin", "vote", "percent", "majority", "mistake", "accident", "chance", "way", "hand", "phone", "post", "email", "night", "air", "sea", "road", "rail", "train", "car", "bus", "name", "law"})
_NONE = frozenset({"nobody", "none", "nothing", "no-one", "noone", "neither"})
_QUANTIFIED = frozenset({"all", "every", "most", "many", "only", "both", "everyone", "everybody", "just", "immediately",
                         "necessarily", "entirely", "fully", "always", "alone", "first", "simply", "merely", "solely",
                         "completely", "until", "lest", "enough", "too"})  # fmt: skip
_HEADLINES = (BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.STANDFIRST)


@dataclass(frozen=True)
class Reality:
    """Whether an event took place: polarity and status; `known` is False where the words leave it open in a way that
    no status covers ("not all", "not until")."""

    polarity: bool = True
    status: Happening = Happening.DONE
    known: bool = True


@dataclass(frozen=True)
class Clause:
    """One event as read from the parse, before participants are put into words."""

    head: Token
    predicate: str
    agent: Token | None
    patient: Token | None
    reality: Reality
    passive: bool
    members: tuple[Token, ...]
    complements: tuple[Token, ...] = ()
    prepositions: tuple[str, ...] = field(default=())
    is_existential: bool = False


def read_clause(head: Token, block: BlockKind) -> Clause | None:
    """Read the clause of a verb; None where it states no event (a question, an infinitive with nothing above it)."""
    chain = list(_governors(head))
    reality = _reality(head, chain, block)
    passive = is_passive(head, block)
    subject = _after_seam(head) or _subject(head, chain)
    own_object = _object(head)
    predicate, completing = particle_of(head)
    patient, agent = (subject, _by_agent(head)) if passive else (own_object or _bound_object(head, predicate), subject)
    complements = tuple(_complements(head))
    members = [head, *completing, *(token for token, _ in chain), *_function_words(head)]
    for token, _ in chain:
        members.extend(_function_words(token))
    clause = Clause(head, predicate, agent, patient, reality, passive, tuple(members), complements, _prepositions(head))
    if result := resultative_of(head, clause.predicate):
        word, inner = result
        clause = replace(clause, predicate=word, members=(*clause.members, inner))
        if inner.dep_ == "ccomp" and patient is None and not passive:
            clause = replace(clause, patient=next((t for t in inner.children if t.dep_ in SUBJECTS), None))
        if any(child.dep_ == "neg" for child in inner.children) or (clause.reality.polarity is False and word.startswith("plead")):
            clause = _deny_result(clause, word)
    elif light := light_event(head, own_object, subject, passive=passive):
        clause = replace(
            clause, predicate=light.predicate, agent=light.agent, patient=light.patient, passive=False,
            members=(*clause.members, light.noun), complements=(*complements, *light.complements),
        )  # fmt: skip
        if light.is_denied:
            clause = replace(clause, reality=replace(reality, polarity=not reality.polarity))
    return clause if clause.reality.known else None


def _deny_result(clause: Clause, predicate: str) -> Clause:
    """"Pleaded not guilty" and "did not plead guilty" are a plea of their own; "was not hurt" is a denied event."""
    verb, _, result = predicate.partition(" ")
    if verb in ("plead", "find"):
        return replace(clause, predicate=f"{verb} not {result}", reality=replace(clause.reality, polarity=True))
    return replace(clause, reality=replace(clause.reality, polarity=not clause.reality.polarity))


def is_passive(head: Token, block: BlockKind = BlockKind.BODY) -> bool:
    """Tell whether a verb is in the passive: with its auxiliary, shared with a verb beside it, or a bare participle."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in head.children):
        return True
    if block in _HEADLINES and head.tag_ == "VBD" and head.dep_ == "ROOT" and needs_object(head.lemma_.lower()):
        # headlines leave out the auxiliary: "Man arrested over fire"
        return not any(child.dep_ in ("dobj", "prt", "ccomp", "xcomp", "aux") for child in head.children)
    if head.tag_ != "VBN" or any(child.dep_ in ("dobj", "aux") for child in head.children):
        return False
    if head.dep_ == "conj" and is_predicate(head.head):
        has_own_subject = any(child.dep_ in SUBJECTS for child in head.children)
        return not has_own_subject and is_passive(head.head, block)
    if head.dep_ in ("acl", "advcl", "oprd"):
        return True
    return head.dep_ == "ROOT" and block in _HEADLINES


def _governors(head: Token) -> Iterator[tuple[Token, str]]:
    """The verbs, adjectives and nouns that govern a verb's infinitive or -ing form, nearest first, with their kind."""
    current = sharing_heads(head)
    for _ in range(_OPEN_GOVERNORS):
        above = current.head
        if above == current or current.dep_ not in ("xcomp", "ccomp", "pcomp", "acl", "advcl", "pobj", "relcl"):
            return
        infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in current.children)
        gerund = current.tag_ == "VBG"
        if above.pos_ == "ADP" and gerund:
            if above.lower_ in ("without", "from", "against"):
                yield above, {"without": "avoided", "from": "from", "against": "against"}[above.lower_]
            current = above
            continue
        if current.dep_ == "prep" or current.dep_ == "relcl":
            return
        if not (infinitive or (gerund and current.dep_ in ("xcomp", "ccomp"))):
            if current.dep_ == "ccomp" and governor_kind(above.lemma_.lower()) == "denied":
                yield above, "denied"
            return
        kind = (noun_governor_kind if above.pos_ in ("NOUN", "PROPN") else governor_kind)(above.lemma_.lower())
        if current.dep_ == "advcl" and not (above.pos_ in ("VERB", "ADJ") and kind):
            yield above, "purpose"
            return
        if above.pos_ in ("NOUN", "PROPN") and above.dep_ == "ROOT" and not kind:
            kind = "planned"
        if above.lemma_ == "be" and infinitive:
            kind = "planned"
        if above.lemma_ == "go" and above.tag_ == "VBG" and infinitive:
            kind = "planned"
        if not kind:
            kind = "possible" if infinitive else "done"
        yield above, kind
        current = sharing_heads(above)


def _reality(head: Token, chain: list[tuple[Token, str]], block: BlockKind) -> Reality:
    """Put together what auxiliaries, negation and governing verbs say."""
    reality = _own_reality(head, block, governed=bool(chain))
    for token, kind in chain:
        above = _own_reality(token, block, governed=False) if token.pos_ in ("VERB", "AUX", "ADJ") else Reality()
        reality = _under(reality, kind, above)
    return reality


def _under(inner: Reality, kind: str, above: Reality) -> Reality:
    known = inner.known and above.known
    if kind in ("refused", "failed", "avoided", "denied"):
        status = {"refused": Happening.REFUSED, "denied": Happening.DENIED}.get(kind, above.status)
        if not above.polarity:  # "did not refuse": the event itself stays open
            return Reality(inner.polarity, Happening.POSSIBLE if kind != "failed" else above.status, known)
        return Reality(not inner.polarity, status, known)
    if kind in ("from", "against"):
        return Reality(inner.polarity, Happening.POSSIBLE, known)
    if kind in ("possible", "purpose"):
        return Reality(inner.polarity, Happening.POSSIBLE, known and above.polarity)
    if kind in ("planned", "agreed"):
        status = Happening.PLANNED if kind == "planned" else Happening.AGREED
        if above.status in (Happening.POSSIBLE, Happening.CONDITIONAL):
            status = above.status
        elif above.status is Happening.PLANNED:
            status = Happening.PLANNED
        return Reality(inner.polarity == above.polarity, status, known)
    return Reality(inner.polarity == above.polarity, above.status, known)


def _own_reality(head: Token, block: BlockKind, *, governed: bool) -> Reality:
    """What a verb's own auxiliaries, marks and negation say."""
    shared = sharing_heads(head)
    carrier = shared if shared != head and not any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in head.children) else head
    negative, known = _negation(head)
    if carrier != head and not negative:
        joined = any(child.lower_ in ("or", "nor") for child in head.head.children)
        above, above_known = _negation(carrier)
        negative, known = (above and joined), known and (above_known or not joined) and (joined or not above)
    status = _own_status(head, carrier, block, governed=governed)
    yet = any(child.lower_ == "yet" for child in head.children) or (head.lemma_ in ("have", "be") and any(c.lower_ == "yet" for c in head.children))
    if yet and (negative or head.lemma_ in ("have", "be")):
        negative, status = True, Happening.PLANNED
    return Reality(not negative, status, known)


def _own_status(head: Token, carrier: Token, block: BlockKind, *, governed: bool) -> Happening:
    auxiliaries = {child.lower_.replace("\u2019", "'") for child in carrier.children if child.dep_ in ("aux", "auxpass")}
    if any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether", "until", "till") for child in carrier.children):
        return Happening.CONDITIONAL
    if auxiliaries & {"may", "might", "could", "can", "ca", "must", "should", "ought"}:
        return Happening.POSSIBLE
    conditional = any(c.dep_ == "advcl" and any(m.lower_ in ("if", "unless") for m in c.children) for c in carrier.children)
    if auxiliaries & {"will", "wo", "'ll", "shall"}:
        return Happening.CONDITIONAL if conditional else Happening.PLANNED
    if auxiliaries & {"would", "'d"} and head.tag_ in ("VB", "VBN"):
        return Happening.CONDITIONAL if conditional or "have" in auxiliaries else Happening.PLANNED
    in_headline = block in (BlockKind.HEADLINE, BlockKind.SUBHEADING)
    if carrier.tag_ == "VBG" and (auxiliaries & {"is", "are", "was", "were", "'s", "'re", "be", "been"}):
        return Happening.ONGOING
    if carrier.tag_ == "VBN" and auxiliaries & {"is", "are", "'s", "'re", "being"} and not auxiliaries & {"been", "have", "has", "had"}:
        return Happening.ONGOING
    if "to" in auxiliaries and not governed:
        return Happening.PLANNED
    if carrier.tag_ in ("VBZ", "VBP") and not in_headline:
        return Happening.ONGOING
    return Happening.DONE


def _negation(head: Token) -> tuple[bool, bool]:
    """Whether a verb is denied, and whether that denies the event ("not all of them" does not)."""
    negations = [child for child in head.children if child.dep_ == "neg" or child.lower_ in ("never", "neither", "nor")]
    for child in head.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and is_none(child):
            negations.append(child)
        if child.dep_ in ("nsubj", "nsubjpass") and any(t.lower_ == "not" for t in child.lefts):
            return True, False
        if child.dep_ == "prep" and any(is_none(t) and t.lemma_ in ("circumstance", "way", "time", "point") for t in child.children):
            negations.append(child)
    if not negations:
        return False, True
    following = head.doc[negations[0].i + 1].lower_ if negations[0].i + 1 < len(head.doc) else ""
    until = any(c.lower_ in ("until", "till") or any(m.lower_ in ("until", "till", "because") for m in c.children if m.dep_ == "mark")
                for c in head.children if c.dep_ in ("prep", "advcl"))  # fmt: skip
    known = following not in _QUANTIFIED and not until and not (negations[0].lower_ == "nor" and head.dep_ == "ROOT")
    return len(negations) % 2 == 1, known


def is_none(token: Token) -> bool:
    """Tell whether a noun phrase denies its clause: "nobody", "no deal", "none of them"; not "no fewer than 20"."""
    if token.lower_ in _NONE or (token.lower_ == "one" and any(c.lower_ == "no" for c in token.children)):
        return True
    return any(
        child.dep_ == "det" and child.lower_ in ("no", "neither") and child.nbor().lower_ not in ("fewer", "less", "more", "doubt")
        for child in token.children
    )


def _subject(head: Token, chain: list[tuple[Token, str]]) -> Token | None:
    """The subject, from the clause itself, the verb it shares one with, or the verbs that govern it."""
    for verb in (head, sharing_heads(head), *(token for token, _ in chain)):
        if found := _own_subject(verb):
            return found
    top = sharing_heads(chain[-1][0] if chain else head)
    if top.dep_ in ("acl", "relcl") and top.head.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and not chain:
        return _subject_above(top.head) if _is_listed(top) else top.head
    if top.pos_ in ("NOUN", "PROPN") and top.dep_ == "ROOT":  # headline: "Company to close plant"
        return top
    if top.pos_ == "NOUN":  # "the U.S. decision to lift": whose decision it is
        owner = next((c for c in top.children if c.dep_ in ("poss", "nmod")), None)
        owner = owner or next((c for c in top.children if c.dep_ == "compound" and c.pos_ == "PROPN"), None)
        if owner is not None:
            return owner
        by = next((p for c in top.children if c.lower_ in ("by", "of") for p in c.children if p.dep_ == "pobj"), None)
        return by or _subject_above(top, but=top)
    if top.dep_ in ("advcl", "pcomp", "xcomp", "prep"):
        return _subject_above(top)
    return None


def _after_seam(head: Token) -> Token | None:
    """The subject where two sentences were read as one ("a total of 1.3m. Lowther pleaded"): the name after the stop."""
    first = min((c.i for c in head.children if c.dep_ in ("aux", "auxpass", "neg")), default=head.i)
    if first < 2:
        return None
    before = head.doc[first - 1]
    run = before
    while run.i > 1 and run.nbor(-1).pos_ == "PROPN" and not run.nbor(-1).text.endswith("."):
        run = run.nbor(-1)
    seam = run.nbor(-1).text if run.i else ""
    is_seam = len(seam) > 1 and seam.endswith(".") and not seam[0].isupper()
    return before if before.pos_ == "PROPN" and is_seam else None


def _is_listed(participle: Token) -> bool:
    """Tell whether a participle after a comma goes on with the passive above it: "was charged with theft, convicted"."""
    if participle.tag_ != "VBN" or participle.i == 0 or participle.nbor(-1).text != ",":
        return False
    above = participle.head.head
    return any(is_predicate(verb) and is_passive(verb) for verb in (above, above.head))


def _own_subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.dep_ not in ("expl", "csubj", "csubjpass"):
            if child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
                return verb.head
            return child
    if verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_.lower() in words("governor", "object_controls"):
        controlled = next((c for c in verb.head.children if c.dep_ in ("dobj", "dative")), None)
        if controlled is not None:
            return controlled
        if is_passive(verb.head):
            return next((c for c in verb.head.children if c.dep_ == "nsubjpass"), None)
    return None


def _subject_above(token: Token, *, but: Token | None = None) -> Token | None:
    """The subject of the clause over a participle or a noun: "..., killing 22" is done by what the sentence is about."""
    current = token.head
    for _ in range(_OPEN_GOVERNORS):
        if is_predicate(current) and (found := _own_subject(current) or _own_subject(sharing_heads(current))):
            return found if found.tag_ != "EX" and found != but else None
        if current.head == current:
            return None
        current = current.head
    return None


def _object(head: Token) -> Token | None:
    for child in head.children:
        if child.dep_ == "dobj":
            if child.tag_ in ("WP", "WDT") and head.dep_ == "relcl":
                return head.head
            return child
    after = next((c for c in head.children if c.i > head.i), None)
    if after is not None and after.dep_ == "npadvmod" and after.pos_ == "PROPN" and not after.ent_type_ == "DATE":
        return after  # a result that follows misleads the model: "City beat Rovers 3-1"
    if head.dep_ == "relcl" and any(c.dep_ in ("nsubj",) and c.tag_ not in ("WP", "WDT") for c in head.children):
        if not any(c.dep_ in ("nsubjpass", "dobj", "ccomp") for c in head.children) and head.head.pos_ in ("NOUN", "PROPN"):
            return head.head  # "the offer the union rejected"
    return None


def _bound_object(head: Token, predicate: str) -> Token | None:
    """The noun after the preposition that belongs to the predicate: "vote on the offer"."""
    last = predicate.rpartition(" ")[2]
    for child in head.children:
        if child.lower_ == last and child.dep_ in ("prep", "dative", "agent", "prt"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _by_agent(head: Token) -> Token | None:
    for child in head.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for noun in child.children:
                if noun.dep_ == "pobj" and noun.ent_type_ not in _MEASURES and noun.lemma_.lower() not in _MANNERS:
                    return noun
    return None


def _complements(head: Token) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ in ("prep", "dative", "acomp", "oprd", "attr") and child.i > head.i:
            yield child


def _prepositions(head: Token) -> tuple[str, ...]:
    return tuple(child.lower_ for child in head.children if child.dep_ in ("prep", "prt", "agent"))


def _function_words(head: Token) -> list[Token]:
    return [child for child in head.children if child.dep_ in ("aux", "auxpass", "neg", "prt")]
