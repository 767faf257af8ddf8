"""Claims about the same happening brought together: links, events, discrepancies, control."""
