// Keeps an open page as its files are: the text in its place, the stylesheet without a reload, errors over the page.
(() => {
  "use strict";
  const own = "/.tarikh/";
  const script = document.currentScript;
  const isOfProblems = (page) => page.documentElement.hasAttribute("data-tarikh-problems");
  const isProblemPage = isOfProblems(document);
  const parse = (text) => new DOMParser().parseFromString(text, "text/html");

  // The page as it came, to tell what a change of the files is from what scripts of the page did to it.
  let shown = { tag: `"${script.dataset.page}"`, source: null };
  let version = null;

  async function load() {
    const response = await fetch(location.href, { cache: "no-cache", headers: { Accept: "text/html" } });
    return { tag: response.headers.get("ETag"), source: parse(await response.text()) };
  }

  async function update() {
    const next = await load();
    if (next.tag === shown.tag) {
      shown.source ??= next.source;
    } else if (shown.source && await apply(shown.source, next.source)) {
      shown = next;
    } else {
      reload();
    }
  }

  // Whether the page could be changed in place.
  async function apply(old, next) {
    if (!sameScripts(old, next) || !samePolicy(old, next) || isProblemPage !== isOfProblems(next)) return false;
    const plan = [];
    if (!compare(document.body, old.body, next.body, plan)) return false;
    await changeStylesheets(old, next);
    changeHead(next);
    copyAttributes(document.documentElement, next.documentElement);
    for (const step of plan) step();
    return true;
  }

  // Plans how to make `live` like `next`. Where scripts made it differ from `old`, only what lies beside is touched.
  function compare(live, old, next, plan) {
    if (old.isEqualNode(next)) return true;
    if (live.isEqualNode(old)) {
      plan.push(() => morph(live, next));
      return true;
    }
    const isAlike = live.nodeName === old.nodeName && old.nodeName === next.nodeName && old.nodeType === 1
      && live.childNodes.length === old.childNodes.length && old.childNodes.length === next.childNodes.length
      && old.cloneNode(false).isEqualNode(next.cloneNode(false));
    if (!isAlike) return false;
    return [...old.childNodes].every((child, i) => compare(live.childNodes[i], child, next.childNodes[i], plan));
  }

  // Makes one node like another, and keeps what is alike: with it focus, selection and what is unfolded.
  function morph(live, next) {
    if (live.isEqualNode(next)) return;
    if (live.nodeType !== 1 || live.nodeName !== next.nodeName || live.id !== next.id) {
      live.replaceWith(document.importNode(next, true));
      return;
    }
    copyAttributes(live, next);
    const [before, after] = [[...live.childNodes], [...next.childNodes]];
    let start = 0;
    const isSame = (a, b) => a && b && a.isEqualNode(b);
    while (isSame(before[start], after[start])) start++;
    while (before.length > start && after.length > start && isSame(before.at(-1), after.at(-1))) {
      before.pop();
      after.pop();
    }
    const behind = before.at(-1)?.nextSibling ?? live.childNodes[start] ?? null;
    const shared = Math.min(before.length, after.length);
    for (let i = start; i < shared; i++) morph(before[i], after[i]);
    for (const node of before.slice(shared)) node.remove();
    for (const node of after.slice(shared)) live.insertBefore(document.importNode(node, true), behind);
  }

  function copyAttributes(live, next) {
    for (const { name } of [...live.attributes]) if (!next.hasAttribute(name)) live.removeAttribute(name);
    for (const { name, value } of next.attributes) if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }

  const isData = (element) => element.type === "application/ld+json";
  const isOwn = (element) => element.getAttribute("src")?.startsWith(own);
  const texts = (page, selector, leave = () => false) =>
    [...page.querySelectorAll(selector)].filter((element) => !leave(element)).map((element) => element.outerHTML).join();
  const sameScripts = (a, b) =>
    texts(a, "script", (script) => isData(script) || isOwn(script)) === texts(b, "script", (script) => isData(script) || isOwn(script));
  const samePolicy = (a, b) => texts(a, "meta[http-equiv]") === texts(b, "meta[http-equiv]");

  async function changeStylesheets(old, next) {
    if (texts(old, "link[rel=stylesheet]") === texts(next, "link[rel=stylesheet]")) return;
    const before = [...document.head.querySelectorAll("link[rel=stylesheet]")];
    const links = [...next.head.querySelectorAll("link[rel=stylesheet]")].map((link) => document.importNode(link));
    const loaded = links.map((link) => new Promise((done) => { link.onload = link.onerror = done; }));
    (before.at(-1) ?? document.head.lastChild).after(...links);
    await Promise.all(loaded);
    for (const link of before) link.remove();
  }

  function changeHead(next) {
    const changeable = "title, meta:not([http-equiv]), link:not([rel=stylesheet]), script[type='application/ld+json']";
    if (texts(document.head, changeable) === texts(next.head, changeable)) return;
    for (const element of document.head.querySelectorAll(changeable)) element.remove();
    const elements = [...next.head.querySelectorAll(changeable)].map((element) => document.importNode(element, true));
    document.head.append(...elements);
  }

  // The browser keeps the place on the page; what had the focus is kept here.
  function reload() {
    const path = [];
    for (let element = document.activeElement; element && element !== document.body; element = element.parentElement) {
      path.unshift([...element.parentElement.children].indexOf(element));
    }
    sessionStorage.setItem("tarikh-focus", JSON.stringify({ page: location.pathname, path }));
    location.reload();
  }

  function focusAgain() {
    const kept = JSON.parse(sessionStorage.getItem("tarikh-focus") ?? "null");
    sessionStorage.removeItem("tarikh-focus");
    if (kept?.page !== location.pathname || !kept.path.length) return;
    kept.path.reduce((element, number) => element?.children[number], document.body)?.focus({ preventScroll: true });
  }

  // The errors, in a tree of their own that the page's styles do not reach.
  let layer = null;
  let isDismissed = false;

  async function showProblems(count) {
    if (isProblemPage) return;
    if (!count) {
      layer?.remove();
      layer = null;
      isDismissed = false;
      return;
    }
    const page = parse(await (await fetch(`${own}problems.html?lang=${document.documentElement.lang}`)).text());
    const fresh = document.createElement("tarikh-problems");
    const root = fresh.attachShadow({ mode: "open" });
    const panel = document.importNode(page.querySelector(".problems"), true);
    fresh.lang = panel.lang = page.documentElement.lang;
    fresh.dir = panel.dir = page.documentElement.dir;
    root.append(document.importNode(page.querySelector("link[rel=stylesheet]")), panel, ...chip(panel));
    layer?.remove();
    layer = fresh;
    document.documentElement.append(layer);
    dismiss(false);
  }

  // A small button that stays where the panel was dismissed.
  function chip(panel) {
    const close = panel.querySelector("button");
    const open = document.createElement("button");
    open.className = "chip";
    open.type = "button";
    open.textContent = panel.querySelector("h1").textContent;
    open.lang = panel.lang;
    open.dir = panel.dir;
    close.hidden = false;
    close.addEventListener("click", () => dismiss(true));
    open.addEventListener("click", () => { dismiss(false); close.focus(); });
    return [open];
  }

  function dismiss(isSo) {
    isDismissed = isSo;
    if (!layer) return;
    const hadFocus = layer.contains(document.activeElement);
    layer.shadowRoot.querySelector(".problems").hidden = isSo;
    layer.shadowRoot.querySelector(".chip").hidden = !isSo;
    if (hadFocus && isSo) layer.shadowRoot.querySelector(".chip").focus();
  }

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && layer && !isDismissed) dismiss(true);
  });

  // One thing after the other; of what waits, only the newest state counts.
  let waiting = null;
  let isBusy = false;

  async function take(state) {
    waiting = state;
    if (isBusy) return;
    isBusy = true;
    while (waiting) {
      const next = waiting;
      waiting = null;
      if (next.version === version) continue;
      try {
        await update();
        await showProblems(next.errors);
        version = next.version;
      } catch {
        // The server is gone for now; when it is back, it says so.
      }
    }
    isBusy = false;
  }

  // Only a page that is looked at holds a connection: a browser has few of them for one server.
  let source = null;

  function listen() {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source) {
      source = new EventSource(`${own}events`);
      source.onmessage = (message) => take(JSON.parse(message.data));
    }
  }

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => { source?.close(); source = null; });
  addEventListener("pageshow", listen);
  focusAgain();
  listen();
})();
