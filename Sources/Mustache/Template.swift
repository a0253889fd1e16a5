public import Buffers
import Synchronization

/// A template ready to be filled. Rendering costs time in proportion to what is written.
///
/// An object, since every page is handed one.
public final class Template: Equatable, Sendable {
    let programs: [Program]
    /// For each place that calls by name: the program of each template, by the hash of its name.
    let tables: [[UInt64: Int]]
    /// What tells a template from every other.
    let identity: UInt64
    private static let made = Atomic<UInt64>(0)
    /// Whether both were made as one, whatever pages they are for. O(1)
    public static func == (a: Template, b: Template) -> Bool { a.identity == b.identity }

    /// Names of all pages; they are looked for last.
    let common: Record
    let commonNames: [UInt64]

    convenience init(programs: [Program], tables: [[UInt64: Int]]) {
        let identity = Self.made.add(1, ordering: .relaxed).newValue
        self.init(programs, tables, identity, Record(), [])
    }

    private init(
        _ programs: [Program], _ tables: [[UInt64: Int]], _ identity: UInt64, _ common: Record, _ commonNames: [UInt64]
    ) {
        (self.programs, self.tables, self.identity) = (programs, tables, identity)
        (self.common, self.commonNames) = (common, commonNames)
    }

    /// Sections and partials that stand deeper than this in each other are not followed further.
    public static let depth = 400

    /// The template for pages that all have the same values of some names, such as the words of the interface.
    ///
    /// What it makes of these names alone is made once, here, and written on each page: a variable, or a section in which no
    /// other name is looked for outside it. A page that has a value of its own for a name has that.
    ///
    /// ```swift
    /// let pages = template.among(["language": "English"])
    /// pages.text(.record(["title": "Talks in Ghadames"]))
    /// ```
    ///
    /// - Complexity: O(length of the template, and of what is made).
    public func among(_ common: Record) -> Template {
        var names = Buffer<UInt64>(capacity: 128)
        common.appendNames(to: &names)
        let plain = Template(programs, tables, identity, common, names.copy())
        let filled = programs.indices.map { number in
            var draft = Program.Draft(programs[number])
            for index in programs[number].instructions.indices {
                guard let text = Renderer.commonText(of: index, in: number, plain) else { continue }
                draft.keep(text, at: index)
            }
            return Program(draft)
        }
        return Template(filled, tables, identity, common, plain.commonNames)
    }

    /// Writes the template, filled with a value, at the end of a buffer.
    ///
    /// - Returns: whether all was written. It is not if templates include themselves deeper than `depth`, as happens
    ///   when a record lacks the name that a template goes down by, and so the name is found further out again. Then
    ///   what is appended ends there. A name set to `.absent` ends the search.
    @discardableResult
    public func render(_ value: Value, into output: inout Buffer<UInt8>) -> Bool {
        var renderer = Renderer(self, value, into: output)
        renderer.call(0)
        let isWhole = !renderer.isCutShort
        output = renderer.written()
        return isWhole
    }

    /// The template, filled with a value, as UTF-8.
    public func render(_ value: Value) -> [UInt8] { [UInt8](roomFor: 32 << 10) { render(value, into: &$0) } }

    /// Whether it asks for a name anywhere. O(length).
    public func asks(for name: Record.Key) -> Bool { programs.contains { $0.names.contains(name.hash) } }

    /// The template, filled with a value, as a string.
    public func text(_ value: Value) -> String { String(decoding: render(value), as: UTF8.self) }
}
