import { counted, fill } from "./counted.js";
import { chosenFacets, showChips } from "./chips.js";
import { find, parse } from "./find.js";
import { Index } from "./index.js";
import { appendMarked } from "./mark.js";
const [atFirst, atOnce] = [6, 12];
const element = (name, className, ...content) => {
const made = document.createElement(name);
made.className = className;
made.append(...content);
return made;
};
class Search {
#run = 0;
constructor(form, isPage) {
Object.assign(this, { form, isPage, field: form.elements.q });
[this.status, this.results] = form.querySelectorAll(".found, .results");
this.root = new URL(form.dataset.index.replace(/[^/]*\/[^/]*$/, ""), document.baseURI);
this.more = element("button", "more");
this.more.type = "button";
this.more.hidden = true;
this.results.after(this.more);
this.field.addEventListener("input", () => {
clearTimeout(this.timer);
this.timer = setTimeout(() => this.search(), 120);
});
this.more.addEventListener("click", () => this.#showMore());
form.addEventListener("keydown", (event) => this.#step(event));
}
open() {
const [, folder, language] = this.form.dataset.index.match(/([^/]*)\/([^/]*)\.json$/);
const load = async (path, isFixed) => {
const answer = await fetch(new URL(`${folder}/${path}`, this.root), { cache: isFixed ? "default" : "no-cache" });
if (!answer.ok) throw new Error(path);
return answer.text();
};
this.index ??= new Index(load).open(language);
return this.index;
}
async search() {
const run = ++this.#run;
const query = this.field.value;
if (this.isPage) keepQuery(query);
try {
const index = await this.open();
const answer = await find(index, query, this.isPage ? chosenFacets() : []);
const records = await this.#records(index, answer, 0, atFirst);
if (run === this.#run) this.#answer(index, answer, wholeFirst(records, answer.words), query.trim());
} catch {
this.index = undefined;
if (run === this.#run) this.status.textContent = this.status.dataset.failed;
}
if (run === this.#run) this.form.dataset.answered = query;
}
#answer(index, answer, records, query) {
this.answer = answer;
this.results.replaceChildren();
this.#append(index, records);
this.status.textContent = query || answer.documents.length ? this.#summary(index, query) : "";
}
#summary({ texts, results }, query) {
const { documents, words, isSome, isNear, isBeginning } = this.answer;
if (!documents.length) return fill(texts["search-none"], { query });
const count = isBeginning && words.length === 1 ? texts["search-best"] : counted(results, documents.length);
return isSome ? `${texts["search-some"]} ${count}` : isNear ? `${texts["search-near"]} ${count}` : count;
}
#records(index, { documents }, from, count) {
return Promise.all(documents.slice(from, from + count).map((document) => index.record(document)));
}
async #showMore() {
const index = await this.index;
const first = this.results.children.length;
this.#append(index, await this.#records(index, this.answer, first, atOnce));
this.results.children[first]?.querySelector("a").focus();
}
#append(index, records) {
this.results.append(...records.map((record) => this.#result(index, record)));
this.more.textContent = index.texts["search-more"];
this.more.hidden = this.results.children.length >= this.answer.documents.length;
}
#result(index, { sort, href, title, date, about, language, more }) {
const { words } = this.answer;
const marked = (made, text) => (appendMarked(made, text, words, index.languages), made);
const link = marked(element("a", "result-title"), title);
link.href = new URL(href, this.root);
const text = element("div", "", link);
if (about) text.append(marked(element("p", "result-about"), about));
if (language) [text.lang, text.dir] = index.languages[language];
const status = index.facets.status[more];
const detail = element("p", "result-detail", date ? marked(element("span", "when"), date) : "");
detail.append(status ? element("span", `status ${more}`, status) : sort === index.sorts[0] ? "" : element("span", "", sort.name));
const item = element("li", "", text, detail);
if (more && !status && wordsMeet(more, words)) {
item.append(element("p", "result-about", `${index.texts["other-names"]} `, marked(element("span", ""), more)));
}
return item;
}
#step(event) {
const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
if (!way) return;
event.preventDefault();
const stops = [this.field, ...this.results.querySelectorAll("a"), this.more];
stops[stops.indexOf(document.activeElement) + way]?.focus();
}
}
const wordsMeet = (text, words) => parse(text).words.some((word) => words.some((one) => word.startsWith(one)));
function wholeFirst(records, words) {
const isWhole = ({ title }) => parse(title).words.join(" ") === words.join(" ");
return records.sort((a, b) => isWhole(b) - isWhole(a));
}
function keepQuery(query) {
const url = new URL(location);
query ? url.searchParams.set("q", query) : url.searchParams.delete("q");
history.replaceState(null, "", url);
}
export function searchSheet(form) {
const search = new Search(form, false);
search.open().catch(() => {});
if (search.field.value) search.search();
}
export function searchPage(form) {
const search = new Search(form, true);
const read = async () => {
search.field.value = new URL(location).searchParams.get("q") ?? "";
await search.search();
showChips(search.field, await search.index, read);
};
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", read);
read();
}
