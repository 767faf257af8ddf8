"""Who holds what, as tables, GeoJSON and a page with a map."""

from musnad.export.control.formats import FORMATS, Format
from musnad.export.control.page import write_control_page

__all__ = ["FORMATS", "Format", "write_control_page"]
