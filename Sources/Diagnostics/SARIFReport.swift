/// What a SARIF report says of the program and of where the files are.
public struct SARIFContext {
    public let version: String
    /// The URI of a file, by its path from the site's folder.
    public let uri: (String) -> String
    /// The text of a file; `nil` for one that is not there.
    public let file: (String) -> [UInt8]?
    /// Of messages and fixes. Fingerprints do not depend on it.
    public let language: MessageLanguage

    public init(
        version: String, language: MessageLanguage = .english, uri: @escaping (String) -> String,
        file: @escaping (String) -> [UInt8]?
    ) {
        self.language = language
        self.version = version
        self.uri = uri
        self.file = file
    }
}

extension Sequence<Diagnostic> {
    /// One run in the Static Analysis Results Interchange Format 2.1.0 (OASIS), with all rules, the place and
    /// fingerprint of each problem, and its fix where there is one. O(length of the files named).
    public func sarif(_ context: SARIFContext) -> String {
        let rules = Dictionary(Rule.all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
        var results = SARIFResults(context: context, rules: rules)
        let objects = map { results.object($0) }
        return """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [{
                "tool": {"driver": {
                  "name": "Tarikh",
                  "version": \(context.version.jsonString),
                  "semanticVersion": \(context.version.jsonString),
                  "rules": \(list(Rule.all.map(\.sarif), indent: 8))
                }},
                "columnKind": "unicodeCodePoints",
                "results": \(list(objects, indent: 6))
              }]
            }

            """
    }
}

private func list(_ objects: [String], indent: Int) -> String {
    guard !objects.isEmpty else { return "[]" }
    let space = String(repeating: " ", count: indent)
    return "[\n" + objects.map { space + $0 }.joined(separator: ",\n") + "\n" + space.dropLast(2) + "]"
}

extension Rule {
    fileprivate var sarif: String {
        """
        {"id": \(id.jsonString), "shortDescription": {"text": \(meaning.jsonString)}, \
        "help": {"text": \("\(meaning) See \(address)".jsonString)}, "helpUri": \(address.jsonString), \
        "defaultConfiguration": {"level": \(severity.rawValue.jsonString)}}
        """
    }
}

private struct SARIFResults {
    let context: SARIFContext
    let rules: [String: Int]
    private var current: (path: String, lines: LineIndex?)?
    /// The line that was last hashed: many problems may stand on one that is long.
    private var line: (path: String, number: Int, hash: UInt64)?
    /// How often a line was blamed for the same thing before.
    private var seen: [String: Int] = [:]

    init(context: SARIFContext, rules: [String: Int]) {
        self.context = context
        self.rules = rules
    }

    mutating func object(_ diagnostic: Diagnostic) -> String {
        let location = "{\"uri\": \(context.uri(diagnostic.file).jsonString)}"
        let region = diagnostic.range.map { ", \"region\": \($0.sarif)" } ?? ""
        let wayOut = diagnostic.suggestion?.text(in: context.language)
        let words = diagnostic.message.text(in: context.language) + (wayOut.map { " (\($0))" } ?? "")
        let rule = rules[diagnostic.id].map { ", \"ruleIndex\": \($0)" } ?? ""
        let fix = diagnostic.fix.map { ", \"fixes\": [\($0.sarif(in: location, wayOut))]" } ?? ""
        return """
            {"ruleId": \(diagnostic.id.jsonString)\(rule), "level": \(diagnostic.severity.rawValue.jsonString), \
            "message": {"text": \(words.jsonString)}, \
            "locations": [{"physicalLocation": {"artifactLocation": \(location)\(region)}}], \
            "partialFingerprints": {"lineText/v1": \(fingerprint(diagnostic).jsonString)}\(fix)}
            """
    }

    /// The same for the same words on the same line, wherever in its file the line comes to stand.
    private mutating func fingerprint(_ diagnostic: Diagnostic) -> String {
        if current?.path != diagnostic.file {
            current = (diagnostic.file, context.file(diagnostic.file).map { LineIndex($0) })
        }
        let text = lineHash(diagnostic) ?? hash(diagnostic.message.text.utf8)
        let name = String(hash("\(diagnostic.id)\u{0}\(diagnostic.file)\u{0}\(text)".utf8), radix: 16)
        seen[name, default: 0] += 1
        return "\(name):\(seen[name] ?? 1)"
    }

    private mutating func lineHash(_ diagnostic: Diagnostic) -> UInt64? {
        guard let number = diagnostic.range?.start.line, let text = current?.lines?.line(number) else { return nil }
        if let line, line.path == diagnostic.file, line.number == number { return line.hash }
        let value = hash(text)
        line = (diagnostic.file, number, value)
        return value
    }

    /// FNV-1a, without white space.
    private func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
            byte > 0x20 || byte == 0 ? (hash ^ UInt64(byte)) &* 0x100_0000_01b3 : hash
        }
    }
}

extension SourceRange {
    fileprivate var sarif: String {
        """
        {"startLine": \(start.line), "startColumn": \(start.column), "endLine": \(end.line), "endColumn": \(end.column)}
        """
    }
}

extension Fix {
    fileprivate func sarif(in location: String, _ words: String?) -> String {
        let description = words.map { "\"description\": {\"text\": \($0.jsonString)}, " } ?? ""
        return """
            {\(description)"artifactChanges": [{"artifactLocation": \(location), "replacements": [\
            {"deletedRegion": \(range.sarif), "insertedContent": {"text": \(replacement.jsonString)}}]}]}
            """
    }
}
