import Files
import Publishing
import Testing

@Suite struct BuildRecordTests {
    private static let totals = BuildRecord.Totals(events: 1, pages: 2, files: 3)
    private let scratch = Scratch()

    private func record(_ tree: FileTree, _ choices: [String] = ["1.0"]) -> BuildRecord {
        BuildRecord(site: scratch.path, output: scratch.path + "/public", tree: tree, choices: choices)
    }

    private func tree(_ text: String = "One.") -> FileTree {
        FileTree([SourceFile(path: "content/a.md", Array(text.utf8)), SourceFile(path: "content/b.md", [])])
    }

    private func published(_ text: String) async {
        let page = OutputFile(path: "en/index.html") { Array(text.utf8) }
        _ = await publish([page], to: scratch.path + "/public")
    }

    @Test func theSameIsKnownToBeDone() async {
        await published("One.")
        #expect(await record(tree()).totals() == nil)
        await record(tree()).note(Self.totals)
        #expect(await record(tree()).totals() == Self.totals)
    }

    @Test func whatIsMadeFromSomethingElseIsNot() async {
        await published("One.")
        await record(tree()).note(Self.totals)
        #expect(await record(tree("Two.")).totals() == nil)
        #expect(await record(tree(), ["1.1"]).totals() == nil)
        #expect(await record(FileTree([])).totals() == nil)
        let moved = FileTree([
            SourceFile(path: "content/a.md", []), SourceFile(path: "content/b.md", Array("One.".utf8)),
        ])
        #expect(await record(moved).totals() == nil)
    }

    @Test(arguments: ["en/index.html", ".tarikh-manifest"])
    func aFileThatWasTouchedOrTakenAwayIsSeen(name: String) async throws {
        await published("One.")
        await record(tree()).note(Self.totals)
        let text = try #require(scratch.read("public/" + name))
        try scratch.write("public/" + name, text)
        #expect(await record(tree()).totals() == nil)
        await record(tree()).note(Self.totals)
        #expect(await record(tree()).totals() == Self.totals)
        try removeFile(scratch.path + "/public/" + name)
        #expect(await record(tree()).totals() == nil)
    }

    /// The clock of files ticks: what is written within a tick of the record might be written once more.
    @Test func aRecordThatIsAsYoungAsAFileIsNotBelieved() async throws {
        await published("One.")
        await record(tree()).note(Self.totals)
        let text = try #require(scratch.read(".tarikh/last-build"))
        await published("Two.")
        await record(tree()).note(Self.totals)
        let sound = try #require(scratch.read(".tarikh/last-build"))
        #expect(sound != text)
        await published("Six.")
        try scratch.write(".tarikh/last-build", sound)
        #expect(await record(tree()).totals() == nil)
    }

    @Test func partsOfFingerprintsDoNotRunIntoEachOther() {
        func fingerprint(_ parts: String...) -> String {
            var result = Fingerprint()
            for part in parts { result.add(part) }
            return result.hexadecimal
        }
        let all = [
            fingerprint(), fingerprint(""), fingerprint("", ""), fingerprint("ab"), fingerprint("a", "b"),
            fingerprint("", "ab"), fingerprint("ab", ""), fingerprint("12345678"), fingerprint("1234567", "8"),
            fingerprint("123456789"), fingerprint("\0"), fingerprint("\0\0"),
        ]
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { $0.utf8.count == 32 })
    }

    /// Every single bit of a text counts, in both halves.
    @Test func oneBitChangesBothHalves() {
        let text = Array("A word, and a few more of them.".utf8)
        var seen: Set<String> = []
        for bit in 0..<text.count * 8 {
            var other = text
            other[bit / 8] ^= 1 << (bit % 8)
            var result = Fingerprint()
            result.add(other)
            let digits = result.hexadecimal
            #expect(seen.insert(String(digits.prefix(16))).inserted && seen.insert(String(digits.suffix(16))).inserted)
        }
    }
}
