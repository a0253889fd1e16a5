"""The filters of lists of events, over the content of this repository."""

import pytest


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


@pytest.mark.parametrize("width", [320, 1440])
def test_empty_years_and_periods_are_hidden_and_the_drawing_follows(page, home, width):
    page.goto(f"{home}en/index.html?place=geneva")
    page.wait_for_selector(".chip")
    assert page.locator("h3.year:visible").count() == 2
    assert page.locator(".years li:visible").all_inner_texts() == ["2020"]
    assert all(period.locator("li[data-event]:visible").count() for period in page.locator(".period:visible").all())
    page.set_viewport_size({"width": width, "height": 800})
    page.locator(".filters summary").click()
    choose(page, "kind", "agreement")
    left = set(shown(page))
    drawn = page.locator(".drawing > :visible a[data-event]").evaluate_all("marks => marks.map(mark => [mark.dataset.event, mark.classList.contains('out')])")
    assert left and len(drawn) > len(left)
    assert {event for event, is_out in drawn if not is_out} == left


def test_what_is_left_is_announced(page, home, language):
    """A live region, which is there before it has something to say, says how many events of how many are left."""
    page.goto(f"{home}{language}/index.html")
    region = page.locator(".filters [role=status]")
    assert region.count() == 1 and not region.inner_text()
    total = len(shown(page))
    page.locator(".filters summary").click()
    choose(page, "status", "disputed")
    said = region.inner_text()
    assert str(len(shown(page))) in said and str(total) in said, said
    page.keyboard.press("Space")
    assert not region.inner_text()


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
    plain.wait_for_url("**/ar/search/index.html")
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
