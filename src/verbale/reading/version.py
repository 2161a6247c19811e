"""The reader's version: raised whenever the same article would be read differently."""

READER_VERSION = "1"
