// Opens the search: by its link in the head of the page, or by the key `/`, which is ظ on Arabic keyboards.

const typing = "input, textarea, select, [contenteditable]";
const withKey = (event) => event.ctrlKey || event.metaKey || event.altKey;

export function offerSearch(document) {
  const link = document.querySelector("a[rel=search]");
  const sheet = document.querySelector("dialog.search");
  const form = document.querySelector("form.finder");
  if (!link || !form) return;
  let search = sheet ? undefined : import("./search.js").then(({ searchPage }) => searchPage(form));

  function open(event) {
    event.preventDefault();
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
