import Testing

@testable import Content

@Suite struct DigestTests {
    /// The definition, character by character: a word's characters as they are, and a space after each word.
    private static func defined(_ parts: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ scalar: UInt32) { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01b3 }
        var inWord = false
        for part in parts {
            if inWord { add(0x20) }
            inWord = false
            for scalar in part.unicodeScalars {
                if isWord(scalar) { add(scalar.value) } else if inWord { add(0x20) }
                inWord = isWord(scalar)
            }
        }
        let text = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
        return String(repeating: "0", count: 8 - text.count) + text
    }

    /// Characters of every length, at every distance from the beginning and the end.
    @Test func isWhatIsDefined() {
        var random = SplitMix(state: 7)
        let alphabet = Array("ab1 ,.\n\u{A0}éßلع، ؛َـ\u{2014}\u{201C}\u{FEFF}中\u{1F300}\u{10FFFF}")
        for length in 0..<200 {
            let text = (0..<length).map { _ in
                alphabet[Int(random.next() % (length.isMultiple(of: 3) ? 5 : UInt64(alphabet.count)))]
            }
            let (title, body) = (String(text.prefix(length / 4)), String(text))
            let digest = sourceDigest(title: title, date: "2020-10-23", body: body.utf8)
            #expect(digest == Self.defined([title, "2020-10-23", body]), "\(body)")
        }
    }
}
