"""A tab of the browser: what tests do with pages, said in their words."""

import pathlib

import axe_playwright_python

PROBES = (pathlib.Path(__file__).parent / "probes.js").read_text(encoding="utf-8")
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LOADED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))))"


class Tab:
    """Opens pages by their address on the server, and remembers what the last one did while it loaded."""

    def __init__(self, server, context):
        self.server, self.tab = server, context.new_page()
        self.devtools = context.new_cdp_session(self.tab)
        self.tab.on("console", lambda message: self.note(message.text) if message.type in ("error", "warning") else None)
        self.tab.on("pageerror", lambda error: self.note(str(error)))
        self.tab.on("request", lambda request: self.requests.append(request.url))
        self.complaints, self.requests, self.view = [], [], {}

    def note(self, text):
        self.complaints.append(text)

    def open(self, address):
        self.window()
        self.complaints, self.requests, self.address, self.loaded = [], [], address, set()
        self.tab.goto(self.server.address + address)
        return self

    def window(self, width=1280, height=800, scale=1, text=1, scheme="light", media="screen"):
        """Sets what the reader's window is like: its size in CSS pixels, device pixels to each, size of text, colours;
        or that it is paper."""
        wanted = {"size": (width, height, scale), "text": text, "media": (scheme, media)}
        changed = {name for name, value in wanted.items() if self.view.get(name) != value}
        if "size" in changed:
            self.devtools.send("Emulation.setDeviceMetricsOverride",
                               {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False})
        if "text" in changed:
            self.devtools.send("Page.setFontSizes", {"fontSizes": {"standard": round(16 * text), "fixed": round(13 * text)}})
        if "media" in changed:
            self.tab.emulate_media(color_scheme=scheme, media=media)
        self.view = wanted

    def run(self, script, argument=None):
        return self.tab.evaluate(script, argument)

    def probe(self, name, *arguments):
        """Calls a function of probes.js in the page."""
        if "probes" not in self.loaded:
            self.run(PROBES + ";0")
            self.loaded.add("probes")
        return self.run(f"async given => await probes.{name}(...given)", list(arguments))

    def axe(self, rules=None):
        """The violations that axe-core finds, each as a line; of all WCAG 2.2 A and AA rules, or of those named."""
        if "axe" not in self.loaded:
            self.run(AXE + ";0")
            self.loaded.add("axe")
        only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": WCAG_22_AA}
        options = {"runOnly": only, "resultTypes": ["violations"]}
        if not rules:
            options["rules"] = {"target-size": {"enabled": True}}
        return self.run("""async options => (await axe.run(document, options)).violations.flatMap(violation =>
            violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}: ` +
                (node.any[0] ?? node.all[0] ?? node.none[0])?.message))""", options)

    def settle(self):
        """Waits until what the page does after loading is done and painted."""
        self.run(LOADED)

    def press(self, key):
        self.tab.keyboard.press(key)

    def says(self, lines, where=""):
        """Lines for a failure, each with the page and, where it matters, the window."""
        return [f"{self.address}{where}: {line}" for line in lines]
