"""The verb behind an act or event noun ("decision": decide), judged from WordNet; used only by the build.

Conservative: the noun must name an act, event or process in a good share of its uses ("building" is a house, not
build), and the verb must be derivationally related to that very sense.
"""

from __future__ import annotations

from factcheck.lexicon.wordnet_files import SynsetKey
from factcheck.lexicon.wordnet_graph import Graph

#: Lexicographer files whose nouns happen: act, event, process.
_HAPPENING = {4, 11, 22}
#: Files whose nouns may stand for the happening when the ending says so: cognition, communication, group, phenomenon,
#: possession, state ("decision", "statement", "meeting", "explosion", "payment", "detention").
_RESULT = {9, 10, 14, 19, 21, 26}
_VERBAL_ENDINGS = ("ion", "ment", "al", "ing", "ance", "ence", "age", "ure", "ry", "th")
_SHARE_NEEDED = 0.3  # of the noun's uses; set on WordNet's own tag counts so that "building" and "house" fall out
_SENSES_READ = 4


def verbs_behind(graph: Graph, noun: str) -> tuple[str, ...]:
    """Give the verbs, likeliest first; empty where the noun mostly names a thing, a person or a quality."""
    senses = graph.senses["n", noun][:_SENSES_READ]
    total = sum(weight for _, weight in senses)
    scores: dict[str, float] = {}
    share = 0.0
    for key, weight in senses:
        verbs = graph.derived.get((noun, key), [])
        if not verbs or not _happens(graph, noun, key):
            continue
        share += weight / total
        for verb in dict.fromkeys(verb for verb, _ in verbs):
            scores[verb] = scores.get(verb, 0.0) + weight / total * _likeness(noun, verb)
    if share < _SHARE_NEEDED:
        return ()
    return tuple(sorted(scores, key=lambda verb: (-scores[verb], len(verb), verb)))


def _happens(graph: Graph, noun: str, key: SynsetKey) -> bool:
    file_number = graph.files[key]
    return file_number in _HAPPENING or (file_number in _RESULT and noun.endswith(_VERBAL_ENDINGS))


def _likeness(noun: str, verb: str) -> float:
    """Rate by the letters that both begin with: "arrest" is nearer to arrest than to apprehend."""
    shared = next(
        (at for at, (one, other) in enumerate(zip(noun, verb, strict=False)) if one != other), min(len(noun), len(verb))
    )
    return 0.2 + shared / max(len(verb), 1)
