"""The medians as a drawing for the README: light and dark, readable without colours, described in words."""

from xml.sax.saxutils import escape

import tables

MEASURES = (("wall", "Time", "s"), ("cpu", "CPU time", "s"), ("memory", "Memory", "MB"))
PROGRAMS = (("tarikh", "Tarikh"), ("hugo", "Hugo"))
WIDTH, START, LENGTH, BAR, GAP = 760, 190, 440, 20, 14

STYLE = """
text { font: 15px system-ui, sans-serif; fill: #1f2328; }
.head { font-weight: 600; font-size: 17px; }
.note { font-size: 13px; fill: #59636e; }
.name { text-anchor: end; }
.tarikh { fill: #0b6e4f; }
.hugo { fill: #8c959f; }
.copy { stroke: #1f2328; stroke-width: 2; stroke-dasharray: 3 2; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; }
  .note { fill: #9198a1; }
  .tarikh { fill: #3fb68b; }
  .hugo { fill: #656c76; }
  .copy { stroke: #f0f6fc; }
}
"""


def svg(results):
    marks, height = [], 12
    for size in results["sizes"]:
        drawn, height = block(size, height)
        marks += drawn
    facts = results["machine"]
    note = f"Medians, {facts['date']}: Hugo {facts['hugo'].split('-')[0]}, {facts['processor']}, {facts['cores']} cores."
    marks.append(f'<text class="note" x="0" y="{height + 8}">{escape(note)} Dashed: cp -r of the output.</text>')
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height + 20}" role="img" '
        'aria-labelledby="title description">',
        '<title id="title">What Tarikh and Hugo cost for the same pages</title>',
        f'<desc id="description">{escape(description(results))}</desc>', f"<style>{STYLE}</style>", *marks, "</svg>", ""])


def block(size, top):
    """The bars of one number of events, and where the next begins."""
    heading = f"{size['events']:,} events, {size['files']:,} files, {size['bytes'] / 1e6:.0f} MB"
    marks = [f'<text class="head" x="0" y="{top + 12}">{heading}</text>']
    top += 30
    for what, name, unit in MEASURES:
        values = {program: value(size, program, what) for program, _ in PROGRAMS}
        scale = LENGTH / max(values.values())
        marks.append(f'<text x="0" y="{top + 15}">{name}</text>')
        for program, title in PROGRAMS:
            marks.append(bar(program, title, values[program], unit, scale, top))
            top += BAR + 3
        if what == "wall":
            x = START + value(size, "cp", what) * scale
            marks.append(f'<path class="copy" d="M{x:.1f} {top - 2 * BAR - 8}V{top - BAR - 4}"/>')
        top += GAP - 3
    return marks, top + 10


def bar(program, title, number, unit, scale, top):
    length = max(number * scale, 1.5)
    return (
        f'<text class="name" x="{START - 8}" y="{top + 15}">{title}</text>'
        f'<rect class="{program}" x="{START}" y="{top}" width="{length:.1f}" height="{BAR}" rx="2"/>'
        f'<text x="{START + length + 8:.1f}" y="{top + 15}">{text(number)} {unit}</text>')


def value(size, program, what):
    return tables.median(size, program, what) / tables.UNITS[what]


def text(number):
    return f"{number:,.0f}" if number >= 20 else f"{number:.2f}" if number < 2 else f"{number:.1f}"


def description(results):
    sentences = []
    for size in results["sizes"]:
        costs = (
            f"{name.lower()} {text(value(size, 'tarikh', what))} and {text(value(size, 'hugo', what))} {unit}"
            for what, name, unit in MEASURES)
        sentences.append(
            f"{size['events']:,} events, Tarikh and Hugo: {', '.join(costs)}; "
            f"copying the output takes {text(value(size, 'cp', 'wall'))} s.")
    return " ".join(sentences)
