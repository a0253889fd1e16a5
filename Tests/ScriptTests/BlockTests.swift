import Buffers
import Testing

@testable import Script

/// What is read by blocks of sixteen bytes is read as it would be byte by byte.
@Suite struct BlockTests {
    private static let pieces: [[UInt8]] =
        [
            "a", "B", "7", " ", ".", ",", "?", "&", "<", "\"", "-", "+", "\n", "é", "س", "رت", "،", "٥", "ً", "پ", "—",
            "𐎀", "ﷺ",
        ]
        .map { Array($0.utf8) }

    private static func text(of pieces: [[UInt8]], _ count: Int, _ generator: inout SplitMix64) -> [UInt8] {
        (0..<count).flatMap { _ in pieces.drawn(&generator) }
    }

    /// Broken at one place, or not at all.
    @Test func tellsUTF8AsTheStandardLibraryDoes() {
        var generator = SplitMix64(state: 11)
        var sound = 0
        for round in 0..<20_000 {
            var bytes = Self.text(of: Self.pieces, Int(generator.next() % 40), &generator)
            if round % 2 == 0, !bytes.isEmpty {
                bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
            }
            let isSound = String(validating: bytes, as: UTF8.self) != nil
            #expect(bytes.isUTF8 == isSound, "\(bytes)")
            if isSound { sound += 1 }
        }
        #expect((10_000..<19_000).contains(sound))
    }

    @Test func tellsSingleSpacedTexts() {
        var generator = SplitMix64(state: 12)
        var single = 0
        for _ in 0..<20_000 {
            let pieces: [[UInt8]] = ["a", "سلا", "word", "a b", " c", "d "].map { Array($0.utf8) }
            var bytes = Self.text(of: pieces, Int(generator.next() % 9), &generator)
            if generator.next() % 9 == 0, !bytes.isEmpty { bytes[Int(generator.next() % UInt64(bytes.count))] = 0x0A }
            let words = bytes.split(whereSeparator: { $0 <= 0x20 })
            let isSingle = bytes.elementsEqual(words.joined(separator: [0x20]))
            #expect(bytes.isSingleSpaced == isSingle, "\(bytes)")
            if isSingle { single += 1 }
        }
        #expect((2_000..<18_000).contains(single))
    }

    @Test func findsTheFirstOfTwoBytes() {
        var generator = SplitMix64(state: 13)
        for _ in 0..<5_000 {
            let bytes = Self.text(of: Self.pieces, Int(generator.next() % 40), &generator)
            let slice = bytes.dropFirst(min(3, bytes.count))
            let start = slice.startIndex + Int(generator.next() % UInt64(slice.count + 1))
            let first = slice[start...].firstIndex { $0 == 0x2B || $0 == 0xE2 }
            #expect(slice.firstIndex(of: 0x2B, or: 0xE2, from: start) == first, "\(slice) \(start)")
        }
    }

    /// The first and last of each length, those that are longer than they need, surrogates, and beyond the end of Unicode.
    @Test(
        arguments: [
            [0x7F], [0x80], [0xC1, 0xBF], [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0x9F, 0xBF], [0xE0, 0xA0, 0x80],
            [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBD], [0xEF, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xC3], [0xE2, 0x80], [0xFF],
        ] as [[UInt8]])
    func tellsUTF8AtItsBounds(_ character: [UInt8]) {
        for before in 0...33 {
            for after in 0...18 {
                let bytes = [UInt8](repeating: 0x61, count: before) + character + [UInt8](repeating: 0x62, count: after)
                #expect(bytes.isUTF8 == (String(validating: bytes, as: UTF8.self) != nil))
            }
        }
    }

    @Test func countsCharactersOfEveryLength() {
        for length in 0..<40 {
            let text = String((0..<length).map { ["a", "ب", "—", "😀"][$0 * 7 % 11 % 4] }.joined())
            #expect(text.utf8.scalarCount == length)
        }
    }

    @Test func findsBytesWhereverTheyStand() {
        for count in 0...50 {
            for place in 0..<count {
                var bytes = [UInt8](repeating: 0x61, count: count)
                #expect(!bytes.holds(0x40))
                bytes[place] = 0x40
                #expect(bytes.holds(0x40))
            }
        }
    }

    @Test func escapesWhatByteByByteIsEscaped() {
        var generator = SplitMix64(state: 12)
        for _ in 0..<5_000 {
            let bytes = Self.text(of: Self.pieces, Int(generator.next() % 60), &generator)
            let html = [UInt8](roomFor: 1) { appendEscaped(bytes[...], into: &$0) }
            let expected = bytes.flatMap { byte -> [UInt8] in
                switch byte {
                case 0x26: Array("&amp;".utf8)
                case 0x3C: Array("&lt;".utf8)
                case 0x3E: Array("&gt;".utf8)
                case 0x22: Array("&quot;".utf8)
                default: [byte]
                }
            }
            #expect(html == expected)
        }
    }

    /// Hebrew letters, as long and of the same direction, are never read by blocks.
    @Test func findsTheSameRunsAmongArabicAndHebrewLetters() {
        var generator = SplitMix64(state: 13)
        let letters = Set("سرتپ".unicodeScalars)
        var runs = 0
        for _ in 0..<20_000 {
            let text = String(
                decoding: Self.text(of: Self.pieces, Int(generator.next() % 40), &generator), as: UTF8.self)
            let hebrew = String(String.UnicodeScalarView(text.unicodeScalars.map { letters.contains($0) ? "ש" : $0 }))
            let found = oppositeRuns(in: text.utf8, base: .rightToLeft)
            #expect(found.map(\.range) == oppositeRuns(in: hebrew.utf8, base: .rightToLeft).map(\.range), "\(text)")
            runs += found.count
        }
        #expect(runs > 10_000)
    }

    /// With what is escaped before it, a text is never written as a whole.
    @Test(arguments: [Direction.rightToLeft, .leftToRight])
    func writesPlainTextsAsItWritesOthers(base: Direction) {
        var generator = SplitMix64(state: 15)
        let letters = base == .rightToLeft ? ["س", "رت", "ي"] : ["a", "bc", "Z"]
        let usual =
            Self.pieces
            + Array(repeating: letters + [" ", ".", "(", "!", "'"], count: 40).joined().map { Array($0.utf8) }
        var plain = 0
        for _ in 0..<20_000 {
            let bytes = Self.text(of: usual, Int(generator.next() % 50), &generator)
            let text = letters[0] + String(decoding: bytes, as: UTF8.self)
            #expect("&lt;" + isolated(text, base, "xx") == isolated("<" + text, base, "xx"))
            #expect("&lt;" + isolated(" " + text, base, "xx") == isolated("< " + text, base, "xx"))
            if Array(text.utf8).withUnsafeBufferPointer({ IslandScan.isPlain($0, base: base) }) { plain += 1 }
        }
        #expect((2_000..<18_000).contains(plain), "\(plain)")
    }

    /// A text shorter than a block is read byte by byte, and is as usual as the same with many spaces after it.
    @Test func textsAreAsUsualWhenTheyAreLonger() {
        var generator = SplitMix64(state: 14)
        let pieces =
            Self.pieces + [[0xD8], [0xD9], [0x8C], [0xA7]] + ["(", ")", "«", "»", "؟", ";"].map { Array($0.utf8) }
        var usual = 0
        for _ in 0..<20_000 {
            let text = Array(Self.text(of: pieces, 1 + Int(generator.next() % 9), &generator).prefix(15))
            let isUsual = UsualText.holds(text)
            #expect(UsualText.holds(text + [UInt8](repeating: 0x20, count: 20)) == isUsual, "\(text)")
            #expect(UsualText.holds([UInt8](repeating: 0x20, count: 17) + text) == isUsual, "\(text)")
            if isUsual { usual += 1 }
        }
        #expect((1_000..<19_000).contains(usual))
    }
}
