"""The halves of a divided land by their bare names: "the North", "the South"."""

from collections.abc import Container, Iterator

from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Figure, Registry


def halves(page: Page, registry: Registry, found: Container[int]) -> Iterator[tuple[int, Figure]]:
    """Where "the North" means the northern state: in an article that names that very state in full."""
    for i, word in enumerate(page.text):
        code = registry.roles.halves.get(word)
        if code is None or i in found or page.lower[i - 1 : i] != ["the"] or not _is_named(registry, code):
            continue
        if not page.text[i + 1 : i + 2] or not page.text[i + 1][:1].isupper():  # "the North Atlantic"
            yield i, registry.state(code)


def _is_named(registry: Registry, code: str) -> bool:
    figure = registry.figures.get(code.lower())
    return figure is not None and bool(figure.mentions)
