"""The drawing of the timeline."""

import itertools
import re
import urllib.parse

import pytest


def overlap(a, b, start="start"):
    """By how much two boxes overlap, in the direction where it is less."""
    across = min(a[start] + a["width"], b[start] + b["width"]) - max(a[start], b[start])
    down = min(a["top"] + a["height"], b["top"] + b["height"]) - max(a["top"], b["top"])
    return min(across, down)


@pytest.fixture
def drawn(open_tab):
    """A timeline in a window, what is listed in it, and what is drawn."""
    def drawn(site, language, width):
        tab = open_tab(f"{site.base}{language}/")
        tab.window(width=width)
        tab.settle()
        return tab, tab.probe("listed"), tab.probe("drawing")

    return drawn


def test_later_marks_are_further_on_in_the_drawing(site, language, drawn, expect_none):
    """Time runs to the left in Arabic and to the right in English. Days are compared; other dates have no one place."""
    tab, listed, drawing = drawn(site, language, 1440)
    days = {event["event"]: event["day"] for event in listed if re.fullmatch(r"\d{4}-\d\d-\d\d", event["day"])}
    marks = sorted((mark for mark in drawing["marks"] if mark["event"] in days), key=lambda mark: days[mark["event"]])
    expect_none(tab.says(f"the mark of {b['event']} stands {a['start'] + a['width'] / 2 - b['start'] - b['width'] / 2:.0f} px before that of {a['event']}"
                         for a, b in zip(marks, marks[1:])
                         if b["start"] + b["width"] / 2 < a["start"] + a["width"] / 2 - 1))


@pytest.mark.parametrize("width", [320, 1440])
def test_every_event_has_one_mark_with_its_name(site, language, width, drawn, expect_none):
    tab, listed, drawing = drawn(site, language, width)
    marks = {mark["event"]: mark for mark in drawing["marks"]}
    findings = [f"{event['event']} has no mark" for event in listed if event["event"] not in marks]
    if len(marks) != len(drawing["marks"]):
        findings.append("an event has two marks")
    for event in listed:
        mark = marks.get(event["event"], {})
        plain = re.sub("[\u2066-\u2069]", "", mark.get("name", ""))
        if mark and urllib.parse.urljoin(tab.address, mark["href"]) != urllib.parse.urljoin(tab.address, event["href"]):
            findings.append(f"the mark of {event['event']} leads to {mark['href']}")
        if mark and event["title"][:30] not in plain:
            findings.append(f"the mark of {event['event']} is called “{plain}”")
    expect_none(tab.says(findings, f" at {width} px"))


@pytest.mark.parametrize("width, kind", [(320, "narrow"), (1440, "wide")])
def test_drawing_has_a_layout_for_the_window(site, language, width, kind, drawn, expect_none):
    """One layout is shown, with letters of their own size; marks and names do not stand on each other."""
    tab, _, drawing = drawn(site, language, width)
    marks, texts = drawing["marks"], drawing["texts"]
    findings = [] if drawing["kinds"] == [kind] else [f"{drawing['kinds']} are shown"]
    if abs(drawing["scale"] - 1) > .01:
        findings.append(f"the drawing is scaled by {drawing['scale']:.2f}")
    findings += [f"“{text['text']}” is {text['size']} px large" for text in texts if text["size"] < 12]
    findings += [f"the marks of {a['event']} and {b['event']} overlap" for a, b in itertools.combinations(marks, 2) if overlap(a, b) > 2]
    findings += [f"“{a['text']}” and “{b['text']}” overlap" for a, b in itertools.combinations(texts, 2) if overlap(a, b) > 2]
    findings += [f"the mark of {mark['event']} is out of the drawing" for mark in marks if mark["start"] < -1]
    expect_none(tab.says(findings, f" at {width} px"))


def test_marks_tell_the_status_by_their_shape(site, language, drawn, expect_none):
    tab, listed, drawing = drawn(site, language, 1440)
    shapes = {mark["event"]: mark["shape"].removeprefix("#d-").removesuffix("-key") for mark in drawing["marks"]}
    expect_none(tab.says(f"{event['event']} is {event['status']} and drawn as {shapes[event['event']]}"
                         for event in listed if event["event"] in shapes and shapes[event["event"]] != event["status"]))
