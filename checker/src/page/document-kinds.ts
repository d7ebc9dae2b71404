// Which files are documents, by the endings of their names.

const READ = ["xlsx", "docx", "html", "htm"] as const;
/** A kind of document that is read here. */
export type Read = (typeof READ)[number];
/** What other programs have to open first, by ending: the key of what is said. */
export const ELSEWHERE: Record<string, "old_document" | "pdf_document"> = {doc: "old_document", wps: "old_document", xls: "old_document", et: "old_document", ods: "old_document", odt: "old_document", rtf: "old_document", pdf: "pdf_document"};

export const documentKind = ({name}: {name: string}): string => name.toLowerCase().split(".").at(-1)!;

export const isRead = (kind: string): kind is Read => READ.includes(kind as Read);

/** Whether a file is a document, of whatever kind. */
export const isDocument = (file: {name: string}): boolean => isRead(documentKind(file)) || documentKind(file) in ELSEWHERE;

export const isWorkbook = (file: {name: string}): boolean => documentKind(file) === "xlsx";
