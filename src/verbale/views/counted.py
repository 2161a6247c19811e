"""How the independent sources of a thread are counted: whose word each is, and who passes it on."""

from verbale.model import Thread
from verbale.record.derive import voices
from verbale.record.outlets import Outlet, named, outlet_of
from verbale.record.sources import Copy
from verbale.record.voices import voice_of
from verbale.views.facts import Facts


def counted(facts: Facts, t: Thread) -> list[str]:
    """A line for each independent source of ``t``: who it is, of what kind, and by whom it is passed on or copied."""
    copies = _copies(facts, sorted({m.article for m in t.mentions}))
    source_of = voices(facts.store, copies)
    own: dict[str, dict[str, None]] = {}
    written: dict[str, str] = {}
    for m in t.mentions:
        outlet = m.outlet or facts.store.article(m.article).outlet
        how = "its own report"
        if m.via:
            how = f"passed on by {outlet}"
        elif m.article in copies:
            how = f"copied by {outlet} ({copies[m.article].reason})"
        else:
            written.setdefault(voice_of(m, source_of), outlet)
        own.setdefault(voice_of(m, source_of), {})[how] = None
    return [f"{_name(facts, voice, written)}: {', '.join(sorted(how))}" for voice, how in sorted(own.items())]


def voices_of(facts: Facts, articles: list[str]) -> dict[str, str]:
    """The voice that each of ``articles`` repeats, for those that copy another."""
    return voices(facts.store, _copies(facts, articles))


def _copies(facts: Facts, articles: list[str]) -> dict[str, Copy]:
    if facts.then:
        return {a: c for a in articles if (c := facts.then.copies.get(a))}
    rows = facts.store.some("SELECT article, source, reason FROM copy WHERE article IN (?)", articles)
    return {r["article"]: Copy(r["source"], r["reason"]) for r in rows}


def _name(facts: Facts, voice: str, written: dict[str, str]) -> str:
    """The source as a person writes it; ``written`` are the outlets that report on their own, as articles name them."""
    if voice.startswith("post:"):
        return f"{facts.name(voice.removeprefix('post:'))} (own word, posted)"
    found: Outlet | None = named(voice) or outlet_of(voice)
    if found is None or found.kind == "outlet":
        name = found.name if found else voice
        return written.get(voice, name) if name == voice else name
    of = f" of {found.of}" if found.of else ""
    word = ", a party's own word" if found.own_word else ""
    return f"{found.name} ({found.kind}{of}{word})"
