"""What an organ is called in its own report."""

MAX_NAME, LEAST_NAME = 40, 2  # characters of an organ's name, and of an end of it


class Names:
    """What an organ is called in its own report: its name, without what it begins with, without what is left unsaid.

    name = ? the name of the reporting organ, or an end of it of two characters or more ? ;
    """

    def __init__(self, organ: str, unsaid: list[str]) -> None:
        """ends are the two characters with which each of the names ends."""
        whole = {organ} if len(organ) <= MAX_NAME else set()
        if whole and organ.endswith(tuple(unsaid)):
            whole |= {organ.removesuffix(ending) for ending in unsaid}
        self._whole = tuple(name for name in whole if len(name) >= LEAST_NAME)
        self.ends = sorted({name[-LEAST_NAME:] for name in self._whole})

    def stops(self, text: str) -> list[int]:
        """The places in a text where one of the names may end, the last first."""
        found = set[int]()
        for end in self.ends:
            at = text.find(end)
            while at >= 0:
                found.add(at + LEAST_NAME)
                at = text.find(end, at + 1)
        return sorted(found, reverse=True)

    def longest(self, text: str, at: int, stops: list[int], most: int) -> int:
        """Where the longest name of at most that many characters ends that begins at a place; 0 where none does."""
        for stop in stops:
            if (
                LEAST_NAME <= stop - at <= most
                and text[at:stop]
                and any(n.endswith(text[at:stop]) for n in self._whole)
            ):
                return stop
        return 0
