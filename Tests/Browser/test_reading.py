"""Reading a page: keys, what links tell, citations, links to paragraphs, pictures, two languages side by side."""

import json
import urllib.parse

import pytest


@pytest.fixture
def event(sites, open_tab):
    """The event of a language that has the most in it, in a tab; of the sample, where there is one."""
    def event(language, **settings):
        pages = sites[-1].events(language)
        return open_tab(max(pages, key=lambda page: len(page.text)).address, **settings)

    return event


def peeked(tab):
    """What is shown beside a link; nothing after a second without it."""
    try:
        tab.tab.wait_for_selector(".peek:popover-open", timeout=1500)
    except Exception:
        return ""
    return tab.tab.locator(".peek").inner_text()


def expected(tab, selector):
    """The beginning of what the page says of the target of a link."""
    return tab.run("""selector => { const link = document.querySelector(selector);
        const text = document.getElementById(link.getAttribute('aria-describedby') ?? link.hash.slice(1));
        return (text.querySelector('strong, .source-title') ?? text).textContent.trim() }""", selector)


LINKS = {"a name": ".prose a[aria-describedby], .facts a[aria-describedby]", "a citation": ".prose .citation a"}


@pytest.mark.parametrize("what", LINKS)
def test_links_tell_where_they_lead_when_pointed_at_or_focused(language, what, event, expect_none):
    """Who, where, or which source; Escape takes it away."""
    tab, selector, findings = event(language), LINKS[what], []
    tab.settle()
    for way in ("pointed at", "focused"):
        link = tab.tab.locator(selector).first
        if way == "pointed at":
            link.hover()
        else:
            tab.press("Tab")
            link.evaluate("link => link.focus({ focusVisible: true })")
        if expected(tab, selector) not in peeked(tab):
            findings.append(f"{what} does not tell “{expected(tab, selector)}” when it is {way}")
        tab.press("Escape")
        if tab.tab.locator(".peek:popover-open").count():
            findings.append(f"Escape does not take away what {what} tells")
        tab.tab.mouse.move(0, 0)
    expect_none(tab.says(findings))


@pytest.mark.parametrize("what", LINKS)
def test_links_tell_where_they_lead_when_touched(language, what, event, expect_none):
    """The first tap shows it, with a way onwards."""
    tab, selector = event(language, has_touch=True), LINKS[what]
    tab.settle()
    before = tab.tab.url
    tab.tab.locator(selector).first.tap()
    told = peeked(tab)
    findings = [] if expected(tab, selector) in told else [f"{what} does not tell “{expected(tab, selector)}”, but “{told}”"]
    if tab.tab.url != before:
        findings.append(f"the first tap on {what} leads to {tab.tab.url}")
    elif told:
        wanted = tab.run("selector => document.querySelector(selector).href", selector)
        tab.tab.locator(".peek .more").tap()
        tab.tab.wait_for_url(wanted, timeout=3000)
    expect_none(tab.says(findings, " on a touch screen"))


def test_bilingual_11_arrow_keys_go_the_way_of_time(language, sites, open_tab, expect_none):
    """11: the left arrow leads to the next event in Arabic, and to the one before in English; not while somebody types."""
    page = next(page for page in sites[-1].events(language) if 'rel="next"' in page.text and 'rel="prev"' in page.text)
    findings = []
    for key, way in (("ArrowLeft", "next" if language == "ar" else "prev"), ("ArrowRight", "prev" if language == "ar" else "next")):
        tab = open_tab(page.address)
        tab.settle()
        wanted = tab.run("way => document.querySelector(`a[rel=${way}]`).href", way)
        tab.tab.locator("a[rel=search]").click()
        tab.press(key)
        tab.tab.wait_for_timeout(200)
        if not tab.tab.url.endswith(page.address):
            findings.append(f"{key} leads away while somebody types")
            continue
        tab.press("Escape")
        tab.press(key)
        try:
            tab.tab.wait_for_url(wanted, timeout=2000)
        except Exception:
            findings.append(f"{key} leads to {tab.tab.url}, not to {wanted}")
    expect_none(f"{page.address}: {finding}" for finding in findings)


def test_citation_is_copied(language, event, expect_none):
    """In the language of the page; the button says that it was."""
    tab = event(language, permissions=("clipboard-read", "clipboard-write"))
    tab.settle()
    tab.tab.locator(".cite summary").click()
    button = tab.tab.locator("button[data-copies]")
    name = button.inner_text()
    button.click()
    tab.settle()
    said = button.inner_text()
    copied, shown = tab.run("navigator.clipboard.readText()"), tab.tab.locator("#citation").inner_text().strip()
    findings = [] if copied == shown else [f"“{copied}” is copied, and “{shown}” is shown"]
    if said == name:
        findings.append("the button does not say that it has copied")
    if tab.run("document.querySelector('link[rel=canonical]').href") not in copied.replace("\u2066", "").replace("\u2069", ""):
        findings.append(f"the citation has no address: “{copied}”")
    if button.get_attribute("aria-live") != "polite":
        findings.append("the button does not announce that it has copied")
    expect_none(tab.says(findings))


def test_citation_comes_in_the_formats_of_other_programs(site, language, expect_none):
    """CSL-JSON, BibTeX and RIS, each with the address of the page."""
    findings = []
    for page in site.events(language):
        files = {a["download"].rsplit(".", 1)[1]: urllib.parse.unquote(a["href"].split(",", 1)[1])
                 for a, _ in page.markup.all("a") if a.get("download") and a["href"].startswith("data:")}
        own = page.links("canonical")[0]["href"]
        findings += [f"{page.address}: the citation has no {ending}" for ending in ("json", "bib", "ris") if own not in files.get(ending, "")]
        if files.keys() >= {"json", "bib", "ris"}:
            item = json.loads(files["json"])[0]
            forms = {"json": item["URL"] == own and item["title"], "bib": files["bib"].startswith("@"),
                     "ris": files["ris"].startswith("TY  - ") and "\r\nER  - " in files["ris"]}
            findings += [f"{page.address}: the citation as {ending} is not well formed" for ending, is_sound in forms.items() if not is_sound]
    expect_none(findings)


def test_paragraphs_can_be_linked_to(language, event, expect_none):
    """Each has a link to itself with a name, and an address with it opens the page there."""
    tab, findings = event(language, reduced_motion="reduce"), []
    links = tab.run("[...document.querySelectorAll('.prose > p')].map(p => [p.id, p.querySelector('a.here')?.hash, p.querySelector('a.here')?.ariaLabel])")
    findings += [f"the paragraph “{id}” has no link to itself with a name" for id, own, name in links if not id or own != "#" + id or not name]
    address, last = tab.address, links[-1][0]
    tab.window(width=320, height=400)
    tab.tab.goto("about:blank")
    tab.tab.goto(f"{tab.server.address}{address}#{last}")
    tab.settle()
    top = tab.run("id => document.getElementById(id)?.getBoundingClientRect().top", last)
    if top is None or not -1 <= top <= 400:
        findings.append(f"#{last} opens with the paragraph at {top} px")
    expect_none(tab.says(findings))


def test_warnings_stand_before_what_they_warn_of(site, language, open_tab, expect_none):
    """The text is folded away until the reader opens it."""
    findings = []
    for page in site.events(language):
        if 'class="warning"' not in page.text:
            continue
        tab = open_tab(page.address)
        tab.settle()
        shown, told = tab.run("[document.querySelector('.prose').checkVisibility(), document.querySelector('.warning summary').innerText.trim()]")
        tab.tab.locator(".warning summary").click()
        opened = tab.tab.locator(".prose").is_visible()
        findings += tab.says([] if told and not shown and opened else [f"warning “{told}”, text shown {shown}, and after a click {opened}"])
    expect_none(findings)


def test_pictures_keep_their_place_and_have_words(site, expect_none):
    """Width and height as the file has them, loaded when they are near, with a text for those who do not see them."""
    findings = []
    for page in site.pages:
        for attributes, line in page.markup.all("img"):
            missing = [name for name in ("width", "height", "alt") if not attributes.get(name)]
            if attributes.get("loading") != "lazy":
                missing.append("loading=lazy")
            findings += [f"{page.address} line {line}: a picture lacks {name}" for name in missing]
    expect_none(findings)


def test_pictures_are_as_large_as_they_say(language, sites, open_tab, expect_none):
    """And have their caption with the credit below them."""
    page = next((page for page in sites[-1].events(language) if "<figure><img" in page.text), None)
    tab = open_tab(page.address)
    tab.run("Promise.all([...document.images].map(image => (image.loading = 'eager', image.decode())))")
    findings = tab.run("""() => [...document.images].flatMap(image => {
        const box = image.getBoundingClientRect(), caption = image.closest('figure')?.querySelector('figcaption');
        const said = image.getAttribute('width') / image.getAttribute('height');
        return [Math.abs(box.width / box.height - image.naturalWidth / image.naturalHeight) < .02 ? '' : 'a picture is drawn out of shape',
                Math.abs(said - image.naturalWidth / image.naturalHeight) < .02 ? '' : 'width and height are not those of the file',
                !image.closest('figure') || caption?.innerText.trim() && caption.querySelector('.credit') ? '' : 'a picture has no caption with a credit'];
    }).filter(finding => finding)""")
    expect_none(tab.says(findings))


@pytest.mark.parametrize("width", [320, 1440])
def test_languages_stand_side_by_side(sites, width, open_tab, expect_none):
    """On a wide window, each paragraph begins at the height of its translation; on a narrow one they follow each other."""
    findings = []
    for page in [page for page in sites[-1].pages if page.kind == "both/one" and not page.is_redirect]:
        tab = open_tab(page.address)
        tab.window(width=width)
        rows = tab.run("""[...document.querySelectorAll('.row.prose')].map(row => [...row.children].filter(cell => cell.textContent.trim())
            .map(cell => { const { left, right, bottom } = cell.getBoundingClientRect(), top = cell.firstElementChild.getBoundingClientRect().top;
                return { top, left, right, bottom, dir: getComputedStyle(cell).direction, lang: cell.lang } })).filter(row => row.length > 1)""")
        for number, (one, other) in enumerate(rows, 1):
            beside = one["right"] <= other["left"] or other["right"] <= one["left"]
            if {one["dir"], other["dir"]} != {"ltr", "rtl"}:
                findings += tab.says([f"row {number} has the directions {one['dir']} and {other['dir']}"])
            elif width > 1000 and (not beside or abs(one["top"] - other["top"]) > 2):
                findings += tab.says([f"in row {number} the languages begin at {one['top']:.0f} and {other['top']:.0f} px"])
            elif width < 1000 and other["top"] < one["bottom"] - 1:
                findings += tab.says([f"in row {number} the languages overlap at {width} px"])
    expect_none(findings)
