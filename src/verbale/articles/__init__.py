"""Getting articles in: one module per kind of source, text repair before any offset exists."""
