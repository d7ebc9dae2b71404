"""Third stage: which row of figures is which row of the form, and which figure is of which column."""
