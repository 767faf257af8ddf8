"""The learned reader: an encoder over words and what the tables say of them, and what it says of claims."""
