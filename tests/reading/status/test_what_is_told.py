"""What timetables, headings, deeds and relative clauses say of an act."""

import pytest
from tests.reading.status.saying import ReadDoc, status


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ministers had been due to meet on Thursday.", "meet", "denied"),
        ("They will meet, if at all, in October.", "meet", "possible"),
        ("The talks continue tomorrow at nine.", "talks", "planned"),
        ("Oman will settle it before the siege ends.", "ends", "planned"),
        ("Israel says bodies to be handed over at noon.", "handed", "planned"),
        ("Ministers are due to meet on Thursday.", "meet", "planned"),
        ("The talks continue.", "talks", "ongoing"),
        ("It was settled before the siege ended.", "ended", "happened"),
    ],
)
def test_a_timetable_says_whether_an_act_is_to_come(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Expected on Thursday: ministers of Chad, for talks with the junta.", "talks", "planned"),
        ("On the table: a railway and an exchange of maps.", "exchange", "proposed"),
        ("Worst case: an assault on the city.", "assault", "possible"),
        ("The proposal on the table is simple: Armenia reopens the railway.", "reopens", "proposed"),
        ("Seen on Thursday: an assault on the city.", "assault", "happened"),
        ("The night was bad: rebels attacked the town.", "attacked", "happened"),
    ],
)
def test_a_heading_before_a_colon_speaks_for_what_follows(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chad would return to the table when the ground is safe.", "return", "conditional"),
        ("They push for a conference that would recognise the state.", "recognise", "proposed"),
        ("It would take a withdrawal to bring them to the table.", "withdrawal", "possible"),
        ("The capture of the city would displace a million people.", "capture", "possible"),
        ("A blockade is an act of war.", "blockade", "possible"),
        ("In case of an attack the ally will help.", "attack", "possible"),
        ("Failure to resume negotiations would lead to war.", "resume", "possible"),
        ("The union asked Chad to delay the operation.", "operation", "planned"),
        ("Chad will return to the table when the ministers meet on Monday.", "return", "planned"),
        ("The capture of the city displaced a million people.", "capture", "happened"),
        ("The failure to resume negotiations led to war.", "resume", "denied"),
        ("The union delayed the operation.", "operation", "cancelled"),
    ],
)
def test_what_only_would_come_about_is_open(read_doc: ReadDoc, text: str, word: str, expected: str) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The release of the engineers came as a surprise.", "release", "happened"),
        ("Chad became the first country to ban the trade.", "ban", "happened"),
        ("The president, who once called for a truce, left.", "called", "happened"),
        ("It looked as if the truce might collapse, and the armies withdrew.", "withdrew", "happened"),
        ("The release of the engineers remains the goal.", "release", "proposed"),
        ("Chad became the third country with plans to ban the trade.", "ban", "planned"),
        ("Once Chad calls for a truce, Mali will leave.", "calls", "possible"),
    ],
)
def test_what_came_about_is_told_by_its_deeds(read_doc: ReadDoc, text: str, word: str, expected: str) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The unions have called a strike for Tuesday.", "strike", "planned"),
        ("Chad awaits a decision on the loan.", "loan", "possible"),
        ("The withdrawal is complete.", "withdrawal", "happened"),
        ("The army's withdrawal would leave a void.", "withdrawal", "possible"),
        ("The tariffs it threatened to impose have hurt trade.", "tariffs", "planned"),
        ("A spokesman said an attack was “not on the table”.", "attack", "possible"),
        ("They discussed the strike on the port.", "strike", "happened"),
        ("Nile dam talks to resume after long break", "talks", "planned"),
        ("The unions have called the strike on the port a crime.", "strike", "happened"),
        ("The army's withdrawal left a void.", "withdrawal", "happened"),
        ("The tariffs it wanted to lift have hurt trade.", "tariffs", "ongoing"),
        ("They discussed a strike on the port.", "strike", "possible"),
    ],
)
def test_nouns_are_as_open_as_what_is_said_of_them(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Aid reached the town on Sunday.", "Aid", "happened"),
        ("Food aid has arrived in the camp.", "aid", "happened"),
        ("Aid is reaching the camp again.", "Aid", "ongoing"),
        ("Aid has not reached the town.", "Aid", "denied"),
        ("Aid will reach the town on Friday.", "Aid", "planned"),
        ("Aid keeps the town alive.", "Aid", "ongoing"),
        ("A second exchange of prisoners was called off.", "exchange", "cancelled"),
        ("A second exchange of prisoners was held.", "exchange", "happened"),
    ],
)
def test_a_delivery_is_made_when_it_gets_there(
    read_doc: ReadDoc, text: str, word: str, expected: str
) -> None:
    assert status(read_doc, text, word) == expected
