"""Carrying articles through the reading into the record, many at once."""
