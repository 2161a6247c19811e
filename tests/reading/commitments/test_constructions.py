"""Each construction that binds, with a text in which it does and one in which it does not."""

from collections.abc import Callable

import pytest

from verbale.model import Commitment

Read = Callable[..., list[Commitment]]

# rule, force, words that must be in the clause, text
BINDS = [
    ("verb-pledge", "pledge", "send medics to Kenya", "Norway pledged to send medics to Kenya."),
    ("verb-agree", "pledge", "exchange prisoners", "Egypt and Sudan agreed to exchange prisoners."),
    ("verb-agree-noun", "pledge", "truce", "Ethiopia and Eritrea agreed on a truce."),
    ("verb-plan", "pledge", "withdraw its troops", "Kenya plans to withdraw its troops from Somalia."),
    ("verb-accept-noun", "pledge", "proposal", "Serbia accepted a proposal from Kosovo."),
    ("verb-threaten", "threat", "attack Chad", "Libya threatened to attack Chad."),
    ("verb-threaten-noun", "threat", "sanctions", "Brazil threatened Peru with sanctions."),
    ("verb-urge", "demand", "release the hostages", "France urged Mali to release the hostages."),
    ("verb-call", "demand", "stop the shelling", "Spain called on Sudan to stop the shelling."),
    ("verb-call-noun", "demand", "ceasefire", "Jordan called for an immediate ceasefire in Yemen."),
    ("verb-insist", "demand", "Serbia withdraw", "Kosovo insists that Serbia withdraw its forces."),
    ("verb-want", "demand", "lift the blockade", "Qatar wants Egypt to lift the blockade."),
    ("verb-refuse", "refusal", "refused to sign", "Sudan refused to sign the agreement."),
    ("verb-reject-noun", "refusal", "rejected the proposal", "Ethiopia rejected the proposal."),
    ("verb-offer", "offer", "host talks", "Norway offered to host talks between Sudan and Chad."),
    ("verb-offer-noun", "offer", "ceasefire", "Yemen offered a ceasefire."),
    ("adjective-ready", "offer", "ready to resume talks", "Armenia is ready to resume talks with Turkey."),
    ("adjective-committed", "pledge", "ceasefire", "Qatar remains committed to the ceasefire."),
    ("noun-readiness", "offer", "readiness to meet", "Turkey expressed its readiness to meet Armenia."),
    ("noun-call", "demand", "sanctions", "Kenya repeated its call for sanctions against Sudan."),
    ("noun-refusal", "refusal", "withdraw", "Sudan's refusal to withdraw its forces angered Chad."),
    (
        "modal-will",
        "pledge",
        "will send",
        '"We will send grain to Yemen," Turkish President Recep Erdogan said.',
    ),
    ("modal-will", "refusal", "will not", '"We will not leave Syria," Turkish President Recep Erdogan said.'),
    (
        "modal-must",
        "demand",
        "must withdraw",
        '"Chad must withdraw its troops," Sudanese minister Ali Yusuf said.',
    ),
    (
        "modal-need",
        "demand",
        "needs to",
        '"Chad needs to withdraw its troops," Spanish minister Ana Ruiz said.',
    ),
    (
        "modal-cannot",
        "refusal",
        "accept",
        '"We cannot accept the deal," Turkish President Recep Erdogan said.',
    ),
    (
        "it-is-time",
        "demand",
        "truce",
        '"It is time for Chad to sign a truce," Spanish minister Ana Ruiz said.',
    ),
    ("duty", "demand", "protect", "Kenya has a responsibility to protect the refugees, Spain said."),
    ("under-way", "pledge", "suspending", "Britain said it was suspending the trade talks with Peru."),
    ("imperative", "demand", "Release", '"Release the hostages," French President Emmanuel Macron wrote.'),
]

# what must not bind, text
BINDS_NOBODY = [
    ("a prediction about another", '"Chad will never win this war," Spanish minister Ana Ruiz said.'),
    ("a doubt", '"I doubt we will reach an agreement," Spanish minister Ana Ruiz said.'),
    ("a supposition", "If Sudan agrees to a ceasefire, Chad will be relieved, an analyst said."),
    ("a question", '"Will we send troops to Mali?" Spanish minister Ana Ruiz asked.'),
    ("agreement not yet given", "Sudan has not yet agreed to the talks."),
    ("a claim that is rejected", "Sudan rejected the notion that its army was losing."),
    ("a comment refused", "The ministry in Khartoum declined to comment."),
    ("a call by telephone", "Macron spoke in a phone call with Erdogan on Monday."),
    ("calling something a name", "Erdogan called the talks useful."),
    ("an expectation", "Idris is expected to form a cabinet in Sudan."),
    ("what is yet to be", "The two sides have yet to find common ground."),
    ("a name and no call", "Macron called Putin reckless for firing the missiles at Kyiv."),
    ("a forecast of growth", "The bank expects output to shrink in 2026."),
    ("wishing to know", '"I want you to know the truth," Erdogan said.'),
    ("a state and no promise", "The weather will be fine in Sudan."),
    ("possible agreement", "There is a danger that Chad could agree to a bad deal."),
]


@pytest.mark.parametrize(("rule", "force", "words", "text"), BINDS, ids=[f"{b[0]}-{b[1]}" for b in BINDS])
def test_a_construction_that_binds_is_found_by_its_rule(
    commitments_in: Read, rule: str, force: str, words: str, text: str
) -> None:
    found = {c.why: c for c in commitments_in(text)}
    assert rule in found
    assert found[rule].force == force
    assert words in found[rule].span.words


@pytest.mark.parametrize(("what", "text"), BINDS_NOBODY, ids=[b[0] for b in BINDS_NOBODY])
def test_what_binds_nobody_is_left_alone(commitments_in: Read, what: str, text: str) -> None:
    assert commitments_in(text) == [], what
