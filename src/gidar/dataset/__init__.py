"""Many documents into a data package: each read by itself, kept in a journal, and written in one order at the end.

documents below the paths -> read, in several processes -> journal -> packages, what was refused, a summary page
"""

from .package import cells_of as cells_of
from .package import cells_of_report as cells_of_report
from .package import write_dataset as write_dataset
from .reading import Progress as Progress
from .reading import read_into as read_into
from .summary import Tally as Tally
