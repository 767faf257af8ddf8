"""From an article's text to sentences of folded words that know where they came from."""
