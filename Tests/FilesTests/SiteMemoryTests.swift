import Files
import Testing

@Suite struct SiteMemoryTests {
    private let site = Scratch()

    @Test func keepsTheNewestAndNothingBeside() throws {
        let memory = SiteMemory(site: site.path)
        #expect(memory.read("links.tsv") == nil)
        memory.keep(Array("one".utf8), as: "links.tsv")
        memory.keep(Array("two".utf8), as: "links.tsv")
        #expect(memory.read("links.tsv") == Array("two".utf8))
        #expect(try names(inFolder: site.path + "/.tarikh") == [".gitignore", "links.tsv"])
    }

    @Test func keepsItselfOutOfVersionControl() throws {
        SiteMemory(site: site.path).keep([], as: "last-build")
        #expect(try readFile(site.path + "/.tarikh/.gitignore") == Array("*\n".utf8))
    }

    /// A folder that cannot be written to costs what would have been remembered, and no more.
    @Test func doesWithoutWhatCannotBeKept() throws {
        try site.write(".tarikh", "a file where the folder would be")
        let memory = SiteMemory(site: site.path)
        memory.keep([1], as: "last-build")
        #expect(memory.read("last-build") == nil)
    }
}
