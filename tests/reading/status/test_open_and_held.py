"""What stays open whoever asks for it, and what goes on whatever is said: doubts, terms, accusations, wars."""

import pytest
from tests.reading.status.saying import ReadDoc, status

CASES = {
    "what is only possible stays so whoever prepares for it": [
        ("Norway must prepare for an eventual truce in Mali.", "truce", "possible"),
        ("Norway must prepare for a truce in Mali.", "truce", "proposed"),
        ("Chad has not yet handed in a draft of a future treaty.", "treaty", "possible"),
        ("Chad denied a possible meeting with Mali.", "meeting", "denied"),
    ],
    "whether one is ready may itself be in doubt": [
        ("The emir signalled that he might be willing to mediate.", "mediate", "possible"),
        ("The emir signalled that he is willing to mediate.", "mediate", "proposed"),
        ("There is uncertainty over the emir's readiness to meet the rebels.", "meet", "possible"),
        ("The emir confirmed his readiness to meet the rebels.", "meet", "proposed"),
    ],
    "what may be so is not denied": [
        ("She conceded it was possible that Chad did not want to sign the pact.", "want", "possible"),
        ("She conceded that Chad did not want to sign the pact.", "want", "denied"),
    ],
    "both verbs of a condition are open": [
        ("If Chad does not cease fire and lift the siege, we will act.", "lift", "possible"),
        ("Chad does not cease fire and lift the siege.", "lift", "denied"),
    ],
    "a refusal under a condition that ends it is conditional": [
        ("Peru will not back the loan unless the others share the risk.", "back", "conditional"),
        ("Peru cannot allow any drilling under an agreement.", "allow", "denied"),
        ('The envoy had a mantra: "No talks before a ceasefire."', "talks", "conditional"),
        ("There will be no withdrawal before the vote.", "withdrawal", "denied"),
    ],
    "what waits for a time that nobody knows is conditional": [
        ("Chad wants to trade with Mali when this war is over.", "trade", "conditional"),
        ("Chad wants to trade with Mali when they meet on Friday.", "trade", "possible"),
        ("Chad will free them by 3 May, subject to approval by the court.", "free", "conditional"),
        ("He would push back the deadline until July 9.", "push", "planned"),
    ],
    "what somebody threatened is to accept was put to him": [
        ("There will be sanctions if Chad does not accept the truce.", "truce", "proposed"),
        ("There will be relief if Chad accepts the truce.", "truce", "possible"),
    ],
    "terms run on from sentence to sentence": [
        (
            "The plan would see ten men released. During that time the sides would negotiate a border.",
            "negotiate",
            "proposed",
        ),
        ("The two met in Oslo. During that time the sides would negotiate a border.", "negotiate", "planned"),
        ("The only deal on the table is the Swiss one.", "deal", "proposed"),
    ],
    "who aims to do a thing plans it": [
        ("The army is aiming to capture the port.", "capture", "planned"),
        ("The delegation is aimed at ending the war.", "ending", "possible"),
        ("Chad paused the levies to allow for talks.", "talks", "planned"),
    ],
    "what lasts goes on once it has begun": [
        ("The blockade began six months ago.", "blockade", "ongoing"),
        ("The talks have barely started.", "talks", "ongoing"),
        ("The talks started on Monday in Oslo.", "talks", "happened"),
        ("The ministry says the talks go on.", "talks", "ongoing"),
        (
            "Quito has yet to confirm that such talks, which few expect, are in the offing.",
            "talks",
            "possible",
        ),
    ],
    "what is done at one stroke has been done": [
        ("The terms are signed and clear.", "signed", "happened"),
        ("The town is besieged by rebels.", "besieged", "ongoing"),
        ("Norway is imposing sanctions on twelve firms.", "imposing", "happened"),
        ("Norway is shelling twelve towns.", "shelling", "ongoing"),
        ("Chad and Mali completed the last stage of a large exchange.", "exchange", "happened"),
    ],
    "what one is accused of in such words goes on": [
        ("Chad accused the rebels of blocking every draft.", "blocking", "ongoing"),
        ("Chad accused the rebels of killing six men.", "killing", "happened"),
        ("Some ministers are seeking to derail the talks.", "derail", "ongoing"),
        ("Some ministers are seeking to join the talks.", "join", "possible"),
    ],
    "a chance that was let go is gone": [
        ("The premier has blown an opportunity to impose a levy.", "impose", "denied"),
        ("The premier has an opportunity to impose a levy.", "impose", "possible"),
    ],
    "a clause is told by whom the sentence is about": [
        (
            "Chad is still reviewing whether to join the next round, criticising Mali for the delay.",
            "criticising",
            "happened",
        ),
        (
            "The minister spoke for an hour, rejecting calls to leave the town and accusing the council.",
            "accusing",
            "happened",
        ),
        ("The treaty saw Chad limit its arsenal.", "limit", "happened"),
    ],
    "what was going on as it was told goes on": [
        ("Rebels said the port was being shelled.", "shelled", "ongoing"),
        ("The truce failed because the army was violating it, the envoy said.", "violating", "ongoing"),
        ("The army was violating the truce in May.", "violating", "happened"),
        ("The board said it was in contact with Mali.", "contact", "ongoing"),
        ("Battles raged in the east.", "Battles", "ongoing"),
        ("Chad has consistently blocked the plan.", "blocked", "ongoing"),
        ("Chad has blocked the plan.", "blocked", "happened"),
    ],
    "what has conditions hangs on them": [
        ("Chad called a truce a precondition for talks.", "talks", "conditional"),
        ("Chad laid out its conditions for ending the war.", "ending", "conditional"),
        ("The premier is ready to end the siege according to clear conditions.", "end", "conditional"),
        ("The premier is ready to end the siege according to the minister.", "end", "proposed"),
        ("The rebels are willing to accept a truce, but only if the raids end.", "accept", "conditional"),
        ("The rebels are willing to accept a truce, but the army is not.", "accept", "proposed"),
        ("Any deal requires that the bank be paid.", "deal", "conditional"),
        ("The deal requires that the bank be paid.", "deal", "happened"),
    ],
    "what is sure to come is planned, what is only argued possible": [
        ("We will not rest until we bring them home.", "bring", "planned"),
        ("We will not talk until they free them.", "free", "possible"),
    ],
    "who holds a town or has begun an offensive is at it": [
        ("She came back from a town held by rebels.", "held", "ongoing"),
        ("She came back from a town held by rebels in May.", "held", "happened"),
        ("The army has launched an offensive in the north.", "offensive", "ongoing"),
        ("The army launched an offensive in May.", "offensive", "happened"),
        ("Oslo has launched a string of diplomatic efforts.", "efforts", "ongoing"),
    ],
    "a verb joined to an open one is as open": [
        ("The states have failed to adopt and properly enforce the embargo.", "enforce", "denied"),
        ("It was unclear if Chad would confirm or reject the claim.", "reject", "possible"),
    ],
    "what is harmed, fled from or carried out is there": [
        ("The fighting threatens to undermine a truce that has held for a month.", "truce", "ongoing"),
        ("The talks are to bring about a truce that will hold.", "truce", "possible"),
        ("The army is trying to spoil the talks.", "talks", "ongoing"),
        ("Thousands are on the move to escape the bombardment.", "bombardment", "ongoing"),
        ("The raids were not aimed at the port.", "raids", "happened"),
        ("The envoy will seek to gauge the status of Chad's support.", "support", "ongoing"),
        ("The envoy expects a staggered start to talks.", "talks", "planned"),
        ("The crew did not receive any warnings.", "warnings", "denied"),
        ("The war ended in an armistice.", "armistice", "happened"),
        ("The war may end in an armistice.", "armistice", "possible"),
        ("The army will not stop its airstrikes.", "airstrikes", "ongoing"),
        ("The board is supposed to meet on Friday.", "meet", "planned"),
    ],
    "a word of blame or bidding tells of a deed": [
        ("Mali bears the responsibility for provoking the war.", "provoking", "happened"),
        ("Mali has a responsibility to stop the war.", "stop", "proposed"),
        ("She called him mad for shelling the port.", "shelling", "happened"),
        ("She will visit Oslo at the invitation of the king.", "invitation", "happened"),
        ("Chad chose to ignore the attacks.", "ignore", "happened"),
        ("Chad may choose to ignore the attacks.", "ignore", "possible"),
        ("The war that began with an invasion goes on.", "invasion", "happened"),
        ("Mali rejected a proposal for a pact that would see the release of six men.", "release", "denied"),
    ],
    "sanctions are added by naming them": [
        ("Norway announced further sanctions on Chad on Monday.", "sanctions", "happened"),
        ("Norway announced new tariffs on steel.", "tariffs", "planned"),
    ],
}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [pytest.param(*row, id=f"{rule}: {row[0]}") for rule, rows in CASES.items() for row in rows],
)
def test_what_is_open_and_what_is_held(read_doc: ReadDoc, text: str, word: str, expected: str) -> None:
    assert status(read_doc, text, word) == expected
