const typing = "input, textarea, select, [contenteditable], [role=listbox], audio, video, pre";
export function leafByKeys(document) {
const forward = getComputedStyle(document.documentElement).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
document.addEventListener("keydown", (event) => {
if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
if (event.target.closest?.(typing)) return;
document.querySelector(`a[rel=${event.key === forward ? "next" : "prev"}]`)?.click();
});
}
