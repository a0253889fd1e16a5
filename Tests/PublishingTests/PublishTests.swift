import Files
import Foundation
import Publishing
import Testing

@Suite struct PublishTests {
    private func files(_ contents: [String: String]) -> [OutputFile] {
        contents.map { path, text in OutputFile(path: path) { Array(text.utf8) } }
    }

    private func publish(_ contents: [String: String], to scratch: Scratch) async throws -> Publication {
        try await Publishing.publish(files(contents), to: scratch.path + "/out").get()
    }

    @Test func writesEverythingTheFirstTime() async throws {
        let scratch = Scratch()
        let done = try await publish(["index.html": "a", "ar/events/x/index.html": "b"], to: scratch)
        #expect(done == Publication(written: 2, unchanged: 0, deleted: 0))
        #expect(scratch.files == ["out/.tarikh-manifest", "out/ar/events/x/index.html", "out/index.html"])
        #expect(scratch.read("out/ar/events/x/index.html") == "b")
    }

    @Test func nothingIsPublishedThatWasMadeFromWhatIsLost() async throws {
        let scratch = Scratch()
        let lost = PublishingError.sourcesLost(folder: "site/.tarikh", SystemError(code: 5))
        func publish(_ text: String, _ failure: PublishingError?) async -> Result<Publication, PublishingError> {
            await Publishing.publish(files(["a/index.html": text]), to: scratch.path + "/out", failure: { failure })
        }
        #expect(await publish("1", lost) == .failure(lost))
        #expect(scratch.files == [])
        _ = await publish("1", nil)
        #expect(await publish("2", lost) == .failure(lost))
        #expect(scratch.read("out/a/index.html") == "1")
        #expect(scratch.files == ["out/.tarikh-manifest", "out/a/index.html"])
    }

    @Test(arguments: ["3", "22", ""])
    func writesOnlyWhatChanged(text: String) async throws {
        let scratch = Scratch()
        _ = try await publish(["a": "1", "b": "2"], to: scratch)
        let before =
            try FileManager.default.attributesOfItem(atPath: scratch.path + "/out/a")[.systemFileNumber] as? Int
        let done = try await publish(["a": "1", "b": text], to: scratch)
        let after = try FileManager.default.attributesOfItem(atPath: scratch.path + "/out/a")[.systemFileNumber] as? Int
        #expect(done == Publication(written: 1, unchanged: 1, deleted: 0))
        #expect(before == after)
        #expect(scratch.read("out/b") == text)
    }

    @Test func deletesWhatIsStaleAndNothingOfOthers() async throws {
        let scratch = Scratch()
        _ = try await publish(["a": "1", "old/deep/index.html": "2"], to: scratch)
        try scratch.write("out/CNAME", "example.org")
        let done = try await publish(["a": "1"], to: scratch)
        #expect(done.deleted == 1)
        #expect(scratch.files == ["out/.tarikh-manifest", "out/CNAME", "out/a"])
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out/old"))
    }

    @Test func refusesToOverwriteFilesOfOthers() async throws {
        let scratch = Scratch()
        try scratch.write("out/index.html", "somebody's own page")
        let result = await Publishing.publish(files(["index.html": "ours", "a": "1"]), to: scratch.path + "/out")
        #expect(result == .failure(.notOurs(["index.html"])))
        #expect(scratch.files == ["out/index.html"])
        #expect(scratch.read("out/index.html") == "somebody's own page")
    }

    @Test func keepsTheOldSiteWhenAFileCannotBeMade() async throws {
        let scratch = Scratch()
        _ = try await publish(["a": "old", "b": "old"], to: scratch)
        let broken = files(["a": "new"]) + [OutputFile(path: "b", copiedFrom: scratch.path + "/nowhere")]
        let result = await Publishing.publish(broken, to: scratch.path + "/out")
        #expect(throws: PublishingError.self) { try result.get() }
        #expect(scratch.read("out/a") == "old")
        #expect(scratch.files == ["out/.tarikh-manifest", "out/a", "out/b"])
    }

    @Test func aNewFolderStaysEmptyWhenAFileCannotBeMade() async throws {
        let scratch = Scratch()
        let broken =
            files(["a": "1", "en/index.html": "2", "en/x/index.html": "3"])
            + [OutputFile(path: "b", copiedFrom: scratch.path + "/nowhere")]
        let result = await Publishing.publish(broken, to: scratch.path + "/out")
        #expect(throws: PublishingError.self) { try result.get() }
        #expect(try names(inFolder: scratch.path + "/out").isEmpty)
    }

    @Test func theFirstAndAnInterruptedFirstWritingLeadToTheSame() async throws {
        let scratch = Scratch()
        _ = try await publish(["a": "1", "en/b": "2"], to: scratch)
        let first = scratch.files
        // As an interruption leaves it: the list is there, one file is not, the other is cut short.
        try removeFile(scratch.path + "/out/a")
        try scratch.write("out/en/b", "")
        #expect(try await publish(["a": "1", "en/b": "2"], to: scratch).written == 2)
        #expect(scratch.files == first && scratch.read("out/en/b") == "2" && scratch.read("out/a") == "1")
    }

    @Test func aSecondBuildAtTheSameTimeIsRefused() async throws {
        let scratch = Scratch()
        try scratch.write("out/x", "x")
        let lock = try #require(try FolderLock(folder: scratch.path + "/out"))
        let result = await Publishing.publish(files(["a": "1"]), to: scratch.path + "/out")
        #expect(result == .failure(.folderInUse(scratch.path + "/out")))
        lock.release()
    }

    @Test func aFolderThatLeadsElsewhereIsRefused() async throws {
        let scratch = Scratch()
        try scratch.write("content/precious.md", "x")
        try scratch.write("out/.keep", "")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/out/ar", withDestinationPath: scratch.path + "/content")
        let result = await Publishing.publish(files(["ar/index.html": "a", "b": "1"]), to: scratch.path + "/out")
        #expect(result == .failure(.notOurs(["ar"])))
        #expect(scratch.read("content/index.html") == nil && scratch.read("out/b") == nil)
    }

    @Test(arguments: ["en", "b/index.html/x"])
    func aFileWhereAFolderIsMeantAndTheReverseStopAllOfIt(obstacle: String) async throws {
        let scratch = Scratch()
        _ = try await publish(["a": "old"], to: scratch)
        try scratch.write("out/" + obstacle, "somebody's")
        let new = files(["a": "new", "en/index.html": "1", "b/index.html": "2"])
        let result = await Publishing.publish(new, to: scratch.path + "/out")
        #expect(throws: PublishingError.self) { try result.get() }
        #expect(scratch.read("out/a") == "old")
    }

    @Test func aListThatNamesFilesOutsideDeletesNothing() async throws {
        let scratch = Scratch()
        try scratch.write("precious", "x")
        _ = try await publish(["a": "1"], to: scratch)
        try scratch.write("out/.tarikh-manifest", "../precious\n/etc/hostname\na\n")
        _ = try await publish(["b": "1"], to: scratch)
        #expect(scratch.read("precious") == "x")
    }

    @Test func leftoversOfAnInterruptedBuildGoAway() async throws {
        let scratch = Scratch()
        _ = try await publish(["a": "1"], to: scratch)
        try scratch.write("out/.tarikh-staging/0", "half")
        _ = try await publish(["a": "1"], to: scratch)
        #expect(scratch.files == ["out/.tarikh-manifest", "out/a"])
    }
}
