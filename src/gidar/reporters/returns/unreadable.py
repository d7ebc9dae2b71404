"""What the sender of a file that cannot be read is told: what is wrong with the file, and what to hand in instead.

The sentences of errors in words.yaml are for whoever runs the program. Of a file of data they say what is wrong with it
and are quoted; for every other file there is a sentence for the person who made it.
"""

from typing import TYPE_CHECKING

from ...model.words import words

if TYPE_CHECKING:
    from ...model.errors import InputError
    from ...model.form import Lang

KINDS = {
    "locked": "docx_locked spreadsheet_password pdf_locked zip_encrypted",
    "several": "several_reports several_mixed several_titled several_in_workbook several_texts json_list zip_several "
    "zip_ambiguous entry_twice",
    "tables": "no_report_tables prose_only tables_unread tables_are_pictures no_text no_text_page pdf_uncoded",
    "archive": "packed no_descriptor zip_method zip_kind",
    "type": "office_missing office_forbidden office_failed other_document unknown_format unknown_document other_kind "
    "data_in_text",
    "large": "too_large line_too_large docx_bomb odt_bomb ofd_bomb pdf_bomb spreadsheet_cells spreadsheet_limits "
    "picture_too_large picture_limits too_many_parts rtf_limits too_deep_document too_many_attributes too_many_tags "
    "too_many_cells ofd_pages pdf_pages",
    "part": "lone_csv csv_without_descriptor unlisted descriptor_faulty parquet_alone parquet_below",
    "data": "encoding_json other_encoding encoding_strange encoding_csv nul wide_csv wide_json no_heading delimiter "
    "long_line json_syntax json_nul json_character json_cut json_control several_on_line json_constant json_number "
    "json_value text_before too_deep not_a_report csv_syntax "
    "descriptor_object descriptor_resources descriptor_name descriptor_value descriptor_property descriptor_shared "
    "descriptor_bytes descriptor_hash "
    "descriptor_file descriptor_other descriptor_mark descriptor_twice path_escape path_remote parquet parquet_empty "
    "no_reports_file no_key_heading no_reports one_text summary_sheet summary_line",
    "damaged": "document_broken spreadsheet_damaged docx odt mht office_damaged ofd pdf picture_broken zip zip_damaged "
    "doubled_parts docx_embedded doctype encoding_document page_in_comment empty binary",
}
"""{what a sheet says: the errors, as in words.yaml}. The rest is nothing that a sender can do anything about: what is
not installed here, what there is no memory or permission for, links, records of our own."""

_KIND = {error: kind for kind, errors in KINDS.items() for error in errors.split()}


def is_of_the_file(error: "InputError") -> bool:
    """Whether a file was not read for a reason of its own, which its sender can mend."""
    return error.key in _KIND


def told(error: "InputError", year: int, lang: "Lang") -> tuple[str, str, str]:
    """What a sheet says of a file that was not read for a reason of its own: heading, what is wrong, what to do."""
    own, kind = words(lang, "returns"), _KIND[error.key]
    text = own[f"cannot_{kind}"].format(why=error.message(lang)) if kind == "data" else own[f"cannot_{kind}"]
    return own["cannot_title"], text, own[f"advice_cannot_{kind}"].format(year=year)
