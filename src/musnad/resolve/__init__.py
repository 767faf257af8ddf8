"""Words of a claim become days, places, actors and sources."""
