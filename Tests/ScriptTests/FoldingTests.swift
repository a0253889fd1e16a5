import Testing

@testable import Script

@Suite struct FoldingTests {
    static let pairs = [
        ("أحمد", "احمد"), ("مصراتة", "مصراته"), ("بنغازي", "بنغازى"), ("كِتاب", "كتاب"), ("٢٠٢٠", "2020"),
        ("۲۰۲۰", "2020"),
    ]

    @Test(arguments: pairs)
    func foldsSpellingsOfOneWordToOneForm(_ one: String, _ other: String) {
        #expect(FoldingTable.standard.fold(one) == FoldingTable.standard.fold(other))
    }

    @Test(arguments: [
        ("آأإٱ", "اااا"), ("ى ی ک ة", "ي ي ك ه"),
        ("\u{64B}\u{652}\u{670}\u{653}\u{654}\u{655}ـ\u{200C}\u{200D}\u{202B}\u{2069}", ""),
        ("ﻟﻴﺒﻴﺎ", "ليبيا"), ("ﻼ", "لا"), ("ﷲ", "الله"), ("و\u{654} ي\u{654}", "ؤ ئ"), ("Sirte SURT", "sirte surt"),
        ("ÀÉîõÜçñ", "aeiouc" + "n"), ("Şirte ĀĪŪ ḥ Ṭ", "sirte aiu h t"), ("cafe\u{301}", "cafe"),
        ("Ø ß Æ ı ł", "o ss ae i l"),
        ("ﬁ Ａ１", "fi a1"), ("٠١٢٣٤٥٦٧٨٩", "0123456789"), ("Ливия", "Ливия"), ("\u{64E}\u{FE76}", ""), ("😀", "😀"),
        ("ʿAlī", "ali"),
    ])
    func folds(_ text: String, _ folded: String) {
        #expect(FoldingTable.standard.fold(text).unicodeScalars.elementsEqual(folded.unicodeScalars))
    }

    @Test func foldingTwiceChangesNothing() {
        for (scalar, text) in FoldingTable.standard.pairs {
            #expect(FoldingTable.standard.fold(text) == text, "\(scalar)")
        }
    }

    @Test func keepsMalformedBytes() {
        #expect(FoldingTable.standard.fold(utf8: [0xFF, 0x41, 0xD8]) == [0xFF, 0x61, 0xD8])
    }
}
