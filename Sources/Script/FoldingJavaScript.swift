extension FoldingTable {
    /// The folding as a JavaScript module without dependencies: `fold(text)`, and `searchKeys(word, vocabulary)`, which
    /// reads prefixes as ``searchKeys(for:vocabulary:)`` does. There `vocabulary` is an object with the functions
    /// `has(word)` and, if it likes, `isName(word)`, both of folded words.
    public var javaScriptModule: String {
        """
        const folds = new Map();
        for (const row of `\(javaScriptRows)`.split("\\n")) {
          const [spans, text] = row.split("\\t");
          for (const span of spans.split(",")) {
            const [first, last = first] = span.split("-").map((code) => parseInt(code, 36));
            for (let code = first; code <= last; code++) folds.set(code, text);
          }
        }
        const hamzaOn = { "\\u0648": "\\u0624", "\\u064A": "\\u0626" };

        export function fold(text) {
          let folded = "";
          for (const character of text) {
            if (character === "\\u0654") {
              const seat = hamzaOn[folded.at(-1)];
              if (seat) folded = folded.slice(0, -1) + seat;
            } else {
              folded += folds.get(character.codePointAt(0)) ?? character;
            }
          }
          return folded;
        }

        \(javaScriptSearchKeys)

        """
    }

    /// One line a text: the spans of its code points in base 36, a tab, and the text.
    private var javaScriptRows: String {
        var spans: [[Unicode.Scalar]: [ClosedRange<UInt32>]] = [:]
        var order: [[Unicode.Scalar]] = []
        for (scalar, text) in pairs {
            let known = spans[text] != nil
            if !known { order.append(text) }
            FoldingTable.extend(&spans[text, default: []], with: scalar)
        }
        return order.map { FoldingTable.row(spans[$0] ?? [], $0) }.joined(separator: "\n")
    }

    private static func extend(_ spans: inout [ClosedRange<UInt32>], with scalar: UInt32) {
        if let last = spans.last, last.upperBound + 1 == scalar {
            spans[spans.count - 1] = last.lowerBound...scalar
        } else {
            spans.append(scalar...scalar)
        }
    }

    private static func row(_ spans: [ClosedRange<UInt32>], _ text: [Unicode.Scalar]) -> String {
        let codes = spans.map { span in
            let first = String(span.lowerBound, radix: 36)
            return span.count == 1 ? first : first + "-" + String(span.upperBound, radix: 36)
        }
        return codes.joined(separator: ",") + "\t" + text.map(escapedInTemplate).joined()
    }

    private static func escapedInTemplate(_ scalar: Unicode.Scalar) -> String {
        "`\\$".unicodeScalars.contains(scalar) ? "\\" + String(scalar) : String(scalar)
    }
}
