import Diagnostics

/// Whether a YAML text may be given to the parser: no anchors and aliases, no absurd nesting.
///
/// Looks at bytes without knowing quotes, and so asks for both an anchor and an alias of the same name.
func isHarmless(_ text: String, firstLine: Int, _ report: inout Reporter) -> Bool {
    var scan = HarmScan()
    var line = firstLine
    for row in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if let harm = scan.read(row) {
            report.error(
                harm.id, SourceRange(line: line, column: harm.column), harm.message, suggestion: harm.suggestion)
            return false
        }
        line += 1
    }
    return true
}

private struct HarmScan {
    struct Harm {
        let id: String
        let column: Int
        let message: Message
        let suggestion: Message
    }

    private static let deepest = 32
    private var depth = 0
    private var anchors: Set<[UInt8]> = []

    mutating func read(_ row: Substring.UTF8View) -> Harm? {
        guard row.contains(where: isIndicator) else { return nil }
        var column = 0
        var atValue = true
        var dashes = 0
        var index = row.startIndex
        while index < row.endIndex {
            let byte = row[index]
            if byte & 0xC0 != 0x80 { column += 1 }
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(depth - 1, 0)
            case UInt8(ascii: "&") where atValue: anchors.insert(name(row, after: index))
            case UInt8(ascii: "*") where atValue && anchors.contains(name(row, after: index)):
                return alias(column)
            default: break
            }
            if atValue, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") { dashes += 1 }
            if max(depth, dashes) > Self.deepest { return tooDeep(column) }
            atValue =
                atValue && (byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?"))
                || [0x20, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":")].contains(byte)
            index = row.index(after: index)
        }
        return nil
    }

    private func isIndicator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "&"),
            UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "?"):
            true
        default: false
        }
    }

    private func name(_ row: Substring.UTF8View, after index: Substring.UTF8View.Index) -> [UInt8] {
        Array(row[index...].dropFirst().prefix { $0 > 0x2F && $0 != 0x3A && $0 != 0x5B && $0 != 0x5D && $0 != 0x7D })
    }

    private func alias(_ column: Int) -> Harm {
        Harm(
            id: "yaml-alias", column: column, message: "YAML aliases (“*name”) are not used in a site's files",
            suggestion: "write the value out here, and take the “&name” away")
    }

    private func tooDeep(_ column: Int) -> Harm {
        Harm(
            id: "yaml-depth", column: column, message: "values nest more than \(Self.deepest) deep",
            suggestion: "close the brackets that were left open")
    }
}
