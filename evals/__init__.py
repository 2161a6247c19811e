"""Measuring the reader: floors, error lists, speed. Reads ``../shared`` by path where it is there."""
