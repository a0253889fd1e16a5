/// A table in Markdown: the first column is text, the others are numbers.
public struct Table {
    private var lines: [[String]]
    private var widths: [Int]

    /// - Parameter widths: the least widths of the columns in characters; they grow with what is added.
    public init(_ header: [String], widths: [Int] = []) {
        lines = [header]
        self.widths = header.indices.map { $0 < widths.count ? widths[$0] : 0 }
        grow(header)
    }

    public mutating func add(_ name: String, _ numbers: String...) {
        lines.append([name] + numbers)
        grow([name] + numbers)
    }

    /// The header, the rule and the rows.
    public var markdown: String { [line(lines[0]), rule, rows].joined(separator: "\n") }

    /// The rows alone, to stand below those of another table.
    public var rows: String { lines.dropFirst().map(line).joined(separator: "\n") }

    private mutating func grow(_ cells: [String]) {
        for (column, cell) in cells.enumerated() { widths[column] = max(widths[column], cell.unicodeScalars.count) }
    }

    private var rule: String {
        "|"
            + widths.indices.map { String(repeating: "-", count: widths[$0] + 1) + ($0 == 0 ? "-" : ":") }
            .joined(separator: "|") + "|"
    }

    private func line(_ cells: [String]) -> String {
        "| " + cells.indices.map { padded(cells[$0], column: $0) }.joined(separator: " | ") + " |"
    }

    private func padded(_ text: String, column: Int) -> String {
        let padding = String(repeating: " ", count: widths[column] - text.unicodeScalars.count)
        return column == 0 ? text + padding : padding + text
    }
}

/// A number with a fixed count of decimals.
public func fixed(_ number: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((number * Double(scale)).rounded())
    guard decimals > 0 else { return String(scaled) }
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
}
