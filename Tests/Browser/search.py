"""The search and the filters, in Chromium.

`site` is the address of the built site of this repository, with its closing slash, over HTTP: modules do not load from a
disk. Every function named test_… takes `page`, a page of Playwright, and `site`.
"""

import csv
import pathlib
import re

HERE = pathlib.Path(__file__).parent
TABLE = HERE / "queries.tsv"
PAIRS = [("أحمد", "احمد"), ("مصراتة", "مصراته"), ("بنغازي", "بنغازى"), ("كِتاب", "كتاب"), ("٢٠٢٠", "2020"),
         ("للجنة", "لجنة"), ("بسرت", "سرت"), ("الوفاق", "وفاق")]


def queries():
    with TABLE.open(encoding="utf-8") as table:
        return [tuple(row) for row in csv.reader(table, delimiter="\t")][1:]


def ask(page, query):
    """Types a query and gives the addresses of the results, once they are there."""
    page.locator("form.finder").evaluate("form => form.removeAttribute('data-answered')")
    page.locator("form.finder input").fill(query)
    page.wait_for_selector("form.finder[data-answered]", state="attached")
    links = page.locator("form.finder .results a").evaluate_all("links => links.map(link => link.href)")
    return [link.removesuffix("index.html") for link in links]


def open_search(page, site, language):
    page.goto(f"{site}{language}/search/index.html")
    page.wait_for_selector("form.finder[data-answered]", state="attached")


def test_every_query_has_the_expected_first_hit(page, site):
    missed = []
    for language in ("ar", "en"):
        open_search(page, site, language)
        for query, _, expected in (row for row in queries() if row[1] == language):
            hits = ask(page, query)
            if not hits or hits[0] != site + expected:
                missed.append(f"{query}: {expected}, but {[hit.removeprefix(site) for hit in hits[:3]]}")
    assert not missed, f"{len(missed)} of {len(queries())}:\n" + "\n".join(missed)
