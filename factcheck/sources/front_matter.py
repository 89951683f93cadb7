"""Front matter: the `key: value` lines between two `---` at the top of a Markdown file.

A strict small reader instead of a YAML library: outlets' exports use flat keys, and YAML's aliases, tags and typed
scalars ("no" as false, 1:30 as 90) would be one more way to misread a source. What it cannot read becomes a note.
"""

from __future__ import annotations

import re

from factcheck.model import SourceRole
from factcheck.sources.article import Facts
from factcheck.sources.printed_date import parse_date

_FENCED = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(?P<body>.*?)^(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)", re.DOTALL | re.MULTILINE
)
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]*?)[ \t]*:(?:[ \t]+(?P<value>.*?))?[ \t]*$")
#: Longer lines are no `key: value` pair, and would keep the pattern busy (characters).
LONGEST_LINE = 2000

# The first key of a row that has a value is taken.
_TITLE = ("title", "headline")
_OUTLET = ("outlet", "site", "site_name", "publication", "publisher", "source")
_PUBLISHED = (
    "published",
    "date",
    "publish_date",
    "pubdate",
    "date_published",
    "datepublished",
    "published_at",
    "publication_date",
)
_MODIFIED = ("modified", "updated", "lastmod", "last_modified", "date_modified", "datemodified", "updated_at")
_URL = ("url", "link", "canonical", "canonical_url", "permalink")


def front_matter(text: str) -> tuple[int, Facts]:
    """Read the front matter of a text: the offset after it and its facts; (0, no facts) where there is none."""
    match = _FENCED.match(text)
    if match is None:
        return 0, Facts()
    values, unread = _pairs(match["body"])
    if not values:
        return 0, Facts()
    notes = [f'line "{line[:60]}" of the front matter was not understood' for line in unread]
    return match.end(), Facts(
        title=_first(values, _TITLE),
        outlet=_first(values, _OUTLET),
        url=_first(values, _URL),
        published=_date(values, _PUBLISHED, notes),
        modified=_date(values, _MODIFIED, notes),
        role=SourceRole.SOURCE,
        notes=tuple(notes),
    )


def _pairs(body: str) -> tuple[dict[str, str], list[str]]:
    values: dict[str, str] = {}
    unread: list[str] = []
    for line in body.splitlines():
        # Indented lines and list items belong to a key above (authors, tags), comments to nobody.
        if not line.strip() or line[0] in " \t#" or re.match(r"-[ \t]", line):
            continue
        if pair := _PAIR.match(line) if len(line) <= LONGEST_LINE else None:
            values.setdefault(re.sub(r"[ -]", "_", pair["key"].lower()), _unquoted(pair["value"] or ""))
        else:
            unread.append(line.strip())
    return values, unread


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"')
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return re.sub(r"\s+#.*$", "", value)


def _first(values: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((values[key] for key in keys if values.get(key)), "")


def _date(values: dict[str, str], keys: tuple[str, ...], notes: list[str]) -> str | None:
    words = _first(values, keys)
    printed = parse_date(words) if words else None
    if words and (printed is None or not printed.iso):
        notes.append(f'the date "{words[:60]}" of the front matter was not understood')
        return None
    if printed is not None and printed.swappable:
        notes.append(f"the date {words} of the front matter was read day first; month first is possible")
    return printed.iso if printed else None
