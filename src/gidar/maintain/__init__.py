"""What only a checkout of the specification needs: its hand-written sources, the generator, the site, releases."""
