public import Diagnostics

/// A mistake in a template: where it is and what is wrong.
public struct TemplateError: Error, Equatable, Sendable {
    /// The template's name, as in `{{> name}}`.
    public let template: String
    /// The place in bytes of the template's text.
    public let range: Range<Int>
    /// The place as editors count it: from 1, columns in Unicode scalars; the end is that after the last character.
    public private(set) var line = 1
    public private(set) var column = 1
    public private(set) var endLine = 1
    public private(set) var endColumn = 1
    /// Stable, such as `template-unknown-name`.
    public let id: String
    public let message: Message
    /// The word that was not known, and the words that are; empty when the mistake is another.
    public let word: String?
    public let known: [String]

    /// The known word that the author most likely meant.
    public var suggestion: String? { word.flatMap { nearest(to: $0, among: known) } }

    init(
        _ id: String, _ template: String, _ range: Range<Int>, _ message: Message, word: String? = nil,
        known: [String] = []
    ) {
        self.id = id
        self.template = template
        self.range = range
        self.message = message
        self.word = word
        self.known = known
    }

    /// The same with lines and columns. O(length of the text).
    func located(in text: [UInt8]) -> TemplateError {
        var error = self
        let (start, end) = (TextPosition(of: range.lowerBound, in: text), TextPosition(of: range.upperBound, in: text))
        (error.line, error.column) = (start.line, start.column)
        (error.endLine, error.endColumn) = (end.line, end.column)
        return error
    }
}

extension [TemplateError] {
    /// Each once, by template and place, with lines and columns.
    func inOrder(_ templates: [String: Syntax]) -> [TemplateError] {
        var seen: Set<String> = []
        return filter { seen.insert("\($0.template)\u{0}\($0.range)\u{0}\($0.id)\u{0}\($0.word ?? "")").inserted }
            .sorted { a, b in
                (a.template, a.range.lowerBound, a.range.upperBound, a.id)
                    < (b.template, b.range.lowerBound, b.range.upperBound, b.id)
            }
            .map { error in templates[error.template].map { error.located(in: $0.text) } ?? error }
    }
}
