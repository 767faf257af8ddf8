"""The learned reader over hostile and ordinary texts, with the shipped weights and with scores drawn by lot."""

import unicodedata
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musnad.lexicon.rows import load_matcher
from musnad.model import Article, Claim, ClaimType
from musnad.read.draft import Marked
from musnad.read.learned import load
from musnad.read.learned.confidence import Curve
from musnad.read.learned.decode import Floats
from musnad.read.learned.hints import HINTS, Whole
from musnad.read.learned.labels import LINKS, OTHERS, ROLES, STATUSES, TYPES
from musnad.read.learned.model_reader import ModelReader, find_row
from musnad.text.document import parse_document

ARABIC = "قتل ثلاثة مدنيين في قصف على مدينة حلب مساء الأحد، بحسب الدفاع المدني."
ENGLISH = "Three civilians were killed in shelling on the city of Aleppo, the civil defence said."
BIDI = "\u202e\u2067\u200f\u2069\u202c"
TEXTS = {
    "Arabic": ARABIC,
    "English": ENGLISH,
    "both": f"{ENGLISH} {ARABIC} وقال the governor إن five soldiers قتلوا في Homs.",
    "hidden": "قـ.ـتل ثلاثة مدنيين في قصـ.ـف على مدينة حلب، وأصيب خمسة بجـ*ـروح.",
    "marked": "قُتِلَ ثَلاثةُ مَدَنيّينَ في قَصْــفٍ على حَلَبَ.",
    "one sentence of 2,000 words": "قتل ثلاثة مدنيين في قصف على مدينة حلب و" * 250,
    "5,000 words": "".join(f"{ARABIC} وقال الناطق رقم {i} إن القوات سيطرت على قرية جديدة. " for i in range(220)),
    "direction turned": BIDI * 50 + BIDI.join(ARABIC.split(" ")) + " " + BIDI[::-1].join(ARABIC) + "\u202c" * 500,
    "lines": "\n".join(ARABIC.split(" ")) + "\r\n\r\n" + "\u2028".join(ENGLISH.split(" ")),
    "no blanks": (ARABIC + ENGLISH).replace(" ", ""),
    "a long word": "قتل " + "ا" * 50_000 + " في قصف " + "x" * 50_000,
    "signs": "💥💥 قتل 3 مدنيين 🇸🇾 في #قصف على @حلب https://example.org/a?b=قصف ﷺ ½ ＡＢ",
    "marks upon marks": "قتل" + "\u0301" * 3000 + " جندي في قصف\u0300\u0300",
    "odd letters": "قتل \x00\x1b[31m جندي \ufffd \U0010ffff في قصف \ue000",
}
MARKS = frozenset("PSZC")


def check(article: Article, claims: Sequence[Claim]) -> None:
    """Raises where a claim is not what the text holds."""
    sentences = parse_document(article.text).sentences
    bounds = [sentence.span(i, i + 1) for sentence in sentences for i in range(len(sentence))]
    starts, ends = {span.start for span in bounds}, {span.end for span in bounds}
    ids = {claim.id for claim in claims}
    assert len(ids) == len(claims)
    for claim in claims:
        claim.check(article)
        assert claim.cause is None or claim.cause in ids - {claim.id}
        assert claim.confidence is not None
        assert all(len(set(spans)) == len(spans) > 0 for spans in claim.roles.values())
        assert all(span.start in starts and span.end in ends for span in claim.spans()), "a word is cut"
        for span in claim.spans():
            assert unicodedata.category(span.of(article.text)[0])[0] not in MARKS
    assert [claim.trigger for claim in claims] == sorted((claim.trigger for claim in claims), key=lambda one: one.start)


@pytest.mark.parametrize("name", TEXTS)
def test_claims_hold_to_their_text(name: str, model_reader: ModelReader) -> None:
    article = Article(id="a", text=TEXTS[name])
    check(article, model_reader.read(article))


@pytest.mark.parametrize("name", ["Arabic", "English", "both", "hidden", "marked", "one sentence of 2,000 words"])
def test_deaths_and_shelling_are_found(name: str, model_reader: ModelReader) -> None:
    found = {claim.type for claim in model_reader.read(Article(id="a", text=TEXTS[name]))}
    assert {ClaimType.DEATH, ClaimType.SHELLING} <= found


def test_windows_lose_no_claim_of_a_long_text(model_reader: ModelReader) -> None:
    found = model_reader.read(Article(id="a", text=TEXTS["5,000 words"]))
    assert sum(claim.type is ClaimType.DEATH for claim in found) >= 200
    assert found[-1].trigger.start > len(TEXTS["5,000 words"]) * 0.95


@pytest.mark.parametrize("text", ["", " \n\t ", "، . ؛ !!! … «»", "\u202e\u2066", "لا خبر اليوم."])
def test_what_holds_no_claim(text: str, model_reader: ModelReader) -> None:
    assert model_reader.read(Article(id="a", text=text)) == ()


def test_everything_of_a_plain_sentence(model_reader: ModelReader) -> None:
    claims = {claim.type: claim for claim in model_reader.read(Article(id="a", text=ARABIC))}
    death, shelling = claims[ClaimType.DEATH], claims[ClaimType.SHELLING]
    assert [(count.low, count.high) for count in death.quantity] == [(3, 3)]
    assert death.cause == shelling.id
    assert [link.source.of(ARABIC) for link in death.chain] == ["الدفاع المدني"]
    assert {role: [span.of(ARABIC) for span in spans] for role, spans in shelling.roles.items()} == {
        "place": ["مدينة حلب"],
        "time": ["مساء الأحد"],
    }
    assert {reason.rule for reason in death.reasons or () if reason.field == "type"} == {"learned"}


def test_two_runs_give_the_same_bits(model_reader: ModelReader) -> None:
    other = load.load_model_reader(threads=2, reasons=True, folder=load.WEIGHTS)
    for name in ("both", "hidden", "one sentence of 2,000 words"):
        article = Article(id="a", text=TEXTS[name])
        first = model_reader.read(article)
        assert first == model_reader.read(article) == other.read(article)


def test_the_network_gives_the_same_bits(model_reader: ModelReader) -> None:
    pieces, firsts = np.arange(2, 400, dtype=np.int64), np.arange(1, 390, 3, dtype=np.int64)
    features = np.ones((len(firsts), 10), np.int64)
    one, other = (model_reader.network.read_words(pieces, firsts, features) for _ in range(2))
    assert [array.tobytes() for array in one] == [array.tobytes() for array in other]
    words, triggers = np.zeros(len(firsts), np.int64), np.array([3, 9])
    hints = np.full((2, len(firsts)), len(HINTS) - 1)
    scores = model_reader.network.read_links(one[0], triggers, triggers, words, hints, np.zeros(2, np.int64))
    assert [array.shape[0] for array in scores] == [2, 2]
    assert (one[1].shape, scores[0].shape) == ((len(firsts), 1 + len(TYPES)), (2, len(STATUSES)))


class Lots:
    """A network that draws its scores by lot."""

    def __init__(self, seed: int) -> None:
        self._rng = np.random.default_rng(seed)

    def read_words(self, pieces: Whole, firsts: Whole, features: Whole) -> tuple[Floats, Floats]:
        assert pieces[firsts].shape == features.shape[:1] == firsts.shape, "each word has its first piece"
        assert len(pieces) <= 512, "more than the encoder takes"
        return np.zeros((len(firsts), 2), np.float32), self._draw(len(firsts), 1 + len(TYPES))

    def read_links(
        self, states: Floats, triggers: Whole, types: Whole, sentences: Whole, hints: Whole, verdicts: Whole
    ) -> tuple[Floats, Floats]:
        assert hints.shape == (len(triggers), len(states)) == (len(types), len(sentences))
        assert verdicts.shape == triggers.shape
        assert ((triggers >= 0) & (triggers < len(states)) & (types > 0)).all()
        width = 3 + 2 * (len(ROLES) + len(LINKS) + len(OTHERS))
        return self._draw(len(triggers), len(STATUSES)), self._draw(len(triggers), len(states), width)

    def _draw(self, *shape: int) -> Floats:
        return self._rng.normal(0, 4, shape).astype(np.float32)


WORDS = st.sampled_from([*ARABIC.split(), *ENGLISH.split(), "40", "،", ".", "\n", BIDI, "«", "💥", "قـ.ـتل", "\u0301"])


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=60), st.text(max_size=20), st.integers(0, 1000))
def test_whatever_the_network_says_claims_hold_to_their_text(words: list[str], odd: str, seed: int) -> None:
    reader = ModelReader(Lots(seed), lambda word: (4,) * len(word), {}, threshold=0.5, curve=Curve(1.0, 0.0))
    article = Article(id="a", text=f"{' '.join(words)} {odd} قتل {odd}")
    check(article, reader.read(article))


def test_a_place_is_no_trigger_whatever_the_network_says() -> None:
    reader = ModelReader(Lots(1), lambda word: (4,) * len(word), {}, threshold=0.0, curve=Curve(1.0, 0.0))
    article = Article(id="a", text="قصف الطيران مدينة تدمر أمس")
    found = {claim.trigger.of(article.text) for claim in reader.read(article)}
    assert "قصف" in found
    assert "تدمر" not in found


def test_the_row_of_a_trigger_is_of_its_type_if_there_is_one() -> None:
    (sentence,) = parse_document("سقط قتلى.").sentences
    (matches,) = load_matcher().find(sentence.document)
    marked = Marked(sentence, matches)
    kinds = {match.row.key for match in matches["triggers"] if match.start <= 1 < match.end}
    assert all((row := find_row(marked, 1, ClaimType(kind))) and row.key == kind for kind in kinds - {"none"})
    assert find_row(marked, 2, ClaimType.DEATH) is None
