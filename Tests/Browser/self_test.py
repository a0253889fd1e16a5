"""Tests of the tests: every check fails when there is something wrong."""

import pathlib
import re
import shutil
import subprocess
import sys

import pytest

from faults import FAULTS

HERE = pathlib.Path(__file__).parent


CHECKS = {name: file for file in sorted(HERE.glob("test_*.py"))
          for name in re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.M)}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.test}: {fault.says}")
def test_check_finds_fault(fault, tmp_path, pytestconfig):
    site = tmp_path / "site"
    shutil.copytree(pytestconfig.getoption("--sample"), site)
    for file in site.glob(fault.files):
        text = file.read_text(encoding="utf-8")
        assert fault.change(text) != text, f"the fault does not change {fault.files}"
        file.write_text(fault.change(text), encoding="utf-8")
    run = subprocess.run([sys.executable, "-m", "pytest", "-c", HERE / "pytest.ini", f"{CHECKS[fault.test]}::{fault.test}",
                          "-p", "no:xdist", "--site", site, "--pages", fault.pages], capture_output=True, text=True)
    assert run.returncode == 1, f"the check does not fail: {run.stdout[-2000:]}{run.stderr[-2000:]}"
    assert fault.says in run.stdout, f"the check fails with other words: {run.stdout[-3000:]}"


def test_every_check_has_a_fault():
    assert CHECKS.keys() == {fault.test for fault in FAULTS}
