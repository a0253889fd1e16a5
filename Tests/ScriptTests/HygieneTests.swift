import Diagnostics
import Testing

@testable import Script

@Suite struct HygieneTests {
    private func rules(_ text: String, _ language: String? = nil) -> [Finding.Rule] {
        hygieneFindings(in: text.utf8, language: language).map(\.rule)
    }

    /// The text with every fix applied, from the end.
    private func fixed(_ text: String, _ language: String? = nil) -> String {
        var bytes = Array(text.utf8)
        for finding in hygieneFindings(in: bytes, language: language).reversed() {
            if let fix = finding.fix { bytes.replaceSubrange(finding.range, with: fix.utf8) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("سرت \u{202B}a\u{202C}", [Finding.Rule.embeddingControl, .embeddingControl], "سرت a"),
        ("سرت \u{202E}a", [.embeddingControl], "سرت a"), ("سرت \u{2066}AFP", [.unbalancedIsolate], "سرت AFP"),
        ("سرت \u{2069}.", [.unbalancedIsolate], "سرت ."), ("سرت\u{200F}!", [.directionalMark], "سرت!"),
        ("Sirte\u{200E}!", [.directionalMark], "Sirte!"), ("سرت\u{61C}!", [.directionalMark], "سرت!"),
        ("سر\u{200B}ت", [.invisibleCharacter], "سرت"), ("سر\u{FEFF}ت", [.invisibleCharacter], "سرت"),
        ("سر\u{AD}ت", [.invisibleCharacter], "سرت"), ("سر\u{200D}ت", [.invisibleCharacter], "سرت"),
        ("سر\u{200C}ت", [.invisibleCharacter], "سرت"), ("Sir\u{200D}te", [.invisibleCharacter], "Sirte"),
        ("a\u{8}b", [.invisibleCharacter], "ab"),
        ("لیبیا", [.lookAlike, .lookAlike], "ليبيا"), ("کتاب", [.lookAlike], "كتاب"),
        ("سرت, مصراتة", [.latinPunctuation], "سرت، مصراتة"), ("نعم; لا", [.latinPunctuation], "نعم؛ لا"),
        ("نعمُ?", [.latinPunctuation], "نعمُ؟"), ("كتـــاب", [.tatweel], "كتاب"), ("كتـاب", [.tatweel], "كتاب"),
        ("ﻟﻴﺒﻴﺎ", Array(repeating: .presentationForm, count: 5), "ليبيا"), ("ﻻ", [.presentationForm], "لا"),
        ("cafe\u{301}", [.notNormalised], "caf\u{E9}"), ("ا\u{653}خر", [.notNormalised], "\u{622}خر"),
        ("شد\u{651}\u{64E}", [.notNormalised], "شد\u{64E}\u{651}"), ("5 \u{212A}", [.notNormalised], "5 K"),
    ])
    func findsAndFixes(_ text: String, _ expected: [Finding.Rule], _ cured: String) {
        #expect(rules(text) == expected)
        #expect(fixed(text).unicodeScalars.elementsEqual(cured.unicodeScalars))
        #expect(rules(cured) == [])
    }

    @Test(arguments: [
        ("قال (نعم", ["("]), ("قال نعم)", [")"]), ("«نعم", ["«"]), ("نعم»", ["»"]), ("([)]", ["[", "]"]),
        ("(«نعم)", ["«"]),
        ("(\n\n)", ["(", ")"]), ("“no", ["“"]),
    ])
    func findsUnbalancedBrackets(_ text: String, _ places: [String]) {
        let bytes = Array(text.utf8)
        let findings = hygieneFindings(in: bytes)
        #expect(findings.map { String(decoding: bytes[$0.range], as: UTF8.self) } == places)
        #expect(findings.allSatisfy { $0.rule == .unbalancedBracket && $0.fix == nil })
    }

    @Test(arguments: [
        "قال: «نعم (ربما)»، ثم ذهب؟", "1) one\nأ) واحد", "عام 1442هـ", "لجنة الـ5+5", "\u{2066}AFP\u{2069}",
        "the village of سرت, which",
        "(a\nb)", "ه\u{200D}", "👩‍👩‍👧", "caf\u{E9}", "كِتابٌ", "1,000; 2", "AFP, Reuters; سرت، x", "ﷺ", "\u{FEFF}a",
        "tab\tline\r\n",
    ])
    func leavesSoundTextAlone(_ text: String) {
        #expect(hygieneFindings(in: text.utf8) == [])
    }

    @Test func allowsPersianItsOwnLetters() {
        #expect(rules("می‌خواهم کتاب", "fa") == [])
        #expect(rules("می‌خواهم کتاب", "ar").contains(.lookAlike))
        #expect(rules("می‌خواهم", "ar").contains(.invisibleCharacter))
    }

    @Test func judgesByLanguageRatherThanFirstLetter() {
        #expect(rules("AFP: سرت, نعم", "ar") == [.latinPunctuation])
        #expect(rules("سرت, a town", "en") == [])
    }

    @Test func saysWhatIsWrongAndWhere() {
        let finding = hygieneFindings(in: "في سرت, ".utf8).first
        #expect(finding?.range == 11..<12)
        #expect(finding?.message == "Arabic text has “،”, not the Latin “,”, after an Arabic letter")
    }

    @Test func composesByCanonicalOrderLikeStringComparison() {
        var generator = SplitMix64(state: 3)
        let bases = ["a", "e", "o", "ا", "و", "ي", "ب"]
        let marks = ["\u{301}", "\u{302}", "\u{323}", "\u{654}", "\u{653}", "\u{64E}", "\u{651}", "\u{655}"]
        for _ in 0..<2_000 {
            let text = bases.drawn(&generator) + (0..<3).map { _ in marks.drawn(&generator) }.joined()
            let cured = fixed(text)
            #expect(cured == text, "canonically equal")
            #expect(rules(cured) == [])
            #expect(cured.unicodeScalars.count <= text.unicodeScalars.count)
        }
    }

    @Test func survivesRandomBytes() {
        var generator = SplitMix64(state: 5)
        for _ in 0..<3_000 {
            let bytes = (0..<20).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            #expect(hygieneFindings(in: bytes).allSatisfy { $0.range.upperBound <= bytes.count })
        }
    }

    /// What is told sound by its bytes has no flaw that the rules would see.
    @Test(arguments: [UInt64(1), 2, 3])
    func usualTextsHaveNoFlaws(_ seed: UInt64) {
        var random = SplitMix64(state: seed)
        var usual = 0
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...9, using: &random) {
                // Now and then half a character.
                if Int.random(in: 0..<60, using: &random) == 0 { bytes.append(.random(in: 0...255, using: &random)) }
                let piece = Self.pieces.randomElement(using: &random) ?? " "
                bytes += piece.utf8
            }
            guard UsualText.holds(bytes) else { continue }
            usual += 1
            for language in ["ar", "en", nil] {
                let found = findings(in: bytes, language)
                #expect(found.isEmpty, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            }
        }
        #expect(usual > 500)
    }

    private static let pieces: [String] =
        "abcABC019 .,;?!:'\"-/()[]{}«»“”‹›،؛؟\n\t\r٠٩سرتيهأىةـ".map { String($0) } + [
            "\u{64B}", "\u{651}", "\u{650}", "\u{653}", "\u{670}", "\u{615}", "\u{AD}", "\u{A0}", "\u{85}", "\u{301}",
            "\u{200C}", "\u{200D}", "\u{200F}", "\u{202B}", "\u{2066}", "\u{2069}", "\u{61C}", "\u{6CC}", "\u{6A9}",
            "\u{6D5}", "\u{FEFC}", "\u{FEFF}", "\u{212A}", "\u{2013}", "\u{2026}", "é", "ع", "عًا", "(نعم)", "«a»",
            "\u{2000}",
        ]
}
