"""Whether two built sites say the same: the same files, and in each the same texts and links.

Links are compared by what they lead to: relative or not, with `index.html` or without. Links within a page are passed
over, and so are white space, attributes for styles, and the order of an index, which each program sorts by its own
rules of the alphabet. Stylesheets may have any name.
"""

import html.parser
import json
import multiprocessing
import pathlib
import re
import urllib.parse
import xml.etree.ElementTree

BASE = "https://tarikh.example/benchmark/"
INDEXES = re.compile(r"^(ar|en)/(years|actors|places|topics)/index\.html$")
BLOCKS = set("article aside body dd div dl dt footer h1 h2 h3 header li main nav ol p section ul".split())


def differences(first, second, limit=10):
    """Up to so many differences between two folders, each in a line; none if they are equal."""
    found = []
    files = [names(folder) for folder in (first, second)]
    for folder, missing in ((first, files[1] - files[0]), (second, files[0] - files[1])):
        found += [f"{name}: not in {folder}" for name in sorted(missing)]
    pairs = [(name, first / name, second / name) for name in sorted(files[0] & files[1])]
    with multiprocessing.Pool() as pool:
        for of_one in pool.imap(of_file, pairs, chunksize=64):
            found += of_one
            if len(found) >= limit:
                break
    return found[:limit]


def names(folder):
    every = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name for name in every if not name.startswith(".tarikh-") and not name.endswith(".css")}


def of_file(pair):
    name, first, second = pair
    one, other = (read(name, path) for path in (first, second))
    return [f"{name}: {part}: {first_difference(one[part], other[part])}" for part in one if one[part] != other[part]]


def read(name, path):
    """The parts of a file that are compared, by their names."""
    text = path.read_text(encoding="utf-8")
    if name.endswith(".html"):
        return page(name, text)
    if name.endswith(".xml"):
        return {"elements": elements(name, text)}
    if name.endswith("json"):
        return {"features": sorted(json.loads(text)["features"], key=lambda feature: feature["id"])}
    return {"text": text}


def page(name, text):
    reader = PageReader(name)
    reader.feed(text)
    reader.close()
    reader.end_block()
    is_index = INDEXES.match(name)
    return {
        "head": reader.head,
        "links": sorted(reader.links, key=str) if is_index else reader.links,
        "text": sorted(reader.blocks) if is_index else reader.blocks,
    }


class PageReader(html.parser.HTMLParser):
    def __init__(self, name):
        super().__init__()
        self.address = BASE + name
        self.head, self.links, self.blocks = [], [], []
        self.words, self.within_title = "", False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag in BLOCKS:
            self.end_block()
        if tag == "html":
            self.head.append((values["lang"], values["dir"]))
        elif tag == "title":
            self.within_title = True
        elif tag == "meta" and values.get("name") == "description":
            self.head.append(plain(values["content"]))
        elif tag == "link" and values["rel"] != "stylesheet":
            self.head.append((values["rel"], values.get("hreflang"), self.target(values["href"])))
        elif tag == "a" and not values["href"].startswith("#"):
            self.links.append((values.get("rel"), values.get("hreflang"), self.target(values["href"])))

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.end_block()
        elif tag == "title":
            self.head.append(plain(self.words))
            self.words, self.within_title = "", False

    def handle_data(self, data):
        self.words += data

    def end_block(self):
        text = plain(self.words)
        if text:
            self.blocks.append(text)
        self.words = ""

    def target(self, href):
        return re.sub(r"index\.html$", "", urllib.parse.urljoin(self.address, href))


def plain(text):
    """White space made single; without the characters that isolate runs of the other direction in attributes."""
    return " ".join(re.sub("[\u2066-\u2069]", "", text).split())


def elements(name, text):
    root = xml.etree.ElementTree.fromstring(text)
    found = [(element.tag, tuple(sorted(element.attrib.items())), plain(element.text or "")) for element in root.iter()]
    return sorted(found) if name == "sitemap.xml" else found


def first_difference(one, other):
    if isinstance(one, list) and isinstance(other, list):
        for a, b in zip(one, other):
            if a != b:
                return f"{a} / {b}"
        if len(one) != len(other):
            longer = one if len(one) > len(other) else other
            return f"{len(one)} / {len(other)} items; the first that one lacks: {longer[min(len(one), len(other))]}"
    return f"{str(one)[:300]} / {str(other)[:300]}"


def count(folder):
    """How many files of a folder there are, and their bytes."""
    files = [path for path in pathlib.Path(folder).rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files)
