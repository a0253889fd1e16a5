import Testing

@testable import Content

@Suite struct WordDifferenceTests {
    private func differences(_ old: String, _ new: String, limit: Int = 1000) -> [String] {
        let (old, new) = (WordRuns(old.utf8), WordRuns(new.utf8))
        return wordDifferences(from: old, to: new, limit: limit).map { "\(old.text($0.old))|\(new.text($0.new))" }
    }

    @Test(arguments: [
        ("a b c", "a b c", []), ("a b c d e", "a x c d e", ["b|x"]), ("a b c", "b c", ["a|"]), ("a b", "a b c", ["|c"]),
        ("", "a b", ["|a b"]), ("a b", "", ["a b|"]),
        ("one two three four five six", "one 2 three four 5 six", ["two|2", "five|5"]),
        (
            "وقّع الطرفان اتفاقا دائما في جنيف", "وقّع الوفدان اتفاقا تاما دائما في جنيف",
            ["الطرفان اتفاقا|الوفدان اتفاقا تاما"]
        ),
    ])
    func wordsThatWentAndCameAreNamed(old: String, new: String, expected: [String]) {
        #expect(differences(old, new) == expected)
    }

    @Test(arguments: [
        ("talks, in Sirte.", "talks in\n  Sirte"), ("قالت: «نعم»، ثم ذهبت.", "قالت نعم؛ ثم ذهبت"), ("5+5", "5 5"),
        ("a—b", "a b"),
    ])
    func punctuationAndWhiteSpaceAreNoDifference(old: String, new: String) { #expect(differences(old, new).isEmpty) }

    @Test func whatDiffersTooMuchIsOneDifference() {
        let old = (0..<60).map { "a\($0)" }.joined(separator: " ")
        #expect(differences("x " + old + " y", "x b y", limit: 20) == [old + "|b"])
    }

    /// Taking out and putting in what is named makes the one text of the other.
    @Test(arguments: 0..<300)
    func differencesLeadFromOneTextToTheOther(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let words = {
            (0..<Int.random(in: 0...14, using: &random)).map { _ in
                "abcd".randomElement(using: &random).map(String.init) ?? ""
            }
        }
        let (a, b) = (words(), words())
        let (old, new) = (WordRuns(a.joined(separator: " ").utf8), WordRuns(b.joined(separator: ", ").utf8))
        var made: [String] = []
        var position = 0
        for difference in wordDifferences(from: old, to: new) {
            made += a[position..<difference.old.lowerBound] + b[difference.new]
            position = difference.old.upperBound
            #expect(!difference.old.isEmpty || !difference.new.isEmpty)
        }
        #expect(made + a[position...] == b)
    }

    @Test func aChangeIsShownWithTheWordsAroundIt() {
        let old = AcceptedOriginal(
            title: "T", date: "2020-10", body: Array("One two three four, five six; seven.".utf8)[...])
        let new = AcceptedOriginal(
            title: "T", date: "2020-11", body: Array("One two three four, six; seven.".utf8)[...])
        let changes = TextChange.changes(from: old, to: new)
        #expect(changes.map(\.part) == [.date, .text])
        #expect(changes.map(\.removed) == ["2020-10", "five"])
        #expect(changes.map(\.added) == ["2020-11", ""])
        #expect(changes.last?.before == "One two three four, ")
        #expect(changes.last?.after == "six; seven.")
    }
}
