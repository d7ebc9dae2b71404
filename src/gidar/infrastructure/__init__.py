"""What knows no report: files written whole, processes, templates, optional libraries, workbooks of plain lists."""
