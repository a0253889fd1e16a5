import Foundation
import Testing

/// What the program says with its exit status and its two streams.
@Suite struct CommandLineTests {
    @Test(arguments: [["--help"], ["build", "--help"], ["check", "--help"]])
    func helpIsPrintedAndIsNoError(arguments: [String]) async throws {
        let run = try await Executable.run(arguments)
        #expect(run.status == 0)
        #expect(run.output.contains("USAGE: tarikh"))
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: [
        ["build", "--bogus"], ["check", "--bogus"], ["publish"], ["build", ".", "extra"],
        ["build", "--base-url", "example.org"], ["build", "--base-url", "ftp://example.org/"],
        ["build", "--base-url"], ["check", "--format", "xml"],
        ["build", "nowhere"], ["check", "nowhere"], ["build", "content/site.yml"],
        ["build", "--output", "."], ["build", "--output", ".."], ["build", "--output", "/"],
        ["build", "--output", "content/site"], ["build", "--output", "content"], ["build", "--output", "templates"],
        ["build", "--output", "content/../templates/new/deep"],
    ])
    func wrongUsageIsSixtyFourAndTouchesNothing(arguments: [String]) async throws {
        let site = try SiteFolder()
        let before = try site.files(in: "")
        let run = try await Executable.run(arguments, in: site.path)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Error: "))
        #expect(changes(before, try site.files(in: "")).isEmpty)
    }

    @Test func soundSiteIsBuiltInSilenceButForOneLine() async throws {
        let site = try SiteFolder()
        let run = try await site.run("build")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        let summary = /2 events, 40 pages: \d\d files written, 0 unchanged, 0 deleted; 0 warnings; \d+\.\d\d s\n/
        #expect(run.output.wholeMatch(of: summary) != nil, "\(run.output)")
    }

    @Test func theFolderOfTheSiteIsHereByDefault() async throws {
        let site = try SiteFolder()
        #expect(try await Executable.run(["build"], in: site.path).status == 0)
        #expect(site.exists("public/index.html"))
    }

    @Test func nothingForTerminalsGoesIntoAPipe() async throws {
        let run = try await SiteFolder("== content/actors.yml\ngna: { nam: x }\n").run("build")
        #expect(run.status == 1)
        #expect(!(run.output + run.errors).contains { "\u{1B}\r".contains($0) })
        #expect(!run.errors.contains("writing"))
    }

    @Test func errorsAreOneAndTheOldSiteStays() async throws {
        let site = try SiteFolder()
        #expect(try await site.run("build").status == 0)
        let before = try site.files()
        try site.replace("kind: meeting", with: "kind: meting", in: SiteFolder.talks)
        let run = try await site.run("build")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("\(SiteFolder.talks):4:7: error: "), "\(run.errors)")
        #expect(run.errors.contains("did you mean “meeting”?"))
        #expect(run.errors.hasSuffix("Nothing was published: 1 error, 0 warnings.\n"))
        #expect(changes(before, try site.files()).isEmpty)
    }

    @Test func strictMakesWarningsErrors() async throws {
        let site = try SiteFolder()
        try site.remove(SiteFolder.talksInEnglish)
        #expect(try await site.run("check").status == 0)
        #expect(try await site.run("check", "--strict").status == 1)
        let run = try await site.run("build", "--strict")
        #expect(run.status == 1)
        #expect(run.errors.contains("\(SiteFolder.talks): error: has no translation into “en”"))
        #expect(!site.exists("public/index.html"))
        #expect(try await site.run("build").output.contains("; 1 warning; "))
    }
}
