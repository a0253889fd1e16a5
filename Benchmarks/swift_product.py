"""Builds a product of a Swift package in release."""

import pathlib
import subprocess
import sys


def swift_product(package, name):
    """The path of the program."""
    command = ["swift", "build", "-c", "release", "--package-path", str(package)]
    subprocess.run([*command, "--product", name], check=True, stdout=sys.stderr)
    folder = subprocess.run([*command, "--show-bin-path"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    return pathlib.Path(folder) / name
