import Foundation
import Testing

/// What text editors, shells and Git are told about the program.
@Suite struct EditorsToolsTests {
    @Test func schemasAreListedAndPrinted() async throws {
        let list = try await Executable.run(["schema"])
        #expect(list.status == 0)
        for row in list.output.split(separator: "\n") {
            let name = String(row.prefix { $0 != " " })
            let schema = try await Executable.run(["schema", name])
            #expect(schema.output == (try Self.text("docs/schemas/\(name).json")))
        }
        #expect(try await Executable.run(["schema", "evnt"]).status == 64)
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func shellsAreToldOfCommandsAndValues(shell: String) async throws {
        let script = try await Executable.run(["--generate-completion-script", shell])
        #expect(script.status == 0)
        for word in ["build", "check", "schema", "base-url", "periods"] { #expect(script.output.contains(word)) }
    }

    @Test func everyYAMLFileOfTheSiteHasItsSchemaInTheSettings() throws {
        let settings = try #require(try Self.json(".vscode/settings.json") as? [String: Any])
        let schemas = try #require(settings["yaml.schemas"] as? [String: String])
        for path in schemas.keys { #expect(SiteFolder.repositoryHas(String(path.dropFirst(2))), "\(path)") }
        for folder in ["content", "templates"] {
            let files = try FileManager.default.contentsOfDirectory(atPath: SiteFolder.repository + "/" + folder)
            for file in files where file.hasSuffix(".yml") {
                let matches = schemas.values.filter { fnmatch($0, folder + "/" + file, 0) == 0 }
                #expect(matches.count == 1, "\(folder)/\(file): \(matches)")
            }
        }
    }

    @Test func theTaskFindsEveryProblemInTheOutput() async throws {
        let site = try SiteFolder()
        try site.replace("places: [geneva]", with: "places: [genva]", in: SiteFolder.talks)
        try site.remove("content/events/accord.ar.md")
        let lines = try await site.run("check").output.split(separator: "\n").map(String.init)
        let found = try Self.patterns().map { pattern in
            lines.compactMap { line -> [String]? in
                let all = NSRange(line.startIndex..., in: line)
                guard let match = pattern.firstMatch(in: line, range: all) else { return nil }
                return (1..<match.numberOfRanges).compactMap {
                    Range(match.range(at: $0), in: line).map { String(line[$0]) }
                }
            }
        }
        #expect(
            found == [
                [[SiteFolder.talks, "5", "10", "error", "the place “genva” is not known", "unknown-place"]],
                [["content/events/accord.en.md", "warning", "has no translation into “ar”", "translation-missing"]],
            ])
    }

    private static func patterns() throws -> [NSRegularExpression] {
        let tasks = try #require(try json(".vscode/tasks.json") as? [String: Any])
        let check = try #require((tasks["tasks"] as? [[String: Any]])?.first)
        let matchers = try #require(check["problemMatcher"] as? [[String: Any]])
        return try matchers.map { matcher in
            let pattern = (matcher["pattern"] as? [String: Any])?["regexp"] as? String
            return try NSRegularExpression(pattern: try #require(pattern))
        }
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOfFile: SiteFolder.repository + "/" + path, encoding: .utf8)
    }

    /// JSON as VS Code reads it: a line may be a comment.
    private static func json(_ path: String) throws -> Any {
        let lines = try text(path).split(separator: "\n").filter { !$0.contains(/^\s*\/\//) }
        return try JSONSerialization.jsonObject(with: Data(lines.joined(separator: "\n").utf8))
    }
}

extension SiteFolder {
    fileprivate static func repositoryHas(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: repository + "/" + path)
    }
}
