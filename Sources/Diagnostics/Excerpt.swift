extension LineIndex {
    /// The line that a range begins on, with a pointer below the stretch that is meant.
    ///
    /// Where the line holds text from right to left, columns on the screen say nothing: the stretch is quoted instead,
    /// isolated from what is around it. `nil` where the range lies outside the text.
    func excerpt(of range: SourceRange, _ style: TextStyle) -> String? {
        guard let bytes = line(range.start.line) else { return nil }
        let line = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        let start = min(range.start.column - 1, line.count)
        let end = range.end.line > range.start.line ? line.count : min(max(range.end.column - 1, start), line.count)
        let excerpt = Excerpt(line: line, meant: start..<end)
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

    init(line: [Unicode.Scalar], meant: Range<Int>) {
        let first = meant.lowerBound > Self.reach * 3 / 2 ? meant.lowerBound - Self.reach : 0
        let last = min(meant.upperBound, meant.lowerBound + 2 * Self.reach)
        before = Array(line[first..<meant.lowerBound])
        self.meant = Array(line[meant.lowerBound..<last])
        isMeantCut = last < meant.upperBound
        after = isMeantCut ? [] : Array(line[last...].prefix(Self.reach))
        isCutBefore = first > 0
        isCutAfter = last + after.count < line.count
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
