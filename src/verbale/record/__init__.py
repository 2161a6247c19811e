"""The store, and what follows from many readings."""
