"""Web pages."""

import io

import pytest

from musnad.ingest.html import iter_records, parse_page
from musnad.ingest.record import Defaults, Received

LINES = [
    "قتل خمسة مدنيين وأصيب عشرة آخرون في قصف على سوق وسط مدينة إدلب، وفق ما قال الدفاع المدني.",
    "وأضاف الدفاع المدني أن فرقه نقلت الجرحى إلى مستشفيات المدينة وما زالت تبحث عن مفقودين.",
]


def page(*, head: str = "", article: str = "", after: str = "") -> str:
    text = "".join(f"<p>{line}</p>" for line in LINES)
    return (
        f'<html><head><title>قصف على إدلب</title>{head}</head><body><nav><a href="/">الرئيسية</a></nav>'
        f"<article><h1>قصف على إدلب</h1>{article}{text}</article>{after}</body></html>"
    )


@pytest.mark.parametrize(
    ("made", "day"),
    [
        (page(), None),
        (page(head='<meta property="article:published_time" content="2016-12-13T23:30:00-05:00">'), "2016-12-13"),
        (page(head='<meta itemprop="datePublished" content="2016-12-13">'), "2016-12-13"),
        (page(head='<meta property="article:modified_time" content="2018-01-01">'), None),
        (page(head='<meta name="date" content="2016-12">'), None),
        (page(head='<meta name="date" content="12/11/2016">'), None),
        (page(head='<meta property="article:published_time" content="0000-00-00">'), None),
        (page(head='<script type="application/ld+json">{"datePublished": "2016-12-13T10:00Z"}</script>'), "2016-12-13"),
        (page(head='<script type="application/ld+json">{"dateModified": "2016-12-13"}</script>'), None),
        (page(head='<meta property="og:image" content="https://example.org/2014/05/06/i.jpg">'), None),
        (page(head='<link rel="canonical" href="https://example.org/2016/12/13/idlib">'), "2016-12-13"),
        (page(article='<time datetime="2016-12-13T10:00">الثلاثاء</time>'), "2016-12-13"),
        (page(after='<time datetime="2016-12-01">a</time><time datetime="2016-12-02">b</time>'), None),
        (page(after="<footer>© 2016 الموقع 12/11/2016</footer>"), None),
    ],
)
def test_the_day_is_what_the_page_states_or_unknown(made: str, day: str | None) -> None:
    assert parse_page(made).published == day


def test_text_title_publisher_and_address_are_found() -> None:
    head = '<meta property="og:site_name" content="iDLIB wire"><link rel="canonical" href="https://example.org/a">'
    record = parse_page(page(head=head))
    assert all(line in record.text for line in LINES)
    assert "الرئيسية" not in record.text
    assert (record.title, record.publisher, record.url) == ("قصف على إدلب", "iDLIB wire", "https://example.org/a")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "iso-8859-6"])
def test_pages_in_arabic_encodings(encoding: str) -> None:
    declared = {"cp1256": "windows-1256"}.get(encoding, encoding)
    data = page(head=f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">').encode(encoding)
    (found,) = iter_records(io.BytesIO(data), Defaults())
    assert isinstance(found, Received)
    assert found.data == data
    assert all(line in found.article.text for line in LINES)
