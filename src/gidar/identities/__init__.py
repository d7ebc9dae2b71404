"""Equations between cells, of one report and across years, evaluated exactly with three outcomes."""
