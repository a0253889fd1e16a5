import Content
import Foundation
import Languages
import Testing

/// The schemas and the reader say the same. `scripts/check-schemas` holds the schemas against the same cases.
@Suite struct SchemaTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "../..")

    /// `TARIKH_WRITE_GOLDEN=1 swift test --filter SchemaTests` writes them.
    @Test(arguments: FileSchema.allCases) func committedSchemaIsThatOfTheProgram(schema: FileSchema) throws {
        let file = Self.root.appendingPathComponent("docs/schemas/\(schema.rawValue).json")
        if ProcessInfo.processInfo.environment["TARIKH_WRITE_GOLDEN"] != nil {
            try Data(schema.json.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == schema.json)
    }

    @Test(arguments: FileSchema.allCases) func everyFieldIsExplainedInBothLanguages(schema: FileSchema) throws {
        let root = try #require(try JSONSerialization.jsonObject(with: Data(schema.json.utf8)) as? [String: Any])
        for (path, field) in Self.fields(of: root, at: schema.rawValue) {
            let words = field["markdownDescription"] as? String ?? ""
            #expect(words.contains(/^[A-Z`].*\.\n\n\u{2067}.*[\u{0600}-\u{06FF}].*\.\u{2069}$/), "\(path): \(words)")
        }
    }

    @Test(arguments: FileSchema.allCases) func mapsOfFieldsAreClosed(schema: FileSchema) throws {
        let root = try #require(try JSONSerialization.jsonObject(with: Data(schema.json.utf8)) as? [String: Any])
        for (path, field) in [(schema.rawValue, root)] + Self.fields(of: root, at: schema.rawValue)
        where field["properties"] != nil {
            #expect(field["additionalProperties"] != nil, "\(path)")
        }
    }

    @Test func everyStringOfTheProgramHasItsField() throws {
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(FileSchema.strings.json.utf8)) as? [String: Any])
        let fields = try #require(json["properties"] as? [String: Any])
        #expect(Set(fields.keys) == Set(Strings.textsOfTheProgram + Strings.countsOfTheProgram))
    }

    @Test(arguments: SchemaCase.all) func readerSaysOfACaseWhatItIs(testCase: SchemaCase) async {
        let problems = await testCase.problems()
        if let rule = testCase.rule {
            #expect(problems.contains(rule), "\(problems)")
        } else {
            #expect(problems.isEmpty, "\(problems)")
        }
    }

    @Test(arguments: ["event", "page", "actors", "places", "topics", "periods", "site"])
    func handbookNamesEveryField(kind: String) throws {
        let schema = try #require(FileSchema(rawValue: kind))
        let root = try #require(try JSONSerialization.jsonObject(with: Data(schema.json.utf8)) as? [String: Any])
        let handbook = try String(contentsOf: Self.root.appendingPathComponent("docs/content.md"), encoding: .utf8)
        for (path, _) in Self.fields(of: root, at: kind) {
            let name = path.split(separator: "/").last ?? ""
            #expect(handbook.contains("`\(name)`") || handbook.contains("\(name): "), "\(path)")
        }
    }

    private static func fields(of schema: [String: Any], at path: String) -> [(String, [String: Any])] {
        var found: [(String, [String: Any])] = []
        for (name, value) in schema["properties"] as? [String: [String: Any]] ?? [:] {
            found.append((path + "/" + name, value))
            found += fields(of: value, at: path + "/" + name)
        }
        for case let inner as [String: Any] in [schema["items"] as Any]
            + (schema["patternProperties"] as? [String: Any] ?? [:]).values
        {
            found += fields(of: inner, at: path)
        }
        return found
    }
}

/// A case of `Tests/Schemas/cases.txt`.
struct SchemaCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let kind: String
    /// `nil` where nothing is wrong.
    let rule: String?
    var text = ""

    static let all: [SchemaCase] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Schemas/cases.txt")
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(
            separator: "\n", omittingEmptySubsequences: true)
        var cases: [SchemaCase] = []
        for line in lines {
            if line.hasPrefix("== ") {
                cases.append(SchemaCase(line))
            } else if !cases.isEmpty {
                cases[cases.count - 1].text += line + "\n"
            }
        }
        return cases
    }()

    /// `== event seen bad-date: a date in words`
    private init(_ line: Substring) {
        let words = (line.dropFirst(3).split(separator: ":").first ?? "").split(separator: " ").map(String.init)
        testDescription = String(line.dropFirst(3))
        kind = words.first ?? ""
        rule = words.count > 2 ? words[2] : nil
    }

    /// The rules that the reader names for this file, but for those about other files.
    func problems() async -> [String] {
        let file = file
        return await SiteText("== \(file.path)\n\(file.text)\(file.others)").problems()
            .filter { $0.hasPrefix(file.path) && !$0.contains("translation-missing") && !$0.contains("no-source") }
            .compactMap { $0.split(separator: " ").last.map(String.init) }
    }

    private var file: (path: String, text: String, others: String) {
        let markdown = "---\n\(text)---\nText.\n"
        return switch kind {
        case "event": ("content/events/case.ar.md", markdown, "")
        case "translation": ("content/events/talks.en.md", markdown, Self.original)
        case "page": ("content/pages/case.ar.md", markdown, "")
        case "strings", "language": ("templates/\(kind).en.yml", text, "")
        default: ("content/\(kind).yml", text, "")
        }
    }

    private static let original = """
        == content/events/talks.ar.md
        ---
        title: محادثات
        date: 2020-10-19
        kind: meeting
        ---
        نص [@un-2020].
        """
}
