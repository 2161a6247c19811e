"""Reasons of links and vetoes in plain words: parties and persons by their names, not by their codes."""

import re

from verbale.views.facts import Facts

#: A state's code, or an actor's id ("ISL", "aasen-ana", "hamas").
_CODE = re.compile(r"\b(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)\b")
#: Whom an id of one word may mean; a group's ("leaders") is a word of the language as well.
_NAMED = ("organisation", "person")
_BODIES = {"EUU": "European Union", "NAT": "NATO"}


def plain(reason: str, facts: Facts) -> str:
    """``reason`` with each code that the record knows as the name by which it is shown."""

    def named(m: re.Match[str]) -> str:
        code = m[0]
        known = facts.actor(code.lower())
        if known and code.isalpha() and code.islower() and known.kind not in _NAMED:
            known = None
        return _BODIES.get(code) or (facts.name(known.id) if known else code)

    return _CODE.sub(named, reason)
