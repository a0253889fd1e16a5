import Testing

@testable import Script

@Suite struct DirectionTests {
    @Test(arguments: [
        ("سرت", Direction.rightToLeft), ("Sirte", .leftToRight), ("2020 — سرت", .rightToLeft),
        ("«AFP» قالت", .leftToRight),
        ("٢٠٢٠ Sirte", .leftToRight), ("\u{2067}سرت\u{2069} Sirte", .leftToRight), ("עברית", .rightToLeft),
        ("\u{2067}سرت Sirte\nSirte", .leftToRight), ("\u{2069}\u{2069}سرت", .rightToLeft), ("𞤀𞤣𞤤", .rightToLeft),
    ])
    func findsFirstStrongCharacterOutsideIsolates(_ text: String, _ direction: Direction) {
        #expect(Direction.firstStrong(in: text.utf8) == direction)
    }

    @Test(arguments: ["", "2020", "٢٠٢٠–٢٠٢١", "… !", "\u{2068}سرت"])
    func hasNoDirectionWithoutStrongCharacter(_ text: String) {
        #expect(Direction.firstStrong(in: text.utf8) == nil)
    }

    @Test func passesOverMalformedBytes() {
        #expect(Direction.firstStrong(in: [0xFF, 0xD8, 0x80, 0xC0, 0xE2, 0x80, 0x41]) == .leftToRight)
        #expect(Direction.firstStrong(in: [0xD8]) == nil)
    }

    @Test func namesItselfAsHTMLDoes() {
        #expect(Direction.leftToRight.html == "ltr" && Direction.rightToLeft.html == "rtl")
        #expect(Direction.leftToRight.opposite == .rightToLeft && Direction.rightToLeft.opposite == .leftToRight)
    }

    @Test func bidiTableAgreesWithPerl() {
        let classes: [Character: BidiClass] = [
            "L": .left, "R": .right, "E": .europeanNumber, "A": .arabicNumber, "N": .neutral,
        ]
        var compared = 0
        for range in bidiFixture.split(separator: " ") {
            let bounds = range.dropFirst().split(separator: "-").compactMap { UInt32($0, radix: 16) }
            for scalar in bounds[0]...bounds[1] {
                compared += 1
                #expect(BidiClass(scalar) == classes[range.first ?? " "], "U+\(String(scalar, radix: 16))")
            }
        }
        #expect(compared > 280_000)
    }
}
