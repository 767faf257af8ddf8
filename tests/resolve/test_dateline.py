"""The day on which a text was written."""

import datetime

import pytest

from musnad.resolve.dateline import find_dateline

FRIDAY = datetime.date(2016, 12, 16)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قال المتحدث اليوم (الخميس) إن القافلة وصلت", datetime.date(2016, 12, 15)),
        ("وصلت القافلة اليوم، الجمعة، إلى البلدة", FRIDAY),
        ("وصلت القافلة أمس الأربعاء إلى البلدة", datetime.date(2016, 12, 15)),
        ("The convoy arrived yesterday, Wednesday.", datetime.date(2016, 12, 15)),
        ("وصلت القافلة اليوم إلى البلدة", FRIDAY),
        ("وصلت القافلة الخميس إلى البلدة", FRIDAY),
        ("اليوم الخميس وصلت، واليوم الأربعاء غادرت", FRIDAY),  # two voices tell nothing
        ("اليوم السبت وصلت القافلة", FRIDAY),  # six days late: another Saturday is meant
    ],
)
def test_the_weekday_of_today_tells(text: str, day: datetime.date) -> None:
    assert find_dateline(text, FRIDAY) == day


def test_without_publication_day_there_is_none() -> None:
    assert find_dateline("اليوم الخميس", None) is None
