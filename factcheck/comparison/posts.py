"""How two roles of one person stand to each other: shared by what judges roles."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from factcheck.lexicon.countries import countries_of, same_country
from factcheck.lexicon.given_names import fold
from factcheck.lexicon.offices import (
    is_general_office,
    is_more_general,
    is_sole_office,
    office_group,
    offices_fit,
)
from factcheck.model import Role


@lru_cache(maxsize=1)
def _table() -> dict[str, list[list[str]] | list[str]]:
    return tomllib.loads((files("factcheck.comparison") / "exclusive_posts.toml").read_text(encoding="utf-8"))


def group(role: Role) -> str:
    """Give the office's group in the lexicon, else its own words."""
    return office_group(role.office) or role.office


def same_office(one: Role, other: Role) -> bool:
    """Tell whether two wordings name one office."""
    return group(one) == group(other)


def may_be_same(one: Role, other: Role) -> bool:
    """Tell whether one wording can stand for the other's office: "official" beside "prosecutor"."""
    return same_office(one, other) or offices_fit(one.office, other.office)


def is_sole(role: Role) -> bool:
    """Tell whether a body has one holder of this office at a time."""
    return is_sole_office(group(role))


def is_mandate(one: Role, other: Role) -> bool:
    """Tell whether an office is conferred and ends, so that "former" tells something: a calling ("a retired teacher") does
    not, and a general word ("leader") does so only of one body."""
    if is_sole(one) or group(one) in _table()["mandates"]:
        return not is_general_office(one.office) or same_body(one.organisation, other.organisation)
    return same_body(one.organisation, other.organisation) and not is_general_office(one.office)


def _words(body: str) -> list[str]:
    return [word for word in re.sub(r"[^\w' ]+", " ", fold(body)).split() if word not in ("the", "of", "and", "for")]


def bodies_differ(one: str, other: str) -> bool | None:
    """Tell whether two offices belong to two bodies; None where a body is unnamed or only described."""
    if not one or not other:
        return None
    if same_country(one, other):
        return False
    here, there = _words(one), _words(other)
    if not here or not there or set(here) <= set(there) or set(there) <= set(here):
        return False
    if is_acronym(one, other) or is_acronym(other, one):
        return False
    # "the union", "his club" describe a body; what is not named cannot be told apart.
    if not (_is_named(one) and _is_named(other)):
        return None
    if bool(countries_of(one)) != bool(countries_of(other)):
        return None
    return not any(a[:5] == b[:5] for a in here for b in there)


def _is_named(body: str) -> bool:
    return any(word[:1].isupper() for word in body.split())


def is_acronym(short: str, full: str) -> bool:
    """Tell whether a short form is made of the other's initials: "CU" of "Civic Union"."""
    letters = re.sub(r"[^A-Za-z]", "", short)
    return letters.isupper() and 2 <= len(letters) <= 7 and letters.lower() == "".join(word[0] for word in _words(full))


def same_body(one: str, other: str) -> bool:
    """Tell whether two offices belong to one body by the words for it."""
    return bool(one and other) and bodies_differ(one, other) is False


def are_exclusive(one: Role, other: Role) -> bool:
    """Tell whether one person does not hold both offices of one body, as a rule."""
    here, there = group(one), group(other)
    if here == there:
        return False
    # The deputy of an office is not its holder.
    if any({here, there} in ({base, f"deputy {base}"}, {base, f"deputy-{base}"}) for base in (here, there)):
        return True
    if _is_of_the_board(one) and _is_of_the_board(other):
        return True
    if _have_two_portfolios(one, other):
        return True
    return any(here in row and there in row for row in _table()["rows"])


def is_party_seat(role: Role) -> bool:
    """Tell whether a role says to which party somebody belongs."""
    words = set(_words(role.organisation))
    short = role.organisation.isupper() and len(role.organisation) <= 5
    partisan = group(role) in _table()["partisan"] or role.office.endswith(("deputy", "lawmaker", "mp", "senator"))
    return partisan and (short or bool(words & set(_table()["parties"])))


def ranks_differ(one: Role, other: Role) -> bool:
    """Tell whether two offices of one group are of two ranks: an assistant is no deputy."""
    here, there = (_RANKS & set(role.office.lower().replace("-", " ").split()) for role in (one, other))
    return bool(here) and bool(there) and not here & there


_RANKS = frozenset({"assistant", "deputy", "vice", "associate"})


def are_two_posts(one: Role, other: Role) -> bool:
    """Tell whether two offices are posts that name different things, and seldom joined in one person."""
    here, there = group(one), group(other)
    if here == there or any(here in row and there in row for row in _table()["joined"]):
        return False
    if _telling_words(one) & _telling_words(other):
        return False
    return _is_post(one) and _is_post(other)


def _is_post(role: Role) -> bool:
    """Tell whether an office is a post: held by one at a time, or under one, or named by two words or more and leading."""
    office = group(role)
    if is_sole_office(office) or office.startswith("deputy"):
        return True
    return len(_telling_words(role)) > 1 and any(
        office == wide or is_more_general(wide, office)
        for wide in ("official", "leader", "executive", "officer", "director")
    )


def _telling_words(role: Role) -> frozenset[str]:
    return frozenset(_words(role.office)) - {"at", "in", "to", "a", "an"}


def _have_two_portfolios(one: Role, other: Role) -> bool:
    """Tell whether two ministers of one rank have different departments, each named: trade and defence."""
    here, there = (
        re.fullmatch(r"(?:the )?((?:[a-z]+ )+)(?:minister|secretary)", role.office.lower()) for role in (one, other)
    )
    if not here or not there:
        return False
    ours, theirs = (set(match[1].split()) - _NO_PORTFOLIO for match in (here, there))
    return bool(ours) and bool(theirs) and not ours & theirs and group(one) != group(other)


_NO_PORTFOLIO = frozenset(
    {"prime", "first", "chief", "general", "deputy", "assistant", "vice", "junior", "senior", "cabinet", "government",
     "private", "press", "party", "permanent", "state", "under", "executive", "union", "company"}
)  # fmt: skip


def _is_of_the_board(role: Role) -> bool:
    """Tell whether an office is one of the "chief ... officer" posts of a body."""
    return bool(re.fullmatch(r"(?:the )?chief (?:executive|[a-z]+(?: and [a-z]+)? officer)", role.office.lower()))
