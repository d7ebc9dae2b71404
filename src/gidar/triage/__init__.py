"""Which findings ask for a person's attention: less what was agreed on before, more what fits all sums and is unusual."""
