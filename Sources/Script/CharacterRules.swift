import Diagnostics

/// The rules that look at one character and its neighbours.
struct CharacterRules {
    let characters: [PlacedScalar]
    let isArabic: Bool

    func findings() -> [Finding] {
        var findings: [Finding] = []
        var lastBase: Unicode.Scalar?
        for index in characters.indices {
            let scalar = characters[index].scalar
            if let finding = finding(at: index, scalar, after: lastBase) { findings.append(finding) }
            if !scalar.isNonspacingMark { lastBase = scalar.isArabicLetter ? scalar : nil }
        }
        return findings
    }

    /// - Parameter lastBase: The Arabic letter directly before, marks passed over.
    private func finding(at index: Int, _ scalar: Unicode.Scalar, after lastBase: Unicode.Scalar?) -> Finding? {
        switch scalar.value {
        case 0x20..<0x7F: lastBase == nil ? nil : latinPunctuation(at: index, scalar)
        case 0x640: tatweel(at: index)
        case 0x6CC, 0x6A9, 0x6D5, 0x6BE, 0x6C1: lookAlike(at: index, scalar)
        case 0x202A...0x202E: embedding(at: index, scalar)
        case 0x200E, 0x200F, 0x61C: directionalMark(at: index, scalar)
        case 0xFB50...0xFDEF, 0xFE70...0xFEFC: presentationForm(at: index, scalar)
        default: invisible(at: index, scalar)
        }
    }

    private func latinPunctuation(at index: Int, _ scalar: Unicode.Scalar) -> Finding? {
        guard isArabic, let arabic = CharacterRules.arabicPunctuation[scalar] else { return nil }
        let message: Message = "Arabic text has “\(arabic)”, not the Latin “\(scalar)”, after an Arabic letter"
        return finding(index, .latinPunctuation, message, fix: arabic)
    }

    private static let arabicPunctuation: [Unicode.Scalar: String] = [",": "،", ";": "؛", "?": "؟"]

    private func lookAlike(at index: Int, _ scalar: Unicode.Scalar) -> Finding? {
        guard isArabic, let arabic = CharacterRules.lookAlikes[scalar] else { return nil }
        let message: Message =
            "\(scalar.notation) looks like the Arabic letter “\(arabic)” but is another, and search will miss it"
        return finding(index, .lookAlike, message, fix: arabic)
    }

    private static let lookAlikes: [Unicode.Scalar: String] = [
        "\u{6CC}": "ي", "\u{6A9}": "ك", "\u{6D5}": "ه", "\u{6BE}": "ه", "\u{6C1}": "ه",
    ]

    private func embedding(at index: Int, _ scalar: Unicode.Scalar) -> Finding {
        let message: Message =
            "\(scalar.notation) is an embedding or override control, which can reorder the text around it"
        return finding(index, .embeddingControl, message, fix: "")
    }

    private func directionalMark(at index: Int, _ scalar: Unicode.Scalar) -> Finding {
        let message: Message =
            "\(scalar.notation) is an invisible directional mark; directions are set when the page is made"
        return finding(index, .directionalMark, message, fix: "")
    }

    /// A tatweel stretches a word when it stands between two letters. At the end of a word it shapes the letter (`هـ`,
    /// `الـ5+5`).
    private func tatweel(at index: Int) -> Finding? {
        guard scalar(at: index - 1)?.value != 0x640 else { return nil }
        let end = characters[index...].firstIndex { $0.scalar.value != 0x640 } ?? characters.count
        guard end - index > 1 || scalar(at: end)?.isArabicLetter == true else { return nil }
        let range = characters[index].range.lowerBound..<characters[end - 1].range.upperBound
        return Finding(
            range: range, rule: .tatweel, message: "Tatweel stretches the word for its looks, and search will miss it",
            fix: "")
    }

    private func presentationForm(at index: Int, _ scalar: Unicode.Scalar) -> Finding? {
        guard let plain = CharacterRules.plainForms[scalar.value] else { return nil }
        let message: Message =
            "\(scalar.notation) is a presentation form, a shape and not a letter; “\(plain)” is the text"
        return finding(index, .presentationForm, message, fix: plain)
    }

    /// The NFKC form of each presentation form.
    private static let plainForms: [UInt32: String] = {
        var forms: [UInt32: String] = [:]
        CodePointRows.forEach(in: presentationFormRows) { forms[$0] = String(decoding: $1, as: UTF8.self) }
        return forms
    }()

    private func invisible(at index: Int, _ scalar: Unicode.Scalar) -> Finding? {
        guard let name = invisibleName(at: index, scalar) else { return nil }
        return finding(index, .invisibleCharacter, "\(scalar.notation) (\(name)) cannot be seen here", fix: "")
    }

    private func invisibleName(at index: Int, _ scalar: Unicode.Scalar) -> Message? {
        switch scalar.value {
        case 0xAD: "soft hyphen"
        case 0x180E: "Mongolian vowel separator"
        case 0x200B: "zero width space"
        case 0x200C: isArabic || !joins(index) ? "zero width non-joiner" : nil
        case 0x200D: isUselessJoiner(index) ? "zero width joiner" : nil
        case 0x2060: "word joiner"
        case 0xFEFF: index > 0 ? "byte order mark" : nil
        case 0..<0x9, 0xB, 0xE..<0x20, 0x7F...0x84, 0x86...0x9F: "control character"
        default: nil
        }
    }

    /// A non-joiner does something only between two letters that would join.
    private func joins(_ index: Int) -> Bool { isArabic(at: index - 1) && isArabic(at: index + 1) }

    /// A joiner has work at the end of an Arabic word (`ه‍`) or in an emoji; between two Arabic letters, which join anyway,
    /// and in other scripts of Europe and the Near East it has none.
    private func isUselessJoiner(_ index: Int) -> Bool {
        let neighbours = [scalar(at: index - 1), scalar(at: index + 1)].compactMap { $0 }
        if isArabic(at: index - 1) != isArabic(at: index + 1) { return false }
        return neighbours.allSatisfy { $0.isArabicLetter || $0.value < 0x900 || $0.properties.isWhitespace }
    }

    private func isArabic(at index: Int) -> Bool { scalar(at: index)?.isArabicLetter == true }

    private func scalar(at index: Int) -> Unicode.Scalar? {
        characters.indices.contains(index) ? characters[index].scalar : nil
    }

    private func finding(_ index: Int, _ rule: Finding.Rule, _ message: Message, fix: String) -> Finding {
        Finding(range: characters[index].range, rule: rule, message: message, fix: fix)
    }
}
