#!/usr/bin/env python3
"""Prints, for the file templates/language.<code>.yml, what CLDR says of a language: plural rules, names of months and
weekdays, and its forms of dates and intervals. With --check it compares the file of the repository instead.

    pip install babel pyyaml && python3 scripts/cldr-language.py ar_LY [--check templates/language.ar.yml]
"""

import re
import sys

import yaml
from babel import Locale

CATEGORIES = ["zero", "one", "two", "few", "many"]
SINGLE = {"d MMMM y": "day", "MMMM d": "month-day", "d MMMM": "month-day", "MMMM y": "month", "y": "year"}


def pattern(cldr):
    """CLDR's pattern letters as our marks, spaces made plain."""
    text = re.sub(r"[\u2009\u202f\u00a0]", " ", cldr).replace("'", "")
    for letters, mark in (("EEEE", "{weekday}"), ("MMMM", "{month}"), ("d", "{d}"), ("y", "{y}")):
        text = re.sub(rf"(?<![a-z{{]){letters}(?![a-z}}])", mark, text)
    return text


def rule(text):
    """A plural rule in CLDR's present spelling; Babel keeps the older words."""
    return text.replace(" mod ", " % ").replace(" not in ", " != ").replace(" in ", " = ")


def of_cldr(locale):
    months = locale.months["format"]["wide"]
    days = locale.days["format"]["wide"]
    rules = locale.plural_form.rules
    return {
        "plurals": {name: rule(rules[name]) for name in CATEGORIES if name in rules},
        "months": [months[number] for number in range(1, 13)],
        "weekdays": [days[number] for number in range(7)],
        "dates": {
            "day": pattern(locale.date_formats["long"].pattern),
            "month": pattern(locale.datetime_skeletons["yMMMM"].pattern),
            "year": pattern(locale.datetime_skeletons["y"].pattern),
        },
    }


def check(cldr, path):
    with open(path, encoding="utf-8") as file:
        ours = yaml.safe_load(file)
    wrong = [name for name in ("plurals", "months", "weekdays") if ours.get(name, {}) != cldr[name]]
    wrong += [f"dates.{name}" for name, value in cldr["dates"].items() if ours["dates"][name] != value]
    for name in wrong:
        print(f"{path}: {name} is not CLDR's")
    return 1 if wrong else 0


def main():
    locale = Locale.parse(sys.argv[1])
    cldr = of_cldr(locale)
    if "--check" in sys.argv:
        sys.exit(check(cldr, sys.argv[sys.argv.index("--check") + 1]))
    yaml.safe_dump(cldr, sys.stdout, allow_unicode=True, sort_keys=False)


main()
