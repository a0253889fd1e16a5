import Diagnostics
import Testing

@Suite struct FixTests {
    private func fix(_ bytes: Range<Int>, _ text: String) -> Fix {
        Fix(bytes: bytes, range: SourceRange(line: 1, column: 1), replacement: text)
    }

    @Test func replacesExactlyTheBytesNamed() {
        let fixes = [fix(4..<6, "xyz"), fix(0..<1, "")]
        #expect(fixes.applied(to: Array("abcdefgh".utf8)) == Array("bcdxyzgh".utf8))
    }

    @Test func ofTwoThatOverlapTheFirstCounts() {
        #expect([fix(2..<4, "y"), fix(0..<3, "x")].applied(to: Array("abcdef".utf8)) == Array("xdef".utf8))
    }

    @Test func aFixBeyondTheFileIsLeftOut() {
        #expect([fix(2..<9, "y")].applied(to: Array("abc".utf8)) == Array("abc".utf8))
    }

    @Test func everyByteOutsideStays() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random)
            }
            let fixes = (0..<Int.random(in: 0...6, using: &random)).map { _ -> Fix in
                let start = Int.random(in: 0...text.count, using: &random)
                return fix(start..<Int.random(in: start...text.count, using: &random), "·")
            }
            let applied = fixes.withoutOverlaps
            #expect(zip(applied, applied.dropFirst()).allSatisfy { $0.bytes.upperBound <= $1.bytes.lowerBound })
            var expected = text
            for fix in applied.reversed() { expected.replaceSubrange(fix.bytes, with: fix.replacement.utf8) }
            #expect(fixes.applied(to: text) == expected)
        }
    }
}
