import Chronicle
import Diagnostics
import EDTF
import Files
import Keeping

/// An event as one file tells it: every field with its place, nothing looked up yet.
///
/// An object, so that what is kept of a file from one reading to the next costs nothing to hand on.
final class EventFile: Sendable {
    static let factNames = facts.names
    static let names = fields.names
    private static let factFields = FieldSet(factNames, of: names)
    /// What a translation alone says of itself.
    static let translationNames = translation.names

    let source: SourceFile
    let name: FileName
    /// Where its fields stand, all of them.
    let range: SourceRange
    /// Of all of them, as they are written.
    let fields: Fingerprint
    private let written: FieldSet
    let title: Located<String>?
    let acceptance: AcceptanceFields
    let date: Located<EDTF>?
    let time: Located<String>?
    let order: Int
    let kind: Located<String>?
    let status: Located<String>?
    let saidBy: [Located<String>]
    let places: [Located<String>]
    let actors: [Located<String>]
    let topics: [Located<String>]
    let sources: [Located<String>]
    let seeAlso: [Located<String>]
    let aliases: [Located<String>]
    let isKey: Bool
    let isDraft: Bool
    let embargo: Located<EDTF>?
    let warning: Localized<String>?
    let corrections: [CorrectionFields]
    let images: [ImageFields]
    let bodyStart: Int
    let bodyLine: Int
    /// Whether the file states the facts.
    let isOriginal: Bool
    /// What is wrong in the file as far as it can be told from the file alone.
    let report: Reporter

    var path: String { source.path }

    /// Its text, not parsed before the event is resolved, so that the trees of all texts never stand in memory together.
    /// O(1), or the reading of the file.
    var body: ArraySlice<UInt8> { source.bytes.dropFirst(bodyStart) }

    /// What its translations are compared with. O(length).
    var digest: String { digest(of: body) }

    /// The same for a text that was asked for already.
    func digest(of body: ArraySlice<UInt8>) -> String {
        sourceDigest(title: title?.value ?? "", date: date?.value.description ?? "", body: body)
    }

    /// Whether it states facts: in a translation, those of the original once more.
    var statesFacts: Bool { !written.isDisjoint(with: Self.factFields) }

    /// Whether a field is written, if only with nothing after it.
    func hasField(_ name: String) -> Bool { Self.names.firstIndex(of: name).map(written.contains) ?? false }

    /// Where a field's name stands, or else all fields. O(length of the fields).
    func place(of name: String) -> SourceRange { readAgain?.place(of: name) ?? range }

    /// A field as it is written; `nil` for one that is not, or is empty. O(length of the fields).
    func field(_ name: String) -> YAMLNode? { readAgain?[name] }

    /// Its fields as they are written.
    ///
    /// Read once more: few ask, and the fields of all files together would be a third of the memory of a build.
    private var readAgain: Fields? {
        let begun = source.begun
        var report = Reporter(begun)
        return FrontMatter(begun, &report)?.fields(known: Self.names, &report)
    }

    /// - Parameter isText: whether the file is known to be UTF-8.
    static func read(
        _ file: SourceFile, _ languages: LanguageTable, isText: Bool = false
    ) -> ReadEventFile {
        let begun = file.begun
        var report = Reporter(begun)
        guard let name = FileName(file.name, languages: languages, &report), isText || isReadable(begun, &report),
            let front = FrontMatter(begun, &report), let fields = front.fields(known: names, &report)
        else { return .broken(report.diagnostics) }
        return .event(EventFile(file, name, fields, front, languages, report))
    }

    private init(
        _ file: SourceFile, _ name: FileName, _ fields: Fields, _ front: FrontMatter, _ languages: LanguageTable,
        _ reporter: Reporter
    ) {
        var report = reporter
        source = file
        self.fields = Fingerprint(of: front.yaml)
        self.name = name
        (written, range) = (fields.written, fields.range)
        title = fields.title(&report)
        acceptance = AcceptanceFields(fields, &report)
        date = fields.date("date", &report)
        isOriginal = fields["date"] != nil
        time = fields.time("time", &report)
        order = fields.integer("order", &report) ?? 0
        kind = fields.text("kind", &report)
        status = fields.text("status", &report)
        saidBy = fields.texts("said-by", &report)
        places = fields.texts("places", &report)
        actors = fields.texts("actors", &report)
        topics = fields.texts("topics", &report)
        sources = fields.texts("sources", &report)
        seeAlso = fields.texts("see-also", &report)
        aliases = fields.texts("aliases", &report)
        isKey = fields.flag("key", &report)
        isDraft = fields.flag("draft", &report)
        embargo = fields.date("embargo", &report)
        warning = fields.localized("warning", languages, &report)
        corrections = fields.nodes("corrections", &report).compactMap { CorrectionFields($0, languages, &report) }
        images = fields.nodes("images", &report).compactMap { ImageFields($0, languages, &report) }
        bodyStart = front.body.startIndex
        bodyLine = front.bodyLine
        report.go(on: file)
        self.report = report
    }
}

/// What a file of an event was read as.
enum ReadEventFile: Sendable {
    case event(EventFile)
    /// It cannot be read as an event at all.
    case broken([Diagnostic])

    var file: EventFile? { if case .event(let file) = self { file } else { nil } }

    /// What is wrong where there is no file; otherwise its report has that.
    var diagnostics: [Diagnostic] { if case .broken(let diagnostics) = self { diagnostics } else { [] } }
}

struct CorrectionFields {
    let date: EDTF
    let text: Localized<String>
}

struct ImageFields {
    let file: Located<String>
    let alt: Localized<String>
    let caption: Localized<String>?
    let credit: String?
    let licence: String?
}

extension Fields {
    func title(_ report: inout Reporter) -> Located<String>? {
        if let title = text("title", &report),
            title.value.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
        {
            return cleaned(title, &report)
        }
        report.error(
            "title-missing", place(of: "title"), "has no title",
            suggestion: "add a line “title: …” in the file's language")
        return nil
    }

    fileprivate func time(_ name: String, _ report: inout Reporter) -> Located<String>? {
        guard let written = text(name, &report) else { return nil }
        let time = withWesternDigits(cleaned(written, &report), &report)
        let parts = time.value.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, parts.allSatisfy(isDigitPair), let hour = Int(parts[0]),
            let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
        {
            return time
        }
        report.error(
            "bad-time", time.range, "“\(time.value)” is not a time of day", suggestion: "write \(name): \"11:15\"")
        return nil
    }

    private func isDigitPair(_ text: Substring) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension CorrectionFields {
    fileprivate init?(_ node: YAMLNode, _ languages: LanguageTable, _ report: inout Reporter) {
        guard let fields = Fields(node, of: "a correction", known: [Self.date.name] + languages.codes, &report),
            let date = fields.required("date", &report)
        else { return nil }
        var text = Localized<String>(languages: languages.count)
        for code in languages.codes {
            guard let language = languages[code] else { continue }
            text[language] = fields.text(code, &report).map { cleaned($0, &report).value }
        }
        guard let date = parseDate(date, field: "date", &report) else { return nil }
        for code in languages.codes where !text.languages.isEmpty && fields[code] == nil {
            report.warning(
                "language-missing", node.range, "a correction has no text in “\(code)”", suggestion: "add “\(code): …”")
        }
        guard !text.languages.isEmpty else {
            report.error("correction-empty", node.range, "a correction says nothing in any language")
            return nil
        }
        self.init(date: date.value, text: text)
    }
}

extension ImageFields {
    fileprivate init?(_ node: YAMLNode, _ languages: LanguageTable, _ report: inout Reporter) {
        guard let fields = Fields(node, of: "an image", known: Self.fields.names, &report),
            let file = fields.required("file", &report)
        else { return nil }
        guard let alt = fields.localized("alt", languages, &report) else {
            report.error(
                "image-alt-missing", node.range, "an image has no “alt”: what it shows, for those who cannot see it")
            return nil
        }
        self.init(
            file: file, alt: alt, caption: fields.localized("caption", languages, &report),
            credit: fields.text("credit", &report)?.value, licence: fields.text("licence", &report)?.value)
    }
}

extension Fields {
    func required(_ name: String, _ report: inout Reporter) -> Located<String>? {
        if let text = text(name, &report) { return text }
        if self[name] == nil {
            report.error("field-missing", range, "“\(name)” is missing", suggestion: "add “\(name): …”")
        }
        return nil
    }
}
