"""Whatever the text: no exception, every id known, the same twice."""

from collections.abc import Callable

import pytest

from verbale.reading.actors import Cast
from verbale.reading.draft import Draft


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "The",
        "President",
        "Mr. of the and",
        '"""" [[ (( He ]] ))',
        "\u200b\u200dStubb\u200c said\u2060.",
        "@ @@ @A @HelloWorld said",
        "'s 's of 's",
        "GENEVA - PRESIDENT OF THE PRESIDENT OF THE PRESIDENT",
        "A-B-C-U.S.-Russia-led",
        "both both sides sides two leaders they it who which",
    ],
)
def test_odd_texts_give_a_cast_whose_ids_are_all_known(
    cast_of: Callable[..., tuple[Draft, Cast]], text: str
) -> None:
    draft, cast = cast_of(text, None)
    for token in draft.doc:
        assert set(cast.refer(token)) <= cast.actors.keys()
    assert cast_of(text, None)[1].actors == cast.actors
