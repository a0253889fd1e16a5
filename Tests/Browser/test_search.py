"""The search, over the content of this repository."""

import csv
import pathlib
import re

TABLE = pathlib.Path(__file__).parent / "queries.tsv"
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


def open_search(page, home, language):
    page.goto(f"{home}{language}/search/index.html")
    page.wait_for_selector("form.finder[data-answered]", state="attached")


def test_every_query_has_the_expected_first_hit(page, home, language):
    asked, missed = [row for row in queries() if row[1] == language], []
    open_search(page, home, language)
    for query, _, expected in asked:
        hits = ask(page, query)
        if not hits or hits[0] != home + expected:
            missed.append(f"{query}: {expected}, but {[hit.removeprefix(home) for hit in hits[:3]]}")
    assert asked and not missed, f"{len(missed)} of {len(asked)}:\n" + "\n".join(missed)


def test_spellings_of_one_word_find_the_same(page, home):
    open_search(page, home, "ar")
    for one, other in PAIRS:
        assert ask(page, one)[:1] == ask(page, other)[:1], (one, other)


def test_matched_words_are_marked_as_they_are_written(page, home):
    open_search(page, home, "ar")
    ask(page, "مصراته")
    assert page.locator(".results mark").first.inner_text() == "مصراتة"
    ask(page, "بسرت")
    assert set(page.locator(".results mark").all_inner_texts()) == {"سرت", "بسرت"}
    open_search(page, home, "en")
    ask(page, "cease")
    assert {mark.lower() for mark in page.locator(".results mark").all_inner_texts()} == {"cease"}


def test_the_slash_opens_the_sheet_and_escape_closes_it(page, home):
    for language in ("ar", "en"):
        page.goto(f"{home}{language}/index.html")
        link = page.locator("a[rel=search]")
        link.focus()
        for key in ("/", "ظ"):
            page.evaluate("key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}))", key)
            page.wait_for_selector("dialog.search[open]")
            assert page.evaluate("document.activeElement.name") == "q"
            page.keyboard.press("Escape")
            assert not page.locator("dialog.search[open]").count()
            assert link.evaluate("link => link === document.activeElement")
        link.click()
        page.locator(".close").click()
        assert not page.locator("dialog.search[open]").count()


def test_the_arrows_lead_through_the_results_and_enter_opens_one(page, home):
    page.goto(f"{home}en/about/index.html")
    page.keyboard.press("/")
    ask(page, "haftar")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.href").endswith("/en/actors/haftar/index.html")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/actors/haftar/index.html")


def test_enter_in_the_field_leads_to_the_page_of_the_search(page, home):
    page.goto(f"{home}ar/events/2020-10-23-geneva-ceasefire/index.html")
    page.keyboard.press("/")
    ask(page, "سرت")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ar/search/index.html?q=*")
    page.wait_for_selector(".results a")
    assert page.locator("form.finder input").input_value() == "سرت"


def test_a_shared_search_is_narrowed_by_its_facets(page, home):
    page.goto(f"{home}en/search/index.html?actor=gna&place=sirte&kind=meeting")
    page.wait_for_selector(".chips button:nth-child(3)")
    hits = page.locator(".results a").evaluate_all("links => links.map(link => link.href)")
    assert hits == [f"{home}en/events/2020-11-10-sirte-talks/index.html"]
    page.locator(".chips button").first.click()
    page.wait_for_url(lambda url: "actor=" not in url)
    assert page.locator(".chips button").count() == 2


def test_words_that_stand_nowhere_together_are_found_one_by_one(page, home):
    open_search(page, home, "en")
    assert ask(page, "wagner skhirat")
    assert "some of them" in page.locator(".found").inner_text()
    assert not ask(page, "xyzzy")
    assert "xyzzy" in page.locator(".found").inner_text()


def test_the_field_is_large_enough_not_to_zoom(page, home):
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{home}ar/index.html")
    page.keyboard.press("/")
    ask(page, "سرت")
    field = page.locator("form.finder input")
    assert float(re.match(r"[\d.]+", field.evaluate("field => getComputedStyle(field).fontSize"))[0]) >= 16
    assert page.locator("dialog.search").bounding_box()["width"] == 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
