"""What paragraphs are for: each line stands in a small article."""

from __future__ import annotations

import pytest

from factcheck.model import BlockKind
from factcheck.sources import source_from_text

HEADLINE = "Ferry runs aground off Tarsk"
LEAD = "Forty people were taken off a ferry that ran aground near the harbour, the coastguard said. Nobody was hurt."
LATER = "The harbour will stay closed until Thursday, and divers are to look at the hull, a spokeswoman told reporters."


def kinds_of(text: str) -> list[BlockKind]:
    return [block.kind for block in source_from_text(text, id="a").blocks]


UNDER_THE_HEADLINE = [
    ("By Ana Prell",                                        BlockKind.BYLINE,     "name"),
    ("BY ANA PRELL",                                        BlockKind.BYLINE,     "capitals"),
    ("by Fergus Lamont, Wednesday 20 November 2024",        BlockKind.BYLINE,     "name and date"),
    ("By Ana Prell and Otto van der Berg in Tarsk",         BlockKind.BYLINE,     "two names and a place"),
    ("By Ana Prell, parliamentary correspondent",           BlockKind.BYLINE,     "job"),
    ("By our foreign staff",                                BlockKind.BYLINE,     "staff without a name"),
    ("From our correspondent in Tarsk",                     BlockKind.BYLINE,     "correspondent without a name"),
    ("Ana Prell, Harbour Correspondent",                    BlockKind.BYLINE,     "job without by"),
    ("Tuesday, 10 June 2025",                               BlockKind.DATELINE,   "date"),
    ("Photo: Otto Lund",                                    BlockKind.CAPTION,    "credit"),
    ("FILE PHOTO: The ferry leaves Tarsk in 2019. REUTERS/Otto Lund", BlockKind.CAPTION, "file photo"),
    ("The ferry on the rocks on Sunday. (AP Photo/Otto Lund)", BlockKind.CAPTION, "credit in brackets"),
    ("Waves break over the ferry [Otto Lund/AFP]",          BlockKind.CAPTION,    "credit in square brackets"),
    ("Image credit: Getty Images",                          BlockKind.CAPTION,    "image credit"),
    ("5 min read",                                          BlockKind.FOOTER,     "reading time"),
    ("Share this article",                                  BlockKind.FOOTER,     "share button"),
    ("Coastguard praises crew as forty are led to safety",  BlockKind.STANDFIRST, "deck"),
    ("• Forty people safe",                                 BlockKind.STANDFIRST, "bullet"),
    ("Updated 2 hours ago",                                 BlockKind.DATELINE,   "relative update"),
]  # fmt: skip


@pytest.mark.parametrize("line, kind, why", UNDER_THE_HEADLINE, ids=[row[-1] for row in UNDER_THE_HEADLINE])
def test_under_the_headline(line: str, kind: BlockKind, why: str) -> None:
    assert kinds_of(f"{HEADLINE}\n\n{line}\n\n{LEAD}\n\n{LATER}") == [
        BlockKind.HEADLINE, kind, BlockKind.BODY, BlockKind.BODY,
    ]  # fmt: skip


BETWEEN_PARAGRAPHS = [
    ("Rescue at dawn",                                      BlockKind.SUBHEADING, "short line"),
    ("What happened?",                                      BlockKind.SUBHEADING, "question"),
    ("Key findings:",                                       BlockKind.SUBHEADING, "colon"),
    ("Nobody slept.",                                       BlockKind.BODY,       "short sentence"),
    ("“We had no time,” he said",                           BlockKind.BODY,       "quotation without a stop"),
    ("By Monday, the ferry had been towed away.",           BlockKind.BODY,       "By before a weekday"),
    ("By noon the last of the forty were ashore.",          BlockKind.BODY,       "By in a sentence"),
    ("The photo shows a ship on the rocks.",                BlockKind.BODY,       "a sentence about a photo"),
    ("Police published photos of the wreck on Monday.",     BlockKind.BODY,       "published in a sentence"),
    ("Advertisement",                                       BlockKind.FOOTER,     "advertisement"),
    ("* * *",                                               BlockKind.FOOTER,     "ornament"),
    ("Read more: What makes a ferry run aground?",          BlockKind.FOOTER,     "link"),
    ("Related: Ferries of the north",                       BlockKind.FOOTER,     "related"),
    ("Relatedly, two crew members were questioned.",        BlockKind.BODY,       "word that begins like a link"),
    ("Follow-up talks are planned for Thursday.",           BlockKind.BODY,       "follow-up is no follow us"),
    ("Sources close to the owner said the captain slept.",  BlockKind.BODY,       "sources who speak"),
    ("Share prices of the owner fell by 4 percent.",        BlockKind.BODY,       "share prices"),
    ("Corrections officers guarded the harbour.",           BlockKind.BODY,       "corrections officers"),
    ("A reporter was hurt by flying glass.",                BlockKind.BODY,       "a reporter in a sentence"),
    ("Agencies warned of more storms.",                     BlockKind.BODY,       "agencies in a sentence"),
    ("Research by Tarsk University found no fault.",        BlockKind.BODY,       "research by"),
    ("Smoke was reported from Tarsk to Oslo.",              BlockKind.BODY,       "reported from in a sentence"),
    ("Cookie makers in the harbour lost 40 jobs.",          BlockKind.BODY,       "cookie makers"),
    ("Most popular dishes had sold out by noon.",           BlockKind.BODY,       "most popular in a sentence"),
    ("More news of the missing came on Sunday.",            BlockKind.BODY,       "more news in a sentence"),
    ("Two of the crew were held, police said. (AFP)",       BlockKind.BODY,       "agency's signature is no credit"),
    ("Donated clothes arrived within hours.",               BlockKind.BODY,       "donated"),
    ("Updated figures show that 41 people were on board.",  BlockKind.BODY,       "updated figures"),
]  # fmt: skip


@pytest.mark.parametrize("line, kind, why", BETWEEN_PARAGRAPHS, ids=[row[-1] for row in BETWEEN_PARAGRAPHS])
def test_between_paragraphs(line: str, kind: BlockKind, why: str) -> None:
    assert kinds_of(f"{HEADLINE}\n\n{LEAD}\n\n{line}\n\n{LATER}")[2] == kind


AT_THE_END = [
    ("Reporting by Ana Prell; Editing by Otto Lund",        BlockKind.BYLINE,     "desk line"),
    ("(Reporting by Ana Prell; editing by Otto Lund)",      BlockKind.BYLINE,     "desk line in brackets"),
    ("Ana Prell and Otto Lund contributed reporting.",      BlockKind.BYLINE,     "contributors"),
    ("Associated Press writer Ana Prell in Tarsk contributed to this report.", BlockKind.BYLINE, "writer"),
    ("News Moderator - Ana Prell https://www.example.org/", BlockKind.BYLINE,     "moderator"),
    ("Source: Tarsk Courier and agencies",                  BlockKind.FOOTER,     "source line"),
    ("Follow us on Facebook and Twitter",                   BlockKind.FOOTER,     "follow us"),
    ("Copyright © 2024 Tarsk Courier. All rights reserved.", BlockKind.FOOTER,    "copyright"),
    ("Subscribe to our newsletter for more stories.",       BlockKind.FOOTER,     "subscription"),
    ("Sign up for our morning briefing",                    BlockKind.FOOTER,     "sign up"),
    ("Tags: ferry, Tarsk, rescue",                          BlockKind.FOOTER,     "tags"),
    ("https://www.example.org/ferry",                       BlockKind.FOOTER,     "address"),
    ("Correction: An earlier version gave the number on board as 44.", BlockKind.CORRECTION, "correction"),
    ("An earlier version of this article said the ferry had sunk.", BlockKind.CORRECTION, "earlier version"),
    ("This article was amended on 5 March 2024 to correct the captain's name.", BlockKind.CORRECTION, "amended"),
    ("UPDATE: All forty are now known to be safe.",         BlockKind.CORRECTION, "update"),
    ("Editor's note: The captain's age has been corrected.", BlockKind.CORRECTION, "editor's note"),
    ("In 2009 a ferry sank on the same rocks.",             BlockKind.BODY,       "last sentence"),
]  # fmt: skip


@pytest.mark.parametrize("line, kind, why", AT_THE_END, ids=[row[-1] for row in AT_THE_END])
def test_at_the_end(line: str, kind: BlockKind, why: str) -> None:
    assert kinds_of(f"{HEADLINE}\n\n{LEAD}\n\n{LATER}\n\n{line}")[-1] == kind


SHAPES = [
    (f"{HEADLINE}\n{LEAD}",                     "headline body",                     "two lines"),
    (f"{HEADLINE}\r\n\r\n{LEAD}\r\n\r\n{LATER}", "headline body body",               "Windows line ends"),
    (f"{HEADLINE}\r\r{LEAD}\r\r{LATER}",        "headline body body",                "old Mac line ends"),
    (f"{HEADLINE}\nBy Ana Prell\n3 March 2024\n{LEAD}\n{LATER}", "headline byline dateline body body", "no blank lines"),
    (f"{LEAD}\n\n{LATER}",                      "body body",                         "headline missing"),
    (LEAD,                                      "body",                              "one paragraph"),
    (HEADLINE,                                  "headline",                          "headline alone"),
    (f"3 March 2024\n\n{HEADLINE}\n\n{LEAD}",   "dateline headline body",            "date above the headline"),
    (f"{HEADLINE}.\n\n{LEAD}",                  "headline body",                     "headline with a stop"),
    (f"{HEADLINE}\n\nThe captain may have slept, investigators say\n\nBy Ana Prell\n\n{LEAD}", "headline standfirst byline body", "deck before the byline"),
    (f"{HEADLINE}\n\n• Forty safe\n• Harbour closed\n\n{LEAD}", "headline standfirst standfirst body", "bullets are blocks"),
    (f"{HEADLINE}\n\n{LEAD}\n\nOn board were:\n- 34 passengers\n- six of the crew", "headline body subheading body body", "list in the body"),
    (f"{HEADLINE}\n\n{LEAD}\n\nRead more\n\nFerries of the north\n\nFive things to know about Tarsk", "headline body footer footer footer", "links below a link"),
    (f"{HEADLINE}\n\n{LEAD}\n\nRead more\n\n{LATER}", "headline body footer body",   "the story goes on after a link"),
    (f"{HEADLINE}\n\n3 March 2024 {HEADLINE}. {LEAD}", "headline dateline headline body", "headline repeated by a copied page"),
    ("",                                        "",                                  "nothing"),
    (" \n\t\n",                                 "",                                  "white space"),
]  # fmt: skip


@pytest.mark.parametrize("text, kinds, why", SHAPES, ids=[row[-1] for row in SHAPES])
def test_shapes_of_articles(text: str, kinds: str, why: str) -> None:
    assert " ".join(kinds_of(text)) == kinds


HEADLINES = [
    "Facebook fined 12 million after ferry ads",
    "Donate blood, hospital in Tarsk urges",
    "Terms of ferry deal revealed",
    "Video shows ferry on the rocks",
    "Sign up surge for lifeboat crews",
    "By land and sea: how forty got home",
    "Published figures wrong, says ferry owner",
    "2024 in ferries: a year to forget",
    "More from the harbour than from the ferry, says mayor",
    "Watch: ferry runs aground",
    "'We had no time': passengers speak",
    "What happened on the ferry?",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_headlines_that_begin_like_furniture(headline: str) -> None:
    source = source_from_text(f"{headline}\n\n{LEAD}\n\n{LATER}", id="a")
    assert source.title == headline
    assert [block.kind for block in source.blocks] == [BlockKind.HEADLINE, BlockKind.BODY, BlockKind.BODY]


def test_wrapped_lines_make_one_paragraph() -> None:
    text = (
        f"{HEADLINE}\n\nForty people were taken off a ferry that ran aground near the harbour\n"
        "of Tarsk early on Sunday, the coastguard said. Most of them were asleep\n"
        "when the ship hit the rocks, and two of the crew had to be woken by a\npassenger."
    )
    assert kinds_of(text) == [BlockKind.HEADLINE, BlockKind.BODY]


def test_lines_of_their_own_are_not_joined() -> None:
    assert kinds_of(f"{HEADLINE}\n{LEAD}\n{LATER}\n{LEAD}") == [BlockKind.HEADLINE] + [BlockKind.BODY] * 3
