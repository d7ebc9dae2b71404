"""Validation, extraction and conversion over HTTP, exactly as the published OpenAPI document has it.

One process takes in requests and reads nothing of what they bring; others do the work, one request at a time each, and
are ended where one takes too long. Nothing is kept: a file that has to lie somewhere lies in a folder of its own for as
long as it is read.
"""
