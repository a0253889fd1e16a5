"""What was measured, as tables in Markdown."""

import statistics

NAMES = {"tarikh": "Tarikh", "hugo": "Hugo", "cp": "`cp -r` of the output"}
UNITS = {"wall": 1, "cpu": 1, "memory": 1e6}


def machine(facts):
    return (
        f"{facts['date']}, {facts['system']}, {facts['processor']}, {facts['cores']} cores, "
        f"{facts['memory'] / 1e9:.0f} GB, load {facts['load']} before the first run\n"
        f"Tarikh {facts['tarikh']}, {facts['swift']}; Hugo {facts['hugo']}")


def median(size, program, what):
    return statistics.median(run[what] for run in size["runs"][program])


def size(size):
    pairs = len(size["runs"]["tarikh"])
    lines = [
        f"{size['events']:,} events in two languages: {size['files']:,} files, {size['bytes'] / 1e6:.0f} MB; "
        f"medians of {pairs} runs, and their range", "",
        "| | wall s | CPU s | memory MB |", "|---|--:|--:|--:|"]
    for program, name in NAMES.items():
        lines.append(f"| {name} | " + " | ".join(cell(size, program, what) for what in UNITS) + " |")
    lines.append("| **Hugo / Tarikh** | " + " | ".join(f"**{ratio(size, 'hugo', 'tarikh', what):.1f}**" for what in UNITS)
                 + " |")
    lines.append(f"| **Tarikh / `cp -r`** | **{ratio(size, 'tarikh', 'cp', 'wall'):.1f}** "
                 f"| **{ratio(size, 'tarikh', 'cp', 'cpu'):.1f}** | |")
    return "\n".join(lines)


def cell(size, program, what):
    if (program, what) == ("cp", "memory"):  # less than that of this script, which the system counts with it
        return ""
    values = [run[what] / UNITS[what] for run in size["runs"][program]]
    decimals = 0 if what == "memory" else 2
    return f"{statistics.median(values):,.{decimals}f} ({min(values):,.{decimals}f}–{max(values):,.{decimals}f})"


def ratio(size, above, below, what):
    return median(size, above, what) / median(size, below, what)


def growth(sizes):
    """How much more each size costs than the one before; a straight line keeps to the ratio of events."""
    lines = []
    for small, large in zip(sizes, sizes[1:]):
        costs = (f"{median(large, 'tarikh', what) / median(small, 'tarikh', what):.1f} times the {name}"
                 for what, name in (("wall", "wall time"), ("cpu", "CPU time"), ("memory", "memory")))
        lines.append(f"\nTarikh, {large['events'] / small['events']:g} times the events: {', '.join(costs)}.")
    return "\n".join(lines)
