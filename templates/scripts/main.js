// What every page loads. Everything is there without it; each part looks for what it improves and is done.
import { leafByKeys } from "./keys.js";
import { offerCopies } from "./copy.js";
import { peek } from "./peek.js";
import { offerSearch } from "./open.js";

document.documentElement.classList.add("scripted");
leafByKeys(document);
offerCopies(document);
peek(document);
offerSearch(document);
const filters = document.querySelector("form.filters");
if (filters) import("./filters.js").then(({ filter }) => filter(filters));
