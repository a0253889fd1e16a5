import Files
import Testing

@Suite struct FileStampTests {
    private let scratch = Scratch()

    /// Where it is said that changes are told apart, they are, however soon one follows another.
    @Test func changesAreToldApartWhereThisIsSaid() throws {
        try writeFile(scratch.path + "/a", [0])
        guard tellsChangesApart(inFolder: scratch.path) else { return }
        for byte in UInt8(0)..<200 {
            let before = try FileStamp(ofPath: scratch.path + "/a")
            try writeFile(scratch.path + "/a", [byte])
            #expect(try FileStamp(ofPath: scratch.path + "/a") != before)
        }
    }

    @Test func nothingIsSaidOfAFolderThatIsNotThere() throws {
        #expect(!tellsChangesApart(inFolder: scratch.path + "/none"))
        try writeFile(scratch.path + "/a", [])
        #expect(!tellsChangesApart(inFolder: scratch.path + "/a"))
        #expect(try names(inFolder: scratch.path) == ["a"])
    }
}
