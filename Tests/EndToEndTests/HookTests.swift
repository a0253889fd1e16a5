import Foundation
import Testing

/// The hook before a commit, in a repository of its own: what is staged counts, and nothing else.
@Suite struct HookTests {
    private let site: SiteFolder

    init() async throws {
        site = try SiteFolder()
        let hook = site.path + "/scripts/hooks/pre-commit"
        try site.write("== scripts/tarikh\n#!/bin/sh\nexec \"\(Executable.url.path)\" \"$@\"\n== scripts/hooks/note\n")
        try FileManager.default.copyItem(atPath: SiteFolder.repository + "/scripts/hooks/pre-commit", toPath: hook)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: site.path + "/scripts/tarikh")
        for command in ["init -q", "config core.hooksPath scripts/hooks", "add -A"] { try git(command) }
    }

    @Test func aSoundSiteIsCommitted() throws {
        #expect(try git("commit -qm first") == 0)
    }

    @Test func aMistakeThatIsStagedIsRefused() throws {
        try misspell()
        try git("add -A")
        #expect(try git("commit -qm wrong") != 0)
        #expect(try git("commit -qm wrong --no-verify") == 0)
    }

    @Test func aMistakeMendedInTheFolderButNotStagedIsRefused() throws {
        try misspell()
        try git("add -A")
        try site.replace("kind: meting", with: "kind: meeting", in: SiteFolder.talks)
        #expect(try git("commit -qm wrong") != 0)
    }

    @Test func aMistakeThatIsNotStagedDoesNotCount() throws {
        try misspell()
        try site.write("== content/events/unfinished.md\nNothing yet.\n")
        #expect(try git("commit -qm sound") == 0)
    }

    @Test func aMistakeInAFileCommittedByItsNameIsRefused() throws {
        #expect(try git("commit -qm first") == 0)
        try misspell()
        #expect(try git("commit -qm wrong \(SiteFolder.talks)") != 0)
        #expect(try git("commit -qam wrong") != 0)
    }

    @Test func otherFilesAreNotLookedAt() throws {
        try misspell()
        try git("add -A")
        #expect(try git("commit -qm wrong --no-verify") == 0)
        try site.write("== README.md\nWords.\n")
        try git("add README.md")
        #expect(try git("commit -qm words") == 0)
    }

    private func misspell() throws { try site.replace("kind: meeting", with: "kind: meting", in: SiteFolder.talks) }

    @discardableResult private func git(_ command: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.currentDirectoryURL = URL(fileURLWithPath: site.path)
        let person = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
        process.arguments = ["git"] + person + command.split(separator: " ").map(String.init)
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
