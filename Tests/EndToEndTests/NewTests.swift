import Foundation
import Testing

/// `tarikh new`: files that `check` accepts but for what only a person can fill in.
@Suite struct NewTests {
    private func new(_ arguments: String..., in site: SiteFolder) async throws -> Executable.Outcome {
        try await Executable.run(["new"] + arguments, in: site.path)
    }

    /// The ids of the problems that `check` has with a file.
    private func problems(of path: String, in site: SiteFolder) async throws -> Set<String> {
        let run = try await site.run("check", "--format", "json")
        let all = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        return Set(all.filter { $0["file"] as? String == path }.compactMap { $0["id"] as? String })
    }

    @Test func anEventIsADraftThatWaitsForItsText() async throws {
        let site = try SiteFolder()
        let run = try await new(
            "event", "The round: a \"summary\" #1", "--date", "2020-11-13", "--kind", "statement", "--said-by", "gna",
            "--place", "geneva", "--source", "un-2020", in: site)
        let path = "content/events/2020-11-13-the-round-a-summary-1.en.md"
        #expect(run.status == 0)
        #expect(run.output == path + "\n")
        #expect(run.errors.contains("  has no text: write a paragraph"))
        #expect(run.errors.contains("tarikh new translation 2020-11-13-the-round-a-summary-1 --lang ar"))
        #expect(try await problems(of: path, in: site) == ["text-missing", "translation-missing"])
        #expect(try site.read(path).hasPrefix("---\ntitle: \"The round: a \\\"summary\\\" #1\"\n# When: "))
        #expect(try await site.run("build", "--strict").status == 0)
        #expect(!site.exists("public/en/events/2020-11-13-the-round-a-summary-1"))
        try site.removeLine("draft: true", in: path)
        try site.replace("<!-- ", with: "Text. <!-- ", in: path)
        #expect(try await site.run("build").status == 0)
        #expect(site.exists("public/en/events/2020-11-13-the-round-a-summary-1/index.html"))
    }

    @Test func anArabicTitleTakesItsAddressFromDateAndKind() async throws {
        let site = try SiteFolder()
        let title = "\u{202B}البعثة: «تصف» جولة\u{202C}"
        #expect(try await new("event", title, "--date", "٢٠٢٠-١١-١٣~", "--kind", "meeting", in: site).status == 0)
        let text = try site.read("content/events/2020-11-13-meeting.ar.md")
        #expect(text.contains("title: \"البعثة: «تصف» جولة\"\n"))
        #expect(text.contains("\ndate: 2020-11-13~\n"))
        #expect(text.contains("# متى: "))
        let again = try await new("event", "أخرى", "--date", "2020-11-13", "--kind", "meeting", in: site)
        #expect(again.status == 1)
        #expect(again.errors.contains("--id"))
        let without = try await new("event", "أخرى", "--date", "2020-11-13", in: site)
        #expect(without.status == 64)
        #expect(without.errors.contains("--id 2020-11-13-"))
    }

    @Test func aDraftWithoutAKindKeepsNobodyFromBuilding() async throws {
        let site = try SiteFolder()
        let run = try await new("event", "Words", "--date", "[2020-06-05..2020-06-11]", in: site)
        #expect(run.output == "content/events/2020-06-05-words.en.md\n")
        #expect(run.errors.contains("has no kind: add “kind: …”, one of meeting, statement"))
        #expect(
            try site.read("content/events/2020-06-05-words.en.md").contains("\ndate: \"[2020-06-05..2020-06-11]\"\n"))
        #expect(try await site.run("build", "--strict").status == 0)
    }

    @Test func aTranslationIsBegunAndAccepted() async throws {
        let site = try SiteFolder()
        try site.remove(SiteFolder.talksInEnglish)
        let run = try await new("translation", "talks", "--lang", "en", "--title", "Talks", in: site)
        #expect(run.output == SiteFolder.talksInEnglish + "\n")
        let text = try site.read(SiteFolder.talksInEnglish)
        #expect(text.hasPrefix("---\n# The original: محادثات\ntitle: Talks\n"))
        #expect(text.contains("<!-- The original, to be taken away:\n\nنص [@un-2020].\n -->"))
        #expect(
            try await problems(of: SiteFolder.talksInEnglish, in: site) == ["text-missing", "translation-unaccepted"])
        #expect(try await Executable.run(["translations", "accept", "talks"], in: site.path).status == 1)
        try site.removeLine("draft: true", in: SiteFolder.talksInEnglish)
        try site.replace("<!-- ", with: "Text [@un-2020]. <!-- ", in: SiteFolder.talksInEnglish)
        #expect(try await Executable.run(["translations", "accept", "talks"], in: site.path).status == 0)
        #expect(try await site.run("check", "--strict").status == 0)
        #expect(try await new("translation", "talks", "--lang", "en", in: site).status == 1)
        #expect(try await new("translation", "talks", "--lang", "ar", in: site).status == 1)
    }

    @Test func entriesAreAddedAtTheEndOfTheirRegisters() async throws {
        let site = try SiteFolder()
        try site.write(
            Data("# Ours\r\ngna: { name: { ar: حكومة الوفاق, en: GNA } } # x".utf8), to: "content/actors.yml")
        let before = try site.files(in: "content")
        let commands = [
            ["actor", "بعثة الأمم المتحدة", "--name", "en=UN: mission"],
            ["place", "Sirte", "--name", "ar=سرت", "--at", "31.2,16.5"],
            ["topic", "نفط", "--id", "oil", "--name", "en=Oil"],
            ["period", "Late", "--name", "ar=أواخر", "--date", "2020-12/2021-01"],
            ["source", "A [report]: on #1", "--issued", "2020-11", "--url", "https://example.org/x?a=1"],
        ]
        for command in commands {
            let run = try await Executable.run(["new"] + command, in: site.path)
            #expect(run.status == 0, "\(run.errors)")
        }
        let after = try site.files(in: "content")
        #expect(changes(before, after) == ["actors.yml", "periods.yml", "places.yml", "sources.yml", "topics.yml"])
        for (name, bytes) in before { #expect(after[name]?.starts(with: bytes) == true, "\(name)") }
        #expect(try site.read("content/actors.yml").contains(" # x\r\nun-mission:\r\n  # الاسم بكل لغة"))
        let check = try await site.run("check")
        #expect(check.status == 0, "\(check.output)")
        #expect(!check.output.contains("error:"))
        for command in commands { #expect(try await Executable.run(["new"] + command, in: site.path).status == 1) }
        #expect(changes(after, try site.files(in: "content")).isEmpty)
    }

    @Test(arguments: [
        ["event", "x", "--date", "2020-13-01"], ["event", "x"], ["event", "x", "--date", "2020", "--kind", "meting"],
        ["event", "x", "--date", "2020", "--place", "genva"], ["event", "x", "--date", "2020", "--said-by", "gan"],
        ["event", "x", "--date", "2020", "--source", "un-2021"], ["event", "x", "--date", "2020", "--status", "true"],
        ["event", "a\nb", "--date", "2020"], ["event", " ", "--date", "2020"],
        ["event", "x\u{2028}y", "--date", "2020"],
        ["event", "x", "--date", "2020", "--lang", "fr"], ["event", "x", "--date", "2020", "--id", "../x"],
        ["event", "x", "--date", "2020", "--id", "X y"], ["event", "x", "--date", "2020", "--id", ""],
        ["event", "x", "--date", "2020", "--id", "first-talks"], ["event", "x", "--date", "2020", "--site", "nowhere"],
        ["event", "x", "--date", "2020", "--edit"], ["translation", "tlaks", "--lang", "en"],
        ["translation", "talks", "--lang", "fr"], ["translation", "talks"], ["actor", "حزب"],
        ["actor", "x", "--type", "y"],
        ["actor", "x", "--name", "Sirte"], ["actor", "x", "--name", "fr=Sirte"], ["place", "x", "--at", "31.2"],
        ["place", "x", "--at", "95,10"], ["place", "x", "--within", "geneve"], ["source", "x", "--url", "example.org"],
        ["source", "x", "--type", "reprot"], ["source", "x", "--id", "a b"], ["period", "x", "--date", "2020-13"],
        ["page", "عن"], ["evnet", "x"],
    ])
    func wrongUsageIsSixtyFourAndTouchesNothing(arguments: [String]) async throws {
        let site = try SiteFolder()
        let before = try site.files(in: "")
        let run = try await Executable.run(
            ["new"] + arguments, in: site.path, environment: ["VISUAL": "", "EDITOR": ""])
        #expect(run.status == 64, "\(run.errors)")
        #expect(changes(before, try site.files(in: "")).isEmpty)
    }

    @Test(arguments: [
        ["event", "x", "--date", "2020", "--id", "talks"],
        ["event", "x", "--date", "2020", "--id", "talks", "--lang", "ar"],
        ["page", "x", "--id", "about"], ["actor", "x", "--id", "gna"], ["source", "x", "--id", "un-2020"],
    ])
    func whatIsThereIsNeverOverwritten(arguments: [String]) async throws {
        let site = try SiteFolder()
        let before = try site.files(in: "")
        let run = try await Executable.run(["new"] + arguments, in: site.path)
        #expect(run.status == 1)
        #expect(run.errors.contains("already"))
        #expect(changes(before, try site.files(in: "")).isEmpty)
    }

    @Test func theEditorIsStartedWithItsArguments() async throws {
        let site = try SiteFolder()
        try site.write("== my editor.sh\n#!/bin/sh\nprintf '%s\\n' \"$@\" > opened.txt\nexit $STATUS\n")
        let editor = "sh '\(site.path)/my editor.sh' --wait"
        let path = "content/pages/contact-us.en.md"
        for (variables, status) in [
            (["VISUAL": editor, "EDITOR": "false", "STATUS": "0"], 0),
            (["VISUAL": "", "EDITOR": editor, "STATUS": "3"], 1),
            (["VISUAL": "/nowhere/editor"], 1),
        ] {
            let run = try await Executable.run(
                ["new", "page", "Contact us", "--edit"], in: site.path, environment: variables)
            #expect(run.status == Int32(status), "\(run.errors)")
            #expect(run.output == path + "\n")
            if status == 1 { #expect(run.errors.contains("the editor “")) }
            if variables["STATUS"] != nil { #expect(try site.read("opened.txt") == "--wait\n\(path)\n") }
            try site.remove(path)
        }
    }
}
