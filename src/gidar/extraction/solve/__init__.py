"""Fourth stage: the figures of the cells, told by the sums of the form where place does not tell them."""
