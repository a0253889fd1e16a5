import Testing

@testable import Preview

/// Parts of files: RFC 9110, section 14.
@Suite(.timeLimit(.minutes(10)), .serialized) struct RangeTests {
    @Test(arguments: [
        ("bytes=0-3", ByteRange.part(0..<4)), ("bytes=4-", .part(4..<10)), ("bytes=-3", .part(7..<10)),
        ("bytes=9-9", .part(9..<10)), ("bytes=5-99", .part(5..<10)), ("bytes=-99", .part(0..<10)),
        ("Bytes=0-0", .part(0..<1)), ("bytes=0-9223372036854775807", .part(0..<10)),
        ("bytes=10-", .notThere), ("bytes=10-12", .notThere), ("bytes=-0", .notThere),
        ("bytes=4-3", .whole), ("bytes=", .whole), ("bytes=-", .whole), ("bytes=0-1,3-4", .whole),
        ("bytes=a-b", .whole),
        ("items=0-1", .whole), ("bytes=+1-2", .whole), ("bytes=--2", .whole), ("bytes=1-2-3", .whole),
        ("bytes=99999999999999999999-", .whole), ("", .whole),
    ])
    func isReadAsTheStandardSays(field: String, range: ByteRange) {
        #expect(ByteRange(field, size: 10) == range)
    }

    @Test(arguments: ["bytes=0-", "bytes=-1", "bytes=0-0"])
    func nothingOfAnEmptyFileIsThere(field: String) {
        #expect(ByteRange(field, size: 0) == .notThere)
    }

    @Test(arguments: [("bytes=2-4", "234", "bytes 2-4/10"), ("bytes=-2", "89", "bytes 8-9/10")])
    func aPartOfAFileIsSent(range: String, text: String, said: String) async throws {
        try await RunningPreview.of(ServingTests.site) { preview in
            let answer = try await preview.get("/media/note.txt", ["Range: \(range)"])
            #expect(answer.status == 206)
            #expect(answer.bodyText == text)
            #expect(answer.fields["content-range"] == said)
            #expect(answer.fields["content-length"] == String(text.utf8.count))
            #expect(answer.fields["content-type"] == "text/plain; charset=utf-8")
        }
    }

    @Test func aPartBeyondTheEndIsRefused() async throws {
        try await RunningPreview.of(ServingTests.site) { preview in
            let answer = try await preview.get("/media/note.txt", ["Range: bytes=10-"])
            #expect(answer.status == 416)
            #expect(answer.fields["content-range"] == "bytes */10")
            #expect(answer.body.isEmpty)
        }
    }

    @Test func aPartOfAnotherStateOfTheFileIsNotSent() async throws {
        try await RunningPreview.of(ServingTests.site) { preview in
            let tag = try #require(try await preview.get("/media/note.txt").fields["etag"])
            let range = "Range: bytes=0-1"
            #expect(try await preview.get("/media/note.txt", [range, "If-Range: \(tag)"]).status == 206)
            #expect(try await preview.get("/media/note.txt", [range, "If-Range: \"other\""]).bodyText == "0123456789")
        }
    }

    @Test func pagesAreSentWhole() async throws {
        try await RunningPreview.of(ServingTests.site) { preview in
            let answer = try await preview.get("/", ["Range: bytes=0-1"])
            #expect(answer.status == 200)
        }
    }
}
