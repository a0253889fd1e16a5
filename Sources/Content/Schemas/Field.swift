/// A field of a file: its name, what it may hold, and what it is for in English and in Arabic.
///
/// The lists of fields are what the reader knows and what the schemas say; there is no other list.
struct Field: Sendable {
    let name: String
    /// Made for those who ask: to read a file takes no more than the name.
    let value: @Sendable () -> Schema
    let english: String
    let arabic: String
    let isRequired: Bool

    /// - Parameters:
    ///   - english: a sentence or two for those who write the file, with code between grave accents.
    ///   - arabic: the same.
    init(
        _ name: String, _ value: @autoclosure @escaping @Sendable () -> Schema, required: Bool = false,
        _ english: String, _ arabic: String
    ) {
        self.name = name
        self.value = value
        self.english = english
        self.arabic = arabic
        isRequired = required
    }

    fileprivate var json: JSON {
        .object((isRequired ? value() : value().orNothing).members + description(english, arabic))
    }
}

extension [Field] {
    var names: [String] { map(\.name) }
}

/// Both languages, as plain text and as Markdown.
func description(_ english: String, _ arabic: String) -> [(String, JSON)] {
    let plain = { (text: String) in text.filter { $0 != "`" } }
    return [
        ("description", inBothLanguages(plain(english), plain(arabic))),
        ("markdownDescription", inBothLanguages(english, arabic, between: "\n\n")),
    ]
}

/// Arabic is isolated, so that its signs stay in place in a line that runs from left to right.
func inBothLanguages(_ english: String, _ arabic: String, between gap: String = " ") -> JSON {
    .text(english + gap + "\u{2067}" + arabic + "\u{2069}")
}

extension Schema {
    /// A map of these fields and no others.
    static func map(_ fields: [Field]) -> Schema {
        var schema = Schema(["object"], ["properties": .object(fields.map { ($0.name, $0.json) })])
        let required = fields.filter(\.isRequired).map(\.name)
        if !required.isEmpty { schema.keywords.append(("required", JSON(required))) }
        return schema.with("additionalProperties", false)
    }

    /// A map whose names follow a pattern, each with the same sort of value.
    static func map(named pattern: String, _ value: Schema) -> Schema {
        Schema(["object"], ["patternProperties": .object([(pattern, value.json)]), "additionalProperties": false])
    }

    /// A text for each language of the site.
    static let localized = map(languages)
        .with("patternProperties", .object([(languagePattern, text.orNothing.json)]))
        .with("minProperties", 1)
        .examples(["ar": "…", "en": "…"])

    /// The languages that are suggested; a site may have others.
    static let languages = [
        Field("ar", text, "The text in Arabic.", "النص بالعربية."),
        Field("en", text, "The text in English.", "النص بالإنجليزية."),
    ]
}
