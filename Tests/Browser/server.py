"""Serves the folders of sites over HTTP on the loopback interface, each below its own path, as a static host would."""

import http.server
import mimetypes
import pathlib
import threading
import urllib.parse

mimetypes.add_type("application/xml", ".xml")
mimetypes.add_type("text/javascript", ".js")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    sites = {}

    def do_GET(self):
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        file = self.file_for(path)
        if path == "/favicon.ico":  # The browser asks the host for it, not the site.
            self.send_response(204)
            self.end_headers()
        elif file:
            self.answer(200, file)
        else:
            self.answer(404, self.site_of(path)[1] / "404.html")

    do_HEAD = do_GET

    def site_of(self, path):
        """The path and folder of the site that an address belongs to; of the first one if it belongs to none."""
        return next(((base, folder) for base, folder in self.sites.items() if path.startswith(base)),
                    next(iter(self.sites.items())))

    def file_for(self, path):
        base, folder = self.site_of(path)
        if not path.startswith(base):
            return None
        file = (folder / path.removeprefix(base)).resolve()
        if path.endswith("/"):
            file /= "index.html"
        return file if file.is_relative_to(folder) and file.is_file() else None

    def answer(self, status, file):
        body = file.read_bytes() if file.is_file() else b"no such page"
        self.send_response(status)
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client):
        """Says nothing: a browser that closes a page hangs up in the middle of an answer."""


def serve(sites):
    """Starts a server for `{path: folder}` on a free port; returns it. `server.address` is where it listens."""
    handler = type("SitesHandler", (Handler,), {"sites": {base: pathlib.Path(folder).resolve() for base, folder in sites.items()}})
    server = Server(("127.0.0.1", 0), handler)
    server.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
