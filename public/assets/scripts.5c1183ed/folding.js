const folds = new Map();
for (const row of `4t,jf-jj,17g,18g,18r-191,19s,6bv-6bz,6cq-6cu,6e8,6ee-6eh,1edb	
3p,6co-6cp	 
19c,1dc	0
19d,1dd	1
19e,1de	2
19f,1df	3
19g,1dg	4
19h,1dh	5
19i,1di	6
19j,1dj	7
19k,1dk	8
19l,1dl	9
61m	a
5i,6e,de-df,e4-e5	ae
5s,6o,7k-7l	d
b3	e
86-87	h
8h	i
8o	k
8x-8y	l
95-97	n
60,6w,e6-e7	o
9e-9f	oe
67,61q	ss
9y-9z	t
66,72	th
17m-17n,17p,19t	ا
1bd	ك
17t	ه
18p,1cc	ي
1c2	ہ
1cj	ے
1c0	ە`.split("\n")) {
const [spans, text] = row.split("\t");
for (const span of spans.split(",")) {
const [first, last = first] = span.split("-").map((code) => parseInt(code, 36));
for (let code = first; code <= last; code++) folds.set(String.fromCharCode(code), text);
}
}
const hamzaOn = { "\u0648": "\u0624", "\u064A": "\u0626" };
const latin = /[\u0041-\u024F\u1E00-\u1EFF]/;
const known = /[A-\u024F\u02B0-\u036F\u0600-\u06FF\u1E00-\u1EFF\u2000-\u200F\u2028-\u202F\u205F-\u209F\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC\uFEFF\uFF01-\uFF5E]/;
const foldPart = (part) =>
folds.get(part) ?? (latin.test(part) ? part.toLowerCase().normalize("NFD").replace(/[\u0300-\u036F]/g, "") : part);
function foldOne(character) {
if (folds.has(character)) return folds.get(character);
if (!known.test(character)) return character;
const text = [...character.normalize("NFKC")].map(foldPart).join("").replace(/[\u0300-\u036F]/g, "");
return text === " " && !/\s/.test(character) ? "" : text;
}
export function fold(text) {
let folded = "";
for (const character of text) {
if (character === "\u0654") {
const seat = hamzaOn[folded.at(-1)];
if (seat) folded = folded.slice(0, -1) + seat;
} else {
folded += foldOne(character);
}
}
return folded;
}
const rest = (prefixes, word) => {
const prefix = prefixes.find((one) => word.startsWith(one));
return prefix && word.slice(prefix.length);
};
const isLong = (word) => [...word].length > 2;
export function searchKeys(word, vocabulary) {
const folded = fold(word);
const withoutArticle = (form) => {
const stem = rest(["ال"], form);
return stem && isLong(stem) ? stem : form;
};
const known = (form) => {
if (form === undefined) return [];
const stem = withoutArticle(form);
return isLong(stem) && [form, stem, "ال" + stem].some((one) => vocabulary.has(one)) ? [stem] : [];
};
const withoutPreposition = (form) => {
const afterDouble = rest(["لل"], form);
if (afterDouble === undefined) return known(rest(["ب", "ل", "ك"], form));
const candidates = ["ل" + afterDouble, afterDouble].filter(isLong);
const found = candidates.filter((one) => vocabulary.has(one) || vocabulary.has("ال" + one));
return found.length ? found : candidates;
};
const stems = new Set([withoutArticle(folded)]);
if (!vocabulary.isName?.(folded)) {
const conjoined = rest(["و", "ف"], folded);
for (const stem of withoutPreposition(folded)) stems.add(stem);
for (const stem of conjoined ? [...known(conjoined), ...withoutPreposition(conjoined)] : []) stems.add(stem);
}
stems.delete(folded);
return { normalised: folded, stems: [...stems] };
}
