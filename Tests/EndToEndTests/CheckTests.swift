import Foundation
import Testing

/// `tarikh check`: every problem, and nothing written.
@Suite struct CheckTests {
    @Test func writesNothing() async throws {
        let site = try SiteFolder()
        let before = try site.files(in: "")
        let run = try await site.run("check")
        #expect(run.status == 0)
        #expect(run.output == "2 events: 0 errors, 0 warnings\n")
        #expect(run.errors.isEmpty)
        #expect(changes(before, try site.files(in: "")).isEmpty)
        #expect(!site.exists("public"))
    }

    @Test func jsonOfASoundSiteIsAnEmptyArray() async throws {
        let run = try await SiteFolder().run("check", "--format", "json")
        #expect(run.status == 0)
        #expect(run.output == "[]\n")
    }

    @Test func jsonNamesEveryProblemWithTheSameNineKeys() async throws {
        let site = try SiteFolder("== content/actors.yml\n\"a\\\"b\": { name: { ar: \"\\u2028\\t\", en: x } }\n")
        try site.replace("places: [geneva]", with: "places: [genva]", in: SiteFolder.talks)
        try site.remove(SiteFolder.talksInEnglish)
        let run = try await site.run("check", "--format", "json")
        #expect(run.status == 1)
        let problems = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        #expect(problems.count >= 3)
        let keys: Set = [
            "file", "line", "column", "endLine", "endColumn", "severity", "id", "message", "suggestion",
        ]
        #expect(problems.allSatisfy { Set($0.keys) == keys })
        let near = try #require(problems.first { $0["id"] as? String == "unknown-place" })
        #expect(near["file"] as? String == SiteFolder.talks)
        #expect(near["severity"] as? String == "error")
        #expect(["line", "column", "endLine", "endColumn"].map { near[$0] as? Int } == [5, 10, 5, 15])
        #expect(near["suggestion"] as? String == "did you mean “geneva”?")
        let placeless = try #require(problems.first { $0["id"] as? String == "translation-missing" })
        #expect(placeless["severity"] as? String == "warning")
        #expect(placeless["line"] is NSNull)
    }

    @Test func draftsAreCheckedAsWell() async throws {
        let site = try SiteFolder()
        try site.replace("kind: meeting", with: "draft: true\nkind: meting", in: SiteFolder.talks)
        let run = try await site.run("check")
        #expect(run.status == 1)
        #expect(run.output.contains("\(SiteFolder.talks):5:7: error: "), "\(run.output)")
    }
}
