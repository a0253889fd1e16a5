import Script

/// Finds the stems of the words of a site: the vocabulary that tells a prefix from a first letter is these very words.
struct Stemmer {
    private let vocabulary: Vocabulary

    init(words: [String], isName: (Int) -> Bool) {
        let names = Set(words.indices.lazy.filter(isName).map { words[$0] })
        vocabulary = Vocabulary(words: words, names: names.filter { !Stemmer.isJoined($0, names) })
    }

    /// Whether a word of a name begins with a conjunction or preposition, as the last of “سرت والجفرة”: what follows its
    /// first letter is itself a word of a name.
    private static func isJoined(_ name: String, _ names: Set<String>) -> Bool {
        let rest = String(name.unicodeScalars.dropFirst())
        return "وفبلك".unicodeScalars.contains { $0 == name.unicodeScalars.first }
            && (names.contains(rest) || names.contains("ال" + rest))
    }

    /// The stems of a folded word, likeliest first; none for a phrase or a key.
    func stems(of word: String) -> [String] {
        guard let first = word.utf8.first, first != UInt8(ascii: "="), !word.utf8.contains(UInt8(ascii: " ")) else {
            return []
        }
        if first < 0x80 { return latinStem(word).map { [$0] } ?? [] }
        return searchKeys(for: word, vocabulary: vocabulary).stems
    }
}
