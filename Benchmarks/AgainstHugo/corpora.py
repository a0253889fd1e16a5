"""The same corpus for both programs: a site of Tarikh and a site of Hugo, each with its templates."""

import os
import pathlib
import re
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def write_corpora(work, events, benchmark):
    """Both sites with so many events below `work`; those that are there already are taken as they are."""
    tarikh, hugo = work / f"tarikh-{events}", work / f"hugo-{events}"
    shutil.rmtree(tarikh, ignore_errors=True)
    shutil.rmtree(hugo, ignore_errors=True)
    theme = write_theme(work / "theme")
    subprocess.run(
        [benchmark, "corpus", tarikh, "--events", str(events), "--form", "plain", "--theme", theme], check=True)
    subprocess.run([benchmark, "corpus", hugo, "--events", str(events), "--form", "hugo"], check=True)
    shutil.copytree(HERE / "hugo", hugo, dirs_exist_ok=True)
    write_words(hugo)
    return tarikh, hugo


def write_theme(theme):
    """The templates of the benchmark, with the words and languages of this repository's theme."""
    shutil.rmtree(theme, ignore_errors=True)
    shutil.copytree(HERE / "tarikh/templates", theme / "templates")
    for file in (ROOT / "templates").glob("*.yml"):
        shutil.copy(file, theme / "templates")
    return theme


def write_words(hugo):
    """The words of the interface as Hugo wants them: once to be counted, once as data of every language."""
    for file in (ROOT / "templates").glob("strings.*.yml"):
        language = file.name.split(".")[1]
        text = file.read_text().replace("{n}", "{{ .Count }}")
        for folder in ("i18n", "data/strings"):
            os.makedirs(hugo / folder, exist_ok=True)
            (hugo / folder / f"{language}.yaml").write_text(text)
