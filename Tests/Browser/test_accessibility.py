"""WCAG 2.2 AA, as far as axe-core can tell."""

def test_no_axe_violations_in_light(visit, expect_none):
    expect_none(visit.says(visit.axe(), " (light)"))


def test_no_axe_violations_in_dark(visit, expect_none):
    visit.window(scheme="dark")
    expect_none(visit.says(visit.axe(), " (dark)"))


def test_targets_are_large_enough_on_a_telephone(visit, expect_none):
    """24 px, or as much room around (WCAG 2.5.8)."""
    visit.window(width=320)
    expect_none(visit.says(visit.axe(rules=["target-size"]), " at 320 px"))
