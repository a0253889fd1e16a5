import Diagnostics
import Files
import Languages

/// The languages of the site, each from `templates/language.<code>.yml` (how it counts and says dates) and
/// `templates/strings.<code>.yml` (the words of the interface).
func readLanguages(
    _ table: LanguageTable, _ options: [String: DateOptions], _ tree: FileTree
) -> (languages: [Language], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let strings = table.codes.map { StringsFile.read($0, tree, &diagnostics) }
    reportMissingStrings(table.codes, strings, &diagnostics)
    let languages = zip(table.codes, strings).compactMap { code, strings in
        LanguageFile.read(code, strings.strings, options[code] ?? DateOptions(), tree, &diagnostics)
    }
    return (languages, diagnostics)
}

private func file(_ path: String, _ tree: FileTree, what: Message, _ diagnostics: inout [Diagnostic]) -> SourceFile? {
    if let file = tree[path] { return file }
    diagnostics.append(
        Diagnostic(
            .error, "language-file-missing", file: path, "is missing: it holds \(what)",
            suggestion: "copy the file of another language and translate it"))
    return nil
}

/// The words of the interface in one language.
struct StringsFile {
    let path: String
    var strings = Strings()
    var isThere = false

    static func path(_ code: String) -> String { "templates/strings.\(code).yml" }

    static func read(_ code: String, _ tree: FileTree, _ diagnostics: inout [Diagnostic]) -> StringsFile {
        var result = StringsFile(path: path(code))
        guard let file = file(result.path, tree, what: "the words of the interface", &diagnostics) else {
            return result
        }
        var report = Reporter(file)
        if let root = rootNode(of: file, &report), let pairs = Fields.pairs(root, of: "the file", &report) {
            result.isThere = true
            for pair in pairs { result.add(pair, &report) }
        }
        diagnostics += report.diagnostics
        return result
    }

    private mutating func add(_ pair: YAMLNode.Pair, _ report: inout Reporter) {
        guard case .map(let forms) = pair.value.content else {
            strings.texts[pair.key.value] = pair.value.text(pair.key.value, &report)?.value
            return
        }
        var counted: [PluralCategory: String] = [:]
        for form in forms {
            guard let category = PluralCategory(rawValue: form.key.value) else {
                report.unknown(
                    "unknown-plural", form.key, what: "the plural class", among: PluralCategory.allCases.map(\.rawValue)
                )
                continue
            }
            counted[category] = form.value.text(form.key.value, &report)?.value
        }
        if counted[.other] == nil {
            report.error(
                "plural-missing", pair.key.range, "“\(pair.key.value)” has no form “other”",
                suggestion: "add “other: …”, the form for all numbers without a form of their own")
        }
        strings.counted[pair.key.value] = counted
    }
}

/// Every language must have every key that one of them has, or that the program itself writes.
private func reportMissingStrings(_ codes: [String], _ files: [StringsFile], _ diagnostics: inout [Diagnostic]) {
    let texts = Set(files.flatMap(\.strings.texts.keys)).union(Strings.textsOfTheProgram)
    let counted = Set(files.flatMap(\.strings.counted.keys)).union(Strings.countsOfTheProgram)
    for file in files where file.isThere {
        for key in texts.subtracting(file.strings.texts.keys).sorted() where file.strings.counted[key] == nil {
            diagnostics.append(
                Diagnostic(
                    .error, "string-missing", file: file.path, "has no words for “\(key)”",
                    suggestion: "add “\(key): …”"))
        }
        for key in counted.subtracting(file.strings.counted.keys).sorted() where !texts.contains(key) {
            diagnostics.append(
                Diagnostic(
                    .error, "string-missing", file: file.path, "has no words for counting “\(key)”",
                    suggestion: "add “\(key): { one: …, other: \"{n} …\" }”"))
        }
    }
}

/// How one language counts and says dates.
struct LanguageFile {
    static func path(_ code: String) -> String { "templates/language.\(code).yml" }

    static func read(
        _ code: String, _ strings: Strings, _ options: DateOptions, _ tree: FileTree,
        _ diagnostics: inout [Diagnostic]
    ) -> Language? {
        guard let file = file(path(code), tree, what: "how the language counts and says dates", &diagnostics) else {
            return nil
        }
        var report = Reporter(file)
        defer { diagnostics += report.diagnostics }
        guard let fields = Fields(ofFile: file, known: fields.names, &report) else { return nil }
        return Language(
            code: code, tag: fields.required("tag", &report)?.value ?? code,
            name: fields.required("name", &report)?.value ?? code,
            isRightToLeft: isRightToLeft(fields, &report), plurals: plurals(fields, &report),
            dates: dates(fields, &report), hijri: hijri(fields, &report), options: options, strings: strings)
    }

    private static func hijri(_ fields: Fields, _ report: inout Reporter) -> HijriPatterns? {
        guard fields["hijri-months"] != nil, let day = fields.required("hijri-day", &report) else { return nil }
        return HijriPatterns(months: names("hijri-months", 12, fields, &report), day: day.value)
    }

    private static func isRightToLeft(_ fields: Fields, _ report: inout Reporter) -> Bool {
        guard let direction = fields.required("direction", &report) else { return false }
        if direction.value != "rtl", direction.value != "ltr" {
            report.unknown("bad-direction", direction, what: "the direction", among: ["rtl", "ltr"])
        }
        return direction.value == "rtl"
    }

    private static func plurals(_ fields: Fields, _ report: inout Reporter) -> PluralRules {
        var rules: [PluralCategory: String] = [:]
        if let node = fields["plurals"],
            let plurals = Fields(node, of: "“plurals”", known: PluralCategory.allCases.map(\.rawValue), &report)
        {
            for category in PluralCategory.allCases {
                rules[category] = plurals.text(category.rawValue, &report)?.value
            }
        }
        do throws(PluralRules.BadRule) {
            return try PluralRules(rules)
        } catch {
            report.error(
                "bad-plural-rule", fields.place(of: "plurals"),
                "the rule for “\(error.category.rawValue)” is not a plural rule of CLDR: \(error.rule)",
                suggestion: "write it as CLDR does: n % 100 = 3..10")
            return .none
        }
    }

    private static func dates(_ fields: Fields, _ report: inout Reporter) -> DatePatterns {
        var wordings = Wordings()
        let known = DatePatterns.Pattern.allCases.map(\.rawValue)
        if let node = fields["dates"], let dates = Fields(node, of: "“dates”", known: known, &report) {
            for pattern in DatePatterns.Pattern.allCases { wordings.read(pattern, dates, &report) }
        } else {
            report.error("field-missing", fields.range, "“dates” is missing")
        }
        return DatePatterns(
            months: names("months", 12, fields, &report),
            alternativeMonths: optionalNames("alternative-months", 12, fields, &report),
            shortMonths: optionalNames("short-months", 12, fields, &report),
            weekdays: names("weekdays", 7, fields, &report), seasons: names("seasons", 4, fields, &report),
            patterns: wordings.patterns, variants: wordings.variants)
    }

    private static func optionalNames(
        _ name: String, _ count: Int, _ fields: Fields, _ report: inout Reporter
    ) -> [String] {
        fields[name] == nil ? [] : names(name, count, fields, &report)
    }

    private static func names(_ name: String, _ count: Int, _ fields: Fields, _ report: inout Reporter) -> [String] {
        let names = fields.texts(name, &report).map(\.value)
        if names.count != count {
            report.error("wrong-number", fields.place(of: name), "“\(name)” holds \(names.count) names, not \(count)")
        }
        return names
    }
}

/// The patterns of dates: a text each, or a map with variants by the unit of the date and `other`.
private struct Wordings {
    var patterns: [DatePatterns.Pattern: String] = [:]
    var variants: [DatePatterns.Pattern: [DatePatterns.Unit: String]] = [:]

    mutating func read(_ pattern: DatePatterns.Pattern, _ dates: Fields, _ report: inout Reporter) {
        let name = pattern.rawValue
        if pattern.hasVariants, let node = dates[name], case .map = node.content {
            readVariants(pattern, node, &report)
        } else {
            patterns[pattern] = dates.text(name, &report)?.value
        }
        if patterns[pattern] == nil {
            report.error(
                "pattern-missing", dates.place(of: name), "“dates” has no pattern “\(name)”",
                suggestion: "see the file of another language")
        }
    }

    private mutating func readVariants(
        _ pattern: DatePatterns.Pattern, _ node: YAMLNode, _ report: inout Reporter
    ) {
        let known = DatePatterns.Pattern.variants.names
        guard let forms = Fields(node, of: "“\(pattern.rawValue)”", known: known, &report) else { return }
        patterns[pattern] = forms.text("other", &report)?.value
        for unit in DatePatterns.Unit.allCases {
            variants[pattern, default: [:]][unit] = forms.text(unit.rawValue, &report)?.value
        }
    }
}
