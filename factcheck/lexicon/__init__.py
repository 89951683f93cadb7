"""Word knowledge that extraction and alignment share: concepts, predicate classes, states, countries, names, offices.

Nothing is read at import; each list is read at its first question and kept for the process.
"""

from factcheck.lexicon.concepts import (
    are_antonyms,
    are_synonyms,
    hypernyms,
    is_a,
    synsets,
    verb_of,
    verbs_of,
)
from factcheck.lexicon.countries import (
    countries_of,
    country_of,
    country_of_capital,
    country_of_region,
    currencies_of,
    currency_of,
    region_of,
    same_country,
)
from factcheck.lexicon.given_names import same_given_name
from factcheck.lexicon.offices import (
    is_general_office,
    is_more_general,
    is_sole_office,
    office_group,
    office_status,
    offices_fit,
    status_word,
)
from factcheck.lexicon.predicates import implicit_negatives, opposed, predicate_class
from factcheck.lexicon.similarity import noun_similarity, verb_similarity
from factcheck.lexicon.states import state_contains, state_in, state_of, states_exclude

__all__ = [
    "are_antonyms",
    "are_synonyms",
    "countries_of",
    "country_of",
    "country_of_capital",
    "country_of_region",
    "currencies_of",
    "currency_of",
    "hypernyms",
    "implicit_negatives",
    "is_a",
    "is_general_office",
    "is_more_general",
    "is_sole_office",
    "noun_similarity",
    "office_group",
    "office_status",
    "offices_fit",
    "opposed",
    "predicate_class",
    "region_of",
    "same_country",
    "same_given_name",
    "state_contains",
    "state_in",
    "state_of",
    "states_exclude",
    "status_word",
    "synsets",
    "verb_of",
    "verb_similarity",
    "verbs_of",
]
