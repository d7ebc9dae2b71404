"""What the published schema says of a report, and what of the report can be used once it has been heard."""
