/// The sorts of files that people write, each with a JSON Schema for editors that check and complete while one types.
///
/// Schemas are of draft 7, which the YAML language server, VS Code and the tools for front matter understand. What the
/// reader finds faultless they accept; what they can see of its errors they report. They see one file: whether an id
/// is in a register is for `tarikh check`.
public enum FileSchema: String, CaseIterable, Sendable {
    case site, event, page, actors, places, topics, periods, sources, strings, language

    /// Where such files stand in the folder of a site, as a pattern with `*`.
    public var files: String {
        switch self {
        case .site, .actors, .places, .topics, .periods: "content/\(rawValue).yml"
        case .sources: "content/sources.yml, content/sources.json"
        case .event: "content/events/*.md"
        case .page: "content/pages/*.md"
        case .strings, .language: "templates/\(rawValue).*.yml"
        }
    }

    /// The schema as JSON, the same at every call.
    public var json: String {
        let head: [(String, JSON)] = [
            ("$schema", "http://json-schema.org/draft-07/schema#"), ("title", .text("Tarikh: " + files)),
        ]
        return JSON.object(head + description(english, arabic) + schema.members).lines() + "\n"
    }

    private var schema: Schema {
        switch self {
        case .site: .map(SiteFile.fields)
        case .event: EventFile.schema
        case .page: .map(PageFile.fields)
        case .actors: .register(RegisterFile.Register.actors.fields)
        case .places: .register(RegisterFile.Register.places.fields)
        case .topics: .register(RegisterFile.Register.topics.fields)
        case .periods: .register(PeriodsFile.fields)
        case .sources: SourcesFile.schema
        case .strings: StringsFile.schema
        case .language: LanguageFile.schema
        }
    }

    private var english: String {
        switch self {
        case .site: "The site: its titles, languages, address and kinds of event."
        case .event: "The front matter of an event: the facts in the original, title and digest in a translation."
        case .page: "The front matter of a standing page."
        case .actors: "The register of actors: ids and what they stand for."
        case .places: "The register of places: ids and what they stand for."
        case .topics: "The register of topics: ids and what they stand for."
        case .periods: "The periods that gather events on the timeline."
        case .sources: "The bibliography, in CSL."
        case .strings: "The words of the interface in one language."
        case .language: "How one language counts and says dates."
        }
    }

    private var arabic: String {
        switch self {
        case .site: "الموقع: عناوينه ولغاته وعنوانه على الشبكة وأنواع الأحداث."
        case .event: "مقدمة ملف الحدث: الوقائع في الأصل، والعنوان والبصمة في الترجمة."
        case .page: "مقدمة ملف الصفحة الثابتة."
        case .actors: "سجل الأطراف: المعرفات وما تدل عليه."
        case .places: "سجل الأماكن: المعرفات وما تدل عليه."
        case .topics: "سجل الموضوعات: المعرفات وما تدل عليه."
        case .periods: "الفترات التي تجمع الأحداث في الخط الزمني."
        case .sources: "قائمة المصادر بصيغة CSL."
        case .strings: "كلمات الواجهة بلغة واحدة."
        case .language: "كيف تعد لغة واحدة وتقول التواريخ."
        }
    }
}

extension Schema {
    /// Ids, each with an entry of these fields.
    fileprivate static func register(_ fields: [Field]) -> Schema { map(named: identifierPattern, map(fields)) }
}

extension EventFile {
    /// Either an original, which has facts, or a translation, which has none.
    fileprivate static let schema: Schema = {
        var schema = Schema.map(fields)
        schema.keywords.removeAll { $0.0 == "required" }
        let original = fields.filter(\.isRequired).map(\.name)
        return
            schema
            .with("if", ["anyOf": [["required": ["date"]], ["required": ["kind"]]]])
            .with("then", ["required": JSON(original)])
            .with("else", ["required": ["title", "translates"], "propertyNames": ["enum": ["title", "translates"]]])
    }()
}
