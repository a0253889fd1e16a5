/// A line `name: value` of a YAML file, perhaps with a comment behind it.
struct FieldLine {
    enum Style { case empty, plain, singleQuoted, doubleQuoted }

    /// The line with its end.
    let range: Range<Int>
    /// The value with its quotation marks; empty, right after the colon, where nothing is written.
    let value: Range<Int>
    let style: Style

    /// `nil` where the line at `start` is not of this form.
    ///
    /// - Parameter bytes: The file up to the end of its YAML.
    init?(_ name: String, start: Int, indentation: Int, _ bytes: ArraySlice<UInt8>) {
        var scan = LineScan(bytes: bytes, position: start)
        guard scan.skip(spaces: indentation), scan.skip(key: name) else { return nil }
        let afterColon = scan.position
        scan.skipBlanks()
        guard let style = scan.style else { return nil }
        let valueStart = style == .empty ? afterColon : scan.position
        guard let valueEnd = style == .empty ? afterColon : scan.endOfValue(style) else { return nil }
        scan.position = valueEnd
        guard let end = scan.endOfLine() else { return nil }
        range = start..<end
        value = valueStart..<valueEnd
        self.style = style
    }
}

extension FieldLine.Style {
    /// A value in the way in which the field was written before.
    func written(_ text: String) -> String {
        switch self {
        case .empty: " " + yamlToken(text)
        case .plain: yamlToken(text)
        case .singleQuoted:
            "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        case .doubleQuoted: "\"" + text.flatMap { "\"\\".contains($0) ? "\\\($0)" : "\($0)" } + "\""
        }
    }
}

private struct LineScan {
    let bytes: ArraySlice<UInt8>
    var position: Int

    private var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private var isAtEnd: Bool { current == nil || current == 0x0A || current == 0x0D }

    mutating func skip(spaces count: Int) -> Bool {
        guard count >= 0, bytes[position...].prefix(count).count(where: { $0 == 0x20 }) == count else { return false }
        position += count
        return true
    }

    /// The name, plain or quoted, and its colon.
    mutating func skip(key name: String) -> Bool {
        for written in [name, "\"\(name)\"", "'\(name)'"] where bytes[position...].starts(with: written.utf8) {
            var after = position + written.utf8.count
            while after < bytes.endIndex, bytes[after] == 0x20 { after += 1 }
            guard after < bytes.endIndex, bytes[after] == UInt8(ascii: ":") else { continue }
            position = after + 1
            return true
        }
        return false
    }

    mutating func skipBlanks() {
        while current == 0x20 || current == 0x09 { position += 1 }
    }

    /// `nil` for values that may take more than a line: lists, maps, blocks, and what has an anchor or a tag.
    var style: FieldLine.Style? {
        guard !isAtEnd, let current else { return .empty }
        switch current {
        case UInt8(ascii: "#"): return .empty
        case UInt8(ascii: "\""): return .doubleQuoted
        case UInt8(ascii: "'"): return .singleQuoted
        case _ where "[{|>&!*%@`".utf8.contains(current): return nil
        default: return .plain
        }
    }

    func endOfValue(_ style: FieldLine.Style) -> Int? {
        switch style {
        case .empty: position
        case .plain: endOfPlain
        case .singleQuoted: endOfQuoted(UInt8(ascii: "'"), escape: nil)
        case .doubleQuoted: endOfQuoted(UInt8(ascii: "\""), escape: UInt8(ascii: "\\"))
        }
    }

    private var endOfPlain: Int {
        var (end, index) = (position, position)
        while index < bytes.endIndex, bytes[index] != 0x0A, bytes[index] != 0x0D {
            let isBlank = bytes[index] == 0x20 || bytes[index] == 0x09
            if bytes[index] == UInt8(ascii: "#"), end < index { break }
            index += 1
            if !isBlank { end = index }
        }
        return end
    }

    /// Two single quotation marks within a value stand for one.
    private func endOfQuoted(_ quote: UInt8, escape: UInt8?) -> Int? {
        var index = position + 1
        while index < bytes.endIndex, bytes[index] != 0x0A, bytes[index] != 0x0D {
            let isDoubled = escape == nil && index + 1 < bytes.endIndex && bytes[index + 1] == quote
            if bytes[index] == escape || (bytes[index] == quote && isDoubled) {
                index += 2
            } else if bytes[index] == quote {
                return index + 1
            } else {
                index += 1
            }
        }
        return nil
    }

    /// The end of the line, when nothing but blanks and a comment stand before it.
    mutating func endOfLine() -> Int? {
        skipBlanks()
        if current == UInt8(ascii: "#") { while !isAtEnd { position += 1 } }
        guard isAtEnd else { return nil }
        if current == 0x0D, position + 1 < bytes.endIndex, bytes[position + 1] == 0x0A { position += 1 }
        return min(position + 1, bytes.endIndex)
    }
}
