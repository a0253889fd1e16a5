import { fold } from "./folding.js";
import { isNear, readings } from "./index.js";
function partOf(folded, word) {
if (folded.startsWith(word)) return [0, word.length];
const own = [folded, ...readings(folded)];
const common = [word, ...readings(word)].find((reading) => reading.length > 2 && own.includes(reading));
const start = folded.indexOf(common);
if (common && start >= 0) return [start, start + common.length];
if (word.length > 3 && isNear(folded, word)) return [0, folded.length];
}
function place(word, folded) {
let [position, length] = [0, 0];
for (const character of word) {
if (length >= folded && (!folded || fold(character))) break;
length += fold(character).length;
position += character.length;
}
return position;
}
function appendWord(element, word, words) {
const folded = fold(word);
const part = words.map((one) => partOf(folded, one)).find((found) => found);
if (!part) return element.append(word);
const [start, end] = part.map((one) => place(word, one));
const mark = element.ownerDocument.createElement("mark");
mark.append(word.slice(start, end));
element.append(word.slice(0, start), mark, word.slice(end));
}
const letters = /([\p{L}\p{N}\p{M}\u0640\u200C\u200D+]+)/u;
const isolates = { "\u2066": "ltr", "\u2067": "rtl", "\u2068": "auto" };
export function appendMarked(element, text, words, languages = {}) {
const open = [element];
for (const part of text.split(/([\u2066-\u2069])/)) {
if (isolates[part]) {
const bdi = element.ownerDocument.createElement("bdi");
bdi.dir = isolates[part];
open.at(-1).append(bdi);
open.push(bdi);
} else if (part === "\u2069") {
if (open.length > 1) open.pop();
} else {
const inner = open.at(-1);
const language = Object.values(languages).find(([, direction]) => direction === inner.dir);
if (open[1] && language && /\p{L}/u.test(part)) inner.lang = language[0];
for (const piece of part.split(letters)) letters.test(piece) ? appendWord(inner, piece, words) : inner.append(piece);
}
}
}
