import Chronicle
import Diagnostics
import Files
import Languages

/// `content/site.yml`: what the site is called, its languages and address, and its own words for sorts of things.
struct SiteFile {
    static let path = "content/site.yml"

    let languages: LanguageTable
    let settings: Settings
    /// By language code.
    let dateOptions: [String: DateOptions]
    let rules: RuleSettings

    static func read(_ tree: FileTree) -> (SiteFile?, [Diagnostic]) {
        guard let file = tree[path] else {
            let problem = Diagnostic(
                .error, "site-file-missing", file: path, "is missing: it gives the site its title and languages",
                suggestion: "write it, or give the folder that holds content/ as the argument")
            return (nil, [problem])
        }
        var report = Reporter(file)
        return (SiteFile(file, &report), report.diagnostics)
    }

    private init?(_ file: SourceFile, _ report: inout Reporter) {
        guard let fields = Fields(ofFile: file, known: Self.fields.names, &report),
            let languages = Self.languages(fields, &report)
        else { return nil }
        self.languages = languages
        dateOptions = Self.dateOptions(fields, languages, &report)
        rules = RuleSettings(fields, &report)
        let title = Self.required("title", fields, languages, &report)
        let description = Self.required("description", fields, languages, &report)
        let url = Self.url(fields, &report)
        var settings = Settings(
            title: title, description: description, publisher: fields.localized("publisher", languages, &report),
            url: url, kinds: Self.kinds("kinds", fields, languages, &report),
            actorTypes: Self.kinds("actor-types", fields, languages, &report))
        settings.placeTypes = Self.kinds("place-types", fields, languages, &report)
        settings.leftOut = Self.leftOut(fields, &report)
        self.settings = settings
    }

    private static func languages(_ fields: Fields, _ report: inout Reporter) -> LanguageTable? {
        let written = fields.texts("languages", &report)
        var codes: [String] = []
        for code in written {
            let isCode =
                (2...3).contains(code.value.utf8.count) && code.value.utf8.allSatisfy { (0x61...0x7A).contains($0) }
            if !isCode || codes.contains(code.value) {
                report.error(
                    "bad-language", code.range, "“\(code.value)” is not a language code, or stands twice",
                    suggestion: "write codes of two or three letters, each once: [ar, en]")
            } else {
                codes.append(code.value)
            }
        }
        if written.isEmpty {
            report.error(
                "languages-missing", fields.place(of: "languages"), "“languages” is missing",
                suggestion: "add “languages: [ar, en]”, the first being the site's first language")
        }
        return codes.isEmpty ? nil : LanguageTable(codes: codes)
    }

    /// `dates: { ar: { digits: arabic-indic, months: dual, hijri: true } }`
    private static func dateOptions(
        _ fields: Fields, _ languages: LanguageTable, _ report: inout Reporter
    ) -> [String: DateOptions] {
        guard let node = fields["dates"],
            let byLanguage = Fields(node, of: "“dates”", known: languages.codes, &report)
        else { return [:] }
        var options: [String: DateOptions] = [:]
        for code in languages.codes {
            guard let node = byLanguage[code],
                let own = Fields(node, of: "“\(code)”", known: dateFields.names, &report)
            else { continue }
            options[code] = DateOptions(
                digits: choice("digits", DateOptions.Digits.self, own, &report) ?? .western,
                usesAlternativeMonths: choice("months", MonthNames.self, own, &report) == .dual,
                showsHijri: own.flag("hijri", &report))
        }
        return options
    }

    /// `pages: { both: no, search: no }`
    private static func leftOut(_ fields: Fields, _ report: inout Reporter) -> Set<OptionalPages> {
        guard let node = fields["pages"], let pages = Fields(node, of: "“pages”", known: pageFields.names, &report)
        else { return [] }
        return Set(OptionalPages.allCases.filter { pages[$0.rawValue] != nil && !pages.flag($0.rawValue, &report) })
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ type: Choice.Type, _ fields: Fields, _ report: inout Reporter
    ) -> Choice? {
        guard let written = fields.text(name, &report) else { return nil }
        if let choice = Choice(rawValue: written.value) { return choice }
        report.unknown("unknown-option", written, what: "for “\(name)”", among: Choice.allCases.map(\.rawValue))
        return nil
    }

    private static func required(
        _ name: String, _ fields: Fields, _ languages: LanguageTable, _ report: inout Reporter
    ) -> Localized<String> {
        if let value = fields.localized(name, languages, &report) { return value }
        if fields[name] == nil {
            report.error(
                "field-missing", fields.range, "“\(name)” is missing",
                suggestion: "add “\(name): { \(languages.codes.map { "\($0): …" }.joined(separator: ", ")) }”")
        }
        return Localized(languages: languages.count)
    }

    private static func url(_ fields: Fields, _ report: inout Reporter) -> String {
        guard let written = fields.required("url", &report) else { return "https://example.org/" }
        guard let url = siteURL(written.value) else {
            report.error(
                "bad-url", written.range, "“\(written.value)” is not the address of a site",
                suggestion: "write the whole address, such as https://example.org/libya/")
            return "https://example.org/"
        }
        return url
    }

    private static func kinds(
        _ name: String, _ fields: Fields, _ languages: LanguageTable, _ report: inout Reporter
    ) -> [Kind] {
        guard let node = fields[name], let pairs = Fields.pairs(node, of: "“\(name)”", &report) else { return [] }
        return pairs.compactMap { pair in
            checkIdentifier(pair.key, &report)
            return localizedText(pair.value, of: pair.key.value, languages, &report).map {
                Kind(id: pair.key.value, name: $0)
            }
        }
    }
}

/// An absolute `http` or `https` address with its closing `/`, or `nil`. Query and fragment are not part of it.
public func siteURL(_ text: String) -> String? {
    let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
    guard let scheme, text.utf8.count > scheme.utf8.count, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
        !text.contains(where: { "?#\"<>\\^`{|}".contains($0) }), text.dropFirst(scheme.count).first != "/"
    else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
}

func checkIdentifier(_ id: Located<String>, _ report: inout Reporter) {
    guard !isIdentifier(id.value) else { return }
    report.error(
        "bad-id", id.range, "the id “\(id.value)” may hold only a–z, 0–9 and hyphens",
        suggestion: "write a short ASCII name; readers see the names, not the id")
}

extension Fields {
    /// The map that a whole YAML file is.
    init?(ofFile file: SourceFile, known: [String], _ report: inout Reporter) {
        guard let root = rootNode(of: file, &report) else { return nil }
        self.init(root, of: "the file", known: known, &report)
    }
}

/// The value that a whole YAML file is; `nil` when it is empty or broken.
func rootNode(of file: SourceFile, _ report: inout Reporter) -> YAMLNode? {
    guard isReadable(file, &report) else { return nil }
    let root = readYAML(file.text, firstLine: 1, &report)
    if root == nil, report.diagnostics.allSatisfy({ $0.severity == .warning }) {
        report.error("empty-file", nil, "is empty", suggestion: "fill it in, or delete it")
    }
    return root
}
