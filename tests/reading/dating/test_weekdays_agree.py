"""The days of writing that are left give each weekday told one and the same day."""

from datetime import date

from verbale.reading.dating.windows import of_one_mind

MON, TUE, WED = (date(2019, 7, day) for day in (1, 2, 3))


def test_a_tuesday_told_as_past_is_not_told_on_the_monday_before() -> None:
    weekdays = {
        MON: [MON, date(2019, 6, 25)],
        TUE: [MON, TUE],
        WED: [MON, TUE],
    }
    assert of_one_mind(weekdays) == (TUE, WED)


def test_days_that_agree_on_every_weekday_are_all_kept() -> None:
    assert of_one_mind({MON: [MON], TUE: [MON], WED: [MON]}) == (MON, WED)
