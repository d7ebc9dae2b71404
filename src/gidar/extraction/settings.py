"""Every threshold of extraction, by stage, with the kind of document that made it necessary.

Bounds against hostile input, and on the time of a search, lie far above any report: one has some 1,000 cells and
lines on some 10 pages. Of other thresholds it is said which documents are read otherwise without them; a "cautious"
one is a guard on which none of a sample of the documents of the tests turned when it was moved.
"""

# ---- documents: bounds against hostile input -------------------------------------------------------

MEGABYTE = 1024 * 1024
# What a file may weigh: web pages carry styles, Word files and PDF carry pictures, text carries nothing.
MAX_BYTES = {
    "html": 16 * MEGABYTE,
    "mht": 48 * MEGABYTE,
    "docx": 48 * MEGABYTE,
    "odt": 48 * MEGABYTE,
    "rtf": 48 * MEGABYTE,
    "office": 48 * MEGABYTE,
    "pdf": 48 * MEGABYTE,
    "ofd": 48 * MEGABYTE,
    "markdown": 4 * MEGABYTE,
    "text": 4 * MEGABYTE,
    "pictures": 48 * MEGABYTE,
}
MAX_CELLS = 40_000  # cells of all tables and lines of text of one document
MAX_CHARACTERS = MAX_CELLS * 40  # of a text
MAX_SPAN = 60  # columns or rows that a cell may say it takes
MAX_FIELD_CHARACTERS = 10  # of a field of a form, that are seen at once
MAX_TAGS = 300_000  # of a page or Word file: bound on time and memory; Word puts some forty around a cell
MAX_ATTRIBUTES = 1000  # of a tag: parsers compare each with all others
MAX_PARSER_ERRORS = 10_000  # of a page that are looked at for its depth
MAX_STYLE_SHEETS = 50  # in a page
MAX_STYLE_CHARACTERS = 2_000_000  # of them together: bound on time
MAX_STYLE_STEPS = 3_000_000  # of telling which elements they are for: bound on time
STEPS_A_STYLE = 5  # that telling how an element looks counts for
SIBLINGS_A_STEP = 50  # of an element that are gone through at once
MAX_STYLE_VALUE = 200  # characters of a value
MAX_STYLE_FONTS = 1000  # characters of a list of fonts: those for all systems are long
MAX_STYLE_OWN = 10_000  # characters of the style of one element: bound on time
MAX_SELECTOR_CHARACTERS = 600  # of a list of selectors: each becomes an expression that nests as deep
MAX_SELECTORS = 40  # of a list that is not understood
MAX_COVERS = 20  # elements in which something may lie over tables
MAX_UNDOING = 200  # elements in a hidden one that are looked at for what shows them again
MAX_VARIABLES = 5  # values within values of a style
MAX_VARIANTS = 8  # rules for an element that may be in force or not, of which each is looked at by itself
MAX_APPEARING = 3  # seconds that an animation may take before its first moment is what is seen
LARGE_PICTURE = 300  # pixels, high or wide, from which on a picture or a layer may cover a table; banners are lower
MIN_SLIP = 4  # letters of the name of a property that may be misspelt; no browser has one so near to another
MAX_SCENES = 6  # values, other than the usual, of what a page asks of a screen: with each the page is looked at again
NARROW_SCREEN = 1024  # pixels: what holds below them only is not for the screen of a desk
WIDE_SCREEN = 1920  # pixels: what holds up to them holds there
PIXELS_AN_EM = 16
UNSEEN_OPACITY = 0.02  # up to which nothing is seen
FAINT_OPACITY = 0.2  # up to which it is doubtful what is
UNSEEN_CONTRAST = 0.02  # of the text with what is behind it, in the channel in which they differ most, of 1
FAINT_CONTRAST = 0.12  # up to which it is doubtful whether the text is seen
ROUNDED_COLOUR = 0.1  # of a channel, by which Word writes a colour of its theme otherwise than it is computed
FAINT_HALF_POINTS = 5  # of a character in Word, up to which it is doubtful whether it is seen
FAINT_ZOOM = 0.1  # below which it is doubtful whether what a page shrinks is seen
FAINT_SCALE = 10  # percent of its width that is left of a character in Word
FAINT_TWENTIETHS = 60  # of a point, of a row or line in Word that has no other height
MIN_LINE_SHARE = 0.7  # of the size of its characters, of a line in Word: digits are as high; lower ones are cut off
LINE_OF_SIZE = 1.2  # of it, that a line takes at least
MAX_OUTDENT = 12  # points by which a figure in Word may stand left of its cell; editors indent by half a character
LEAST_TEXT_POINTS = 10  # of text in Word, by which it is told what something that lies over the text does not reach
THICK_FRAME_POINTS = 6  # from which on the line around something in Word covers figures
FAINT_PIXELS = 3  # up to which it is doubtful whether text or a box of that size is seen
MIN_LIFT = 2  # pixels, by which a line or a ground without text is drawn over the letters beside it
MAX_AROUND = 80  # pixels that a shadow or an outline reaches beyond what it is around; those of pages reach 40
MAX_SHADOW = 3  # pixels that a shadow of letters lies beside them: further, it may be taken for others
MAX_LETTER_ROOM = 4  # pixels between two letters, beyond which they may be taken for two words
FAINT_CELL_PIXELS = 12  # wide, of a cell of fixed width: figures run into its neighbours
FAINT_TABLE_PIXELS = 100  # wide, of a table of fixed width: its columns run into each other
MIN_CELL_PIXELS = 30  # wide, of what cuts off the text of a cell: a figure may be wider
MAX_METAS = 200  # of the head of a page
MAX_PAGE_TITLES = 2  # of a page; pictures drawn in it have titles too
MAX_MARKDOWN_TABLES = 1000  # of web pages in Markdown, each of which is parsed
MAX_UNPACKED = 64 * MEGABYTE  # of a document that is a zip file
MAX_STYLES = 5000  # of a Word document
MAX_PARTS = 2000  # of such a file
MAX_NAME_CHARACTERS = 200  # of what a zip file says that it is
MAX_HEAD_BYTES = 8192  # of a file that are looked at to tell what it is
MAX_MHT_PARTS = 5000  # of a page with its parts
MAX_RTF_TOKENS = 1_000_000  # bound on time: words, controls and braces
MAX_RTF_DEPTH = 2000  # of groups
MAX_RTF_TABLE_LEVEL = 8  # tables in tables: bound, as levels are numbers that a file states
RTF_SNAP = 30  # twentieths of a point within which two edges of cells are one
OFFICE_SECONDS = 60  # that LibreOffice may take for a file
OFFICE_MEMORY = 4096 * MEGABYTE  # of its addresses; what it uses is a tenth of it
MAX_PDF_PAGES = 300
MAX_OFD_DRAWN = 4 * MEGABYTE  # of what draws the pages: bound on time; some 60 bytes a character
MAX_OFD_NUMBER = 1e6  # of a place on a page, in millimetres
MAX_OFD_CHILDREN = 1000  # of an element among which one is looked for that stands alone: bound on time
MAX_OFD_PALETTE = 256  # colours
OFD_ELEMENT_WEIGHT = 64  # bytes of what draws a page that an element counts for at least: bound on time
MAX_OFD_DEPTH = 20  # of what is drawn within what is drawn
OFD_ADVANCE = (0.3, 1.5)  # of the usual width, between which the step to the next character is taken for its width
MAX_PAGE_MARKS = 60_000  # characters and rules of one page of a PDF
# pdfminer goes through a PDF without a sound table of its objects line by line, and copies what has no line break.
MAX_PDF_LINES = 3_000_000  # bound on time; what is packed has a line break in some 130 bytes
MAX_PDF_LINE = 2 * MEGABYTE  # bound on time
MAX_PDF_OBJECTS = 200_000  # bound on time: beginnings and ends of objects
MAX_PDF_UNPACKED = 64 * MEGABYTE  # of all streams that are no pictures: fonts are the largest part of them
MAX_PDF_PICTURES = 512 * MEGABYTE  # of all streams that are; they are never unpacked but to be weighed, in pieces
MAX_PDF_DRAWN = 16 * MEGABYTE  # of what draws the pages, forms each time that they are drawn
MIN_PDF_STREAM = 4096  # bytes that a drawn stream counts for at least: empty forms that draw empty forms
MAX_COVER_STEPS = 4_000_000  # of comparing what is filled with characters below it: bound on time
MIN_COVER_POINTS = 2.5  # of what may cover a character, across and along: ruling lines are thinner
MAX_SHARE_COVERED = 0.3  # of a character, before it is doubtful whether it is seen
STRUCK_MARGIN = 0.25  # of a digit at each side, through which an underline or a rule beside it may go
MAX_UPRIGHT = 0.2  # of its height, by which a rule between columns leans
MAX_LEVEL = 0.05  # of its width, by which a stroke through words leans; one across the corner of a table does more
FAINT_POINTS = 1.5  # of a character, below which it is doubtful whether it is seen
MAX_UNCODED = 0.1  # of the characters of a PDF that may have no code; of figures in such a font none is read
MAX_PDF_PACKED = 3  # times that a stream may be packed
PDF_ENTRIES_BYTES = 1000  # before a stream in which its entries stand

# ---- documents: how cells are told -----------------------------------------------------------------

MAX_FRAME_CHARACTERS = 40  # of a table of one cell that some editors put around a figure; more is a table of its own
MAX_LAYOUT_CELLS = 3  # in a row of a table that holds tables and only arranges the page
MAX_EMPTY_LINES = 20  # that count as empty cells: at 2 pages of paragraphs, one a cell, lose rows
MIN_EVEN_ROWS = 5  # of one width before it is that of the table, in text with bars or tabs; cautious
MIN_BARRED_ROWS = 3  # more rows of cells between bars, or between tabs, than this are a table
MAX_CELL_CHARACTERS = 60  # where each cell has a line of its own; without it sentences are cells
MAX_CELL_LINES = 4  # over which a cell is broken that a bar alone on a line closes
MIN_ROLLED_CHARACTERS = 400  # of a line that holds several sections: pages copied without their structure
MIN_ROLLED_SECTIONS = 3  # that it must name
MIN_LONE_CELLS = 20  # figures alone on a line before a text has one cell a line; a few stand alone in any text
MIN_LONE_RUN = 3  # lines of one figure each in two runs do so, too: one table, with a cell a line
MIN_FRAMED_LINES = 1  # more rows of one cell than this, and nothing else, are text in a frame or shaded
WHITE_PART = 0.99  # of each part of a colour, from which it is white: a white line behind nothing is no rule
RULE_DISTANCE = 3.0  # points within which two ruling lines of a PDF are one
DOTTED_RULES = {"edge_min_length_prefilter": 0.2}  # dots of a ruling line are joined before what is short is left out
MAX_OVERPRINTED = 0.4  # of its width, by which a digit of a PDF may reach into the next
RAISED_SIZE = 0.75  # a digit of a PDF that is smaller than this beside larger ones is a footnote mark
MIN_PDF_CELLS = 2  # more ruled cells than this are a table: pages rule off titles and numbers too
MIN_MIDDLE = 0.2  # of the width of a cell that the middle of a figure which is too wide for it is from its edges
PDF_WORD_GAP = 2  # points between two words of a line of a PDF
PDF_LINE_SHIFT = 4  # points by which words of one line of a PDF may be apart in height
PDF_LINE_SHARE = 0.3  # of their own height, where that is more: figures in large titles

# ---- what is printed: labels and figures -----------------------------------------------------------

MAX_COMPARED_CHARACTERS = 300  # of a text that may be a label: narrative stands in cells too, and is converted slowly
MAX_NOTED_CHARACTERS = 600  # of a label with a note in brackets behind
LINES_OF_NOTES = 3  # above or below a table in which its unit, its date or a note on it may stand
MAX_CAPTION_CHARACTERS = 30  # of a line above a table that says something of it; longer ones are narrative
MIN_DEFINITION = 8  # characters of a note behind a label that says what it means; shorter ones rather say of what else
MIN_LIKENESS = 0.75  # of a label to that of the form: slips of OCR, characters dropped; at 0.95 many rows are lost
MIN_LIKENESS_LEAD = 0.1  # by how much more than to any other; at 0.3 rows of such documents are lost
MIN_LIKENED_CHARACTERS = 4  # shorter labels are looked up, not compared
MAX_FIGURE_CHARACTERS = 200  # of a cell that may be a figure: bound against hostile input
MAX_FIGURE_DIGITS = 40  # of what is taken as one number: bound against hostile input

# ---- around the tables -----------------------------------------------------------------------------

MAX_HEAD_LINE_CHARACTERS = 80  # of a line of text that may be a row of heads; sentences cite them too
MIN_FORM_ROWS = 4  # that a document must name to be a report: pages and Markdown with two or three rows of a table
MIN_TITLED_ROWS = 1  # that a document must name which bears the title of a report, or the heading of a section
MIN_HEADINGS = 2  # of sections, with which a document without a title is a report
MIN_FIGURES_BESIDE = 2  # more figures than this side by side on a line are a row of a table
MIN_ROWS_CONFLICTING = 8  # that stand twice with different figures: two reports in one page; two tables are not
MAX_SHOWN_ROW = 60  # characters of a row of figures that an error shows
MIN_ROWS_REPEATED = 8  # that stand twice with the same figures: a page that holds its report twice, which is said
MIN_ROWS_CUT_OFF = 3  # missing at the end before a document is said to be cut off; one or two are left out often
MAX_TITLE_CHARACTERS = 80  # of a title, and of a line such as that of the publisher
MAX_LABELLED_CHARACTERS = 160  # of a line with the publisher, the date and more behind words
MAX_TITLE_LINES = 3  # over which a title may be broken: organ, subject, "annual report"
MAX_SIGNATURE_LINES = 12  # at the end of a document in which it is signed: pages go on with links and addresses
MIN_FULL_LINES = 3  # of one width before that is the width of a page
MIN_FULL_WIDTH = 30  # of it, in halves of a character: columns are narrower
MAX_SENTENCE_LINES = 4  # over which a page may break a sentence that says who reports, or on which time
MAX_LINE_ROOM = 8  # that a full line leaves, in halves of a character: two at the beginning, marks that may not end it
MIN_LOOSE_CHARACTERS = 8  # of a line behind the signature that is named; links and numbers are shorter
MAX_LOOSE_SHOWN = 200  # characters of a text that is in no section
MAX_METADATA_CELLS = 8  # in a row of a table about the document: a word, and what it says
MAX_PERIOD_CHARACTERS = 2000  # of a paragraph that may name the period; a whole page may be one paragraph
MAX_HEADING_CHARACTERS = 40  # of the heading of a section, and of what stands behind a word such as the publisher's
MIN_TURNED_ROWS = 4  # of a table of the form that may stand on its side, more than its labels take there
MIN_NUMBERED_SECTIONS = 2  # that bear their own numbers before another is told by its number alone
MIN_HEADING_LIKENESS = 0.85  # of the heading of a section that is not worded as in the form

# ---- rows ------------------------------------------------------------------------------------------

MAX_HEAD_ROWS = 8  # of words above figures that are remembered: at 2 Word files with the courts first are misread
MAX_FIGURE_LINE_CHARACTERS = 400  # of a line of figures: bound against hostile input
MAX_LABEL_CHARACTERS = 120  # of the label of a row in text; more is a sentence; cautious
MIN_SIDE_EVIDENCE = 2  # places that must speak for one side, in text whose labels have lines of their own
SIDE_MAJORITY = 4  # and how many times as many as for the other: text with labels below, in which some stand above
MIN_WRAPPED_LABEL_CHARACTERS = 6  # of a label wrapped around its figures: PDF without ruling lines, and its text
MAX_FAILING_SHARE = 0.2  # of the rows below heads that are not those of the form: reports have a few wrong totals
MAX_LABEL_TAIL_WORDS = 3  # that spaces inside may have made of the last piece of such a label; cautious

# ---- assign ----------------------------------------------------------------------------------------

MIN_FRAGMENT_CHARACTERS = 4  # of a piece of a label that may name its row; at 8 cells of web pages are lost
MIN_ROW_LIKENESS = 0.5  # a line whose label is less like any of the form belongs to something else; cautious
MAX_AMBIGUOUS_CHARACTERS = 2  # of a label that heads and other tables bear too: total, other
MAX_WRAPPED_LINES = 4  # that the cells of a row go on, on a page without ruling lines; cautious
MAX_HEAD_LINES = 16  # that heads are broken over, on a page without ruling lines
MAX_LINES_BELOW = 2  # below such heads on which figures may go on
MAX_FIGURES_ASTRAY = 2  # too few or too many in the row of fifteen before it is another row; cautious
MAX_DIGIT_RUNS = 3  # that this row may be broken into in text without separators; cautious

# ---- solve -----------------------------------------------------------------------------------------

MAX_READINGS_OF_ROW = 1000  # in text without separators; from more nothing could be concluded
MAX_CHOICE_STEPS = 40_000  # of all searches of a document: bound on time
MAX_COMBINATIONS = 500  # of readings that add up, which are compared: bound on time
MAX_RUN_DIGITS = 80  # of a row in text without separators: bound on time
MAX_CUT_STEPS = 150_000  # of cutting such a row: bound on time
MAX_PIECES_CUT = 3  # with more pieces too few figures are rather blanks than figures run together; cautious
MAX_BLANKS_OF_ROW = 2  # in a row whose figures stand apart; cautious
LONE_MISPRINT = 1  # with which everything else adds up: what was printed
MISPRINT_MARGIN = 1  # misprints that the right reading may need beyond the fewest that any needs, if these are more
MAX_MISPRINTS = 16  # of a table of runs of digits: bound on time
MAX_ODD_ROWS = 1  # that add up in no way; one more is tried: bound on time
MAX_MISPRINT_STEPS = 800_000  # bound on time
MAX_READINGS_TOGETHER = 3000  # of the rows that add up: bound on time
MAX_DIGITS_OF_FIGURE = 9  # in a run of digits
MAX_SEGMENTATIONS = 3000  # of the same rows that are looked at one by one: bound on time

# A page with a character cut off, or a few; a picture or a program with a wrong ending has many.
MIN_CHARACTERS_TO_A_BROKEN_ONE = 20
MIN_CHARACTERS = 200

# ---- pages that are pictures ------------------------------------------------------------------------

MAX_PICTURE_PIXELS = 60_000_000  # of one picture, before it is unpacked: A3 at 600 dots an inch has 70 million
MAX_PICTURE_PAGES = 60  # of a file
MIN_PICTURE_SHARE = 0.5  # of a page of a PDF that a picture covers which is the page
MIN_PAGE_POINTS = 110  # of both sides of a picture in a Word file that may be a page, or a table of one
MAX_MARGIN_CHARACTERS = 60  # of text beside it: numbers of pages, marks of scanners
PICTURE_MEMORY = 4096 * MEGABYTE  # of addresses of the process that opens pictures; what it uses is a quarter of it
PICTURE_SECONDS = 60  # of processor time of the process, and for each page as many again
LINE_HEIGHT = 48  # pixels of a line as the model takes it
MIN_LINE_WIDTH = 64  # lone digits
MAX_LINE_WIDTH = 1600
LINE_BATCH = 1.3  # times as wide as the narrowest that a line may be which is read together with it
LINES_AT_ONCE = 16
LEAST_CHANCE = 1e-4  # of a character in a column of a line that is looked at
MAX_BEAMS = 12  # beginnings of a figure that are followed
CUTTING_MARGIN = 6  # pixels around a box that is shown to a person
MAX_CUTTING = 480  # pixels of its longer side
PICTURE_WAIT = 6  # times as long it may take where the machine is busy
MIN_REDNESS = 24  # by which red is more than the other colours before it is a seal's
RED_LIFT = 1.3  # times its redness by which it is lifted; ink below a seal is hardly red
DARKEST_SHARE = 1.0  # hundredths of a page that are ink at least
DARKEST = 70  # that ink is made at least where it is fainter
MIN_CONTRAST = 40  # of ink with paper, before it is grain that would be made dark
PAGE_SIDE = 2400  # pixels of the longer side, to which small pages are enlarged
MAX_ENLARGED = 2.5
MAX_PAGE_SIDE = 3600  # of a page of a PDF that is drawn
PAGE_SHAPE = 1.5  # times as long as wide that a page is; longer pictures are of several
MAX_PAGE_AREA = 9_200_000  # pixels of a page that is read: larger ones are made smaller
MAX_STRETCHED = 1.6  # times as long as the page that it may become when laid flat
MIN_TABLE_SHARE = 0.03  # of the page that a table fills from whose corners it is laid flat
SIDE_ANGLES = (20.0, 3.0)  # degrees by which a side may lean against the table, and the pieces of it from each other
MIN_QUADRANGLE = 0.85  # of what four corners enclose which the boxes of a table fill
MIN_TABLE_WIDTH = 0.3  # of the page
MIN_TABLE_BOXES = 4
MAX_TABLE_BOXES = 800  # more are grain: the largest table of the form has some 250
MIN_BOX = 14  # pixels of the shorter side of a box
MAX_LARGEST = 6  # pieces of ink that are tried as the table by whose corners a page is laid flat
TABLE_GAPS = ((190, 3), (225, 9))  # how dark its rules are, and pixels that are closed between their dots
MIN_LEVEL_RULE = 0.08  # of the side of a page, of a rule by which it is levelled
LEVEL_GAP = 8  # pixels that are closed between dots of such a rule
MIN_LEVEL_RULES = 4  # that tell how a page leans; with fewer it is taken to be turned as its other rules are
TEXT_SIDE = 900  # pixels of the longer side of a page without rules, by whose lines of text it is levelled
TEXT_LEANS = 81  # that are tried
MAX_LEAN = 0.1  # of a rule that is left when a page has been laid flat
FAR_OFF = 3.0  # times as far from the others as is usual: a line that is no rule
MIN_HOLES = 8  # that a piece of ink encloses which is a table
MIN_HOLE_FILLED = 0.6  # of the smallest rectangle around one, which a box of a table fills
MAX_HOLE = 0.5  # of the table that a box of it takes
MIN_RULE = 40  # pixels
RULE_SHARE = 0.018  # of the longer side of the page; strokes of characters are shorter
RULE_LEVEL = 190  # of darkness of rules, as is usual
# (hundredths of this length that are closed between grain or dots, levels of darkness): where rules are looked for
RULE_GAPS = ((6, (190, 225, 150, 110)), (20, (190, 225)))
RULE_REACH = 9  # pixels by which a rule may end before another
RULE_BEND = 4  # pixels by which a rule may be off its line
RULE_DRIFT = 9  # of one that is known: where paper is bent
THICK_RULE = 0.008  # of the longer side of the page, from which on ink is no rule: a star, a stain
MORE_ENCLOSED = 1.02  # times as much of a page that must be enclosed where rules are looked for in another way
GAPPED_SHARE = 0.01  # that a pixel of a table with gaps counts for one of a table without, where levels are compared
PART_WEIGHT = 4.0  # of what is part of a stretch against a whole one
MIN_SHARED_SCORE = 0.02  # by which more of a rule are whole stretches, from rule to rule, than parts of one
MIN_RULE_SCORE = 0.1  # of a table by itself
WHOLE_STRETCH = 0.9  # of it that is drawn
PART_OF_STRETCH = (0.15, 0.6)  # of it that a ring or a stroke draws; less is a character, more a worn rule
OPEN_STRETCH = 0.65  # with less of a stretch drawn, the boxes on both sides are one
RULE_SIDE = 25  # hundredths of the length of a rule on whose inner side more ink is not the rule's
MAX_GRAIN = 40  # by which paper is darker than most of it
MIN_GRAIN = 3.0
MAX_SPREAD = 1.25  # times the grain that is usual on a page: more is blurred words that fill their box
INK_LEVEL = 170  # of what is ink at least, on clean paper
INK_DEVIATIONS = 8.0  # of the grain of the paper, of a box
FAINT_DEVIATIONS = 5.0  # of ink that may be there
FAINT_LEVEL = 215  # of what may be ink
STROKE_THROUGH = 1.7  # times the height of a character: a stroke that goes through what is printed
STRIKE_EDGE = 0.15  # of the height of a figure above and below what may strike it out: rules, what is underlined
STRIKE_LENGTH = 1.2  # times the height of a character, of a stroke through a figure; strokes of digits are shorter
MAX_STRIKE = 60  # degrees from level; a 1 and a "/" stand steeper
LEVEL_STRIKE = 20  # up to which a stroke that runs from edge to edge strikes out, too
STRIKE_STEP = 5
STRIKE_LEVEL = 150  # of darkness of a stroke that strikes out; digits that blur runs together meet in less
THICK_STRIKE = 0.45  # of the height of a character, from which on ink is no stroke: the star of a seal
WEAK_DASH = 4.8  # times the spread of the grain in the shape of a dash, of a minus that is hardly seen
DASH_CONTRAST = 8.0  # by which it is darker than the paper at least: what JPEG leaves around letters is up to 6
RIM = 3  # pixels around ink that are darker than paper
DASH_REACH = 1.2  # times the height of a character, before a figure
DEVIATION = 1.48  # median deviations to a standard one
MIN_FREE_PIXELS = 200  # of paper by which the grain of a box is told
MAX_PENS = 0.1  # of the boxes with ink; where more are coloured the print is
COLOURED_AREA = 0.03  # of its square, of coloured ink in a box: a pen
MIN_PEN_COLOUR = 40  # by which a pen is less red than it is blue or green, where black ink is none of them
PEN_DARKER = 60  # than the paper
MAX_BLANK_COST = 0.1  # of there being nothing, in a box without ink
EDGE_INK = 0.35  # of the height of a character: at the edge of a box, what is left of a rule
SPECK = 0.1  # of this height; a point is larger
SPECK_AREA = 0.006  # of its square
FLAT_PIECE = 1.8  # times as wide as high: a dash, no speck
SPECK_APART = (
    0.8,
    0.3,
)  # of this height, aside and above, from which on what is small belongs to no character
INTRUDER_APART = (0.4, 0.15)  # from which on what comes in from the edge of a box does not: digits stand closer
HIGH_PIECE = 0.45  # of the height of a character, from which a piece of ink makes a line of its own
ONE_CHARACTER = 1.25  # times as high as a character is: pieces no higher together are one, broken by the scan
MIN_LETTER = 11  # pixels; smaller pieces are grain and points
MIN_LETTERS = 20
STROKE_SHAPE = 3.2  # times as long as wide before a piece of ink is a lone stroke
FLAT = 70  # degrees from upright from which a stroke lies
LEANING = 12  # degrees by which it leans; a slanted 1 less
STROKE_COST = 12.0  # of any other reading of a lone stroke that leans or lies
LINE_MARGIN = 0.18  # of its height around a line
SECOND_MARGIN = 0.34  # around it in its second reading
LOW_LINE = 0.8  # of the height of a character that a line is cut at least
FIGURE_SHAPE = 9  # times as wide as high: more is no figure
BOX_INSET = 3  # pixels of the rules around a box
SURELY_UPRIGHT = 0.86  # of the likelihood of lines with which a page needs no turning
LINES_TO_TURN = 8
MIN_WORDS = 6  # different characters of a line that counts in full
MAX_LINES = 400  # of text of a page: bound on time
MIN_LINE = 0.5  # of the height of a character
POINT_COST = 1.0  # of a point or comma before or behind a figure being a speck
UNSEEN = 18.5  # cost of a figure that is not among the likeliest of a reading
MAX_READINGS_OF_BOX = 8
WORD_GAP = 2.2  # times the height of a character within which ink is of one line
COLUMN_GAP = 0.55  # within which it is of one word of a line that is like those of a table
ROW_GAP = 1.5  # between any two words of such a line: narrative text has no such gaps
LINE_ROOM = 0.3  # above and below a word that is cut out as a box of a table is
DASH_WIDTH = 0.25  # of the height of a character, of a dash at least
DASH_HEIGHT = 0.08  # of it, of a dash
CHARACTER_POINTS = 9.0  # that a character is taken to be high where the places of words are told
PAGE_DOTS = 220  # an inch, at which pages of a PDF are drawn
MAX_UNIT = 2  # characters of a unit behind a figure
MOST_OF_ROW = 0.6  # of the boxes of a row, that hold figures or nothing where what is misread behind one is a figure
CLEAR_WORDS = 0.9  # of the likelihood of words that are read as they are printed
ILLEGIBLE = "?"  # what a box holds of which neither words nor a figure were made out
MAX_FIGURE_COST = 4.0  # of the likeliest figure of a box, which is then taken for one
LINE_SHIFT = 0.4  # of the height of a character by which the middles of words of one line may be apart
MIN_LINE_LIKELIHOOD = 0.6  # of a line of text: less is a seal, a stain, a picture

# ---- what the identities leave of readings of pictures ------------------------------------------------

MIN_CONFIRMING_ROWS = 5  # of a run that bear their labels, with which a misread one between or beside them is sure
MAX_OPTION_COST = 16.0  # of a reading that is considered
MAX_CHANGES = 8  # cells that are read otherwise than is likeliest
MAX_FAILING_TRIED = 5  # of the equations that fail, in whose cells the next change is looked for
MAX_CHANGE_COST = 24.0  # of them together
MAX_DECODE_STEPS = 4000  # bound on time
FAILING_COST = 9.0  # of an equation that does not hold: totals are misprinted, too
NOUGHT_COST = 3.0  # of a nought at most: dearer ones are stains where nothing is printed, which no sum tells from one
CLEAR_CHANGE = 3.0  # by which another change must cost more
MARGIN_CLOSED = 0.7  # of a reading with which two equations close and none fails
MARGINS_ALONE = (6.0, 3.0, 9.0)  # with none, with one that closes, with any that fails; two readings must agree, too
UNSEEN_COST = 11.0  # of a reading that two equations close with; one that only one of two saw, and well, is at 9.3
LIKELY_MARGIN = 3.0  # of a likely figure that no equation closes with, or on which two readings do not agree
LIKELY_COST = 1.0  # that it has at most where they do not
