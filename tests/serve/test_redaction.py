"""Whose names are hidden, and whose are not."""

from musnad.ingest.record import Defaults, Record, to_received
from musnad.model import Article, Claim
from musnad.pipeline import read_article
from musnad.read.readers import READERS
from musnad.serve.redaction import BLOCK, find_private_names, hide

ARABIC = """استشهد الطفل سمير العطواني بقصف مدفعي على مدينة دوما، حسبما قال المرصد السوري لحقوق الإنسان.
واستهدف القصف منزل خليل الدوامني في الحي الغربي. وقال وزير الخارجية سيرغي لافروف إن بلاده لم تقصف المدينة."""
ENGLISH = """Shelling killed Hadi Marzouqani in Douma, the Syrian Observatory for Human Rights said.
A shell struck the house of Nabil Qasmawi. Sergei Lavrov denied that Russia had shelled the town."""


def read(text: str) -> tuple[Article, tuple[Claim, ...]]:
    article = to_received(Record(text=text), text.encode(), Defaults()).article
    return article, read_article(article, READERS["model"](threads=1, reasons=False)).claims


def redact(text: str) -> str:
    article, claims = read(text)
    return hide(article, find_private_names(article, claims), Article).text


def test_victims_and_homes_in_arabic() -> None:
    text = redact(ARABIC)
    assert len(text) == len(ARABIC)
    assert "سمير" not in text
    assert "الدوامني" not in text
    assert all(kept in text for kept in ("لافروف", "المرصد السوري لحقوق الإنسان", "دوما", "الطفل", "منزل"))


def test_victims_and_homes_in_english() -> None:
    text = redact(ENGLISH)
    assert len(text) == len(ENGLISH)
    assert "Marzouqani" not in text
    assert "Qasmawi" not in text
    assert all(kept in text for kept in ("Lavrov", "Syrian Observatory for Human Rights", "Douma", "house of"))


def test_a_name_is_hidden_wherever_it_stands() -> None:
    names = ["سمير العطواني"]
    value = {"why": "شاهدنا صورة لسمير العطواني", "spans": [["سمير  العطواني", 3]], "other": "سميرالعطواني"}
    assert hide(value, names, dict[str, object]) == {
        "why": f"شاهدنا صورة {BLOCK * 5} {BLOCK * 8}",
        "spans": [[f"{BLOCK * 4}  {BLOCK * 8}", 3]],
        "other": "سميرالعطواني",
    }


def test_nothing_private_changes_nothing() -> None:
    value = {"why": "seen"}
    assert hide(value, [], dict[str, str]) is value
