"""Training the tagger: from gold readings to the exported model. Needs the extra ``[train]``."""
