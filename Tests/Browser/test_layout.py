"""Windows, zoom and the two directions."""

import pytest

VOCALISED = "وَقَّعَ الطَّرَفَانِ اتِّفَاقًا لِوَقْفِ إِطْلَاقِ النَّارِ إِنَّهُ لَمُسْتَقِرٌّ ٱللّٰهُ "

# Where the lines of these begin, or both edges for boxes, is the same distance from the reader's side in each language.
MIRRORED = {
    ".masthead": "both", ".site-title a": "start", ".languages a": "end", ".sections li:first-child a": "start",
    "main": "both", "main h1": "start", ".opening": "start", ".years li:first-child a": "start", ".legend li:first-child": "start",
    ".period-head": "both", ".events": "start", ".card": "start", ".card .mark": "start", ".card :is(h3, h4)": "start",
    ".card .summary": "start", ".text": "start", "aside.facts": "end", ".onward .next": "end", ".onward .previous": "start",
}


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_bilingual_10_nothing_overflows(visit, width, expect_none):
    visit.window(width=width)
    expect_none(visit.says(visit.probe("overflow") + visit.probe("cut"), f" at {width} px"))


def test_bilingual_10_nothing_overflows_at_200_percent_zoom(visit, expect_none):
    """Zoom makes pixels larger: a window of 1280 px becomes one of 640."""
    visit.window(width=640, height=400, scale=2)
    expect_none(visit.says(visit.probe("overflow") + visit.probe("cut"), " at 200 % zoom"))


def test_bilingual_10_nothing_overflows_with_text_twice_as_large(visit, expect_none):
    visit.window(text=2)
    expect_none(visit.says(visit.probe("overflow") + visit.probe("cut"), " with text at 200 %"))


@pytest.mark.parametrize("width", [375, 1280])
def test_bilingual_09_pages_are_mirrored(arabic_and_english, width, open_tab, expect_none):
    """9: header, first card and axis are reflected about the centre between the languages."""
    findings, edges = [], []
    for page in arabic_and_english:
        tab = open_tab(page)
        tab.window(width=width)
        edges.append(tab.probe("startEdges", list(MIRRORED)))
    for (selector, sides), ours, theirs in zip(MIRRORED.items(), *edges):
        for side in ("start", "end") if sides == "both" else (sides,):
            if ours and theirs and abs(ours[side] - theirs[side]) > 4:
                findings.append(f"{selector}: its {side} is {ours[side]:.0f} px from the edge in Arabic, {theirs[side]:.0f} px in English")
    expect_none(tab.says(findings, f" at {width} px"))


@pytest.mark.parametrize("width", [320, 1280])
def test_bilingual_12_vocalised_text_is_not_clipped(example, width, open_tab, expect_none):
    """12: vowel marks, which reach far above and below the letters, are put into all Arabic text."""
    tab = open_tab(example.address)
    tab.window(width=width)
    tab.probe("vocalise", VOCALISED)
    expect_none(tab.says(tab.probe("clippedInk") + tab.probe("overflow"), f" with vowel marks at {width} px"))
