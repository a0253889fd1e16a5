import Diagnostics
import Files

/// Adds an entry at the end of a register, a map of ids or a list. Not a byte of what is there changes.
///
/// The result is read again by the YAML parser before it counts: it must hold what was there and the entry, and no more.
struct RegisterEditor {
    enum Form {
        /// `id:` and its fields below it, as in `actors.yml`.
        case map
        /// `- id: …` below `references:`, as in `sources.yml`.
        case list
    }

    let form: Form

    /// The file with the entry at its end; `nil` where it is not written in a way that can be added to.
    ///
    /// - Parameters:
    ///   - entry: lines without their ends, indented as they are to stand to each other.
    ///   - bytes: `nil` for a file that is not there yet.
    /// - Complexity: O(length of the file).
    func appending(_ entry: [String], to bytes: [UInt8]?) -> [UInt8]? {
        let bytes = bytes ?? Array((form == .list ? "references:\n" : "").utf8)
        guard let before = Contents(bytes, form) else { return nil }
        for indentation in [before.indentation, 0, 2] {
            let after = bytes + addition(entry, to: bytes, indentation, isSpaced: before.isSpaced)
            if let contents = Contents(after, form), contents.entries.count == before.entries.count + 1,
                Array(contents.entries.dropLast()) == before.entries
            {
                return after
            }
        }
        return nil
    }

    private func addition(_ entry: [String], to bytes: [UInt8], _ indentation: Int, isSpaced: Bool) -> [UInt8] {
        let end = LineEnd(of: bytes).rawValue
        let isOpen = bytes.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
        let margin = String(repeating: " ", count: indentation)
        let lines = entry.map { $0.isEmpty ? "" : margin + $0 }
        return Array(((isOpen ? end : "") + (isSpaced ? end : "") + lines.joined(separator: end) + end).utf8)
    }
}

/// A register as the parser reads it.
private struct Contents {
    let entries: [YAMLNode]
    /// Spaces before each entry.
    let indentation: Int
    /// Whether an empty line stands between entries.
    let isSpaced: Bool

    init?(_ bytes: [UInt8], _ form: RegisterEditor.Form) {
        let file = SourceFile(path: "", bytes)
        var report = Reporter(file)
        guard isReadable(file, &report) else { return nil }
        let root = readYAML(file.text, firstLine: 1, &report)
        guard report.errors == 0 else { return nil }
        switch (form, root?.content) {
        case (_, nil): entries = []
        case (.map, .map(let pairs)?):
            entries = pairs.map { YAMLNode(content: .map([$0]), range: $0.key.range) }
        case (.list, .list(let nodes)?): entries = nodes
        case (.list, .map(let pairs)?):
            guard let nodes = Self.references(pairs) else { return nil }
            entries = nodes
        default: return nil
        }
        let lines = Lines(bytes)
        let starts = entries.map { $0.range.start.line }
        indentation = starts.last.map(lines.indentation) ?? 0
        isSpaced = starts.count > 1 && starts.last.map(lines.isAfterEmptyLine) == true
    }

    private static func references(_ pairs: [YAMLNode.Pair]) -> [YAMLNode]? {
        guard let value = pairs.first(where: { $0.key.value == "references" })?.value else { return nil }
        if case .list(let nodes) = value.content { return nodes }
        return value.isEmpty ? [] : nil
    }
}

/// The lines of a text, by their numbers from 1.
private struct Lines {
    private let lines: [ArraySlice<UInt8>]

    init(_ bytes: [UInt8]) { lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false) }

    private subscript(number: Int) -> ArraySlice<UInt8> { lines.indices.contains(number - 1) ? lines[number - 1] : [] }

    func indentation(_ number: Int) -> Int { self[number].prefix { $0 == 0x20 }.count }

    /// Comments belong to what is below them.
    func isAfterEmptyLine(_ number: Int) -> Bool {
        var above = number - 1
        while above > 0, self[above].first(where: { $0 != 0x20 }) == UInt8(ascii: "#") { above -= 1 }
        return above > 0 && self[above].allSatisfy { $0 <= 0x20 }
    }
}
