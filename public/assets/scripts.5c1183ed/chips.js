import { fill } from "./counted.js";
import { appendMarked } from "./mark.js";
const facets = ["actor", "place", "topic", "period", "kind", "status"];
export const chosenFacets = () =>
facets.map((facet) => [facet, new URL(location).searchParams.getAll(facet)]).filter(([, values]) => values.length);
async function nameOf(index, facet, value) {
if (index.facets[facet]) return index.facets[facet][value] ?? value;
const term = await index.term(`=name/${facet}/${value}`);
return term ? (await index.record(term.postings[0][0])).title : value;
}
async function chipOf(index, facet, value, changed) {
const name = await nameOf(index, facet, value);
const chip = document.createElement("button");
appendMarked(chip, name, [], index.languages);
chip.type = "button";
chip.className = "chip";
chip.ariaLabel = fill(index.texts.remove, { name });
chip.addEventListener("click", () => {
const url = new URL(location);
url.searchParams.delete(facet, value);
history.pushState(null, "", url);
changed();
});
return chip;
}
export async function showChips(field, index, changed) {
const pairs = chosenFacets().flatMap(([facet, values]) => values.map((value) => [facet, value]));
const line = document.createElement("p");
line.className = "chips";
line.append(...await Promise.all(pairs.map(([facet, value]) => chipOf(index, facet, value, changed))));
field.form.querySelector(".chips")?.remove();
if (pairs.length) field.after(line);
}
