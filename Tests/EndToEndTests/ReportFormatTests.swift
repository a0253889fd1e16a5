import Foundation
import Testing

/// How `tarikh check` prints problems: for people, for GitHub, and as SARIF.
@Suite struct ReportFormatTests {
    private func site() throws -> SiteFolder {
        let site = try SiteFolder()
        try site.replace("kind: statement", with: "kind: statment", in: "content/events/accord.en.md")
        try site.replace("نص [@un-2020].", with: "نـص, 100% [@un-2020].", in: SiteFolder.talks)
        return site
    }

    @Test func textShowsTheLineAndWhatIsMeant() async throws {
        let output = try await site().run("check").output
        #expect(
            output.contains(
                """
                content/events/accord.en.md:4:7: error: the kind “statment” is not known [unknown-kind]
                  4 | kind: statment
                    |       ^^^^^^^^
                    did you mean “statement”?
                """), "\(output)")
        #expect(
            output.contains("  9 | \u{2068}نـص, 100% [@un-2020].\u{2069}\n    | here: “\u{2068}ـ\u{2069}”\n"),
            "\(output)")
        #expect(!output.contains("\u{1B}"))
    }

    @Test(arguments: [
        (["--color", "always"], true), (["--color", "never"], false), (["--color", "auto"], false), ([], false),
    ])
    func coloursAreForTerminals(options: [String], isColoured: Bool) async throws {
        let site = try site()
        let run = try await Executable.run(["check", site.path] + options)
        #expect(run.output.contains("\u{1B}[1;31merror:\u{1B}[0m") == isColoured)
    }

    @Test func contentCannotCommandATerminal() async throws {
        let site = try SiteFolder()
        try site.replace("[geneva]", with: "[\"\\e[2J\"]", in: SiteFolder.talks)
        try site.replace("نص [", with: "\u{9B}2J <b>\u{202E}x</b> [", in: SiteFolder.talks)
        let output = try await site.run("check").output
        #expect(output.contains("<U+001B>[2J") && output.contains("<U+202E>"), "\(output)")
        #expect(!output.unicodeScalars.contains { [0x1B, 0x9B, 0x202E].contains($0.value) })
    }

    @Test func annotationsAreEscapedForGitHub() async throws {
        let output = try await site().run("check", "--format", "github").output
        let lines = output.split(separator: "\n").filter { $0.hasPrefix("::") }
        #expect(
            lines.contains {
                $0.hasPrefix("::error file=")
                    && $0.contains(",line=4,col=7,endLine=4,endColumn=15,title=unknown-kind::")
            })
        #expect(lines.allSatisfy { $0.contains("%0A") })
    }

    @Test func sarifIsWhatItsSpecificationAsksFor() async throws {
        let site = try site()
        let run = try await Executable.run(["check", ".", "--format", "sarif"], in: site.path)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let first = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(first["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((first["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(first["results"] as? [[String: Any]])
        #expect(results.count == 4)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect((rules[index]["helpUri"] as? String)?.hasSuffix("/\(result["ruleId"] ?? "").md") == true)
        }
        let prints = results.compactMap { ($0["partialFingerprints"] as? [String: String])?["lineText/v1"] }
        #expect(Set(prints).count == results.count)
        let fixed = results.filter { $0["fixes"] != nil }.compactMap { $0["ruleId"] as? String }
        #expect(fixed == ["tatweel", "latin-punctuation"])
    }

    /// Against the schema of OASIS, where a copy is named: `TARIKH_SARIF_SCHEMA=sarif-schema-2.1.0.json`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["TARIKH_SARIF_SCHEMA"] != nil))
    func sarifIsValid() async throws {
        let site = try site()
        let run = try await site.run("check", "--format", "sarif")
        try site.write(Data(run.output.utf8), to: "report.sarif")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", SiteFolder.repository + "/Tests/EndToEndTests/check-sarif.py",
            ProcessInfo.processInfo.environment["TARIKH_SARIF_SCHEMA"] ?? "", site.path + "/report.sarif",
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
