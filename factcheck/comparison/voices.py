"""Whether two claims speak with the outlets' own voice, with one speaker's, or with two."""

from __future__ import annotations

from factcheck.model import Claim


def are_two_voices(one: Claim, other: Claim) -> bool:
    """Tell whether both claims are attributed, to speakers whose names share no word."""
    if one.attribution is None or other.attribution is None:
        return False
    return not speaker_words(one) & speaker_words(other)


def speaker_words(claim: Claim) -> frozenset[str]:
    """The words of the speaker's name or description that tell it from others, lower case."""
    if claim.attribution is None:
        return frozenset()
    words = claim.attribution.speaker.lower().replace("\u2019s", "").replace("'s", "").split()
    return frozenset(word.strip(".,") for word in words) - _COMMON


_COMMON = frozenset(
    {
        "the",
        "a",
        "an",
        "of",
        "for",
        "and",
        "in",
        "official",
        "officials",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "mr",
        "mrs",
        "ms",
        "dr",
    }
)
