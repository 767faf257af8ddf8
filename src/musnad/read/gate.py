"""Which sentences may hold a claim at all, told cheaply."""
