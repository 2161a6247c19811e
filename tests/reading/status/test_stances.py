"""Who confirms an act, who denies it, who does not confirm it; and what is no stance."""

import pytest

from verbale.model import Article, sha256_of
from verbale.reading.pipeline import read_article


def stances(text: str, anchor: str) -> list[tuple[str, tuple[str, ...], str]]:
    reading = read_article(Article("a", text, sha256_of(text)))
    event = next(e for e in reading.events if anchor in e.anchor.words)
    return [(s.kind, s.by, s.span.words) for s in event.stances]


@pytest.mark.parametrize(
    ("text", "anchor", "kind", "by", "words"),
    [
        ("Kenya confirmed that it had expelled the Malian envoy.", "expelled", "confirmed", "ken", "confirmed"),
        ("Chad denied having sent troops into Sudan.", "sent", "denied", "tcd", "denied"),
        ("Peru dismissed claims that it had armed Chile.", "armed", "denied", "per", "dismissed"),
        ("Oman has yet to confirm the visit of the Swiss king.",
         "visit", "not confirmed", "omn", "has yet to confirm"),
        ("Nepal declined to confirm that it expelled a consul.",
         "expelled", "not confirmed", "npl", "declined to confirm"),
        ("The meeting has not been confirmed by Beijing.",
         "meeting", "not confirmed", "chn", "has not been confirmed"),
        ("There was no confirmation from Sudan that Chad struck it.",
         "struck", "not confirmed", "sdn", "no confirmation"),
        ("The envoys of Laos and Peru met in Hanoi, Vietnam confirmed.", "met", "confirmed", "vnm", "confirmed"),
    ],
)  # fmt: skip
def test_a_stance_has_its_holder_and_words(text: str, anchor: str, kind: str, by: str, words: str) -> None:
    assert stances(text, anchor) == [(kind, (by,), words)]


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Ghana said Togo had shelled the bridge. Togo denied it.", "shelled"),
        ("Ghana shelled a village in the north, which Togo denies.", "shelled"),
        ("Ghana accused Togo of shelling a village. Togo rejected the allegation.", "shelling"),
    ],
)
def test_a_denial_goes_back_to_the_claim_told_before(text: str, anchor: str) -> None:
    assert stances(text, anchor)[0][:2] == ("denied", ("tgo",))


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Egypt may confirm that Kenya expelled the envoy.", "expelled"),
        ("Egypt said that Kenya had expelled the envoy.", "expelled"),
        ("Kenya expelled the envoy. Egypt denied visas to three athletes.", "expelled"),
        ("Egypt rejected the offer and expelled the envoy of Kenya.", "expelled"),
    ],
)
def test_what_may_be_confirmed_or_is_merely_said_has_no_stance(text: str, anchor: str) -> None:
    assert stances(text, anchor) == []


def test_a_confirmation_that_nobody_is_named_for_has_no_holder() -> None:
    assert stances("The visit of the Swiss president to Oman was not confirmed.", "visit")[0][:2] == (
        "not confirmed",
        (),
    )
