"""A report made of another: in the shape of another edition, or blank for the next year."""
