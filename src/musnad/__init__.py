"""Musnad reads reports on armed conflict and keeps the attributed claims in them."""

__version__ = "0.1.0"
