"""Brings the lists of a record up to date, and says how far it is."""

from importlib import import_module

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from musnad.store import Record
from musnad.store.views import is_stale


def bring_up_to_date(record: Record, *, events: bool = True) -> None:
    """The derived tables are what the log says; with a bar on standard error meanwhile if it is a terminal."""
    with record.reading() as connection:
        if not is_stale(connection, events=events):
            return
    views = import_module("musnad.pipeline.views")  # by name: the readers take their time to import
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:,} of {task.total:,} articles"),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("bringing lists up to date", total=0)
        views.rebuild_views(
            record, events=events, report=lambda done, total: progress.update(task, completed=done, total=total)
        )
