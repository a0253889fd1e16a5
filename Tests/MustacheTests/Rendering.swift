import Mustache

/// A template and its partials, filled, or the identifiers of its mistakes.
func rendered(
    _ template: String, _ data: Value, partials: [String: String] = [:], as format: OutputFormat = .html,
    shape: Shape? = nil
) -> String {
    let (ready, errors) = compiled(template, partials: partials, as: format, shape: shape)
    return ready?.text(data) ?? errors.map(\.id).joined(separator: " ")
}

func compiled(
    _ template: String, partials: [String: String] = [:], as format: OutputFormat = .html, shape: Shape? = nil
) -> (template: Template?, errors: [TemplateError]) {
    let sources = [("page", template)] + partials.map { ($0.key, $0.value) }
    let library = TemplateLibrary(sources.map { (name: $0.0, text: Array($0.1.utf8)) })
    let (template, errors) = library.compile("page", for: shape, as: format)
    return (template, library.errors + errors)
}
