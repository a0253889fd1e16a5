"""The keyboard alone."""

import functools

import pytest

MOST = 400


@pytest.fixture(scope="session")
def walk(open_tab):
    """Presses Tab through a page; its controls, and each stop with what it has of the focus. Every page is walked once."""
    @functools.cache
    def walk(address):
        tab, found = open_tab(address, reduced_motion="reduce"), []
        controls = tab.probe("controls")
        for _ in range(MOST):
            tab.press("Tab")
            stop = tab.probe("focused")
            if stop is None or found and stop["number"] == found[0]["number"]:
                break
            found.append(stop)
        return controls, found

    return walk


def goes_back(first, second):
    """Whether the eye has to go back from one stop to the next: up the page, or against the direction on a line."""
    a, b = first["ends"], second["begins"]
    right = first["isRight"]
    ahead = b["right"] <= a["left"] + 1 if right else b["left"] >= a["right"] - 1
    same_line = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"]) > .5 * min(a["bottom"] - a["top"], b["bottom"] - b["top"])
    if same_line:
        forward = b["left"] - a["left"] <= 1 if right else b["left"] - a["left"] >= -1
        return not forward
    return b["bottom"] <= a["top"] + 1 and not ahead


def test_bilingual_11_tab_goes_in_reading_order(example, walk, expect_none):
    """11: every control is reached once, in the order in which it is read, and the next is further on in time."""
    controls, found = walk(example.address)
    reached = [stop["number"] for stop in found]
    findings = [f"Tab does not reach {controls[number]}" for number in range(min(len(controls), MOST)) if number not in reached]
    if reached != sorted(reached):
        findings.append("Tab does not follow the order of the document")
    pairs = [(a, b) for a, b in zip(found, found[1:]) if a["number"] > 0]
    findings += [f"Tab goes back from {a['name']} to {b['name']}" for a, b in pairs if goes_back(a, b)]
    expect_none(f"{example.address}: {finding}" for finding in findings)


def test_focus_can_be_seen(example, walk, expect_none):
    """A ring of at least 2 px around every control that has the focus, and nothing on top of it (WCAG 2.4.7, 2.4.11)."""
    findings = []
    for stop in walk(example.address)[1]:
        if not stop["ring"]:
            findings.append(f"{stop['name']} does not show that it has the focus")
        if not stop["isUncovered"]:
            findings.append(f"{stop['name']} is covered or outside the window when it has the focus")
    expect_none(f"{example.address}: {finding}" for finding in findings)


def test_skip_link_leads_to_the_content(example, open_tab, expect_none):
    """The first stop is the link that skips the navigation; Enter brings the next stop into the content."""
    tab = open_tab(example.address, reduced_motion="reduce")
    tab.press("Tab")
    first = tab.run("[document.activeElement.className, document.activeElement.getBoundingClientRect().top >= 0]")
    if first != ["skip", True]:
        return expect_none(tab.says([f"the first stop of Tab is not the link that skips the navigation: {first}"]))
    tab.press("Enter")
    tab.press("Tab")
    inside = tab.run("""() => { const at = document.activeElement, main = document.querySelector('main');
        return main.contains(at) || !main.querySelector('a[href], summary, button, input') }""")
    expect_none([] if inside else tab.says(["Tab does not go on in the content after the link that skips the navigation"]))


def test_bilingual_11_later_is_further_on(example, open_tab, expect_none):
    """11: the way to the next event is on the left in Arabic, on the right in English."""
    tab = open_tab(example.address)
    boxes = tab.run("""() => { const middle = name => { const box = document.querySelector(`.onward .${name}`)?.getBoundingClientRect();
        return box && (box.left + box.right) / 2 }; return [middle('previous'), middle('next'), innerWidth / 2] }""")
    previous, following, centre = boxes
    right = example.language == "ar"
    findings = []
    if following is not None and (following > centre) == right:
        findings.append("the next event is not on the side where reading goes on")
    if previous is not None and (previous < centre) == right:
        findings.append("the event before is not on the side where reading begins")
    expect_none(tab.says(findings))
