"""Direction and isolation: what must be true of every page in two directions."""

import itertools
import pathlib
import re
import unicodedata
import xml.etree.ElementTree

RTL = {"ar": "rtl"}
LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG, POP = "\u2066", "\u2067", "\u2068", "\u2069"
ATOM = "{http://www.w3.org/2005/Atom}"


def visual(expected):
    """The order for the eye of what stands in visual-order.tsv: Arabic words are written there as they are read."""
    return "".join(part[::-1] if re.search("[\u0620-\u064a]", part) else part for part in expected.split("|"))


GOLDEN = [line.split("\t") for line in (pathlib.Path(__file__).parent / "visual-order.tsv").read_text(encoding="utf-8").splitlines()
          if line and not line.startswith("#")]


def test_bilingual_01_language_and_direction_match_the_address(visit, sites, expect_none):
    """1: and the browser agrees."""
    site = next(site for site in sites if visit.address.startswith(site.base))
    first = visit.address.removeprefix(site.base).split("/")[0]
    language, direction = visit.run("[document.documentElement.lang, document.documentElement.dir]")
    expected = first if first in site.languages else language.split("-")[0]
    findings = []
    if not re.fullmatch(f"{expected}-[A-Z]{{2}}", language):
        findings.append(f"lang is “{language}”")
    if direction != RTL.get(expected, "ltr"):
        findings.append(f"dir is “{direction}” where the language is {expected}")
    findings += visit.probe("direction", RTL.get(expected, "ltr")) + visit.probe("directionOfLanguages")
    expect_none(visit.says(findings))


def test_bilingual_03_runs_of_the_other_direction_are_isolated(visit, expect_none):
    """3: by an ancestor with `lang` and `dir`; acronyms may do without `lang`."""
    expect_none(visit.says(visit.probe("foreignRuns")))


def test_bilingual_04_direction_of_digits_is_not_guessed(visit, expect_none):
    """4: no text of digits only in a bare `bdi` or in `dir="auto"`."""
    expect_none(visit.says(visit.probe("guessedDigits")))


def test_bilingual_05_golden_visual_order(sites, open_tab, expect_none):
    """5: the order in which the eye meets the characters, by the rectangle of each."""
    sample, findings = sites[-1], []
    for path, rows in itertools.groupby(GOLDEN, key=lambda row: row[0]):
        tab = open_tab(sample.base + path)
        seen = [(tab.probe("visualOrder", selector, fragment), fragment, visual(expected)) for _, selector, fragment, expected in rows]
        findings += tab.says(f"“{fragment}” is seen as “{order}”, not “{expected}”" for order, fragment, expected in seen if order != expected)
    expect_none(findings)


def test_bilingual_07_invisible_characters_are_right(site, expect_none):
    """7: no embedding or override; isolates come in pairs; no right-to-left mark on English pages."""
    findings = []
    for pattern in ("**/*.html", "**/*.xml", "**/*.ics", "**/*.csv"):
        for path, text in site.files(pattern):
            for number, line in enumerate(text.splitlines(), 1):
                where = f"{site.base}{path} line {number}"
                findings += [f"{where}: has U+{ord(c):04X}" for c in set(re.findall("[\u202a-\u202e]", line))]
                # A value never goes on after the end of an element or an attribute.
                findings += [f"{where}: isolates do not come in pairs in “{part[:60]}”"
                             for part in re.split('[<>"]', line) if unclosed(part)]
                if path.startswith("en/") and "\u200f" in line:
                    findings.append(f"{where}: has a right-to-left mark")
    expect_none(findings)


def test_bilingual_08_stylesheets_know_no_left_and_right(site, expect_none):
    """8: every rule is about start and end, so that it holds in both directions."""
    expect_none(f"{site.base}{path}: “{match.group(0).strip()}”" for path, text in site.files("**/*.css")
                for match in PHYSICAL.finditer(re.sub(r"/\*.*?\*/", "", text, flags=re.S)))


PHYSICAL = re.compile(r"""
    [;{\s](?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b[^;}]*
  | [;{\s]border-(?:top|bottom)-(?:left|right)-radius\b[^;}]*
  | [;{\s](?:left|right)\s*:[^;}]*
  | [;{\s](?:text-align|float|clear|caption-side|text-align-last)\s*:\s*(?:left|right)\b
  | [;{\s](?:background-position|object-position|transform-origin)\s*:[^;}]*\b(?:left|right)\b
  | [;{\s](?:margin|padding|inset|border-width|border-style|border-color)\s*:\s*([^\s;}]+)\s+([^\s;}]+)\s+([^\s;}]+)\s+(?!\2\s*[;}])[^\s;}]+\s*[;}]
  | [;{\s](?:direction|unicode-bidi)\s*:[^;}]*
  | \bto\s+(?:left|right)\b
""", re.X)


def test_bilingual_16_plain_text_is_isolated(site, expect_none):
    """16: titles, Open Graph, attributes and feeds isolate what has the other direction, for they have no markup."""
    findings = []
    for page in site.pages:
        base = page.root["dir"]
        for text, place in plain_texts(page):
            findings += [f"{page.address}: {place}: “{part}” is not isolated in “{text}”" for part in loose_runs(text, base)]
    for path, text in site.files("**/feed.xml"):
        feed = xml.etree.ElementTree.fromstring(text)
        base = RTL.get(feed.get("{http://www.w3.org/XML/1998/namespace}lang").split("-")[0], "ltr")
        for name in ("title", "subtitle", "summary", "name"):
            for element in feed.iter(ATOM + name):
                findings += [f"{site.base}{path}: {name}: “{part}” is not isolated in “{element.text}”"
                             for part in loose_runs(element.text or "", base)]
    expect_none(findings)


def plain_texts(page):
    yield page.markup.title, "title"
    for name, value in page.metas().items():
        if name in ("description", "og:title", "og:description", "og:site_name"):
            yield value, name
    for name, attributes, line in page.markup.elements:
        for key in ("alt", "aria-label", "title", "placeholder"):
            if attributes.get(key) and not (name == "link" or attributes.get("lang")):
                yield attributes[key], f"{key} in line {line}"


def unclosed(text):
    depth = 0
    for character in text:
        depth += character in (LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG)
        depth -= character == POP
        if depth < 0:
            return True
    return depth > 0


def loose_runs(text, base):
    """Words of the other direction, and sums and days in Arabic, that stand outside isolates."""
    directions, outside = [base], []
    for character in text:
        if character in (LEFT_TO_RIGHT, RIGHT_TO_LEFT, FIRST_STRONG):
            directions.append({LEFT_TO_RIGHT: "ltr", RIGHT_TO_LEFT: "rtl"}.get(character))
            outside.append(" ")
        elif character == POP:
            directions.pop()
            outside.append(" ")
        else:
            strong = unicodedata.bidirectional(character)
            foreign = directions[-1] == "rtl" and strong == "L" or directions[-1] == "ltr" and strong in ("R", "AL")
            number = directions[-1] == "rtl" and (strong in ("EN", "ES", "AN") or character == "/")
            outside.append(character if foreign else "#" if number else " ")
    marked = "".join(outside)
    runs = [word for word in marked.replace("#", " ").split()]
    sums = [text[m.start():m.end()] for m in re.finditer(r"\d+[+/-]\d+([+/-]\d+)*", text)
            if marked[m.start():m.end()] == "#" * (m.end() - m.start())]
    return runs + sums
