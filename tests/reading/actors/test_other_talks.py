"""Sentences of many negotiations: the rules are about the language of diplomacy, not about one war."""

from collections.abc import Callable

import pytest

Meant = Callable[..., tuple[str, ...]]

CASES = [
    # plurals of two
    (
        "Iran",
        "American and Iranian negotiators met in Muscat. The two sides will return on Sunday.",
        "sides",
        {"usa", "irn"},
    ),
    (
        "Iran",
        "Iran and the United States held talks hosted by Oman. Both sides called them useful.",
        "sides",
        {"usa", "irn"},
    ),
    (
        "trade",
        "Canada and Mexico spoke in Detroit. The two countries want lower tariffs.",
        "countries",
        {"can", "mex"},
    ),
    ("trade", "US-China talks resumed in Geneva. The two sides agreed on a pause.", "sides", {"usa", "chn"}),
    (
        "Gaza",
        "Israel and Hamas sent teams to Doha. Egypt urged both parties to be flexible.",
        "parties",
        {"isr", "hamas"},
    ),
    (
        "Korea",
        "North Korea and South Korea have no hotline. Both countries denied it.",
        "countries",
        {"prk", "kor"},
    ),
    (
        "Cyprus",
        "Greece and Turkey reopened the channel. The two neighbours last spoke in 2021.",
        "neighbours",
        {"grc", "tur"},
    ),
    (
        "Caucasus",
        "Armenia and Azerbaijan published the draft. Russia offered to host the two sides.",
        "sides",
        {"arm", "aze"},
    ),
    (
        "Caucasus",
        "Armenian and Azerbaijani envoys met in Abu Dhabi. The parties agreed to meet again.",
        "parties",
        {"arm", "aze"},
    ),
    (
        "Guyana",
        "Venezuela and Guyana claim the river. Brazil told either side to wait.",
        "side",
        {"ven", "guy"},
    ),
    (
        "dam",
        "Ethiopia filled the dam again despite protests by Egypt. The two countries have argued for a decade.",
        "countries",
        {"eth", "egy"},
    ),
    (
        "Kosovo",
        "Serbia and Kosovo failed to agree in Brussels. The two sides traded blame.",
        "sides",
        {"srb", "xkx"},
    ),
    (
        "Kashmir",
        "India and Pakistan traded fire near Lahore. The rival sides later agreed a truce.",
        "sides",
        {"ind", "pak"},
    ),
    (
        "Congo",
        "Rwanda and the Democratic Republic of Congo initialled the text. Qatar praised both governments.",
        "governments",
        {"rwa", "cod"},
    ),
    # persons
    (
        "Turkey",
        "The Turkish and Egyptian presidents shook hands.",
        "presidents",
        {"erdogan-recep-tayyip", "al-sisi-abdel-fattah"},
    ),
    (
        "Caucasus",
        "Nikol Pashinyan met Ilham Aliyev in Tirana. The two leaders spoke for an hour.",
        "leaders",
        {"pashinyan-nikol", "aliyev-ilham"},
    ),
    (
        "Caucasus",
        "Nikol Pashinyan met Ilham Aliyev in Tirana. They agreed to open the road.",
        "They",
        {"pashinyan-nikol", "aliyev-ilham"},
    ),
    (
        "Gaza",
        "Benjamin Netanyahu called Emmanuel Macron. The two discussed aid.",
        "two",
        {"netanyahu-benjamin", "macron-emmanuel"},
    ),
    ("UN", "The UN secretary-general welcomed the truce.", "general", {"guterres-antonio"}),
    ("IAEA", "The IAEA chief will travel to Tehran.", "chief", {"grossi-rafael"}),
    (
        "trade",
        "Xi Jinping was named first. Macron's answer was cool. He called the duty unfair.",
        "He",
        {"macron-emmanuel"},
    ),
    (
        "Kashmir",
        "India and Pakistan swapped prisoners. Leaders of both countries confirmed it.",
        "Leaders",
        {"ind", "pak"},
    ),
    # parts, groups and bodies
    ("Sudan", "Sudanese forces left the town.", "forces", {"sdn"}),
    ("Gaza", "Hamas freed 10 living hostages. The hostages were flown home.", "hostages", {"hostages"}),
    ("Gaza", "All the remaining living and dead hostages must return.", "hostages", {"hostages"}),
    ("Yemen", "At least 12 people died. A further four people were hurt.", "people", {"people"}),
    ("Iran", "Tehran agreed. The country wants relief.", "country", {"irn"}),
    ("Gaza", "Israel struck Gaza. The strikes on the enclave went on.", "enclave", {"gaza"}),
    ("Gaza", "Aid trucks drove into Gaza.", "Gaza", set()),
    (
        "Ukraine",
        "Oleh Kiper, governor of Odesa, spoke. The governor of a northern region left.",
        "governor",
        {"source-governor"},
    ),
    ("Israel", "Israeli military movements were seen.", "military", {"isr"}),
    ("Guyana", "Talks were held in Brasilia.", "Brasilia", set()),
    ("Libya", "Reporters waited at the Foreign Ministry.", "Ministry", set()),
    ("Panama", "The Panamanian foreign ministry denied it.", "ministry", {"pan-foreign-ministry"}),
    ("Philippines", "Philippine Foreign Secretary Ana Reyes left. She will return.", "She", {"reyes-ana"}),
    ("Taiwan", "He signed the Trade Agreement in Oslo.", "Agreement", set()),
]


@pytest.mark.parametrize(("talk", "text", "word", "whom"), CASES)
def test_the_word_means_whom_a_reader_takes_it_to_mean(
    meant: Meant, talk: str, text: str, word: str, whom: set[str]
) -> None:
    assert set(meant(text, word, "2025-06-10")) == whom, talk
