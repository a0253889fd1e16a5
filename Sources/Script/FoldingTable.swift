/// How text is folded for search, so that spellings which readers take for the same are the same.
///
/// NFKC for Latin and Arabic; آأإٱ → ا, ى and ی → ي, ک → ك, ة → ه; without U+064B–0655, U+0670, tatweel, joiners, other
/// invisible characters and bidi controls; Arabic-Indic and Persian digits → ASCII; Latin letters in lower case without
/// diacritics (ø → o, ß → ss, ı → i). What the table does not hold stays as it is. Characters beyond U+FFFF are not folded.
///
/// The table is the only source of the rule: the folding on the reader's page is printed from it (``javaScriptModule``).
public struct FoldingTable: Sendable {
    /// The table of this module.
    public static let standard = FoldingTable()

    /// For each UTF-16 code unit, the place of its text in `texts`; 0 where it folds to itself.
    private let places: [UInt16]
    private let texts: [[UInt8]]

    private init() {
        var (places, texts): ([UInt16], [[UInt8]]) = ([UInt16](repeating: 0, count: 0x10000), [[]])
        func add(_ scalar: UInt32, _ text: [UInt8]) {
            places[Int(scalar)] = UInt16(texts.count)
            texts.append(text)
        }
        CodePointRows.forEach(in: foldingRows) { add($0, $1) }
        let letters = places
        CodePointRows.forEach(in: presentationFormRows) { form, text in
            var folded: [UInt8] = []
            var position = 0
            while position < text.count {
                let (letter, length) = decodeScalar(text, at: position)
                let place = letter < 0x10000 ? Int(letters[Int(letter)]) : 0
                folded += place == 0 ? text[position..<position + length] : texts[place][...]
                position += length
            }
            // Spacing forms of vowel marks are a space and the mark; without the mark nothing is left.
            add(form, folded == [0x20] ? [] : folded)
        }
        (self.places, self.texts) = (places, texts)
    }

    /// What folds, in order, and to what.
    var pairs: [(scalar: UInt32, text: String)] {
        places.indices.filter { places[$0] != 0 }.map { scalar in
            (UInt32(scalar), String(decoding: texts[Int(places[scalar])], as: UTF8.self))
        }
    }

    /// A text as it is compared in a search.
    ///
    /// ```swift
    /// FoldingTable.standard.fold("مِصراتة")  // "مصراته"
    /// ```
    ///
    /// - Complexity: O(n).
    public func fold(_ text: String) -> String {
        String(decoding: fold(utf8: text.utf8), as: UTF8.self)
    }

    /// ``fold(_:)`` over bytes of UTF-8.
    ///
    /// - Complexity: O(n).
    public func fold(utf8 text: some Collection<UInt8>) -> [UInt8] {
        let bytes = Array(text)
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            if bytes[position] < 0x80 {
                folded.append(FoldingTable.lowercased(bytes[position]))
                position += 1
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at: position)
            append(scalar, bytes[position..<position + length], to: &folded)
            position += length
        }
        return folded
    }

    @inline(__always)
    private func append(_ scalar: UInt32, _ bytes: ArraySlice<UInt8>, to folded: inout [UInt8]) {
        let place = scalar < 0x10000 ? Int(places[Int(scalar)]) : 0
        if place != 0 {
            for byte in texts[place] { folded.append(byte) }
        } else if scalar == FoldingTable.hamzaAbove {
            FoldingTable.composeHamza(&folded)
        } else {
            for byte in bytes { folded.append(byte) }
        }
    }

    /// In ASCII the table holds the capital letters and nothing else.
    @inline(__always)
    private static func lowercased(_ byte: UInt8) -> UInt8 {
        UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
    }

    /// U+0654 composes with a waw or ya before it, as NFC has it (ؤ, ئ); elsewhere it is dropped.
    static let hamzaAbove: UInt32 = 0x654

    private static func composeHamza(_ folded: inout [UInt8]) {
        switch (folded.dropLast().last, folded.last) {
        case (0xD9, 0x88): folded.replaceSubrange(folded.count - 2..<folded.count, with: [0xD8, 0xA4])
        case (0xD9, 0x8A): folded.replaceSubrange(folded.count - 2..<folded.count, with: [0xD8, 0xA6])
        default: break
        }
    }
}
