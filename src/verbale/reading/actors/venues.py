"""Palaces and halls where people meet, by the town that they stand in."""

from collections.abc import Mapping

from verbale.reading.actors.cast import Cast


def name_towns(cast: Cast, venues: Mapping[str, str]) -> None:
    """Call each venue in ``cast.places`` by its town where the article itself names that town as a place.

    "Met at the White House … flew home from Washington" is Washington twice; an article that never names the town
    keeps the venue, for a place is told as the text gives it.
    """
    named = {cast.places[k][0] for k in cast.located}
    for k, (words, span, state) in list(cast.places.items()):
        town = venues.get(words.casefold())
        if town in named:
            cast.places[k] = (town, span, state)
