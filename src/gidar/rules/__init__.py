"""The rules beside structure and identities."""
