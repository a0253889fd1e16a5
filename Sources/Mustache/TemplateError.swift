/// A mistake in a template: where it is, in bytes of that template's text, and what is wrong.
public struct TemplateError: Error, Equatable, Sendable {
    /// The template's name, as in `{{> name}}`.
    public let template: String
    public let range: Range<Int>
    /// Stable, such as `template-unknown-name`.
    public let id: String
    public let message: String
    /// The word that was not known, and the words that are; empty when the mistake is another.
    public let word: String?
    public let known: [String]

    init(
        _ id: String, _ template: String, _ range: Range<Int>, _ message: String, word: String? = nil,
        known: [String] = []
    ) {
        self.id = id
        self.template = template
        self.range = range
        self.message = message
        self.word = word
        self.known = known
    }
}
