"""What readers ask of their system: less motion, their own colours."""


def test_nothing_moves_where_readers_want_less_motion(example, open_tab, expect_none):
    tab = open_tab(example.address, reduced_motion="reduce")
    expect_none(tab.says(tab.probe("motion"), " with reduced motion"))


def test_marks_are_seen_in_forced_colours(example, open_tab, expect_none):
    """In high contrast the system chooses the colours: what colour alone says is lost, and what keeps its own must be seen."""
    tab, findings = open_tab(example.address, forced_colors="active"), []
    for scheme in ("light", "dark"):
        tab.window(scheme=scheme)
        findings += tab.says(tab.probe("lostInForcedColours"), f" in forced colours ({scheme})")
    expect_none(findings)


def test_both_colour_schemes_differ(example, open_tab, expect_none):
    """The page is dark for those who want it dark."""
    tab = open_tab(example.address)
    colours = []
    for scheme in ("light", "dark"):
        tab.window(scheme=scheme)
        colours.append(tab.run("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"))
    expect_none([] if colours[0] != colours[1] else tab.says([f"is {colours[0]} in light and in dark"]))
