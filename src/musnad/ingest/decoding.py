"""Bytes become characters: UTF-8, UTF-16 and Windows-1256 are told apart, and what is no text is refused."""

import codecs
import re

from musnad.errors import InputError

# first bytes: what the file is
_SIGNATURES = {
    b"PK\x03\x04": "a zip archive",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!": "a rar archive",
    b"%PDF": "a PDF document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x7fELF": "a program",
    b"SQLite format 3": "an SQLite database",
}
_BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_SAMPLE = 4096
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_HIGH = re.compile(rb"[\x80-\xff]+")
_ARABIC = re.compile("[\u0621-\u064a]")
_MIXED = re.compile("[A-Za-zÀ-ÖØ-öø-ÿ][\u0621-\u064a]|[\u0621-\u064a][A-Za-zÀ-ÖØ-öø-ÿ]")  # in one word


def decode(data: bytes) -> str:
    """The characters of `data`; raises InputError where it is binary or in no known encoding."""
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(f"{kind}, not text")
    encoding = _find_utf16(data)
    if encoding is None and _is_binary(data[:_SAMPLE]):
        raise InputError("binary content, not text")
    try:
        return data.decode(encoding or "utf-8-sig")
    except UnicodeDecodeError as error:
        if encoding:
            raise InputError(f"broken UTF-16 at byte {error.start}") from None
        return _decode_1256(data, error)


def _is_binary(sample: bytes) -> bool:
    """Whether control characters are more than the odd ones that scraped text carries along."""
    return b"\0" in sample or 100 * len(_CONTROLS.findall(sample)) > len(sample)


def _find_utf16(data: bytes) -> str | None:
    """The kind of UTF-16, by its mark or by where the high bytes of Arabic and ASCII stand."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    sample = data[:_SAMPLE]
    if b"\0" not in sample or len(data) % 2:
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if sum(byte in (0x00, 0x06, 0x20) for byte in high) > 0.95 * len(high):
            return encoding
    return None


def _decode_1256(data: bytes, error: UnicodeDecodeError) -> str:
    """`data` as Windows-1256 if it reads as that; else raises InputError, saying what is wrong with it."""
    if 2 * sum(len(found) for found in _MULTIBYTE.findall(data)) > sum(len(found) for found in _HIGH.findall(data)):
        raise InputError(f"broken UTF-8 at byte {error.start}")
    text = data.decode("cp1256")
    arabic = len(_ARABIC.findall(text))
    if arabic < 2 or 10 * len(_MIXED.findall(text)) > arabic:
        raise InputError("neither UTF-8, UTF-16 nor Windows-1256")
    return text
