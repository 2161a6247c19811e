"""Who publishes: one id for an outlet's name and its domains, and of what kind it is (``outlets.toml``)."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

#: Not part of an outlet's name where a text names it.
_EXTRAS = re.compile(
    r"^(?:the|a|an|us|russian|iranian|israeli|chinese|state|public|official|his|her|its|their|newspaper|daily|broadcaster|"
    r"agency|outlet|magazine|social|platform|media)\s+|"
    r"(?:['’]s.*|\s+(?:newspaper|news agency|agency|broadcaster|tv channel|channel|page|account|magazine|website|"
    r"outlet|reporters?|correspondent))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """One publisher. ``of``: ISO alpha-3 of the state (or ``EUU``, ``NAT``) whose voice it is, if any."""

    id: str
    name: str
    kind: str = "outlet"
    of: str = ""

    @property
    def own_word(self) -> bool:
        """Whether what it publishes is a party's own word rather than an outlet's report."""
        return self.kind in _own_kinds()


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("verbale.record").joinpath("outlets.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _own_kinds() -> frozenset[str]:
    return frozenset(_table()["kinds"]["own"])


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for o in _table()["outlet"]:
        outlet = Outlet(o["id"], o["name"], o["kind"], o.get("of", ""))
        for name in (o["id"], o["name"], *o["names"]):
            found.setdefault(name.casefold(), outlet)
    return found


@lru_cache(maxsize=1)
def _by_domain() -> dict[str, Outlet]:
    return {
        d: Outlet(o["id"], o["name"], o["kind"], o.get("of", ""))
        for o in _table()["outlet"]
        for d in o["domains"]
    }


@lru_cache(maxsize=1)
def known_names() -> tuple[str, ...]:
    """Every name under which a text may name an outlet of the table, the longest first; platforms are none."""
    names = {n for o in _table()["outlet"] if o["kind"] != "platform" for n in o["names"] if len(n) > 1}
    return tuple(sorted(names, key=lambda n: (-len(n), n)))


@lru_cache(maxsize=8192)
def is_listed(name: str) -> bool:
    """Whether ``name`` is that of an outlet in ``outlets.toml``."""
    return name.casefold() in _by_name()


def outlet_of(name: str | None) -> Outlet | None:
    """The publisher that an article's ``outlet`` (a name or a domain) means; ``None`` when it is empty."""
    plain = (name or "").strip().casefold()
    if not plain:
        return None
    listed = _by_name().get(plain) or _by_name().get(plain.removeprefix("the "))
    return listed or _of_domain(plain.removeprefix("www.")) or Outlet(plain.removeprefix("www."), name or "")


def _of_domain(domain: str) -> Outlet | None:
    if "." not in domain or " " in domain:
        return None
    labels = domain.split(".")
    for at in range(len(labels) - 1):
        found = _by_domain().get(".".join(labels[at:]))
        if found:
            return found
    ends = [e for e in _table()["ends"] if f".{domain}".endswith("." + e["end"].removeprefix("."))]
    if not ends:
        return None
    best = max(ends, key=lambda e: len(e["end"]))
    return Outlet(domain, domain, best["kind"], best["of"])


@lru_cache(maxsize=8192)
def named(words: str) -> Outlet | None:
    """The outlet of the table that ``words`` of a text name ("the AP news agency"), or ``None``."""
    plain = " ".join(words.split()).strip('()"“”, ')
    while plain:
        found = _by_name().get(plain.casefold())
        # A short name counts only as it is written: "us" and "ap" are no names.
        if found and (len(plain) > 3 or plain[0].isupper() or plain.isupper()):
            return found
        less = _EXTRAS.sub("", plain)
        if less == plain:
            return None
        plain = less.strip()
    return None
