"""Runs of the programs in turn, each with its time, processor time and memory."""

import datetime
import json
import os
import pathlib
import platform
import subprocess
import sys

import equality


class Runs:
    def __init__(self, programs, tarikh, hugo, place):
        self.place, self.count = place, 0
        self.memory = pathlib.Path(tarikh) / ".tarikh"
        self.commands = {
            "tarikh": lambda output: [programs["tarikh"], "build", tarikh, "--output", output],
            "hugo": lambda output: [
                programs["hugo"], "--quiet", "--source", hugo, "--destination", output, "--cacheDir", place / "cache"],
            "cp": lambda output: ["cp", "-r", self.first["tarikh"], output],
        }
        self.first = {}

    def outputs(self):
        """What the two programs write, after a run that is not measured."""
        for name in ("tarikh", "hugo"):
            self.run(name)
        return self.first["tarikh"], self.first["hugo"]

    def measure(self, pairs):
        """Every program as often as `pairs`, each first in turn."""
        if not self.first:
            self.outputs()
        names = list(self.commands)
        costs = {name: [] for name in names}
        for number in range(pairs):
            for name in names[number % len(names):] + names[:number % len(names)]:
                costs[name].append(self.run(name))
        files, size = equality.count(self.first["tarikh"])
        return {"files": files, "bytes": size, "runs": costs}

    def run(self, name):
        """One run into a folder that is not there yet. Old folders stay until the end, because what is written right
        after something was deleted is written slowly; what the last run wrote has gone to the disk before this one.
        Tarikh is not helped by what it remembers of the run before."""
        self.count += 1
        if self.memory.exists():
            self.memory.rename(self.place / f"{self.count}-memory")
        output = self.place / f"{self.count}-{name}"
        command = [str(part) for part in self.commands[name](output)]
        os.sync()
        measure = [sys.executable, "-I", str(pathlib.Path(__file__).with_name("measure.py"))]
        measured = subprocess.run([*measure, *command], stdout=subprocess.PIPE, text=True)
        if measured.returncode:
            sys.exit(f"{' '.join(command)} failed")
        self.first.setdefault(name, output)
        return json.loads(measured.stdout)


def machine(programs):
    """What the figures were measured on, and with."""
    said = lambda *command: subprocess.run(command, stdout=subprocess.PIPE, text=True).stdout.strip()  # noqa: E731
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    commit = said("git", "-C", str(pathlib.Path(__file__).parent), "describe", "--always", "--dirty")
    return {
        "date": datetime.date.today().isoformat(), "system": f"{platform.system()} {platform.machine()}",
        "processor": processor(), "cores": os.cpu_count(), "memory": pages,
        "load": round(os.getloadavg()[0], 1), "tarikh": commit,
        "swift": said("swift", "--version").splitlines()[0], "hugo": said(str(programs["hugo"]), "version").split()[1],
    }


def processor():
    for file, key in (("/proc/cpuinfo", "model name"),):
        if os.path.exists(file):
            names = [line.split(":", 1)[1].strip() for line in open(file) if line.startswith(key)]
            if names:
                return names[0]
    return platform.processor() or "unknown"
