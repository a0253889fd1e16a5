"""Scripts off: everything is there, and the pages open from a disk."""

import pytest

EVENT = ["h1", ".event-date", ".prose", ".sources li", ".facts a", ".languages a", ".sections a"]


def test_bilingual_14_timeline_has_every_event_without_scripts(site, language, open_tab, expect_none):
    """14: a link to each in the list, that can be seen."""
    tab = open_tab(f"{site.base}{language}/", java_script_enabled=False)
    shown = set(tab.run("""[...document.querySelectorAll('.events a[href]')].filter(a => a.checkVisibility() && a.getClientRects().length)
        .map(a => new URL(a.getAttribute("href"), document.baseURI).pathname)"""))
    expect_none(tab.says([f"the event {page.address} is not shown" for page in site.events(language)
                          if site.base + page.path not in shown] + missing_languages(site, language, tab), " without scripts"))


def missing_languages(site, language, tab):
    links = tab.run("[...document.querySelectorAll('.languages a')].filter(a => a.getClientRects().length).map(a => a.hreflang.split('-')[0])")
    return [f"there is no link to the page in {other}" for other in site.languages if other != language and other not in links]


def test_bilingual_14_events_have_everything_without_scripts(site, language, open_tab, expect_none):
    """14: text, sources, facts and the other languages."""
    findings = []
    for page in site.events(language):
        tab = open_tab(page.address, java_script_enabled=False)
        tab.run("document.querySelectorAll('details').forEach(details => details.open = true)")
        missing = tab.probe("unseen", EVENT)
        findings += tab.says([f"{selector} is not shown" for selector in missing] + missing_languages(site, language, tab), " without scripts")
        findings += tab.says(f"asks for {url}" for url in tab.requests if not url.startswith(tab.server.address))
    expect_none(findings)


@pytest.mark.parametrize("width", [320, 1440])
def test_nothing_overflows_without_scripts(example, width, open_tab, expect_none):
    tab = open_tab(example.address, java_script_enabled=False)
    tab.window(width=width)
    expect_none(tab.says(tab.probe("overflow"), f" without scripts at {width} px"))


def test_scripts_only_add(example, open_tab, expect_none):
    """All words that are there with scripts off are there with scripts on, but for those that say that scripts are off."""
    words = "(document.querySelector('main .without')?.remove(), document.querySelector('main').innerText.split(/\\s+/))"
    without, having = open_tab(example.address, java_script_enabled=False), open_tab(example.address)
    having.settle()
    lost = set(without.run(words)) - set(having.run(words))
    expect_none(having.says([f"scripts take these words away: {' '.join(sorted(lost)[:20])}"] if lost else []))


def test_pages_open_from_a_disk(site, language, open_tab, expect_none):
    """Opened as files, pages have their style, and links lead to files that are there."""
    tab = open_tab(f"{site.base}{language}/")
    tab.tab.goto((site.folder / language / "index.html").as_uri())
    styled = tab.run("getComputedStyle(document.body).marginTop === '0px'")
    tab.tab.locator("main .card a").first.click()
    tab.tab.wait_for_url("**/events/**")
    arrived = tab.run("Boolean(document.querySelector('body.event h1'))")
    expect_none([] if styled and arrived else tab.says([f"from a disk: styled {styled}, the first event opens {arrived}"]))
