"""Builds a product of a Swift package in release."""

import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent


def swift_product(package, name):
    """The path of the program."""
    command = [ROOT / "scripts/program", name, package]
    return pathlib.Path(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip())
