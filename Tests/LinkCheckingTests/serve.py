"""A server on the loopback interface that answers in every way that the web does.

    python3 serve.py LOG [FOLDER]

Prints its two ports (HTTP, and HTTPS or 0) on one line, and ends with its input. LOG gets a line for each request before
it is answered: method, path, user agent, begin and end in seconds, between tabs. HTTPS needs a FOLDER for the
certificate, and openssl.
"""

import email.utils
import http.server
import shutil
import ssl
import subprocess
import sys
import threading
import time

log_path, folder = (sys.argv + [None])[1:3]
lock = threading.Lock()
times_asked = {}

STATUSES = {"/ok": 200, "/404": 404, "/410": 410, "/500": 500, "/403": 403, "/": 200, "/-K": 200}
REDIRECTS = {
    "/chain/1": (301, "/chain/2"), "/chain/2": (308, "/chain/3"), "/chain/3": (301, "/ok"),
    "/temporary": (302, "/ok"), "/mixed": (301, "/temporary"), "/loop": (301, "/loop"), "/to-nothing": (301, "/404"),
    "/to-ftp": (302, "ftp://127.0.0.1/"), "/to-front": (301, "/"),
}


class Answers(http.server.BaseHTTPRequestHandler):
    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        self.begin = time.time()
        with lock:
            count = times_asked[self.path] = times_asked.get(self.path, 0) + 1
        try:
            self.reply(self.path, count)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def note(self):
        with lock, open(log_path, "a") as log:
            agent = self.headers.get("User-Agent", "")
            print(self.command, self.path, agent, self.begin, time.time(), sep="\t", file=log)

    def reply(self, path, count):
        if path in REDIRECTS:
            status, location = REDIRECTS[path]
            self.say(status, Location=location)
        elif path.startswith("/no-head"):
            self.say({"/no-head-405": 405, "/no-head-501": 501}.get(path, 404) if self.command == "HEAD" else 200)
        elif path.startswith("/busy"):
            wait = {"/busy": "1", "/busy-date": email.utils.formatdate(time.time() + 1, usegmt=True)}.get(path, "3600")
            self.say(200) if count > 1 and wait != "3600" else self.say(429, Retry_After=wait)
        elif path == "/slow":
            time.sleep(5)
            self.say(200)
        elif path.startswith("/wait"):
            time.sleep(0.4)
            self.say(200)
        elif path == "/drop":
            self.connection.close()
        elif path == "/endless":
            self.send_response(405 if self.command == "HEAD" else 200)
            self.end_headers()
            while self.command == "GET":
                self.wfile.write(b"x" * 65536)
        else:
            self.say(STATUSES.get(path, 404))

    def say(self, status, **headers):
        self.note()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def serve(certificate=None):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def certificate_of_its_own():
    """A certificate that nobody vouches for; None where it cannot be made."""
    if not folder or not shutil.which("openssl"):
        return None
    path = folder + "/certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    done = subprocess.run(command + ["-keyout", path, "-out", path + ".crt"], stderr=subprocess.DEVNULL)
    if done.returncode:
        return None
    with open(path, "a") as both, open(path + ".crt") as public:
        both.write(public.read())
    return path


own = certificate_of_its_own()
print(f"{serve()} {serve(own) if own else 0}", flush=True)
sys.stdin.read()
