import Diagnostics
import Files

/// Changes single fields in the front matter of a file. Every byte outside the lines of those fields stays as it is:
/// comments, order, quotation marks, line ends, byte order mark.
///
/// Each change is read again by the YAML parser before it counts: all other fields must have the values that they had.
struct FrontMatterEditor {
    /// Why a field was not changed: its lines are not of a form that can be edited safely.
    struct Refusal: Error, Equatable { let field: String }

    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Gives a field of the top level a value. A field that is not there gets a line of its own: after that of
    /// `neighbour`, or else after all others.
    ///
    /// - Parameter value: a text of one line; it is quoted as the old one was, or where YAML asks for it.
    /// - Throws: ``Refusal`` when the file has no front matter, or the change would touch anything else.
    /// - Complexity: O(length of the file).
    mutating func set(_ field: String, to value: String, after neighbour: String? = nil) throws(Refusal) {
        guard let front = Front(bytes) else { throw Refusal(field: field) }
        let wanted = front.values.setting(field, to: value)
        if front.values == wanted { return }
        for candidate in candidates(field, value, neighbour, front) where Front(candidate)?.values == wanted {
            bytes = candidate
            return
        }
        throw Refusal(field: field)
    }

    /// Takes the line of a field away, with the comment on it; nothing happens where there is no such field.
    ///
    /// - Throws: ``Refusal`` when the field takes more than one line.
    /// - Complexity: O(length of the file).
    mutating func remove(_ field: String) throws(Refusal) {
        guard let front = Front(bytes) else { throw Refusal(field: field) }
        guard front.values.names.contains(field) else { return }
        guard let line = front.line(of: field, in: bytes) else { throw Refusal(field: field) }
        let candidate = Array(bytes[..<line.range.lowerBound] + bytes[line.range.upperBound...])
        guard Front(candidate)?.values == front.values.removing(field) else { throw Refusal(field: field) }
        bytes = candidate
    }

    /// The file with the change made in one way or another, the nicest first.
    private func candidates(_ field: String, _ value: String, _ neighbour: String?, _ front: Front) -> [[UInt8]] {
        if front.values.names.contains(field) {
            return front.line(of: field, in: bytes).map { [replacing($0.value, with: $0.style.written(value))] } ?? []
        }
        let end = LineEnd(of: bytes).rawValue
        let line = String(repeating: " ", count: front.indentation) + field + ": " + yamlToken(value) + end
        let places = [neighbour.flatMap { front.line(of: $0, in: bytes)?.range.upperBound }, front.range.upperBound]
        return places.compactMap { $0 }.map { replacing($0..<$0, with: line) }
    }

    private func replacing(_ range: Range<Int>, with text: String) -> [UInt8] {
        Array(bytes[..<range.lowerBound] + text.utf8 + bytes[range.upperBound...])
    }
}

/// The front matter as the parser reads it: where it is, and its fields in their order.
private struct Front {
    let range: Range<Int>
    let values: Values
    private let keys: [Located<String>]

    init?(_ bytes: [UInt8]) {
        let file = SourceFile(path: "", bytes)
        var report = Reporter(file)
        guard let front = FrontMatter(file, &report) else { return nil }
        let root = readYAML(front.yaml, firstLine: 1, &report)
        let empty = YAMLNode(content: .map([]), range: SourceRange(line: 1, column: 1))
        guard report.errors == 0, case .map(let pairs) = (root ?? empty).content else { return nil }
        range = front.range
        keys = pairs.map(\.key)
        values = Values(pairs: pairs.map { ($0.key.value, $0.value) })
    }

    /// Spaces before each field.
    var indentation: Int { max((keys.first?.range.start.column ?? 1) - 1, 0) }

    /// The line of a field; `nil` where it does not look as lines of fields do.
    func line(of field: String, in bytes: [UInt8]) -> FieldLine? {
        guard let key = keys.first(where: { $0.value == field }) else { return nil }
        let start = LineIndex(Array(bytes[range])).offset(ofLine: key.range.start.line) + range.lowerBound
        return FieldLine(field, start: start, indentation: key.range.start.column - 1, bytes[..<range.upperBound])
    }

    struct Values: Equatable {
        var pairs: [(name: String, value: YAMLNode)]

        var names: [String] { pairs.map(\.name) }

        /// New fields come last: where they stand does not matter.
        func setting(_ name: String, to text: String) -> Values {
            let node = YAMLNode(content: .scalar(text, isQuoted: true), range: SourceRange(line: 1, column: 1))
            return Values(pairs: removing(name).pairs + [(name, node)])
        }

        func removing(_ name: String) -> Values { Values(pairs: pairs.filter { $0.name != name }) }

        static func == (a: Values, b: Values) -> Bool {
            let (a, b) = (a.pairs.sorted { $0.name < $1.name }, b.pairs.sorted { $0.name < $1.name })
            return a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && $0.value == $1.value }
        }
    }
}
