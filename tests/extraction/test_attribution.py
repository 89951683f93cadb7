"""Whose statement a word is: a speaker's, or the outlet's own."""

from __future__ import annotations

import pytest

from factcheck.extraction.attribution import attribution_of
from factcheck.extraction.passage import read
from factcheck.model import Attribution, Source

# The word in capitals and its speaker; where the word is no name, "" stands for nobody: the outlet says it.
WORDINGS = [
    # printed, the word asked for                                                                speaker                     why this line is here
    ("Police said 14 people had died.", "14", "Police", "clause after said"),
    ("Police said that 14 people had died.", "14", "Police", "clause with that"),
    ("At least 14 people died, police said.", "14", "police", "clause before"),
    ("At least 14 people, police said, had died.", "14", "police", "cue in the middle"),
    ("According to police, 14 people died in the fire.", "14", "police", "according to, first"),
    ("Some 14 people died in the fire, according to police.", "14", "police", "according to, last"),
    ("The ministry put the death toll at 14.", "14", "The ministry", "put the toll at"),
    ("The ministry reported 14 deaths.", "14", "The ministry", "reported deaths"),
    ("Hospitals confirmed 14 deaths on Sunday.", "14", "Hospitals", "confirmed deaths"),
    ("By the ministry's count, 14 people died.", "14", "the ministry", "by a body's count"),
    ("The ministry's tally stands at 14.", "14", "The ministry", "a body's tally"),
    ("Figures from the labour office showed that 14 firms closed.", "14", "the labour office", "figures from a body show"),
    ("Mayor Ann Lee announced that 14 schools would close.", "14", "Ann Lee", "announced"),
    ("Mayor Ann Lee told reporters that 14 schools would close.", "14", "Ann Lee", "told reporters"),
    ("Ann Lee runs the town. She said 14 schools would close.", "14", "Ann Lee", "she"),
    ("Ann Lee runs the town. Lee said 14 schools would close.", "14", "Ann Lee", "last name"),
    ("Ann Lee, who runs the town, said 14 schools would close.", "14", "Ann Lee", "relative clause between"),
    ("Ann Lee resigned, saying 14 schools would close.", "14", "Ann Lee", "saying"),
    ("The firm said sales rose, adding that 14 shops had opened.", "14", "The firm", "adding that"),
    ("The firm denied that 14 workers were hurt.", "14", "The firm", "denied that"),
    ("The union claims 14 workers were hurt.", "14", "The union", "claims"),
    ("Officials believe 14 miners are trapped.", "14", "Officials", "belief"),
    ("Officials fear that 14 miners are trapped.", "14", "Officials", "fear"),
    ("The charity warned of 14 more closures.", "14", "The charity", "warned of"),
    ("The prosecutor accused him of stealing 14 cars.", "14", "The prosecutor", "accused of"),
    ("The court heard that 14 cars were stolen.", "14", "The court", "the court heard"),
    ("A survivor, Emil Stoll, recalled that 14 passengers had jumped.", "14", "Emil Stoll", "apposition"),
    ("Reuters reported that police had said 14 people died.", "14", "police", "the innermost speaker"),
    ("Reuters, citing police, reported 14 deaths.", "14", "police", "citing"),
    ("The report found that 14 bridges were unsafe.", "14", "The report", "a report found"),
    ("Researchers estimate that 14 species are left.", "14", "Researchers", "researchers estimate"),
    ("A statement from Norvik Steel said 14 workers were hurt.", "14", "Norvik Steel", "statement from"),
    ("In a statement, Norvik Steel said 14 workers were hurt.", "14", "Norvik Steel", "in a statement"),
    ("The governor wrote on Facebook that 14 homes burned.", "14", "The governor", "wrote"),
    ("The minister insisted the deal would cost 14 million euros.", "14", "The minister", "insisted"),
    ("Ann Lee said the deal failed because 14 firms withdrew.", "14", "Ann Lee", "clause below the clause"),
    ("Ann Lee said the roof fell and 14 people were hurt.", "14", "Ann Lee", "second clause joined"),
    ("State media said 14 people were killed and 30 injured.", "30", "State media", "ellipsis"),
    ("The army said it had killed 14 rebels.", "14", "The army", "it inside"),
    ("Analysts expect the bank to cut 14 branches.", "14", "Analysts", "expect to"),
    ('"We lost 14 boats that night," said Ann Lee.', "14", "Ann Lee", "quotation"),
    ('Ann Lee arrived late. "We lost 14 boats that night," she said.', "14", "Ann Lee", "quotation, she"),
    ('Ann Lee said the harbour had lost "14 boats and a crane".', "14", "Ann Lee", "quotation fitted in"),
    ("Police: 14 people died in the fire", "14", "Police", "label"),
]  # fmt: skip
OWN = [
    # printed, the word asked for, why the outlet says it
    ("A fire killed 14 people on Monday.", "14", "plain statement"),
    ("Police arrested 14 people on Monday.", "14", "police act"),
    ("Police said on 14 March that the road was closed.", "14", "the day of saying"),
    ("The 14 officers said they were tired.", "14", "the speakers counted"),
    ("Ann Lee, 14, said she was tired.", "14", "the speaker's age"),
    ("Police did not say how the fire began, but 14 people died.", "14", "nothing said"),
    ("The minister spoke for 14 minutes.", "14", "speaking as an act"),
    ("The storm claimed 14 lives.", "14", "claimed lives"),
    ("The bus carried 14 people when it crashed, and police said the driver fled.", "14", "before a clause of police"),
    ("Ann Lee said the roof fell. It killed 14 people.", "14", "next sentence"),
    ("He accused her, then 14 people left the room.", "14", "after an accusation"),
    ("The jury found 14 letters on the table.", "14", "found an object"),
    ("The company confirmed the plan after 14 people had died.", "14", "time of the saying"),
    ("Lawmakers told 14 reporters that the vote was off.", "14", "those who are told"),
    ("The group, founded 14 years ago, said sales rose.", "14", "description of the speaker"),
    ('The "14" on the door was painted red.', "14", "a label in marks"),
]  # fmt: skip


def attributed(text: str, word: str) -> Attribution | None:
    """The attribution of the first token that reads `word`."""
    reading = next(read([Source.from_text(text)]))
    token = next(token for passage in reading.passages for token in passage.doc if token.text == word)
    return attribution_of(reading, token)


@pytest.mark.parametrize(("text", "word", "speaker"), [row[:3] for row in WORDINGS], ids=[row[3] for row in WORDINGS])
def test_reported_words_are_their_speakers(text: str, word: str, speaker: str) -> None:
    found = attributed(text, word)
    assert found is not None
    assert found.speaker == speaker
    assert found.span is not None
    assert text[found.span.start : found.span.end]
    assert found.quoted == ('"' in text)


@pytest.mark.parametrize(("text", "word"), [row[:2] for row in OWN], ids=[row[2] for row in OWN])
def test_the_outlets_own_words_are_nobody_elses(text: str, word: str) -> None:
    assert attributed(text, word) is None
