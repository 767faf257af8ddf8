"""Ids in addresses."""

from urllib.parse import unquote


def read_id(written: str) -> str:
    """The id that stands in an address, encoded once more than usual: an encoded slash would be taken for a slash."""
    return unquote(written)
