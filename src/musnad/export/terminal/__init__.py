"""Claims in a terminal."""
