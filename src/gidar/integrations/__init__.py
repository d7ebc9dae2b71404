"""gidar in the hands of other libraries: data frames of pandas and polars, a check of frictionless."""
