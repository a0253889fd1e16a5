import Foundation
import Testing

/// `tarikh translations` and `tarikh translations accept`.
@Suite struct TranslationsTests {
    private func run(_ arguments: String..., in site: SiteFolder) async throws -> Executable.Outcome {
        try await Executable.run(["translations"] + arguments, in: site.path)
    }

    @Test func aSoundSiteIsTranslatedThroughout() async throws {
        let run = try await run(in: try SiteFolder())
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                language  texts   current         outdated  unaccepted  draft  missing  reviewed  last on
                ar        events      1/1  100 %         0           0      0        0       0/1        –
                en        events      1/1  100 %         0           0      0        0       0/1        –
                en        pages       1/1  100 %         0           0      0        0       0/1        –

                """)
    }

    @Test func theLibyaSiteIsTranslatedThroughout() async throws {
        let run = try await Executable.run(["translations", SiteFolder.repository])
        #expect(run.status == 0)
        let rows = run.output.split(separator: "\n").dropFirst()
        #expect(rows.count == 2)
        #expect(rows.allSatisfy { $0.contains(" 100 % ") }, "\(run.output)")
    }

    @Test func changedWordsAreShownAndAcceptedAgain() async throws {
        let site = try SiteFolder()
        #expect(try await run("accept", "talks", "--date", "2020-12-01", in: site).status == 0)
        try site.replace("نص [@un-2020]", with: "كلام UNSMIL جديد [@un-2020]", in: SiteFolder.talks)
        let shown = try await run("--lang", "en", in: site)
        #expect(shown.status == 0)
        #expect(shown.output.contains("en  talks  outdated, reviewed 2020-12-01\n"))
        let line = "\u{2067}[-نص-]{+كلام \u{2066}UNSMIL\u{2069} جديد+} [\u{2066}@un-2020\u{2069}].\u{2069}\n"
        #expect(shown.output.contains("    text   " + line), "\(shown.output.debugDescription)")
        #expect(try await Executable.run(["build", "--strict"], in: site.path).status == 1)
        let accepted = try await run("accept", "talks", "--by", "هدى", in: site)
        #expect(accepted.status == 0)
        #expect(accepted.output.hasPrefix("talks (en): outdated → current; wrote \(SiteFolder.talksInEnglish), "))
        let text = try site.read(SiteFolder.talksInEnglish)
        #expect(text.contains("\nreviewed: 2020-11-20\nreviewed-by: هدى\n---\n"), "\(text)")
        #expect(try await Executable.run(["build", "--strict"], in: site.path).status == 0)
        #expect(
            try site.read("public/en/events/talks/index.html").contains(
                "<time datetime=\"2020-11-20\">20 November 2020</time>"))
        #expect(!(try site.read("public/en/events/talks/index.html").contains("هدى")))
        let before = try site.files(in: "content")
        let again = try await run("accept", "talks", "--by", "هدى", in: site)
        #expect(again.output == "talks (en): is current, and was left as it is\n")
        #expect(changes(before, try site.files(in: "content")).isEmpty)
    }

    @Test func windowsLineEndsAndCommentsAreKept() async throws {
        let site = try SiteFolder()
        let text =
            "---\r\n# A comment\r\ntitle: \"Talks\"   # really\r\ntranslates: '00000000'\r\n---\r\nText [@un-2020].\r\n"
        try site.write(Data(text.utf8), to: SiteFolder.talksInEnglish)
        #expect(try await run("accept", "talks", in: site).status == 0)
        let expected = text.replacing("'00000000'\r\n", with: "'65a7d2ad'\r\nreviewed: 2020-11-20\r\n")
        #expect(try site.files(in: "content/events")["talks.en.md"] == Data(expected.utf8))
    }

    @Test func strictBuildsFailOnMissingAndOutdatedOnes() async throws {
        for harm in ["missing", "outdated"] {
            let site = try SiteFolder()
            if harm == "missing" {
                try site.remove(SiteFolder.talksInEnglish)
            } else {
                try site.replace("نص [", with: "كلام [", in: SiteFolder.talks)
            }
            #expect(try await Executable.run(["build"], in: site.path).status == 0)
            let strict = try await Executable.run(["build", "--strict"], in: site.path)
            #expect(strict.status == 1)
            #expect(strict.errors.contains("[translation-\(harm)]"))
        }
    }

    @Test func jsonIsForPrograms() async throws {
        let site = try SiteFolder()
        #expect(
            try await run("accept", "--all-unchanged", in: site).output
                == "3 translations current: 3 originals kept anew\n")
        try site.replace("نص [", with: "كلام [", in: SiteFolder.talks)
        let run = try await run("--format", "json", "--lang", "en", in: site)
        #expect(run.status == 0)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: [[String: Any]]])
        #expect(object["counts"]?.map { $0["texts"] as? String } == ["events", "pages"])
        #expect(object["counts"]?.first?["outdated"] as? Int == 1)
        let talks = try #require(object["translations"]?.first { $0["id"] as? String == "talks" })
        #expect(talks["state"] as? String == "outdated")
        #expect(talks["reviewed"] is NSNull)
        let change = try #require((talks["changes"] as? [[String: String]])?.first)
        #expect(change["removed"] == "نص" && change["added"] == "كلام" && change["part"] == "text")
        #expect(object["translations"]?.map { $0["id"] as? String } == ["talks", "pages/about"])
    }

    @Test(arguments: [
        ["accept"], ["accept", "talks", "--all-unchanged"], ["accept", "tlaks"], ["accept", "talks", "--lang", "fr"],
        ["accept", "talks", "--lang", "ar"], ["accept", "talks", "--date", "2020-13-01"],
        ["accept", "talks", "--date", "2020-12"], ["accept", "talks", "--by", "a\nb"],
        ["accept", "talks", "--by", " "],
        ["accept", "--all-unchanged", "--by", "x"], ["--lang", "fr"], ["--format", "xml"], ["nowhere"],
        ["accept", "talks", "--site", "nowhere"],
    ])
    func wrongUsageIsSixtyFourAndTouchesNothing(arguments: [String]) async throws {
        let site = try SiteFolder()
        let before = try site.files(in: "")
        let run = try await Executable.run(["translations"] + arguments, in: site.path)
        #expect(run.status == 64, "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(changes(before, try site.files(in: "")).isEmpty)
    }

    @Test func anOriginalWithErrorsCannotBeAccepted() async throws {
        let site = try SiteFolder()
        try site.replace("kind: meeting", with: "kind: meting", in: SiteFolder.talks)
        let before = try site.files(in: "")
        let run = try await run("accept", "accord", "talks", in: site)
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("\(SiteFolder.talks):4:7: error: the kind “meting” is not known"))
        #expect(changes(before, try site.files(in: "")).isEmpty)
    }

    @Test func whatSteersATerminalIsLeftOut() async throws {
        let site = try SiteFolder()
        #expect(try await run("accept", "--all-unchanged", in: site).status == 0)
        try site.replace("نص [", with: "كلام\u{1B}[31m \u{202E}آخر [", in: SiteFolder.talks)
        let run = try await run(in: site)
        #expect(run.output.contains("outdated"))
        #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
}
