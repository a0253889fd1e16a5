"""The files of a built site: which pages there are, and what stands in them."""

import functools
import html.parser
import pathlib
import re
import urllib.parse

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Markup(html.parser.HTMLParser):
    """The elements of a page in order, as (name, attributes, line), and its title."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.title, self.open = [], "", None
        self.feed(text)

    def handle_starttag(self, name, attributes):
        self.elements.append((name, dict(attributes), self.getpos()[0]))
        self.open = name

    def handle_data(self, data):
        if self.open == "title":
            self.title += data

    def handle_endtag(self, name):
        self.open = None

    def all(self, *names):
        return [(attributes, line) for name, attributes, line in self.elements if name in names]


class Page:
    """One HTML file of a site."""

    def __init__(self, site, path):
        self.site, self.path = site, path
        # As a reader writes it: /libya/en/events/x/
        self.address = site.base + path.removesuffix("index.html")

    @functools.cached_property
    def text(self):
        return (self.site.folder / self.path).read_text(encoding="utf-8")

    @functools.cached_property
    def markup(self):
        return Markup(self.text)

    @functools.cached_property
    def root(self):
        return self.markup.all("html")[0][0]

    @property
    def language(self):
        return self.root["lang"].split("-")[0]

    @property
    def is_redirect(self):
        return 'http-equiv="refresh"' in self.text

    @property
    def kind(self):
        """`home`, `404.html`, `both`, `timeline`, `events`, `actors`, `actors/one`, `about` …"""
        parts = self.path.removesuffix("index.html").strip("/").split("/")
        if parts[0] in self.site.languages:
            parts = parts[1:] or ["timeline"]
        return (parts[0] or "home") + ("/one" if len(parts) > 1 else "")

    def metas(self):
        """The values of `meta` elements by `name` or `property`."""
        return {key: a.get("content", "") for a, _ in self.markup.all("meta") if (key := a.get("name") or a.get("property"))}

    def links(self, relation):
        return [a for a, _ in self.markup.all("link") if relation in a.get("rel", "").split()]


class Site:
    """A built site in a folder. `base` is the path of its `url`, such as /libya/."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        home = Markup((self.folder / "index.html").read_text(encoding="utf-8"))
        canonical = next(a["href"] for a, _ in home.all("link") if a.get("rel") == "canonical")
        self.url, self.base = canonical, urllib.parse.urlsplit(canonical).path
        self.languages = sorted(p.parent.name for p in self.folder.glob("*/index.html")
                                if re.fullmatch("[a-z]{2,3}", p.parent.name))

    @functools.cached_property
    def pages(self):
        files = sorted(self.folder.rglob("*.html"))
        return [Page(self, file.relative_to(self.folder).as_posix()) for file in files]

    def page(self, path):
        return next(page for page in self.pages if page.path == path)

    def events(self, language):
        """The pages of all events in a language."""
        return [page for page in self.pages if page.path.startswith(f"{language}/events/") and not page.is_redirect]

    def files(self, pattern):
        """Files by a pattern such as **/*.css, with their text."""
        return [(file.relative_to(self.folder).as_posix(), file.read_text(encoding="utf-8"))
                for file in sorted(self.folder.glob(pattern))]

    def examples(self):
        """The largest page of each kind in each language: what holds there holds for the others."""
        largest = {}
        for page in self.pages:
            key = (page.kind, page.path.split("/")[0])
            if not page.is_redirect and len(page.text) > len(largest[key].text if key in largest else ""):
                largest[key] = page
        return list(largest.values())
