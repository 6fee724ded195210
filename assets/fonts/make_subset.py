#!/usr/bin/env python3
"""Makes the bundled fonts from the fonts they come from.

    pip install fonttools
    apt-get install fonts-noto-core fonts-noto-cjk        # Debian, Ubuntu
    python3 assets/fonts/make_subset.py \\
        /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf \\
        /usr/share/fonts/truetype/noto/NotoSans-Bold.ttf \\
        /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc \\
        /usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc

Noto Sans: https://github.com/notofonts/latin-greek-cyrillic
Noto Sans CJK: https://github.com/notofonts/noto-cjk (the SC face of the collection is used)
Both are under the SIL Open Font License 1.1; its texts lie beside the fonts.

The Chinese files are given the line metrics of the Latin ones, so that both stand on one base line and a row is
equally high in both languages.

The Latin files hold Latin, Greek and punctuation. The Chinese files hold GB2312 level 1 (the regular one level 2 too,
because people's names need it), Chinese and general punctuation, arrows and marks, and every other character that
`lessons/` and `assets/strings/` use. They leave out Latin and Greek, so that letters, digits and ± look the same
in both languages; quotation marks, the long dash and the ellipsis are in both, because Chinese wants them a
full square wide. Run it again when `cargo test --test glyphs` names a missing character.
"""

import pathlib
import sys

from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTCollection, TTFont

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
MARKS = "−→←↑↓↗↘↔⇧✓★☆●○■□▲△▼▽▶▷◀◁◆◇◎①②③④⑤⑥⑦⑧⑨⑩※∞≈≠≤≥±×÷√∑∫µσρχαβπ°‰²³½¼¾§©®™•·…—–‘’“”‹›«»€£¥"


def gb2312(last_row):
    """The characters of rows 16 up to this one: level 1 ends with row 55, level 2 with row 87."""
    for row in range(16, last_row + 1):
        for cell in range(1, 95):
            try:
                yield bytes([0xA0 + row, 0xA0 + cell]).decode("gb2312")
            except UnicodeDecodeError:
                pass  # row 55 ends early


# Line metrics of Noto Sans, in thousandths of the type size.
METRICS = {
    ("hhea", "ascent"): 1069,
    ("hhea", "descent"): -293,
    ("hhea", "lineGap"): 0,
    ("OS/2", "sTypoAscender"): 1069,
    ("OS/2", "sTypoDescender"): -293,
    ("OS/2", "sTypoLineGap"): 0,
    ("OS/2", "usWinAscent"): 1069,
    ("OS/2", "usWinDescent"): 293,
}


# Characters of given names that GB2312 has not.
NAMES = "龑婧昇喆堃淼翀祎赟頔旸珮珺玥瑄玟煊炆姝婳嫣峣昶晞曈栩梓楠榕樾沄泠涵淇湉溦滢澍灏烨熠琛琪琬瑀瑷瑶璇璨甯祺禹竑筱绮翊翾芮茉荃莞菡葳薇藜谖钰铄镕霖韫颢飏骞麒彧"


def widen_dash(font):
    """Makes the long dash a full square wide, and two of them one line, as Chinese wants it."""
    name = font.getBestCmap()[0x2014]
    strings = font["CFF "].cff.topDictIndex[0].CharStrings
    old, (width, bearing) = strings[name], font["hmtx"][name]
    edge = 12
    scale = (1000 - 2 * edge) / (width - 2 * bearing)
    pen = T2CharStringPen(1000, None)
    font.getGlyphSet()[name].draw(TransformPen(pen, (scale, 0, 0, 1, edge - bearing * scale, 0)))
    strings[name] = pen.getCharString(old.private, old.globalSubrs)
    font["hmtx"][name] = (1000, edge)


def used():
    """Every character of the lessons and of the interface strings."""
    for folder, suffix in (("lessons", ".ron"), ("assets/strings", ".ftl")):
        for path in sorted((ROOT / folder).rglob("*" + suffix)):
            yield from path.read_text(encoding="utf-8")


def ranges(*pairs):
    for first, last in pairs:
        yield from (chr(code) for code in range(first, last + 1))


def sc_face(path):
    """The simplified Chinese face of a collection."""
    if path.suffix != ".ttc":
        return TTFont(path)
    for font in TTCollection(path).fonts:
        if str(font["name"].getDebugName(1)).startswith("Noto Sans CJK SC"):
            return font
    sys.exit(f"{path}: no Noto Sans CJK SC inside")


def cut(font, chars, target):
    options = subset.Options()
    options.hinting = False
    options.desubroutinize = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GSUB", "GPOS"] if "CFF " in font else []
    tool = subset.Subsetter(options)
    tool.populate(text="".join(sorted(chars)))
    tool.subset(font)
    if "CFF " in font:
        for table, field in METRICS:
            setattr(font[table], field, METRICS[table, field])
        widen_dash(font)
    font.save(HERE / target)
    missing = sorted(chars - {chr(code) for code in font.getBestCmap()})
    print(f"{target}: {(HERE / target).stat().st_size} bytes, {len(font.getBestCmap())} characters")
    return set(missing)


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    latin_regular, latin_bold, sc_regular, sc_bold = (pathlib.Path(arg) for arg in sys.argv[1:])
    text = {char for char in used() if char > " "}
    latin = set(ranges((0x20, 0x7E), (0xA0, 0x17F), (0x370, 0x3FF), (0x2010, 0x2027), (0x2030, 0x203A)))
    latin |= set(MARKS) | {char for char in text if ord(char) < 0x2E80}
    chinese = set(gb2312(55)) | set(MARKS) | text
    chinese |= set(ranges((0x3000, 0x3015), (0xFF01, 0xFF5E), (0x2010, 0x2026), (0x2460, 0x2473)))
    chinese -= set(ranges((0x00, 0xFF), (0x370, 0x3FF))) | set("–•")
    # What people type, their names above all, stands in the regular type only.
    typed = chinese | set(gb2312(87)) | set(NAMES)
    lost = None
    for source, target in ((latin_regular, "NotoSans-Regular.ttf"), (latin_bold, "NotoSans-Bold.ttf")):
        lost = cut(TTFont(source), latin, target)
    cut(sc_face(sc_regular), typed, "NotoSansSC-Regular.otf")
    lost_sc = cut(sc_face(sc_bold), chinese, "NotoSansSC-Bold.otf")
    nowhere = sorted(text & ((lost | (text - latin)) & (lost_sc | (text - chinese))))
    if nowhere:
        print("in neither font:", " ".join(f"{char} U+{ord(char):04X}" for char in nowhere))


main()
