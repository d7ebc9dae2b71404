"""The rules outside the identities: a file a family, each rule one registration; see `registry`."""
