import Script

/// The words of a text, folded (`FoldingTable`): runs of letters, digits and marks, and digits joined by plus signs
/// (`5+5`). An “s” on its own is what an apostrophe leaves, and no word.
///
/// ```swift
/// words(of: "Gaddafi’s لجنة 5+5")  // gaddafi, لجنه, 5+5
/// ```
///
/// - Complexity: O(n).
public func words(of text: String) -> [String] {
    var found: [String] = []
    forEachWord(in: FoldingTable.standard.fold(utf8: text.utf8)) { found.append(String(decoding: $0, as: UTF8.self)) }
    return found
}

/// Calls `body` with each word of a folded text.
func forEachWord(in folded: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    let scalars = PlacedScalars(folded)
    var position = 0
    while position < scalars.count {
        let end = scalars.endOfSum(from: position) ?? scalars.endOfRun(from: position)
        if end > position {
            let word = folded[scalars.offsets[position]..<scalars.offsets[end]]
            if !word.elementsEqual(CollectionOfOne(UInt8(ascii: "s"))) { body(word) }
        }
        position = max(end, position + 1)
    }
}

/// The characters of a text with what they are to words, and where each begins.
private struct PlacedScalars {
    enum Sort { case letter, digit, plus, other }

    private(set) var sorts: [Sort] = []
    /// One more than characters: the last is the end of the text.
    private(set) var offsets: [Int] = []

    var count: Int { sorts.count }

    init(_ bytes: [UInt8]) {
        var offset = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            sorts.append(Self.sort(of: scalar))
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(min(offset, bytes.count))
    }

    /// The end of digits with plus signs between them; `nil` where there is no such sum.
    func endOfSum(from start: Int) -> Int? {
        var end = start
        var plusses = 0
        while true {
            let digits = sorts[end...].prefix { $0 == .digit }.endIndex
            guard digits > end, digits + 1 < count, sorts[digits] == .plus, sorts[digits + 1] == .digit else {
                return plusses > 0 ? digits : nil
            }
            plusses += 1
            end = digits + 1
        }
    }

    func endOfRun(from start: Int) -> Int {
        sorts[start...].prefix { $0 == .letter || $0 == .digit }.endIndex
    }

    private static func sort(of scalar: Unicode.Scalar) -> Sort {
        switch scalar.value {
        case 0x2B: .plus
        case 0x30...0x39: .digit
        case 0x61...0x7A, 0x621...0x63A, 0x641...0x64A: .letter
        case ..<0x80: .other
        default: sort(of: scalar.properties.generalCategory)
        }
    }

    private static func sort(of category: Unicode.GeneralCategory) -> Sort {
        switch category {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark:
            .letter
        case .decimalNumber, .letterNumber, .otherNumber: .digit
        default: .other
        }
    }
}

/// A word of Latin letters without the ending of its plural (Harman's “s” stemmer) or its “-ing”; `nil` if it has none.
///
/// ```swift
/// latinStem("parties")   // "party"
/// latinStem("briefing")  // "brief"
/// latinStem("crisis")    // nil
/// ```
func latinStem(_ word: String) -> String? {
    let length = word.utf8.count
    guard length > 3, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    if word.hasSuffix("ing") { return length > 6 ? String(word.dropLast(3)) : nil }
    if word.hasSuffix("ies") { return length > 4 ? String(word.dropLast(3)) + "y" : nil }
    if ["sses", "xes", "ches", "shes"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
    guard word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) else { return nil }
    return String(word.dropLast())
}

/// A folded word without the Arabic article, where at least three letters remain.
func withoutArticle(_ word: String) -> String {
    let letters = word.unicodeScalars
    return letters.count > 4 && word.hasPrefix("ال") ? String(letters.dropFirst(2)) : word
}
