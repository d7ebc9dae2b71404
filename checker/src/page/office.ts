// What is done with files: documents and tables are read, a report is handed in, many are received. It is a script of its own
// (office.js), which comes after the form and what checks it.
export {Desk} from "./desk/desk.js";
export {reportOfDocument} from "./document-report.js";
export {reportOfWorkbook} from "./entry-workbook.js";
export {openedDocument} from "./office-files.js";
export {Paste} from "./paste.js";
export {saveJson, savePackage, saveWebPage, saveWord, saveWorkbook} from "./save.js";
