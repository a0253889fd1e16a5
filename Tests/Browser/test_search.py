"""The search and the filters, over the content of this repository."""

import csv
import pathlib
import re

import pytest

TABLE = pathlib.Path(__file__).parent / "queries.tsv"
PAIRS = [("أحمد", "احمد"), ("مصراتة", "مصراته"), ("بنغازي", "بنغازى"), ("كِتاب", "كتاب"), ("٢٠٢٠", "2020"),
         ("للجنة", "لجنة"), ("بسرت", "سرت"), ("الوفاق", "وفاق")]


@pytest.fixture
def home(server, sites):
    """The address of the site, with its closing slash."""
    if not any(page.path.endswith("events/2020-10-23-geneva-ceasefire/index.html") for page in sites[0].pages):
        pytest.skip("the queries are about the content of this repository")
    return server.address + sites[0].base


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


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


def test_every_query_has_the_expected_first_hit(page, home):
    missed = []
    for language in ("ar", "en"):
        open_search(page, home, language)
        for query, _, expected in (row for row in queries() if row[1] == language):
            hits = ask(page, query)
            if not hits or hits[0] != home + expected:
                missed.append(f"{query}: {expected}, but {[hit.removeprefix(home) for hit in hits[:3]]}")
    assert not missed, f"{len(missed)} of {len(queries())}:\n" + "\n".join(missed)


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


def shown(page):
    return page.locator("li[data-event]:visible").evaluate_all("items => items.map(item => item.dataset.event)")


def choose(page, facet, value):
    page.locator(f"input[name={facet}][value={value}]").check()


def test_filters_combine_and_stay_in_the_address(page, home):
    for language in ("ar", "en"):
        page.goto(f"{home}{language}/index.html")
        total = len(shown(page))
        page.locator(".filters summary").click()
        choose(page, "actor", "gna")
        of_gna = len(shown(page))
        choose(page, "actor", "haftar")
        of_either = len(shown(page))
        choose(page, "kind", "meeting")
        assert of_gna < of_either < total and 0 < len(shown(page)) < of_either
        asked = page.evaluate("[...new URL(location).searchParams].map((pair) => pair.join('=')).sort()")
        assert asked == ["actor=gna", "actor=haftar", "kind=meeting"]
        assert str(total) in page.locator(".left").inner_text()
        found = shown(page)
        page.go_back()
        assert len(shown(page)) == of_either
        page.go_forward()
        page.reload()
        page.wait_for_selector(".chip")
        assert shown(page) == found
        page.locator(".filters [type=reset]").click()
        assert len(shown(page)) == total and not page.evaluate("location.search")


def test_counts_say_how_many_would_be_left(page, home):
    page.goto(f"{home}en/index.html")
    page.locator(".filters summary").click()
    choose(page, "actor", "gna")
    box = page.locator("input[name=kind][value=meeting]")
    count = int(box.locator("xpath=..").locator(".count").inner_text())
    box.check()
    assert len(shown(page)) == count
    assert page.locator("input[name=place][value=berlin]").is_disabled()


def test_empty_years_and_periods_are_hidden_and_the_drawing_follows(page, home):
    page.goto(f"{home}en/index.html?place=geneva")
    page.wait_for_selector(".chip")
    assert page.locator("h3.year:visible").count() == 2
    assert page.locator(".years li:visible").all_inner_texts() == ["2020"]
    assert all(period.locator("li[data-event]:visible").count() for period in page.locator(".period:visible").all())
    page.evaluate("""() => {
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.innerHTML = '<a data-event="2020-01-19-berlin-conference"/><a data-event="2020-10-23-geneva-ceasefire"/>';
      document.querySelector("main").append(svg);
    }""")
    page.locator(".filters summary").click()
    choose(page, "kind", "agreement")
    marks = page.locator("main > svg:last-child a").evaluate_all("marks => marks.map(mark => mark.classList.contains('out'))")
    assert marks == [True, False]


def test_choices_without_events_say_so(page, home):
    page.goto(f"{home}ar/index.html?place=berlin&topic=uprising-2011")
    page.wait_for_selector(".chip")
    assert not shown(page) and page.locator(".nothing").is_visible()


def test_years_have_filters_of_their_own(page, home):
    page.goto(f"{home}ar/years/2020/index.html?status=disputed")
    page.wait_for_selector(".chip")
    assert len(shown(page)) == 4


def test_nothing_dead_is_shown_without_scripts(page, home):
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{home}ar/index.html")
    assert not plain.locator(".filters").is_visible() and not plain.locator("dialog").is_visible()
    plain.locator("a[rel=search]").click()
    assert not plain.locator("form.finder").is_visible() and plain.locator(".without").is_visible()
    assert plain.locator(".everything a").count() > 6
    context.close()


def test_revealing_moves_nothing(page, home):
    page.add_init_script("""
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value)))
        .observe({ type: "layout-shift", buffered: true });
    """)
    for path in ("ar/index.html", "en/search/index.html", "en/years/2020/index.html"):
        page.goto(home + path)
        page.wait_for_timeout(400)
        assert page.evaluate("window.shift") == 0, path


def test_the_field_is_large_enough_not_to_zoom(page, home):
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(f"{home}ar/index.html")
    page.keyboard.press("/")
    field = page.locator("form.finder input")
    assert float(re.match(r"[\d.]+", field.evaluate("field => getComputedStyle(field).fontSize"))[0]) >= 16
    ask(page, "سرت")
    assert page.locator("dialog.search").bounding_box()["width"] == 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
