"""What the text of a report states in figures, and whether the tables say the same."""
