"""Numbers that count and measure nothing: years, flight and room numbers, models, addresses, idioms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as Tokens

    from factcheck.extraction.counted import Counted
    from factcheck.extraction.measures import Measure
    from factcheck.extraction.number_forms import Number

# Nouns before a number that make it a name ("Flight 447", "Article 50"). Own list of labelled things.
_LABELS = re.compile(
    r"\b(?:flight|route|highway|interstate|motorway|junction|exit|room|gate|platform|article|section|chapter|page|figure|table|part|"
    r"phase|stage|category|grade|tier|level|type|class|group|no\.?|number|nos\.?|lot|unit|block|apartment|apt\.?|flat|suite|channel|"
    r"radio|bbc|cnn|world war|formula|windows|iphone|galaxy|boeing|airbus|ps|xbox|model|mark|version|season|episode|volume|vol\.?|"
    r"s&p|sp|ftse|nikkei|stoxx|nasdaq|dax|cac|russell|fortune|forbes|psalm|resolution|act|bill|proposition|amendment|order|case|file|line|bus|train|tram|pier|berth|district|ward|zone|sector|"
    r"division|league|week|day|round|area|apollo|soyuz|opus|op\.?|symphony|under|u|route|rs|mp|title|form|rule|core|generation|gen|turn|hole|lap|"
    r"seed|ranked|rank|box|step|heat|race|game|match|test|question|point|item|bay|terminal|runway|house|chromosome|protocol|pm|am|ps|the big|the top|top|big) ?#?$",
    re.IGNORECASE,
)  # fmt: skip
# "12 Station Road", "9 E 71st St", "22 Ave Foch".
_STREET = re.compile(
    r" (?:[NSEW]\.? )?(?:(?:[A-Z]\w+|\d+(?:st|nd|rd|th)) ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Square|Way|"
    r"Place|Court|Terrace|Close|Row|Quay|Crescent|Highway|Parade|Plaza)\b| (?:Ave|Avenue|Rue|Via|Calle|Boulevard) (?:de |du |des |del )?[A-Z]"
)
# A postcode: "the 90049 ZIP Code", "MA 02134".
_POSTCODE_AFTER = re.compile(r" (?:zip|post(?:al)?)[ -]?codes?\b", re.IGNORECASE)
_POSTCODE = re.compile(r"0\d+")
# A place in a table of clubs: "slipped into the bottom three".
_PLACES = re.compile(r"\bthe (?:top|bottom) $", re.IGNORECASE)
_NO_NOUN_NEXT = re.compile(
    r"[.,;:!?)\"']|$| (?:in|on|at|of|to|by|for|with|from|after|before|during|when|while|and|but|or|as|this|last|next|the|an?|its?|they|he|she|we|there)\b|"
    r" (?:is|are|was|were|will|would|has|have)\b"
)
_TIME_AFTER = re.compile(r" ?(?:a\.?m\b|p\.?m\b|o'clock|GMT|UTC|BST|CET|EST|hours GMT|noon)", re.IGNORECASE)
_ONE_BEFORE = re.compile(
    r"\b(?:no|any|each|every|some|the|this|that|another|which|only|first|last|next|new|other|big|good|number|day|at|a|an|such|former|latter|same|right|wrong|the only|the other|not)[- ]$",
    re.IGNORECASE,
)
_ONE_AFTER = re.compile(
    r"(?:-| day\b| another\b| (?:can|could|might|may|would|should|must|who|which|that|has|is|was|needs|thing)\b| by one\b| way or\b|[.,;!?)\"']|$| (?:and|or|in|at|to|for|with|on|by|from|when|where|but|as|if)\b)"
)
_IDIOM_OF_ONE = re.compile(r" of a kind\b| (?:day|night)\b(?! (?:after|later|before|earlier|ago|of|in)\b)")
# Things that go by the number of their version: "iOS 13.1", "USB 3.0".
_VERSIONED = re.compile(
    r"\b(?:version|v|windows|android|ios|macos|linux|usb|hdmi|bluetooth|wi-?fi|pixel|chrome|firefox|python|dimensity|snapdragon) $",
    re.IGNORECASE,
)
# A name in front: "TPP 11", "S&P 500", "Max 8"; sentence openers and titles of address are none.
_NAMED = re.compile(
    r"\b(?!(?:The|A|An|In|At|On|By|Of|To|Some|About|All|Only|Just|Over|Under|Nearly|Almost|Around|And|But|For|From|With|Its|Their|His|Her|These|Those|More|Than|Least|Up|Or|As|After|Another|Police|Officials|Kills|Killed|Least|Injures|Leaves|Wounds|Frees|Releases|Dead|Injured)\b)(?:[A-Z][\w.]*[A-Z0-9]\w*|[A-Z][a-z]+|[A-Z]&[A-Z])[ -]$"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR_TO_COME = re.compile(r"2[1-9]\d\d")
_PLURAL_NEXT = re.compile(r" (?:[a-z-]+ ){0,2}[a-z]+s\b")


def is_no_quantity(text: str, number: Number, measure: Measure | None) -> bool:
    """Tell whether a number is a name, a year, a time of day or an idiom instead of an amount."""
    printed = text[number.start : number.end]
    before, after = text[max(0, number.start - 24) : number.start], text[number.end : number.end + 40]
    if printed.isdigit() and len(printed) == 4 and re.match(r"'?s\b", after):
        return True  # "the 1990s" are no seconds
    if printed.lower() == "one" and _IDIOM_OF_ONE.match(after) and _starts_sentence(text, number, before):
        return True
    if printed.isdigit() and _LABELS.search(before) and re.match(r"s\b", after):
        return True  # "Channel 5s coverage", "ten Model 3s"
    if printed[0].isdigit() and (_STREET.match(after) or _POSTCODE_AFTER.match(after)):
        return True
    if measure is not None:
        return False
    if _POSTCODE.fullmatch(printed) or re.search(r"\b[A-Z]{2,} [-–]$", before):
        return True  # "MA 02134"; a hyphen set apart: "COVID -19"
    if re.search(r"\d-$", before) and re.match(r"-\d", after):
        return True  # the middle of a telephone number
    if _PLACES.search(before) and _NO_NOUN_NEXT.match(after):
        return True
    if _YEAR_TO_COME.fullmatch(printed) and re.search(
        r"\b(?:by|in|until|since|through|of|before|after) $", before, re.IGNORECASE
    ):
        return bool(_NO_NOUN_NEXT.match(after))
    if _TIME_AFTER.match(after):
        return True
    if printed.lower() == "one":
        return bool(_ONE_BEFORE.search(before) or _ONE_AFTER.match(after))
    if printed.isdigit() and _YEAR.fullmatch(printed) and not _is_counted(before, after):
        return True
    if re.match(r"[-/]?[A-Za-z]{1,2}\d|/\d|\.\d|-[A-Z]{2,}", after) or (
        printed[0].isdigit() and re.match(r"[A-Za-z]", after)
    ):
        return True
    if printed.lower() in ("zero", "hundred", "thousand", "million", "billion", "dozen"):
        return printed.lower() != "zero" and not re.search(r"\b(?:a|one|per|several|few|half a) ?$", before)
    if (printed.isdigit() and _LABELS.search(before)) or (printed[0].isdigit() and _VERSIONED.search(before)):
        return True
    if re.match(r"'?s\b", after) and printed.isdigit():
        return True
    if re.search(
        r"\bbetween \d{4} and $|\b\d{4} and \d{4}$", text[max(0, number.start - 14) : number.end]
    ) and _YEAR.fullmatch(printed[-4:]):
        return True
    if (
        _NAMED.search(before)
        and printed.isdigit()
        and not re.match(
            r" (?!was\b|is\b|has\b|its\b|does\b)[a-z]+s\b| (?:people|percent|per cent|million|men|women|children)\b",
            after,
        )
    ):
        return not re.match(
            r" (?:dead|killed|injured|hurt|missing|wounded|arrested|held|freed)\b", after
        ) and not _starts_sentence(text, number, before)
    return bool(re.search(r"(?:\+|tel\.?:? ?|www\.\S*|https?:\S*|@\S*)$", before))


def names_a_thing(counted: Counted, tokens: Tokens) -> bool:
    """Tell whether a figure is the first word of a name: "the 787 Dreamliner", "two 737 Max jets"; not "12 Premier League goals"."""
    doc, noun = tokens.doc, counted.noun
    if not tokens.text.isdigit() or tokens.start == 0 or tokens.end >= len(doc) or noun is None:
        return False
    before, after = doc[tokens.start - 1], doc[tokens.end]
    if not re.fullmatch(r"(?!\w+day\b)[A-Z][a-z]{2,}", after.text) or after.tag_ not in ("NNP", "NN"):
        return False
    if not before.is_lower or before.tag_ in ("VBD", "VBG", "VBN", "RB") or after.ent_type_ in ("DATE", "TIME"):
        return False  # "wounded 40 Tuesday"
    another = any(child.pos_ == "NUM" and child.i < tokens.start for child in noun.children)
    return another or (noun.tag_ == "NNP" and noun.i < tokens.end + 3 and not noun.text.endswith("s"))


def is_ordinal(counted: Counted, tokens: Tokens) -> bool:
    """Tell whether "a third" numbers the thing that follows: "a third attacker", not "a third of them"."""
    noun = counted.noun
    return (
        re.fullmatch(r"a (?:third|sixth|seventh|eighth|tenth)", tokens.text, re.IGNORECASE) is not None
        and noun is not None
        and noun.tag_ == "NN"
        and tokens.end <= noun.i <= tokens.end + 1
        and tokens.doc[tokens.end].lower_ != "of"
    )


def _starts_sentence(text: str, number: Number, before: str) -> bool:
    return number.start < 2 or before.rstrip()[-1:] in ".!?"


def _is_counted(before: str, after: str) -> bool:
    """Tell whether a figure that looks like a year counts something: a hedge before it, a plural after it."""
    if re.search(
        r"\b(?:than|least|about|around|nearly|almost|some|over|up to|approximately|roughly|of|total of) $",
        before,
        re.IGNORECASE,
    ):
        return bool(re.match(r" [a-z]", after)) and not re.search(r"\bof $", before, re.IGNORECASE)
    return bool(
        re.match(
            r" (?:people|persons|men|women|children|deaths|cases|others|workers|jobs|students|troops|soldiers|civilians|residents|homes|houses|votes|metres|meters|miles|tonnes|tons|passengers|prisoners|patients)\b",
            after,
        )
    )
