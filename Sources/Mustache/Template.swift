import Synchronization

/// A template ready to be filled. Rendering costs time in proportion to what is written.
public struct Template: Sendable {
    let programs: [Program]
    /// For each place that calls by name: the program of each template, by the hash of its name.
    let tables: [[UInt64: Int]]
    /// What tells a template from every other.
    let identity = Template.made.add(1, ordering: .relaxed).newValue
    private static let made = Atomic<UInt64>(0)

    /// Sections and partials that stand deeper than this in each other are not followed further.
    public static let depth = 400

    /// Appends the template, filled with a value.
    ///
    /// - Parameter common: names that mean the same on all pages that share a ``Part``, unless the value has them too.
    /// - Returns: whether all was written. It is not if templates include themselves deeper than `depth`, as happens
    ///   when a record lacks the name that a template goes down by, and so the name is found further out again. Then
    ///   what is appended ends there. A name set to `.absent` ends the search.
    @discardableResult
    public func render(_ value: Value, among common: Record = [:], into output: inout [UInt8]) -> Bool {
        var renderer = Renderer(self, value, among: common)
        renderer.call(0, into: &output)
        return !renderer.isCutShort
    }

    /// The template, filled with a value, as UTF-8.
    public func render(_ value: Value, among common: Record = [:]) -> [UInt8] {
        var output: [UInt8] = []
        render(value, among: common, into: &output)
        return output
    }

    /// Whether it asks for a name anywhere. O(length).
    public func asks(for name: Record.Key) -> Bool { programs.contains { $0.names.contains(name.hash) } }

    /// The template, filled with a value, as a string.
    public func text(_ value: Value) -> String { String(decoding: render(value), as: UTF8.self) }
}
