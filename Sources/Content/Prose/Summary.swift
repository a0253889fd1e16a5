import Buffers
import Chronicle
import CommonMark
import Diagnostics
import Script

/// How many characters a summary may have: more do not fit on a card, and no search engine shows them.
let longestSummary = 600

extension Prose {
    /// The first paragraph as plain text, without citations, white space made single. O(length of the paragraph).
    var summary: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(longestSummary)
        for piece in pieces {
            switch piece {
            case .text(let range), .code(let range): bytes += self.bytes(range)
            case .lineBreak: bytes.append(0x20)
            case .close(.paragraph), .close(.tightParagraph): return singleSpaced(bytes)
            default: break
            }
        }
        return singleSpaced(bytes)
    }

    private func singleSpaced(_ bytes: [UInt8]) -> String {
        if bytes.isSingleSpaced { return String(decoding: bytes, as: UTF8.self) }
        return String(unsafeUninitializedCapacity: bytes.count) { result in
            var count = 0
            for byte in bytes where byte > 0x20 || count > 0 && result[count - 1] != 0x20 {
                result[count] = max(byte, 0x20)
                count += 1
            }
            return count > 0 && result[count - 1] == 0x20 ? count - 1 : count
        }
    }
}

extension MarkdownBody {
    /// A text needs a first paragraph, and a short one.
    func checkSummary(_ summary: String, _ report: inout Reporter) {
        guard !summary.isEmpty else {
            return report.warning(
                "text-missing", nil, "has no text", suggestion: "write a paragraph: it is the summary")
        }
        // A character takes a byte at least.
        guard summary.utf8.count > longestSummary else { return }
        let length = summary.utf8.scalarCount
        guard length > longestSummary, let token = document.tokens.first(where: { $0.kind == .text }) else { return }
        let start = start(of: token, &report)
        report.warning(
            "long-summary", report.range(start..<min(start + 1, source.endIndex)),
            "the first paragraph has \(length) characters, more than \(longestSummary)",
            suggestion: "begin a second paragraph after a sentence or two: the first stands on cards and in the feed")
    }
}
