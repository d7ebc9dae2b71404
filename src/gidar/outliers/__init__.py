"""Figures that fit all sums and still ask for a look: against the organ's own past, its peers, other reports.

Nothing here is an error; thresholds stand in the records of the rules, with where they come from.
"""

from .corpus import Corpus as Corpus
from .look import look as look
from .look import looked_at as looked_at
from .look import profile_of as profile_of
