extension FoldingTable {
    /// The folding as a JavaScript module without dependencies: `fold(text)`, and `searchKeys(word, vocabulary)`, which
    /// reads prefixes as ``searchKeys(for:vocabulary:)`` does. There `vocabulary` is an object with the functions
    /// `has(word)` and, if it likes, `isName(word)`, both of folded words.
    ///
    /// Only those rows of the table are in it that do not follow from Unicode's normal forms and lower case, which every
    /// browser knows; they are looked up first.
    public var javaScriptModule: String {
        """
        const folds = new Map();
        for (const row of `\(javaScriptRows)`.split("\\n")) {
          const [spans, text] = row.split("\\t");
          for (const span of spans.split(",")) {
            const [first, last = first] = span.split("-").map((code) => parseInt(code, 36));
            for (let code = first; code <= last; code++) folds.set(String.fromCharCode(code), text);
          }
        }
        const hamzaOn = { "\\u0648": "\\u0624", "\\u064A": "\\u0626" };
        const latin = /[\\u0041-\\u024F\\u1E00-\\u1EFF]/;
        const known = /[\(FoldingTable.unicodeRanges)]/;

        const foldPart = (part) =>
          folds.get(part) ?? (latin.test(part) ? part.toLowerCase().normalize("NFD").replace(/[\\u0300-\\u036F]/g, "") : part);

        function foldOne(character) {
          if (folds.has(character)) return folds.get(character);
          if (!known.test(character)) return character;
          const text = [...character.normalize("NFKC")].map(foldPart).join("").replace(/[\\u0300-\\u036F]/g, "");
          return text === " " && !/\\s/.test(character) ? "" : text;
        }

        export function fold(text) {
          let folded = "";
          for (const character of text) {
            if (character === "\\u0654") {
              const seat = hamzaOn[folded.at(-1)];
              if (seat) folded = folded.slice(0, -1) + seat;
            } else {
              folded += foldOne(character);
            }
          }
          return folded;
        }

        \(javaScriptSearchKeys)

        """
    }

    /// Where the table has rows, as a class of characters of a regular expression.
    private static let unicodeRanges =
        #"A-\u024F\u02B0-\u036F\u0600-\u06FF\u1E00-\u1EFF\u2000-\u200F\u2028-\u202F\u205F-\u209F\uFB00-\uFB06"#
        + #"\uFB50-\uFDFF\uFE70-\uFEFC\uFEFF\uFF01-\uFF5E"#

    /// One line a text: the spans of its code points in base 36, a tab, and the text.
    private var javaScriptRows: String {
        foldingExceptions.split(separator: "\n").map { row in
            let parts = row.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            let spans = parts[0].split(separator: ",").map { span in
                span.split(separator: "-").map { UInt32($0, radix: 16).map { String($0, radix: 36) } ?? "" }
                    .joined(separator: "-")
            }
            return spans.joined(separator: ",") + "\t" + (parts.count > 1 ? String(parts[1]) : "")
        }.joined(separator: "\n")
    }
}
