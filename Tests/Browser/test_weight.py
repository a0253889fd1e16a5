"""Budgets: what a page weighs on a slow telephone."""

import gzip
import re
import urllib.parse

KB = 1024
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif")


def weight(site, tab):
    """The bytes of everything that the page loads, each file compressed as servers do; without pictures."""
    tab.settle()
    paths = {urllib.parse.unquote(urllib.parse.urlsplit(url).path) for url in tab.probe("loadedFrom")}
    names = [path.removeprefix(site.base) for path in paths if path.startswith(site.base)]
    files = [name + "index.html" if name.endswith("/") or not name else name for name in names]
    return sum(len(gzip.compress((site.folder / file).read_bytes(), 6)) for file in files if not file.endswith(PICTURES))


def test_events_weigh_at_most_14_kb(sites, language, open_tab, expect_none):
    """With stylesheet and scripts, compressed."""
    weights = {page.address: weight(sites[0], open_tab(page.address)) for page in sites[0].events(language)}
    expect_none(f"{address}: {bytes} bytes are more than {14 * KB}" for address, bytes in weights.items() if bytes > 14 * KB)


def test_timeline_weighs_at_most_40_kb(sites, language, open_tab, expect_none):
    """With everything that it loads, compressed."""
    site = sites[0]
    tab = open_tab(f"{site.base}{language}/")
    bytes = weight(site, tab)
    expect_none([] if bytes <= 40 * KB else tab.says([f"{bytes} bytes are more than {40 * KB}"]))


def test_drawings_weigh_at_most_60_kb(site, expect_none):
    """SVG inside a page, not compressed."""
    expect_none(f"{page.address}: {size} bytes of SVG are more than {60 * KB}" for page in site.pages
                if (size := sum(len(svg.encode()) for svg in re.findall(r"<svg\b.*?</svg>", page.text, re.S))) > 60 * KB)


def test_scripts_weigh_at_most_30_kb(site, expect_none):
    """All scripts of the site together, not compressed."""
    sizes = {path: len(text.encode()) for path, text in site.files("**/*.js")}
    inline = {page.address: len(body.encode()) for page in site.pages for attributes, body in
              re.findall(r"<script\b([^>]*)>(.*?)</script>", page.text, re.S) if "json" not in attributes and body.strip()}
    total = sum(sizes.values()) + max(inline.values(), default=0)
    expect_none([] if total <= 30 * KB else [f"{site.base}: {total} bytes of scripts are more than {30 * KB}: {sizes | inline}"])
