import Foundation
import Testing

/// `tarikh check --fix` on files of the disk.
@Suite struct FixTests {
    private func site() throws -> SiteFolder {
        let site = try SiteFolder()
        try site.replace("نص [@un-2020].", with: "نـص, ثم (نص [@un-2020].", in: SiteFolder.talks)
        return site
    }

    @Test func mendsWhatItCanAndReportsTheRest() async throws {
        let site = try site()
        let run = try await site.run("check", "--fix")
        #expect(run.status == 0)
        #expect(run.errors == "Fixed 2 problems in 1 file.\n")
        #expect(try site.read(SiteFolder.talks).contains("\nنص، ثم (نص [@un-2020].\n"))
        #expect(run.output.contains("[unbalanced-bracket]") && !run.output.contains("[tatweel]"))
        let again = try await site.run("check", "--fix")
        #expect(again.errors == "Fixed 0 problems in 0 files.\n")
    }

    @Test func aTrialShowsWhatPatchCanApply() async throws {
        let site = try site()
        let before = try site.files(in: "")
        let run = try await site.run("check", "--fix", "--dry-run")
        #expect(changes(before, try site.files(in: "")).isEmpty)
        #expect(run.errors.hasSuffix("Would fix 2 problems in 1 file.\n"))
        let patch = run.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).joined(
            separator: "\n")
        try site.write(Data((patch + "\n").utf8), to: "changes.diff")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "apply", "--unidiff-zero", "changes.diff"]
        process.currentDirectoryURL = URL(fileURLWithPath: site.path)
        try process.run()
        process.waitUntilExit()
        let patched = try site.read(SiteFolder.talks)
        #expect(process.terminationStatus == 0 && patched.contains("\nنص، ثم (نص [@un-2020].\n"), "\(run.errors)")
    }

    @Test func permissionsAndSymbolicLinksStay() async throws {
        let site = try site()
        let (link, target) = (site.path + "/" + SiteFolder.talks, site.path + "/talks.md")
        try FileManager.default.moveItem(atPath: link, toPath: target)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target)
        #expect(try await site.run("check", "--fix").status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
        let mode = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        #expect(try site.read("talks.md").contains("نص، ثم"))
        let names = try FileManager.default.contentsOfDirectory(atPath: site.path)
        #expect(Set(names) == ["content", "templates", "talks.md"])
    }

    @Test func aFixWithoutAskingForOneIsWrongUsage() async throws {
        #expect(try await SiteFolder().run("check", "--dry-run").status == 64)
        #expect(try await SiteFolder().run("check", "--refresh").status == 64)
    }
}
