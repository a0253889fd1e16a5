import Testing
import YAML

@Suite struct YAMLEventTests {
    private func events(_ yaml: String) throws -> [YAMLEvent] {
        var events: [YAMLEvent] = []
        try forEachEvent(inYAML: Array(yaml.utf8)) { event in
            events.append(event)
            return true
        }
        return events
    }

    @Test func namesAndValuesAlternate() throws {
        let kinds = try events("title: سرت\nplaces: [\"a\", 'b']\n").map(\.kind)
        #expect(
            kinds == [
                .openMap, .scalar("title", isQuoted: false), .scalar("سرت", isQuoted: false),
                .scalar("places", isQuoted: false), .openList, .scalar("a", isQuoted: true),
                .scalar("b", isQuoted: true),
                .closeList, .closeMap,
            ])
    }

    @Test(arguments: ["", "# a word", "\n\n", "---\n"]) func anEmptyTextHasNoValue(yaml: String) throws {
        let kinds = try events(yaml).map(\.kind)
        #expect(kinds.isEmpty || kinds == [.scalar("", isQuoted: false)])
    }

    @Test(arguments: [
        ("a: كلمة", 1, 4, 4), ("a:\n  b: \"c\\nd\"", 2, 6, 6), ("سرت: 'it''s'", 1, 6, 7), ("a: b # c", 1, 4, 1),
        ("😀: \"\"", 1, 4, 2),
    ])
    func placesAreCharacters(yaml: String, line: Int, column: Int, length: Int) throws {
        let last = try #require(events(yaml).last { if case .scalar = $0.kind { true } else { false } })
        #expect([last.place.line, last.place.column, last.length] == [line, column, length])
    }

    @Test func aTextOfManyLinesHasNoLength() throws {
        #expect(try events("a: |\n  b\n  c\n")[2].length == nil)
    }

    @Test(arguments: [
        ("&x a", true, false), ("!x a", false, true), ("&x [a]", true, false), ("!x {a: b}", false, true),
        ("a", false, false),
    ])
    func whatStandsBeforeAValueIsTold(yaml: String, anchor: Bool, tag: Bool) throws {
        let first = try #require(events(yaml).first)
        #expect(first.hasAnchor == anchor)
        #expect(first.hasTag == tag)
    }

    @Test func anAliasIsNotFollowed() throws {
        #expect(try events("a: &x [b]\nc: *x").contains { $0.kind == .alias })
    }

    @Test func whatIsNotYAMLIsThrownWithItsPlace() {
        #expect(throws: YAMLError.syntax("mapping values are not allowed in this context", at: place(2, 5))) {
            try events("a: b\nc: d: e")
        }
        #expect(throws: YAMLError.secondDocument(at: place(2, 1))) { try events("a: b\n---\nc: d") }
        #expect(throws: YAMLError.character(7, "control characters are not allowed", offset: 4)) {
            try events("a: b\u{7}")
        }
    }

    private func place(_ line: Int, _ column: Int) -> YAMLPlace { YAMLPlace(line: line, column: column) }

    @Test func bytesThatAreNotUTF8AreThrown() {
        #expect(throws: YAMLError.self) { try forEachEvent(inYAML: [0x61, 0x3A, 0x20, 0xFF]) { _ in true } }
    }

    /// It is not read to its end, however deep it nests.
    @Test(arguments: ["[", "- ", "{a: "]) func stopsWhereItIsTold(yaml: String) throws {
        var count = 0
        try forEachEvent(inYAML: Array(String(repeating: yaml, count: 200_000).utf8)) { _ in
            count += 1
            return count < 100
        }
        #expect(count == 100)
    }
}
