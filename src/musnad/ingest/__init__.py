"""Files, pages and streams become articles."""
