"""Which findings ask for attention: fewer by what was agreed on before, more by what fits all sums and is unusual."""
