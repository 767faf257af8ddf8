"""What cue words find in a table of dated changes of hands."""

import datetime

import pytest
from bench.control import put_section
from bench.control_table import Told, find_change, iter_told

DAY = datetime.date(2013, 5, 1)


@pytest.mark.parametrize(
    ("text", "effect", "sides"),
    [
        ("The army captured the town.", "takes", {"government"}),
        ("The town was retaken by rebels from the army.", "takes", {"opposition"}),
        ("ISIL and the al-Nusra Front seized the village.", "takes", {"is", "jihadist"}),
        ("The town was under rebel control.", "holds", {"opposition"}),
        ("ISIS withdrew after protests.", "leaves", {"is"}),
        ("Rebels took the city after troops withdrew.", "takes", {"opposition"}),
    ],
)
def test_a_sentence_tells_who_did_what(text: str, effect: str, sides: set[str]) -> None:
    change = find_change(Told(text, DAY, DAY))
    assert change is not None
    assert (str(change.effect), change.sides) == (effect, frozenset(sides))


@pytest.mark.parametrize(
    "text", ["Rebels seized a checkpoint.", "The army shelled the town.", "The town was captured."]
)
def test_what_changes_no_hands_or_names_no_side_is_no_change(text: str) -> None:
    assert find_change(Told(text, DAY, DAY)) is None


def test_a_date_without_a_year_follows_the_one_before() -> None:
    told = list(
        iter_told("In May 2012, rebels came. On 3 June they left. On 4 February the army came. See also: May 2019")
    )
    assert [one.first for one in told] == [
        datetime.date(2012, 5, 1),
        datetime.date(2012, 6, 3),
        datetime.date(2013, 2, 4),
    ]
    assert told[0].last == datetime.date(2012, 5, 31)


def test_the_section_takes_the_place_of_the_old_one_and_leaves_the_others() -> None:
    page = "# Page\n\n## One\n\na\n"
    first = put_section(page, "## Control\n\nold\n")
    assert first == "# Page\n\n## One\n\na\n\n## Control\n\nold\n"
    longer = f"{first}\n## Two\n\nb\n"
    assert put_section(longer, "## Control\n\nnew\n") == longer.replace("old", "new")
