"""Second stage: from the blocks of a document to its rows of figures."""
