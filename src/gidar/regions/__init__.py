"""The report of a region and those of its parts."""
