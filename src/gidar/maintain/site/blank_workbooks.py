"""The blank entry workbooks that the page of the checker fills in, as `gidar new` writes them."""

import base64

from ...conversion.blank import blank
from ...model.edition import load_edition
from ...publication import Publication
from ...writers import xlsx


def blank_workbooks(editions: list[Publication], lang: str) -> dict[str, str]:
    """{edition: the bytes of its workbook in base64}. Raises InputError where XlsxWriter is not installed."""
    forms = [load_edition(edition.edition) for edition in editions]
    books = {form.id: xlsx.document(blank(form, None, None, None).data, form, lang) for form in forms}
    return {id_: base64.b64encode(data).decode() for id_, data in books.items()}
