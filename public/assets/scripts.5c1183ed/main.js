import { peek } from "./peek.js";
const typing = "input, textarea, select, [contenteditable]";
const ownArrows = `${typing}, [role=listbox], audio, video, pre`;
const withKey = (event) => event.ctrlKey || event.metaKey || event.altKey;
function leafByKeys() {
const forward = getComputedStyle(document.documentElement).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
document.addEventListener("keydown", (event) => {
if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
if (withKey(event) || event.shiftKey || event.defaultPrevented || event.target.closest?.(ownArrows)) return;
document.querySelector(`a[rel=${event.key === forward ? "next" : "prev"}]`)?.click();
});
}
function offerCopies() {
if (!navigator.clipboard) return;
for (const button of document.querySelectorAll("button[data-copies]")) {
const name = button.textContent;
button.hidden = false;
button.setAttribute("aria-live", "polite");
button.addEventListener("click", async () => {
await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent.trim());
button.textContent = button.dataset.done;
setTimeout(() => (button.textContent = name), 3000);
});
}
}
function offerSearch() {
const link = document.querySelector("a[rel=search]");
const sheet = document.querySelector("dialog.search");
const form = document.querySelector("form.finder");
if (!link || !form) return;
let search = sheet ? undefined : import("./search.js").then(({ searchPage }) => searchPage(form));
function open(event) {
event.preventDefault();
if (!search) dress(sheet);
if (sheet && !sheet.open) sheet.showModal();
form.elements.q.focus();
form.elements.q.select();
search ??= import("./search.js").then(({ searchSheet }) => searchSheet(form));
}
link.addEventListener("click", (event) => withKey(event) || event.shiftKey || open(event));
document.addEventListener("keydown", (event) => {
if ((event.key === "/" || event.key === "ظ") && !withKey(event) && !event.target.closest?.(typing)) open(event);
});
sheet?.addEventListener("keydown", (event) => {
if (event.key === "Escape") (event.preventDefault(), sheet.close());
});
sheet?.addEventListener("click", ({ target }) => (target === sheet || target.closest(".close")) && sheet.close());
}
function dress(sheet) {
const style = document.createElement("link");
style.rel = "stylesheet";
style.href = sheet.dataset.sheet;
style.onload = style.onerror = () => (sheet.style.opacity = "");
sheet.style.opacity = 0;
document.head.append(style);
}
document.documentElement.classList.add("scripted");
leafByKeys();
offerCopies();
peek(document);
offerSearch();
const filters = document.querySelector("form.filters");
if (filters) import("./filters.js").then(({ filter }) => filter(filters));
