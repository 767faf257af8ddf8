"""Grammars that every reader and resolver shares: counts and time expressions."""
