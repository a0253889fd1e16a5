"""What every browser test can ask for: the sites, a browser, and pages opened in it."""

import collections
import contextlib
import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

from server import serve
from sitefiles import Site
from visiting import Tab


def pytest_addoption(parser):
    parser.addoption("--site", required=True, help="the folder of the built site")
    parser.addoption("--sample", help="the folder of the built sample site")
    parser.addoption("--pages", help="try only those pages whose address contains this")


def sites_of(config):
    """The sites under test, the one that is given first."""
    if not hasattr(config, "sites"):
        folders = [config.getoption("--site"), config.getoption("--sample")]
        config.sites = [Site(folder) for folder in folders if folder]
    return config.sites


def pytest_generate_tests(metafunc):
    """A test with `visit` runs on every page, one with `example` on one of each kind and language, one with
    `arabic_and_english` on pairs of these, one with `site` or `language` for each of them."""
    sites, part = sites_of(metafunc.config), metafunc.config.getoption("--pages") or ""
    every = [page for site in sites for page in site.pages if not page.is_redirect]
    if "visit" in metafunc.fixturenames:
        pages = [page.address for page in every if part in page.address]
        metafunc.parametrize("loaded", pages, indirect=True, ids=str, scope="session")
    # Of the sample, its events will do: the rest is as in any site.
    examples = [page for page in every if part in page.address] if part else \
        [page for site in sites for page in site.examples()
         if site is sites[0] or page.kind in ("timeline", "events/one", "both/one")]
    if "example" in metafunc.fixturenames:
        metafunc.parametrize("example", examples, ids=lambda page: page.address)
    if "arabic_and_english" in metafunc.fixturenames:
        pairs = [(page.address, page.address.replace("/ar/", "/en/", 1)) for page in examples if page.path.startswith("ar/")]
        metafunc.parametrize("arabic_and_english", pairs, ids=lambda pair: pair[0])
    if "site" in metafunc.fixturenames:
        metafunc.parametrize("site", sites, ids=lambda site: site.base)
    if "language" in metafunc.fixturenames:
        metafunc.parametrize("language", sites[0].languages)


@pytest.fixture(scope="session")
def sites(pytestconfig):
    return sites_of(pytestconfig)


@pytest.fixture(scope="session")
def server(sites):
    server = serve({site.base: site.folder for site in sites})
    yield server
    server.shutdown()


@contextlib.contextmanager
def launched():
    """The Chromium of the system, or the one that TARIKH_CHROMIUM names."""
    names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    path = os.environ.get("TARIKH_CHROMIUM") or next(filter(None, map(shutil.which, names)))
    # No host but this one has an address: a page that asks for another is found out, and nothing leaves the machine.
    arguments = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-dev-shm-usage"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browser():
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def open_tab(server, browser):
    """Opens a page with the given settings of the browser; tests may do with it what they like. There is one tab for
    each set of settings, so that a test must be done with a page before it opens another in the same."""
    tabs = {}

    def open_tab(address, **settings):
        key = tuple(sorted(settings.items()))
        if key not in tabs:
            tabs[key] = Tab(server, browser.new_context(**settings))
        return tabs[key].open(address)

    return open_tab


@pytest.fixture(scope="session")
def shared_tab(server, browser, sites):
    tab = Tab(server, browser.new_context())
    # A browser that has just been installed looks for its fonts while it draws its first page, and moves what is there.
    tab.open(sites[0].pages[0].address).settle()
    return tab


@pytest.fixture(scope="session")
def loaded(request, shared_tab):
    """A page, loaded once for all tests that look at every page."""
    tab = shared_tab.open(request.param)
    tab.settle()
    tab.shifts = tab.probe("layoutShift")
    return tab


@pytest.fixture
def visit(loaded):
    """Every page in turn. It is shared: look, and change nothing but the window."""
    loaded.window()
    return loaded


@pytest.fixture
def home(server, sites):
    """The address of the site, with its closing slash."""
    if not any(page.path.endswith("events/2020-10-23-geneva-ceasefire/index.html") for page in sites[0].pages):
        pytest.skip("the queries are about the content of this repository")
    return server.address + sites[0].base


@pytest.fixture
def page(browser):
    """A page of its own, with nothing remembered."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def expect_none():
    """Fails with the findings, one a line."""
    def expect_none(findings):
        findings = list(findings)
        if findings:
            more = [f"… and {len(findings) - 40} more"] if len(findings) > 40 else []
            pytest.fail("\n".join(findings[:40] + more), pytrace=False)

    return expect_none


def pytest_report_teststatus(report):
    """No dots: the checks are listed at the end."""
    if report.when == "call" and report.passed:
        return "passed", "", ""


def pytest_terminal_summary(terminalreporter):
    checks = collections.defaultdict(lambda: [0, 0, 0.0])
    for outcome in ("passed", "failed", "error"):
        for report in terminalreporter.stats.get(outcome, []):
            check = checks[report.nodeid.split("[")[0].rsplit("/", 1)[-1]]
            check[0] += 1
            check[1] += outcome != "passed"
            check[2] += getattr(report, "duration", 0)
    terminalreporter.section("checks")
    for name, (tried, failed, seconds) in sorted(checks.items()):
        verdict = f"{failed} FAILED" if failed else "ok"
        terminalreporter.write_line(f"{verdict:>10} {tried:5} times {seconds:6.1f} s  {name}")
