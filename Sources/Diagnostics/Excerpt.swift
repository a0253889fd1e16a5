extension LineIndex {
    /// The line that a range begins on, with a pointer below the stretch that is meant.
    ///
    /// Where the line holds text from right to left, columns on the screen say nothing: the stretch is quoted instead,
    /// isolated from what is around it. `nil` where the range lies outside the text.
    ///
    /// O(1), and what it takes to find the place in its line.
    mutating func excerpt(of range: SourceRange, _ style: TextStyle) -> String? {
        guard let line = line(range.start.line) else { return nil }
        let start = min(offset(of: range.start) ?? line.endIndex, line.endIndex)
        let isOneLine = range.end.line == range.start.line
        let length = isOneLine ? max(range.end.column - range.start.column, 0) : .max
        let excerpt = Excerpt(line: line, start: start, length: length)
        let gutter = style.text("  \(range.start.line) | ", .faint)
        let below = style.text(String(repeating: " ", count: "  \(range.start.line)".count) + " | ", .faint)
        return excerpt.rows(style).enumerated().map { ($0 == 0 ? gutter : below) + $1 }.joined(separator: "\n")
    }
}

/// The part of a line that fits on a terminal, around the stretch that is meant.
private struct Excerpt {
    /// How many characters are shown on each side of what is meant, and of it.
    private static let reach = 48

    private let before: [Unicode.Scalar]
    private let meant: [Unicode.Scalar]
    private let after: [Unicode.Scalar]
    private let isCutBefore: Bool
    private let isCutAfter: Bool
    private let isMeantCut: Bool

    /// - Parameters:
    ///   - start: the offset of what is meant.
    ///   - length: of what is meant, in characters; more than the line has is all of it.
    init(line: ArraySlice<UInt8>, start: Int, length: Int) {
        let isFar = line.offset(start, movedBack: Self.reach * 3 / 2) > line.startIndex
        let first = isFar ? line.offset(start, movedBack: Self.reach) : line.startIndex
        let last = line.offset(start, movedOn: min(length, 2 * Self.reach))
        isMeantCut = length > 2 * Self.reach && last < line.endIndex
        let end = isMeantCut ? last : line.offset(last, movedOn: Self.reach)
        before = line[first..<start].scalars
        meant = line[start..<last].scalars
        after = line[last..<end].scalars
        isCutBefore = isFar
        isCutAfter = end < line.endIndex
    }

    func rows(_ style: TextStyle) -> [String] {
        let all = before + meant + after
        let head = isCutBefore ? "…" : ""
        let tail = isCutAfter ? "…" : ""
        guard !all.contains(where: { $0.isRightToLeft || $0.setsDirection }) else {
            let line = head + all.map(\.shown).joined() + tail
            let quoted = meant.map(\.shown).joined() + (isMeantCut ? "…" : "")
            let rows = ["\u{2068}\(line)\u{2069}"]
            return meant.isEmpty ? rows : rows + [style.text("here: ", .pointer) + "“\u{2068}\(quoted)\u{2069}”"]
        }
        var column = head.isEmpty ? 0 : 1
        let shownBefore = Self.expanded(before, &column)
        let start = column
        let shownMeant = Self.expanded(meant, &column)
        let width = max(column - start, 1)
        let pointer = String(repeating: " ", count: start) + style.text(String(repeating: "^", count: width), .pointer)
        return [head + shownBefore + shownMeant + Self.expanded(after, &column) + tail, pointer]
    }

    /// The text with tabs as spaces; `column` counts the cells of the terminal.
    private static func expanded(_ scalars: [Unicode.Scalar], _ column: inout Int) -> String {
        var result = ""
        for scalar in scalars {
            let shown = scalar == "\t" ? String(repeating: " ", count: 4 - column % 4) : scalar.shown
            column += shown.unicodeScalars.reduce(0) { $0 + $1.cells }
            result += shown
        }
        return result
    }
}

extension ArraySlice<UInt8> {
    fileprivate var scalars: [Unicode.Scalar] { Array(String(decoding: self, as: UTF8.self).unicodeScalars) }

    /// The offset so many characters before another; the beginning where there are fewer.
    fileprivate func offset(_ offset: Int, movedBack count: Int) -> Int {
        var (offset, left) = (offset, count)
        while left > 0, offset > startIndex {
            offset -= 1
            if self[offset] & 0xC0 != 0x80 { left -= 1 }
        }
        return offset
    }

    /// The offset so many characters behind another; the end where there are fewer.
    fileprivate func offset(_ offset: Int, movedOn count: Int) -> Int {
        var (offset, left) = (offset, count)
        while left > 0, offset < endIndex {
            offset += 1
            while offset < endIndex, self[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }
}
