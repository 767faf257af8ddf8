"""Files, pages and streams become articles."""

from musnad.ingest.intake import Intake
from musnad.ingest.record import Defaults

__all__ = ["Defaults", "Intake"]
