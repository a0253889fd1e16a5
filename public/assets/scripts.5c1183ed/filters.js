import { counted, figures } from "./counted.js";
export function filter(form) {
const events = [...document.querySelectorAll("li[data-event]")];
form.classList.toggle("at-once", events.length > 0);
if (!events.length) return;
const boxes = [...form.querySelectorAll("[type=checkbox]")];
const facets = [...new Set(boxes.map((box) => box.name))];
const forms = JSON.parse(form.dataset.forms);
const summary = form.querySelector("summary");
const clear = form.querySelector("[type=reset]");
const nothing = form.nextElementSibling;
const values = new Map(events.map((event) =>
[event, Object.fromEntries(facets.map((facet) => [facet, event.dataset[facet].split(" ")]))]));
const chosen = () => boxes.filter((box) => box.checked);
const has = (event, box) => values.get(event)[box.name].includes(box.value);
const passing = (except) => events.filter((event) => facets.every((facet) => {
const choice = facet === except ? [] : chosen().filter((box) => box.name === facet);
return !choice.length || choice.some((box) => has(event, box));
}));
function apply() {
const left = new Set(passing());
for (const event of events) event.hidden = !left.has(event);
hideEmpty();
for (const mark of document.querySelectorAll("svg [data-event]")) {
mark.classList.toggle("out", ![...left].some((event) => event.dataset.event === mark.dataset.event));
}
facets.forEach(count);
form.querySelector(".left").textContent = chosen().length ? counted(forms, left.size, events.length) : "";
form.querySelectorAll(".chip").forEach((chip) => chip.remove());
clear.before(...chosen().map(chip));
clear.hidden = !chosen().length;
nothing.hidden = left.size > 0;
}
function count(facet) {
const within = passing(facet);
for (const box of boxes.filter((box) => box.name === facet)) {
const number = within.filter((event) => has(event, box)).length;
box.parentElement.querySelector(".count").textContent = figures(number, forms);
box.disabled = !number && !box.checked;
}
}
function hideEmpty() {
const years = new Set();
for (const list of document.querySelectorAll("ol.events")) {
list.hidden = !list.querySelector("li:not([hidden])");
const heading = list.previousElementSibling;
if (!heading?.matches(".year, .month")) continue;
heading.hidden = list.hidden;
recount(heading.querySelector(".count"), list);
if (!list.hidden) years.add(heading.firstChild.textContent);
}
for (const period of document.querySelectorAll(".period")) period.hidden = !period.querySelector("ol:not([hidden])");
for (const link of document.querySelectorAll(".years li")) link.hidden = !years.has(link.textContent);
}
function recount(text, list) {
text.dataset.all ??= text.textContent;
const left = list.querySelectorAll("li:not([hidden])").length;
text.textContent = chosen().length ? counted(forms, left, list.children.length) : text.dataset.all;
}
function chip(box) {
const button = document.createElement("button");
const name = box.parentElement.querySelector(".choice");
button.type = "button";
button.className = "chip";
button.append(...name.cloneNode(true).childNodes);
button.ariaLabel = form.dataset.remove.replace("{name}", name.textContent);
button.addEventListener("click", () => {
box.checked = false;
changed();
(form.querySelector(".chip") ?? summary).focus();
});
return button;
}
function changed() {
const url = new URL(location);
for (const facet of facets) url.searchParams.delete(facet);
for (const box of chosen()) url.searchParams.append(box.name, box.value);
history.pushState(null, "", url);
apply();
}
function read() {
const asked = new URL(location).searchParams;
for (const box of boxes) box.checked = asked.getAll(box.name).includes(box.value);
apply();
}
form.addEventListener("change", changed);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => {
event.preventDefault();
for (const box of boxes) box.checked = false;
changed();
summary.focus();
});
addEventListener("popstate", read);
read();
}
