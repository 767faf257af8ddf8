"""Where sentences begin and end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from musnad.text.document import parse_document

TABLE = "sentences.csv"


def test_boundaries(case: dict[str, str]) -> None:
    text = case["text"].replace("‖", "")
    sentences = parse_document(text).sentences
    wanted = [part.strip() for part in case["text"].split("‖")]
    assert [sentence.original(0, len(sentence)) for sentence in sentences] == wanted


@given(st.text(st.sampled_from(' \n.؟!,،abAقف1"”د')))
def test_sentences_are_in_order_and_hold_every_word(text: str) -> None:
    document = parse_document(text)
    spans = [(sentence.start, sentence.end) for sentence in document.sentences]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    words = [word for sentence in document.sentences for word in sentence.words]
    assert "".join(words) == "".join(document.folded.text.split())
