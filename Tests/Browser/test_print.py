"""On paper."""

import io
import re
import unicodedata
import urllib.parse

import pypdf


def printed(tab):
    """The page as a PDF."""
    return pypdf.PdfReader(io.BytesIO(tab.tab.pdf(format="A4", print_background=False)))


def addresses(pdf):
    """Where the links of a PDF lead."""
    return {annotation.get_object()["/A"]["/URI"] for page in pdf.pages for annotation in page.get("/Annots", [])
            if "/URI" in annotation.get_object().get("/A", {})}


def letters(text):
    """Letters and digits only, ligatures taken apart."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text))


def is_printed(href, text):
    """Whether an address is in the text of a PDF. It may be broken between lines, and in a line with Arabic its parts
    may come in another order, so that nearly all of its words will do."""
    parts = [part for part in re.split(r"[\W_]", urllib.parse.unquote(href)) if len(part) > 3 and part.isascii()]
    return sum(part in text for part in parts) >= .7 * len(parts)


def test_bilingual_15_every_event_of_the_timeline_is_printed(site, language, open_tab, expect_none):
    """15: each event is there with its link."""
    tab = open_tab(f"{site.base}{language}/")
    there = addresses(printed(tab))
    expect_none(tab.says(f"the event {page.address} is not printed" for page in site.events(language)
                         if tab.server.address + site.base + page.path not in there))


def test_bilingual_15_links_are_written_out_on_paper(site, language, open_tab, expect_none):
    """15: nobody can follow a link on paper, so its address stands behind it. What was folded away is unfolded."""
    findings = []
    for page in site.events(language):
        tab = open_tab(page.address)
        tab.window(media="print")
        findings += tab.says(tab.probe("unprinted"), " on paper")
    expect_none(findings)


def test_bilingual_15_longest_event_is_printed_whole(site, language, open_tab, expect_none):
    """15: its title and the addresses of its sources are in the PDF."""
    page = max(site.events(language), key=lambda page: len(page.text))
    tab = open_tab(page.address)
    pdf = printed(tab)
    text = letters("".join(page.extract_text() for page in pdf.pages))
    hrefs = tab.run("[...document.querySelectorAll('main a[rel=external]')].map(a => a.getAttribute('href'))")
    expect_none(tab.says([f"the address {href} is not in the PDF" for href in hrefs if not is_printed(href, text)] +
                         ([] if len(pdf.pages) >= 1 and text else ["the PDF is empty"])))


def test_navigation_is_not_printed(example, open_tab, expect_none):
    tab = open_tab(example.address)
    tab.window(media="print")
    shown = tab.run("[...document.querySelectorAll('nav, .skip')].filter(nav => nav.getClientRects().length).map(nav => nav.className)")
    expect_none(tab.says(f"the navigation .{name} is printed" for name in shown))
