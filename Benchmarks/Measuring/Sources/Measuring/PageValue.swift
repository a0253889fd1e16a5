/// What a template is filled with, in a form that belongs to neither library.
public indirect enum PageValue {
    case text(String)
    /// Written as it is: HTML.
    case markup(String)
    case flag(Bool)
    case list([PageValue])
    case record([(name: String, value: PageValue)])
}

/// A template by name, and its text.
public typealias TemplateText = (name: String, text: [UInt8])
