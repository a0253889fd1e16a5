import Diagnostics

/// The form of what a template makes: it decides how values are escaped, and which places are safe.
public enum OutputFormat: Sendable {
    /// Values are escaped for their place: text, attributes, addresses, JSON. White space before a partial or parent is
    /// not repeated on its lines.
    case html
    /// As HTML, for text and attributes of XML 1.0, such as feeds.
    case xml
    /// As the specification of Mustache says, whatever the place.
    case plain
}

/// All templates of a theme, parsed once.
public struct TemplateLibrary: Sendable {
    let templates: [String: Syntax]
    /// What could not be read, in all templates, by name and place.
    public let errors: [TemplateError]

    /// - Parameter sources: names, as `{{> name}}` has them, and UTF-8 texts. Of two with one name the first counts.
    /// - Complexity: O(length of all texts).
    public init(_ sources: [(name: String, text: [UInt8])]) {
        let parsed = sources.map { Syntax($0.name, $0.text) }
        templates = Dictionary(parsed.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
        errors = templates.values.flatMap(\.errors).inOrder(templates)
    }

    public var names: [String] { templates.keys.sorted() }

    public func text(of name: String) -> [UInt8]? { templates[name]?.text }

    /// Makes a template ready, and checks every place and, with a shape, every name in it and in what it includes.
    ///
    /// All mistakes are found at once; with a mistake there is no template. What the syntax of a template hides stands in
    /// `errors` of the library.
    public func compile(
        _ name: String, for shape: Shape? = nil, as format: OutputFormat = .html
    ) -> (template: Template?, errors: [TemplateError]) {
        var compiler = Compiler(library: self, format: format, shape: shape)
        compiler.compile(name)
        let errors = compiler.errors
        let template = errors.isEmpty ? Template(programs: compiler.programs, tables: compiler.tables) : nil
        return (template, errors.inOrder(templates))
    }

    func missing(_ name: String, in template: String, _ range: Range<Int>) -> TemplateError {
        TemplateError(
            "template-missing", template, range, "there is no template “\(name)”", word: name, known: names)
    }
}
