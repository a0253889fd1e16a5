import Mustache
import Testing

@Suite struct RecordTests {
    private let facts: Record = ["a": "1", "b": "2"]

    private func text(_ record: Record) -> String {
        rendered("{{a}}{{b}}{{c}}{{d}}{{e}} {{#r}}{{a}}{{c}}{{/r}}", .record(["r": .record(record)])) + " "
            + rendered("{{a}}{{b}}{{c}}{{d}}{{e}}", .record(record))
    }

    @Test func aRecordHasTheValuesOfThoseThatWereAppended() {
        var record: Record = ["c": "3"]
        record.append(facts)
        record.append(["d": "4"])
        #expect(text(record) == " 13 1234")
        #expect(record["b"].isText("2") && record["d"].isText("4") && record["c"].isText("3"))
    }

    /// Also through two records that share values themselves.
    @Test func appendedRecordsMayHaveBeenAppendedTo() {
        var one: Record = ["c": "3"]
        one.append(facts)
        var other: Record = ["d": "4"]
        other.append(["e": "5"])
        one.append(other)
        #expect(text(one) == " 13 12345")
        var third = Record()
        third.append(one)
        #expect(text(third) == " 13 12345")
    }

    @Test func aValueThatIsSetWinsOverASharedOne() {
        var record: Record = ["c": "3"]
        record.append(facts)
        record["a"] = "9"
        #expect(text(record) == " 93 923")
    }

    @Test func whatIsFilledFromLosesToWhatIsThere() {
        var common = facts
        common.append(["d": "4", "e": "5"])
        var record: Record = ["a": "9", "c": .absent]
        record.fill(from: common)
        #expect(text(record) == " 9 9245")
        var appended: Record = ["a": "9"]
        appended.append(["e": "7"])
        appended.fill(from: common)
        #expect(text(appended) == " 9 9247")
    }
}

extension Value {
    fileprivate func isText(_ text: String) -> Bool { if case .text(text) = self { true } else { false } }
}
