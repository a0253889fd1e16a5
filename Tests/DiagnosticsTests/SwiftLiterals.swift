/// The string literals of a Swift file as patterns: interpolations are places with numbers, literals joined by `+` are
/// one. Literals inside interpolations stand before the one around them.
struct SwiftLiterals {
    private let source: [Unicode.Scalar]
    private var at = 0
    private var patterns: [String] = []
    /// What stands before the next thing, but for white space.
    private var before = Before.other

    private enum Before { case literal, plus, other }

    static func patterns(of source: String) -> [String] {
        var reader = SwiftLiterals(source: Array(source.unicodeScalars))
        while reader.at < reader.source.count { reader.step() }
        return reader.patterns
    }

    private init(source: [Unicode.Scalar]) { self.source = source }

    private func sees(_ text: String) -> Bool { source[at...].starts(with: text.unicodeScalars) }

    private mutating func step() {
        if sees("//") {
            while at < source.count, source[at] != "\n" { at += 1 }
        } else if sees("#\"") {
            at += 2
            while at < source.count, !sees("\"#") { at += 1 }
            at += 2
        } else if sees("\"") {
            add(literal())
        } else {
            if !source[at].properties.isWhitespace { before = source[at] == "+" && before == .literal ? .plus : .other }
            at += 1
        }
    }

    private mutating func add(_ pattern: String) {
        if before == .plus, let last = patterns.last {
            let places = last.places.count
            patterns[patterns.count - 1] = last + pattern.renumbered(after: places)
        } else {
            patterns.append(pattern)
        }
        before = .literal
    }

    private mutating func literal() -> String {
        let quote = sees("\"\"\"") ? "\"\"\"" : "\""
        at += quote.count
        var text = ""
        var places = 0
        while at < source.count, !sees(quote) {
            if sees("\\(") {
                places += 1
                text += "{\(places)}"
                skipInterpolation()
            } else if source[at] == "\\" {
                text += escape()
            } else {
                text.unicodeScalars.append(source[at])
                at += 1
            }
        }
        at += quote.count
        return quote == "\"" ? text : text.unindented
    }

    private mutating func skipInterpolation() {
        at += 2
        var depth = 1
        while at < source.count, depth > 0 {
            if sees("\"") {
                patterns.append(literal())
                continue
            }
            if source[at] == "(" { depth += 1 }
            if source[at] == ")" { depth -= 1 }
            at += 1
        }
    }

    private mutating func escape() -> String {
        defer { at += 2 }
        switch source[at + 1] {
        case "n": return "\n"
        case "t": return "\t"
        case "\n": return "\u{1}\n"
        case "u":
            let digits = source[(at + 3)...].prefix { $0 != "}" }
            at += digits.count + 2
            let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
            return value.flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
        default: return String(source[at + 1])
        }
    }
}

extension String {
    /// The numbered places, sorted.
    var places: [String] { matches(of: /\{[0-9]+\}/).map { String($0.output) }.sorted() }

    fileprivate func renumbered(after count: Int) -> String {
        replacing(/\{([0-9]+)\}/) { "{\((Int($0.output.1) ?? 0) + count)}" }
    }

    /// The text of a literal over several lines: without its first and last line end and the space before each line.
    fileprivate var unindented: String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        let space = lines.last?.count ?? 0
        return lines.dropFirst().dropLast().map { $0.dropFirst($0.isEmpty ? 0 : space) }.joined(separator: "\n")
            .replacing("\u{1}\n", with: "")
    }
}
