"""Building the gazetteer that ships in the package; nothing here is needed to run Musnad."""
