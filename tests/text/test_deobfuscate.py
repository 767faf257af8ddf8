"""Words hidden from moderation are read as one word that covers all its pieces."""

from hypothesis import given
from hypothesis import strategies as st

from musnad.text.deobfuscate import reveal
from musnad.text.document import parse_document

TABLE = "hidden.csv"
SIGNS = st.sampled_from(["ـ.ـ", "ـ ـ", "ــ..ــ", "ـ|ـ", "ـ .ـ", "ـ*ـ", "ـ.", "ـ\u00a0ـ"])


def test_hidden_words(case: dict[str, str]) -> None:
    document = parse_document(case["text"])
    assert " ".join(word for sentence in document.sentences for word in sentence.words) == case["words"]


@given(st.sampled_from(["مقتل", "اشتباكات", "الطيران", "معتقلين"]), SIGNS, st.data())
def test_a_broken_word_is_one_word_with_all_its_pieces(word: str, sign: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    broken = word[:at] + sign + word[at:]
    [sentence] = parse_document(f"ثم {broken} هنا").sentences
    assert sentence.words == ["ثم", word, "هنا"]
    assert sentence.original(1, 2) == broken


@given(st.text(st.sampled_from("قتلهـ.|*-_ \u00a0ke3A@$")) | st.text())
def test_a_repaired_text_keeps_its_length(text: str) -> None:
    assert len(reveal(text)) == len(text)
