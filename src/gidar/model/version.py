"""The version of this package, which is neither that of an edition nor the year of a form."""

__version__ = "0.1.0"
