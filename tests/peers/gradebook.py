"""Reads a gradebook as Python's csv does, and what LibreOffice made of it: the same cells, none a formula.

Usage: gradebook.py GRADEBOOK.csv [CONVERTED.fods]
"""

import csv
import re
import sys
import xml.etree.ElementTree as ET

COLUMNS = "learner,pack,lesson,item,attempts,first_correct,best_score,max_score,last_seen_utc".split(",")
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def read(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.reader(file, strict=True))
    assert rows[0] == COLUMNS, rows[0]
    assert len(rows) > 5, "a gradebook with rows"
    for row in rows[1:]:
        assert len(row) == len(COLUMNS), row
        for cell in row:
            assert not re.match(r"[=+\-@|%\t\r]", cell), f"would be a formula: {cell!r}"
        attempts, first, best, most = (float(cell) for cell in row[4:8])
        assert attempts >= 1 and first in (0, 1) and 0 <= best <= most == 1, row
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", row[8]), row
    assert any(row[0].startswith("'=") for row in rows[1:]), "the nickname that looks like a formula"
    return rows


def cells(path):
    """The rows of a flat sheet: of each cell its kind and its text."""
    rows = []
    for row in ET.parse(path).getroot().iter(f"{TABLE}table-row"):
        found = []
        for cell in row.iter(f"{TABLE}table-cell"):
            assert f"{TABLE}formula" not in cell.attrib, f"a formula: {cell.attrib}"
            text = "".join("".join(part.itertext()) for part in cell.iter(f"{TEXT}p"))
            times = int(cell.attrib.get(f"{TABLE}number-columns-repeated", 1))
            found += [(cell.attrib.get(f"{OFFICE}value-type"), text)] * min(times, len(COLUMNS))
        rows.append(found[: len(COLUMNS)])
    return rows


rows = read(sys.argv[1])
if len(sys.argv) == 2:
    print(f"Python's csv: {len(rows) - 1} rows, no cell a formula")
else:
    sheet = [row for row in cells(sys.argv[2]) if any(text for _, text in row)]
    assert len(sheet) == len(rows), (len(sheet), len(rows))
    for ours, theirs in zip(rows[1:], sheet[1:]):
        for name, cell, (kind, text) in zip(COLUMNS, ours, theirs):
            number = name in ("attempts", "first_correct", "best_score", "max_score")
            assert (kind == "float") == number, (name, cell, kind, text)
            if name in ("learner", "lesson", "item"):
                # A spreadsheet may take the mark before a text as its own.
                assert text.lstrip("'") == cell.lstrip("'"), (cell, text)
    print(f"LibreOffice: {len(sheet) - 1} rows, numbers as numbers, no cell a formula")
