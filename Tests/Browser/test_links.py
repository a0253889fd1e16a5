"""Links and addresses, over the files."""

import http.client
import posixpath
import urllib.parse
import xml.etree.ElementTree

XHTML, SITEMAP = "{http://www.w3.org/1999/xhtml}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def anchors(page):
    return {a["id"] for _, a, _ in page.markup.elements if a.get("id")}


def references(page):
    """Every address that the page names, with its line; not those in metadata, which are absolute."""
    for name, attributes, line in page.markup.elements:
        if name == "link" and attributes.get("rel") in ("canonical", "alternate") and "hreflang" in attributes or \
                attributes.get("rel") == "canonical":
            continue
        for key in ("href", "src", "poster", "data"):
            if attributes.get(key):
                yield attributes[key], line
        for candidate in attributes.get("srcset", "").split(","):
            if candidate.strip():
                yield candidate.split()[0], line


def test_links_inside_the_site_lead_somewhere(site, expect_none):
    ids = {page.path: anchors(page) for page in site.pages}
    findings = []
    for page in site.pages:
        for reference, line in references(page):
            parts = urllib.parse.urlsplit(reference)
            if parts.scheme or parts.netloc:
                continue
            target = urllib.parse.urljoin(site.base + page.path, urllib.parse.unquote(parts.path)).removeprefix(site.base)
            file = target + "index.html" if target.endswith("/") or not target else target
            if not (site.folder / file).is_file():
                findings.append(f"{page.address} line {line}: {reference} leads nowhere")
            elif parts.fragment and file in ids and urllib.parse.unquote(parts.fragment) not in ids[file]:
                findings.append(f"{page.address} line {line}: {reference}: no element has that id")
    expect_none(findings)


def test_links_inside_the_site_are_relative_and_name_the_file(site, expect_none):
    findings = []
    for page in site.pages:
        for reference, line in references(page):
            parts = urllib.parse.urlsplit(reference)
            absolute = not parts.scheme and parts.path.startswith("/") or reference.startswith(site.url)
            if absolute and page.path != "404.html" or not parts.scheme and parts.path.endswith("/"):
                findings.append(f"{page.address} line {line}: {reference} does not work from a disk or under another path")
    expect_none(findings)


def test_ids_are_unique(site, expect_none):
    expect_none(f"{page.address}: the id “{id}” stands {count} times" for page in site.pages
                for id in anchors(page)
                if (count := sum(a.get("id") == id for _, a, _ in page.markup.elements)) > 1)


def test_bilingual_02_alternates_are_reciprocal(site, expect_none):
    """2: every page names itself as canonical, and its versions name each other, with `x-default`."""
    alternates, findings = {}, []
    for page in site.pages:
        if page.is_redirect or page.path == "404.html":
            continue
        own = urllib.parse.urljoin(site.url, page.path.removesuffix("index.html"))
        canonical = [link["href"] for link in page.links("canonical")]
        if canonical != [own]:
            findings.append(f"{page.address}: canonical is {canonical}, not {own}")
        alternates[own] = {link["hreflang"]: link["href"] for link in page.links("alternate") if "hreflang" in link}
    for own, versions in alternates.items():
        if "x-default" not in versions:
            findings.append(f"{own}: has no alternate x-default")
        for language, href in versions.items():
            if href not in alternates:
                findings.append(f"{own}: the alternate {language} {href} is no page")
            elif alternates[href] != versions:
                findings.append(f"{own}: the alternate {href} names other alternates: {alternates[href]}")
    for page in site.pages:
        if page.path.split("/")[0] in site.languages and not page.is_redirect:
            own = urllib.parse.urljoin(site.url, page.path.removesuffix("index.html"))
            if alternates[own].get(page.root["lang"]) != own:
                findings.append(f"{page.address}: does not name itself as its version in {page.root['lang']}")
    expect_none(findings)


def test_sitemap_lists_every_page(site, expect_none):
    tree = xml.etree.ElementTree.parse(site.folder / "sitemap.xml")
    listed = {url.find(SITEMAP + "loc").text: {link.get("hreflang"): link.get("href") for link in url.findall(XHTML + "link")}
              for url in tree.getroot()}
    pages = {urllib.parse.urljoin(site.url, page.path.removesuffix("index.html")): page for page in site.pages
             if not page.is_redirect and page.path != "404.html"}
    findings = [f"{address}: is not in the sitemap" for address in pages.keys() - listed.keys()]
    findings += [f"{address}: is in the sitemap and no page" for address in listed.keys() - pages.keys()]
    findings += [f"{address}: the sitemap says {alternate} and the page does not" for address in pages.keys() & listed.keys()
                 for alternate in listed[address].items()
                 if alternate not in [(link.get("hreflang"), link["href"]) for link in pages[address].links("alternate")]]
    expect_none(findings)


def test_unknown_addresses_show_the_page_for_them(site, server, open_tab, expect_none):
    address = site.base + "en/events/there-is-none/"
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    connection.request("GET", address)
    assert connection.getresponse().status == 404
    tab = open_tab(address)
    missing = [href for href in tab.run("[...document.querySelectorAll('a[href]:not([href^=\"#\"])')].map(a => new URL(a.getAttribute('href'), document.baseURI).pathname)")
               if not (site.folder / posixpath.relpath(href, site.base)).exists()]
    styled = tab.run("[...document.styleSheets].some(sheet => sheet.cssRules.length > 10)")
    expect_none([f"{address}: the link {href} leads nowhere" for href in missing] +
                ([] if styled else [f"{address}: has no stylesheet when it is shown at another address"]))


def test_redirects_lead_to_a_page(site, expect_none):
    findings = []
    for page in site.pages:
        if page.is_redirect:
            refresh = next(a["content"] for a, _ in page.markup.all("meta") if a.get("http-equiv") == "refresh")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), refresh.split("url=")[1]))
            if not (site.folder / target).is_file():
                findings.append(f"{page.address}: leads to {target}, which is no page")
    expect_none(findings)
