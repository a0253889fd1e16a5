import { fold, searchKeys } from "./folding.js";
export const sortOf = (document) => document >> 20;
export const wordsOf = (text) =>
(fold(text).match(/\p{N}+(?:\+\p{N}+)+|[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => word !== "s");
export function decode(text) {
const postings = [];
let [number, document] = [0, -1];
for (let place = 0; place < text.length; place++) {
const digit = text.charCodeAt(place) - 33;
number = number * 47 + digit % 47;
if (digit > 46) continue;
document += number >> 3;
postings.push([document, number & 7]);
number = 0;
}
return postings;
}
function latinStem(word) {
if (word.length < 4 || !/^[a-z]+$/.test(word)) return [];
const [, stem, ending] = word.match(/^(.*?)(ing|ies|(?<=ss|x|ch|sh)es|(?<![sui])s|)$/);
if (!ending || ending === "ing" && word.length < 7 || word === stem + "ies" && word.length < 5) return [];
return [ending === "ies" ? stem + "y" : stem];
}
export const readings = (word) => [...searchKeys(word, { has: () => true }).stems, ...latinStem(word)];
export function isNear(a, b) {
let start = 0;
while (start < a.length && a[start] === b[start]) start++;
let end = 0;
while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
return left.length < 2 && right.length < 2 || left.length === 2 && left === right[1] + right[0];
}
export class Index {
#load;
#files = new Map();
constructor(load) {
this.#load = load;
}
async open(language) {
Object.assign(this, JSON.parse(await this.#load(language + ".json", false)));
this.language = language;
this.shards = this.words.map((line) => line.split("\t"));
this.keyEvents = new Set(decode(this.key).map(([document]) => document));
return this;
}
#file(path, read) {
if (!this.#files.has(path)) this.#files.set(path, this.#load(path, true).then(read));
return this.#files.get(path);
}
#position(key) {
return Math.max(0, this.shards.findLastIndex(([from]) => from <= key));
}
#shard(position) {
return this.#file(`words/${this.shards[position][1]}.txt`, (text) =>
new Map(text.split("\n").map((line) => [line.split("\t", 1)[0], line])));
}
#term(shard, key) {
if (!shard.has(key)) return;
const [, postings, stems] = shard.get(key).split("\t");
return { key, postings: decode(postings), stems: stems ? stems.split(",") : [] };
}
async term(key) {
return this.#term(await this.#shard(this.#position(key)), key);
}
async #terms(position, belongs) {
const shard = await this.#shard(position);
return [...shard.keys()].filter((key) => !/[ *=]/.test(key) && belongs(key)).map((key) => this.#term(shard, key));
}
async beginning(letters) {
const position = this.#position(letters);
if (position === this.#position(letters + "\uFFFF")) {
return { terms: await this.#terms(position, (key) => key.startsWith(letters)), isWhole: true };
}
const head = await this.term(letters + "*");
return { terms: head ? [head] : [], isWhole: false };
}
near(word) {
return this.#terms(this.#position(word), (key) => isNear(key, word));
}
async record(document) {
const sort = this.sorts[sortOf(document)];
const position = document & 0xFFFFF;
const file = position >> 4;
const path = `${this.language}/${sort.id}/${file}-${sort.files.slice(file * 5, file * 5 + 5)}.json`;
const [id, title = id, date = "", about = "", language, more = ""] = (await this.#file(path, JSON.parse))[position & 15];
return { sort, href: sort.before + id + sort.after, title, date, about, language, more };
}
}
