"""The elements of a document, of which all stages speak: its blocks, figures and labels as they are printed."""
