"""Found by frictionless on its own: every top-level module called frictionless_* is a plugin.

An error while importing such a module would break every frictionless command on the machine, so that
nothing but the plugin class stands here and our own code is imported when our check is asked for.
"""

from frictionless import Plugin


class GidarPlugin(Plugin):
    """Offers the check gidar-identities to `frictionless validate --checklist`."""

    def select_check_class(self, type=None):  # type: ignore[no-untyped-def]
        """The check class of our type, else None."""
        if type == "gidar-identities":
            from gidar.integrations.frictionless_check import GidarIdentities

            return GidarIdentities
        return None
