"""The answers people ask for, as plain dataclasses."""
