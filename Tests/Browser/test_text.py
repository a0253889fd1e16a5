"""Dates, digits and punctuation."""

import re

DATETIME = re.compile(r"\d{4,}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
PAIRS = {")": "(", "]": "[", "}": "{", "»": "«", "”": "“", "⁩": "⁦"}


def test_bilingual_06_days_are_in_words_and_machines_can_read_them(visit, expect_none):
    """6: no bare ISO date in Arabic text; every `time` has a valid `datetime`."""
    findings = [f"the day of machines stands in Arabic text: {found}" for found in visit.probe("bareDays")]
    findings += [f"datetime=“{value}” of {name} is not valid" for value, name in visit.probe("times")
                 if not DATETIME.fullmatch(value or "")]
    expect_none(visit.says(findings))


def test_bilingual_13_digits_are_as_configured(visit, expect_none):
    """13: the digits 0–9 in both languages, as this site has them."""
    blocks = visit.probe("blocks", "rtl") + visit.probe("blocks", "ltr")
    expect_none(visit.says(f"other digits in {name}" for text, name in blocks if re.search("[\u0660-\u0669\u06f0-\u06f9]", text)))


def test_bilingual_13_arabic_has_arabic_punctuation(visit, expect_none):
    """13: no `,` `;` `?` straight after an Arabic letter."""
    expect_none(visit.says(f"“{found.group(0)}” in {name}" for text, name in visit.probe("blocks", "rtl")
                           if (found := re.search("[\u0620-\u064a][\u064b-\u0652]*[,;?]", text))))


def test_bilingual_13_brackets_are_balanced(visit, expect_none):
    """13: and guillemets."""
    expect_none(visit.says(f"“{mark}” has no partner in {name}: “{text[:200]}”"
                           for direction in ("rtl", "ltr") for text, name in visit.probe("blocks", direction)
                           if (mark := lonely(text))))


def lonely(text):
    """The first bracket without a partner."""
    text, open_marks = re.sub(r"(^|\s)\w\)", " ", text), []
    for character in text:
        if character in PAIRS.values():
            open_marks.append(character)
        elif character in PAIRS and (not open_marks or open_marks.pop() != PAIRS[character]):
            return character
    return open_marks[0] if open_marks else None
