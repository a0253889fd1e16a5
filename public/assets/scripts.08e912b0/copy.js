export function offerCopies(document) {
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
