"""Page furniture is left out of reading; the words of reports stay."""

from musnad.text.document import parse_document

TABLE = "furniture.csv"


def test_what_is_read(case: dict[str, str]) -> None:
    sentences = parse_document(case["text"]).sentences
    assert " / ".join(sentence.original(0, len(sentence)) for sentence in sentences) == case["read"]


def test_offsets_of_what_is_read_lead_to_the_original() -> None:
    text = "Telegram Widget\n3 replies\nقُتل مدني بقصف."
    [sentence] = parse_document(text).sentences
    assert sentence.index == 0
    assert sentence.span(0, 1).of(text) == "قُتل"
