"""What is fitted on hand-read articles, each by a command; nothing here runs when an article is read."""
