"""One article to one `Reading`: a pure function, built of steps."""
