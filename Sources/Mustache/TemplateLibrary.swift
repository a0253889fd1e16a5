/// The form of what a template makes: it decides how values are escaped, and which places are safe.
public enum OutputFormat: Sendable {
    case html, xml
    /// As the specification of Mustache says, whatever the place.
    case plain
}

/// All templates of a theme, parsed once.
public struct TemplateLibrary: Sendable {
    let templates: [String: Syntax]
    /// What could not be read, in all templates, by name and place.
    public let errors: [TemplateError]

    /// - Parameter sources: names, as `{{> name}}` has them, and UTF-8 texts.
    /// - Complexity: O(length of all texts).
    public init(_ sources: [(name: String, text: [UInt8])]) {
        let parsed = sources.map { Syntax($0.name, $0.text) }
        templates = Dictionary(parsed.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
        errors = parsed.flatMap(\.errors)
    }

    public var names: [String] { templates.keys.sorted() }

    public func text(of name: String) -> [UInt8]? { templates[name]?.text }

    /// Makes a template ready, and checks every place and, with a shape, every name in it and in what it includes.
    ///
    /// All mistakes are found at once; with a mistake there is no template.
    public func compile(
        _ name: String, for shape: Shape? = nil, as format: OutputFormat = .html
    ) -> (template: Template?, errors: [TemplateError]) {
        var compiler = Compiler(library: self, format: format, allowsRecursion: shape == nil)
        compiler.compile(name)
        var errors = compiler.errors
        if let shape, !compiler.isEndless {
            var check = ShapeCheck(library: self, format: format)
            check.check(name, shape)
            errors += check.errors
        }
        return (errors.isEmpty ? Template(programs: compiler.programs, tables: compiler.tables) : nil, errors)
    }
}
