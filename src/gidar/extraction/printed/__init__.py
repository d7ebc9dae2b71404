"""What is printed: blocks of a document, figures and labels as they are written. All stages speak of these."""
