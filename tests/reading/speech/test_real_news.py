"""What articles that no rule had seen showed: subjects that were lost, ends too early, headlines with their source."""

from collections.abc import Callable

import pytest

from verbale.reading.speech import Speech

Said = Callable[[str], list[tuple[str, str | None]]]

READ = {
    "two nouns joined under an infinitive are one object": (
        "Norland threatened to shell every port and power station on the coast if its ships did not sail.",
        [("to shell every port and power station on the coast if its ships did not sail", "Norland")],
    ),
    "but a clause behind 'and' is not part of it": (
        "Norland threatened to shell the port and the envoys left.",
        [("to shell the port", "Norland")],
    ),
    "a clause goes on behind a relative one that stands in its middle": (
        "Aides say it is not clear how the panel, which nobody chairs, can settle the case.",
        [("it is not clear how the panel, which nobody chairs, can settle the case", "Aides")],
    ),
    "another who denies it is not part of what was told": (
        "Two aides told the Herald the loan had been paid, but a banker quickly denied the report.",
        [("the loan had been paid", "Two aides")],
    ),
    "what came next is not part of a threat": (
        "Kell threatened to tax the ships of those who stayed away, before announcing a truce.",
        [("to tax the ships of those who stayed away", "Kell")],
    ),
    "told a meeting something": (
        "Kell told the congress she had written to the king about the grain.",
        [("she had written to the king about the grain", "Kell")],
    ),
    "told somebody at a time": (
        "It matters to the rebel chiefs who told a Norlandic envoy last week they will not come until it opens.",
        [("they will not come until it opens", "the rebel chiefs who")],
    ),
    "but whom one told is no speaker": ("Kell told the envoy she trusts.", []),
    "accused of doing a thing on purpose": (
        "Norland's premier accused Sundria of deliberately holding the grain back.",
        [("deliberately holding the grain back", "Norland's premier")],
    ),
    "the participle behind a relative clause is its subject's": (
        "Two sailors were hurt in the raid, which Norland deplored on Friday, saying the ferry was at anchor.",
        [("the ferry was at anchor", "Norland")],
    ),
    "while saying is the main subject's": (
        "Kell repeated her warning that Norland would close the port, while also signalling that talks go on.",
        [("Norland would close the port", "her"), ("talks go on", "Kell")],
    ),
    "which means the name beside it": (
        "The raid drew a threat from Norland, which hinted that it might close the strait.",
        [("it might close the strait", "Norland, which")],
    ),
    "half a quotation behind an abbreviation": (
        'Ada Kell said the U.S. "can do this without more ships."',
        [('the U.S. "can do this without more ships', "Ada Kell")],
    ),
    "a sentence that ends in a quotation is told as a whole": (
        'Norland has asked the king for a truce, which needs a port that is "calm and dry," Kell said.',
        [('Norland has asked the king for a truce, which needs a port that is "calm and dry', "Kell")],
    ),
    "the time of what was told goes on with it": (
        "The raid was a success, Kell said, when bombers hit three depots.",
        [("The raid was a success, Kell said, when bombers hit three depots", "Kell")],
    ),
    "but when she was asked is the reporter's": (
        "The raid was a success, Kell said, when asked about the depots.",
        [("The raid was a success", "Kell")],
    ),
    "not stands with what was not enough": (
        "Ada Kell, the envoy, said not enough money had been paid to open the port.",
        [("not enough money had been paid to open the port", "Ada Kell, the envoy")],
    ),
    "the last of a list is who told it": (
        "Rockets hit a mill and killed some 40 farmers, including two boys, the Norland Watch said on Sunday.",
        [("Rockets hit a mill and killed some 40 farmers, including two boys", "the Norland Watch")],
    ),
    "whose assent is still asked gave none": (
        "Kell said the truce hangs on Norland agreeing to a full opening of the port.",
        [("the truce hangs on Norland agreeing to a full opening of the port", "Kell")],
    ),
    "responsibility is claimed, not told": (
        "The rebels claimed responsibility for the attacks on the mill.",
        [],
    ),
    "to call a thing off is no saying": ("Norland showed no sign of calling off its raids on the coast.", []),
    "what it would be seen as is nobody's word": (
        "A visit would be seen as an insult by Norland to its neighbour.",
        [],
    ),
    "the programme told, and a clause behind it": (
        'Ada Kell told CNBC\'s "Norland Today" that buyers had braced for a strike.',
        [("buyers had braced for a strike", "Ada Kell")],
    ),
    "asked to do what follows, not what is said of it": (
        "Kell has urged Norland to set a limit on the number of ships it will take to ease the crisis.",
        [("to set a limit on the number of ships it will take to ease the crisis", "Kell")],
    ),
    "a watchdog behind the headline": (
        "Bombs kill more than 140 in two ports: monitor\nThe bombs fell at dawn.",
        [("Bombs kill more than 140 in two ports", "monitor")],
    ),
    "the subject of a clause is not left out of it": (
        "Kell warned Norland's silence on the raids was a stumbling block.",
        [("Norland's silence on the raids was a stumbling block", "Kell")],
    ),
    "to say nothing is no statement": (
        'Kell said the raid "is an outrage," but said nothing about who did it.',
        [('the raid "is an outrage', "Kell")],
    ),
    "what somebody does not believe": (
        "Kell does not believe the ports will open.",
        [("the ports will open", "Kell")],
    ),
    "said after something that": (
        "The ministry said upon the printing of the maps that it did not believe the guild had lied.",
        [("it did not believe the guild had lied", "The ministry")],
    ),
    "a loose however ends it": (
        "Norland has signalled that it is ready to talk to Kell, however.",
        [("it is ready to talk to Kell", "Norland")],
    ),
    "but a topic behind a colon tells nothing": (
        "Norland and Sundria sign a trade deal: what we know\nThey signed it at dawn.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ.keys())
def test_real_news(said: Said, text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_the_statement_is_of_whoever_was_just_told_to_have_put_one_out(
    speech: Callable[[str], list[Speech]],
) -> None:
    text = 'It was plain in a statement from the Oldavian bank on Friday. "We will not lend," the statement said.'
    assert [str(s.source_head) for s in speech(text)] == [str(text.split().index("bank"))]
