"""The HTTP interface of records and the web application that uses it."""

from musnad.serve.app import create_app
from musnad.serve.projects import Project

__all__ = ["Project", "create_app"]
