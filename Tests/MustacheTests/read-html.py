"""Reads HTML with the parser of Python's library and prints what a browser would see, as JSON: for each element `p` its
title and text, the address of each link, and what JSON the scripts hold."""

import json
import sys
from html.parser import HTMLParser


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.seen = []
        self.inside = None

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if tag == "p":
            self.seen.append({"title": dict(attributes).get("title"), "text": "", "names": names})
        elif tag == "a":
            self.seen[-1]["href"] = dict(attributes).get("href")
        elif tag == "script":
            self.seen[-1]["script"] = ""
        elif tag != "html":
            self.seen.append({"stray": tag})
        self.inside = tag

    def handle_endtag(self, tag):
        self.inside = None

    def handle_data(self, data):
        if self.inside == "p":
            self.seen[-1]["text"] += data
        elif self.inside == "script":
            self.seen[-1]["script"] += data


reader = Reader()
reader.feed(sys.stdin.buffer.read().decode("utf-8"))
reader.close()
for element in reader.seen:
    if "script" in element:
        element["script"] = json.loads(element["script"])["a"]
sys.stdout.buffer.write(json.dumps(reader.seen).encode("ascii"))
