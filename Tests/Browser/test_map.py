"""The map of all places."""

import itertools
import re
import urllib.parse

import pytest

from test_drawing import overlap

LETTERS = {"ar": "[\u0620-\u064a]", "en": "[A-Za-z]"}


@pytest.fixture
def mapped(open_tab):
    def mapped(site, language, width):
        tab = open_tab(f"{site.base}{language}/map/")
        tab.window(width=width)
        tab.settle()
        return tab, tab.probe("map")

    return mapped


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_names_on_the_map_do_not_collide(site, language, width, mapped, expect_none):
    """Nor with marks; and they are in the language of the page."""
    tab, shown = mapped(site, language, width)
    findings = [] if shown["count"] == 1 else [f"{shown['count']} maps are shown"]
    findings += [f"“{a['text']}” and “{b['text']}” overlap" for a, b in itertools.combinations(shown["texts"], 2) if overlap(a, b, "left") > 1]
    findings += [f"“{text['text']}” stands on the mark of “{mark['name']}”" for text in shown["texts"] for mark in shown["marks"]
                 if overlap(text, mark, "left") > 3]
    findings += [f"the marks of “{a['name']}” and “{b['name']}” overlap" for a, b in itertools.combinations(shown["marks"], 2) if overlap(a, b, "left") > 2]
    findings += [f"“{text['text']}” is not in the language of the page" for text in shown["texts"]
                 if re.search(r"[^\W\d_]", text["text"]) and not re.search(LETTERS[language], text["text"])]
    expect_none(tab.says(findings, f" at {width} px"))


@pytest.mark.parametrize("width", [320, 1440])
def test_marks_on_the_map_are_links_with_names(site, language, width, mapped, expect_none):
    tab, shown = mapped(site, language, width)
    titles = {page.address: page.markup.title for page in site.pages if page.kind == "places/one"}
    findings = [] if shown["marks"] else ["there are no marks"]
    for mark in shown["marks"]:
        target = urllib.parse.urljoin(tab.address, mark["href"]).removesuffix("index.html")
        name = re.sub("[\u2066-\u2069]", "", mark["name"])
        title = re.sub("[\u2066-\u2069]", "", titles.get(target, "")).split(" – ")[0]
        if not title or title not in name:
            findings.append(f"the mark “{name}” leads to “{title}”")
    expect_none(tab.says(findings, f" at {width} px"))


def test_every_place_is_listed_below_the_map(site, language, mapped, expect_none):
    """Also those off the map."""
    tab, _ = mapped(site, language, 1440)
    listed = set(tab.run("[...document.querySelectorAll('.entries a')].map(a => new URL(a.getAttribute('href'), document.baseURI).pathname.replace('index.html', ''))"))
    expect_none(tab.says(f"{page.address} is not listed" for page in site.pages
                         if page.kind == "places/one" and page.language == language and not page.is_redirect and page.address not in listed))
