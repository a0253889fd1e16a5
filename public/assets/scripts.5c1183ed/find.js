import { fold } from "./folding.js";
import { readings, sortOf, wordsOf } from "./index.js";
const weights = [1, 2, 3, 5, 7, 10, 12, 24];
const [asStem, asReading, asBeginning, asNear] = [0.8, 0.7, 0.6, 0.4];
const sortWeights = [1, 1.35, 1.35, 1.3, 1.3, 0.9, 0.4];
const [nameGrade, keyWeight] = [7, 1.2];
const figures = /(?<![\p{L}\p{N}/.-])(\d{1,4})[/.-](\d{1,4})(?:[/.-](\d{1,4}))?(?![\p{L}\p{N}])/gu;
const two = (number) => String(+number).padStart(2, "0");
const isYear = (part) => part?.length === 4;
function dateOf(a, b, c) {
let [year, month, day] = isYear(a) ? [a, b, c] : isYear(b) && !c ? [b, a] : [c, b, a];
if (month > 12 && day <= 12) [month, day] = [day, month];
if (year && !isYear(year) || !(month >= 1 && month <= 12) || day && !(day >= 1 && day <= 31)) return;
return day ? { key: `=d${two(month)}${two(day)}`, word: year ?? "" } : { key: `=m${year}${two(month)}`, word: "" };
}
export function parse(text) {
const keys = [];
const rest = fold(text).replace(figures, (all, a, b, c) => {
const date = dateOf(a, b, c);
if (date) keys.push(date.key);
return date ? date.word : all;
});
return { words: wordsOf(rest), keys, isGrowing: !/\s$/.test(text) };
}
class Found extends Map {
narrows = true;
constructor(highest) {
super();
this.highest = highest;
}
gather(term, factor = 1) {
for (const [document, grade] of term?.postings ?? []) {
const weight = weights[Math.min(grade, this.highest)] * factor;
if (weight > (this.get(document) ?? 0)) this.set(document, weight);
}
return this;
}
async gatherBeginnings(index, letters, factor) {
const { terms, isWhole } = await index.beginning(letters);
for (const term of terms) this.gather(term, isWhole ? factor * (0.5 + 0.5 * letters.length / term.key.length) : factor);
this.narrows = isWhole;
}
}
async function byWord(index, word, isGrowing, highest) {
const found = new Found(highest);
const term = await index.term(word);
found.gather(term);
found.as = word;
for (const stem of term?.stems ?? []) found.gather(await index.term(stem), asStem);
if (isGrowing || !found.size && word.length > 2) await found.gatherBeginnings(index, word, asBeginning);
if (found.size) return found;
found.narrows = true;
for (const reading of readings(word)) {
const { size } = found.gather(await index.term(reading), asReading);
if (size && found.as === word) found.as = reading;
if (isGrowing && reading.length > 2) await found.gatherBeginnings(index, reading, asReading * asBeginning);
}
if (found.size || word.length < 4) return found;
for (const near of await index.near(word)) found.gather(near, asNear);
found.isNear = found.size > 0;
return found;
}
async function byKeys(index, keys) {
const found = new Found(5);
for (const key of keys) found.gather(await index.term(key));
return found;
}
async function byName(index, words) {
const found = new Found(nameGrade);
const key = words.map((word) => word.replace(/^ال(?=...)/, "")).join(" ");
if (words.length > 1) found.gather(await index.term(key), words.length);
found.narrows = false;
return found;
}
function score(index, groups, document) {
let [sum, met] = [0, 0];
for (const found of groups) {
if (!found.has(document)) continue;
sum += found.get(document) * found.rarity;
met++;
}
const weight = groups.length > 2 ? Math.min(1, sortWeights[sortOf(document)]) : sortWeights[sortOf(document)];
return { sum: sum * weight * (index.keyEvents.has(document) ? keyWeight : 1), met };
}
export async function find(index, text, facets = []) {
const { words, keys, isGrowing } = parse(text);
const highest = words.length + keys.length > 1 ? nameGrade - 1 : nameGrade;
const filters = await Promise.all(
facets.map(([facet, values]) => byKeys(index, values.map((value) => `=${facet}/${value}`))));
const asked = await Promise.all([
...words.map((word, place) => byWord(index, word, isGrowing && place === words.length - 1, highest)),
...keys.map((key) => byKeys(index, [key])),
]);
const groups = [...asked, await byName(index, asked.map((found) => found.as ?? ""))];
for (const found of groups) found.rarity = Math.log(1 + index.events / Math.max(1, found.size));
const all = [...new Set((asked.length ? groups : filters).flatMap((found) => [...found.keys()]))]
.filter((document) => filters.every((filter) => filter.has(document)));
const whole = all.filter((document) => asked.every((found) => !found.narrows || found.has(document)));
const isSome = !whole.length && asked.length > 1;
const documents = (isSome ? all : whole).map((document) => {
const { sum, met } = score(index, groups, document);
return { document, score: isSome ? sum * met ** 2 : sum };
});
return {
documents: documents.sort((a, b) => b.score - a.score || a.document - b.document).map(({ document }) => document),
words, isSome,
isNear: asked.some((found) => found.isNear),
isBeginning: asked.some((found) => !found.narrows),
};
}
