import Script
import Testing

@Suite struct RunTests {
    @Test(arguments: [
        ("قالت Reuters إن", ["Reuters"]), ("قرار مجلس الأمن S/RES/2510 الصادر", ["S/RES/2510"]),
        ("بعثة U.N. في ليبيا", ["U.N."]), ("ونقلت AFP.", ["AFP"]), ("وكالات: Reuters, AFP", ["Reuters", "AFP"]),
        ("Reuters, AFP", ["Reuters", "AFP"]), ("Reuters، AFP؛ BBC", ["Reuters", "AFP", "BBC"]),
        ("قال «We agree, finally!» ثم", ["We agree, finally!"]), ("«We agree, finally!»", ["We agree, finally!"]),
        ("قال \"We agree, finally!\" ثم", ["We agree, finally!"]), ("قال “No; never.” ثم", ["No; never."]),
        ("بعثة (UNSMIL) في", ["UNSMIL"]), ("(Reuters, AFP)", ["Reuters", "AFP"]),
        ("وكالة Agence France-Presse (AFP) قالت", ["Agence France-Presse (AFP)"]),
        ("قالت Reuters (AFP وغيرها)", ["Reuters", "AFP"]),
        ("قرار Resolution 2510 (2020) بشأن", ["Resolution 2510 (2020)"]),
        ("في October 23, 2020 وقع", ["October 23, 2020"]), ("في 23 October 2020 وقع", ["23 October 2020"]),
        ("عام 2020 Reuters قالت", ["Reuters"]), ("طائرة F-16 و Mi-24 و 3D", ["F-16", "Mi-24", "3D"]),
        ("لجنة 5+5 Commission", ["5+5 Commission"]),
        ("the \"Libya Dawn\" coalition قال", ["the \"Libya Dawn\" coalition"]),
        ("لغة C++ و C# هنا", ["C++", "C#"]), ("نسبة GDP 5% من", ["GDP 5%"]), ("حساب @UNSMILibya على", ["@UNSMILibya"]),
        ("موقع https://unsmil.unmissions.org/a?b=1 هنا", ["https://unsmil.unmissions.org/a?b=1"]),
        ("Reuters – AFP", ["Reuters", "AFP"]), ("طريق Paris–Dakar هنا", ["Paris–Dakar"]),
        ("We agree, finally.", ["We agree, finally."]),
        ("انظر café Résumé هنا", ["café Résumé"]), ("قال cafe\u{301} هنا", ["cafe\u{301}"]),
        ("كتب Ливия هنا", ["Ливия"]),
        ("قال «نعم» ثم “Libya”!", ["Libya"]), ("No. 5 من", ["No. 5"]), ("قال AFP: 3 reports هنا", ["AFP: 3 reports"]),
        ("قال: don't go", ["don't go"]),
    ])
    func findsLatinPhrasesInArabic(_ text: String, _ expected: [String]) {
        #expect(runTexts(text, .rightToLeft) == expected)
    }

    @Test(arguments: [
        ("لجنة 5+5 العسكرية", ["5+5"]), ("صيغة 4+2", ["4+2"]), ("4+2", ["4+2"]),
        ("هاتف +218 21 444 5555", ["+218 21 444 5555"]),
        ("هاتف: +218-21-444-5555.", ["+218-21-444-5555"]), ("بتاريخ 2020-10-23", ["2020-10-23"]),
        ("بتاريخ (2020-10-23)،", ["2020-10-23"]), ("في 23/10/2020 و 1/2", ["23/10/2020", "1/2"]),
        ("من 2020-10-23 – 2020-11-04", ["2020-10-23", "2020-11-04"]), ("حرارة -5 درجات", ["-5"]),
        ("4 + 2 = 6", ["4 + 2 = 6"]),
        ("رقم +5 في", ["+5"]),
    ])
    func findsNumbersWithSignsInArabic(_ text: String, _ expected: [String]) {
        #expect(runTexts(text, .rightToLeft) == expected)
        #expect(oppositeRuns(in: text.utf8, base: .rightToLeft).allSatisfy { $0.kind == .digits })
    }

    @Test(arguments: [
        "2014–2020", "بين 2014–2020 كان", "2014-2020", "في 2014-2020،", "عام 2020", "الساعة 10:30", "بلغ 1,000.5 دينار",
        "",
        "٢٠٢٠", "٥+٥", "قال: «نعم»", "50%", "—", "الـ-5", "٢٠٢٠-١٠-٢٣",
    ])
    func leavesPlainWhatReadsRightlyInArabic(_ text: String) {
        #expect(runTexts(text, .rightToLeft) == [])
    }

    @Test(arguments: [
        ("the town of سرت, which", ["سرت"]), ("Khalifa (خليفة حفتر) said", ["خليفة حفتر"]),
        ("خليفة حفتر: 3 events", ["خليفة حفتر"]),
        ("خليفة حفتر 3 events", ["خليفة حفتر"]), ("“اتفقنا، أخيرا!” he said", ["اتفقنا، أخيرا!"]),
        ("he asked هل اتفقنا؟ and left", ["هل اتفقنا؟"]), ("طرابلس, بنغازي", ["طرابلس", "بنغازي"]),
        ("on 23 أكتوبر 2020.", ["23 أكتوبر 2020"]), ("on ٢٣ أكتوبر ٢٠٢٠ the", ["٢٣ أكتوبر ٢٠٢٠"]),
        ("حكومة-الوفاق and", ["حكومة-الوفاق"]),
        ("on 21 أغسطس، 19 و23 أكتوبر.", ["21 أغسطس، 19 و23 أكتوبر"]), ("the لجنة 5+5.", ["لجنة 5+5"]),
        ("כנסת and ليبيا", ["כנסת", "ليبيا"]),
        ("word كِتاب\u{651} here", ["كِتاب\u{651}"]),
        ("the قال «نعم» اليوم end", ["قال «نعم» اليوم"]),
    ])
    func findsArabicPhrasesInEnglish(_ text: String, _ expected: [String]) {
        #expect(runTexts(text, .leftToRight) == expected)
    }

    @Test(arguments: ["plain English, 5+5, +218 21 444 5555, 2020-10-23", "naïve – “quoted” … ½ €", "٢٠٢٠", ""])
    func findsNothingInPureEnglish(_ text: String) {
        #expect(runTexts(text, .leftToRight) == [])
    }

    @Test func runsHaveTheOtherDirection() {
        #expect(oppositeRuns(in: "قال AFP".utf8, base: .rightToLeft).map(\.direction) == [.leftToRight])
        #expect(oppositeRuns(in: "in سرت".utf8, base: .leftToRight).map(\.direction) == [.rightToLeft])
    }

    @Test(arguments: [Direction.leftToRight, .rightToLeft])
    func runsOfRandomTextAreInOrderAndApart(_ base: Direction) {
        var generator = SplitMix64(state: 7)
        let pieces =
            [
                "a", "Reuters", "ب", "سرت", "5", "2020", "+", "-", "/", ".", ",", " ", "  ", "«", "»", "\"", "(", ")",
                "–", "!", "،", "٥",
                "\u{2067}", "\u{64B}", "\u{200C}", "@", "%", "\n", "é", "؟",
            ].map { Array($0.utf8) } + [[0xFF], [0xD8], [0xE2, 0x80]]
        for _ in 0..<5_000 {
            let text = (0..<Int(generator.next() % 24)).flatMap { _ in pieces.drawn(&generator) }
            var end = -1
            for run in oppositeRuns(in: text, base: base) {
                #expect(run.range.lowerBound > end && !run.range.isEmpty && run.range.upperBound <= text.count)
                #expect(text[run.range.lowerBound] != 0x20 && text[run.range.upperBound - 1] != 0x20)
                end = run.range.upperBound - 1
            }
        }
    }

    @Test(arguments: [
        "1+", "a(", "\"", "((", "«a", "a!", "1 + ", "+1 ", "@a.", "a, ", "1-", "ا(a", "a ", "! ", "U.", "a: 1 ",
        "ب، 1 ", "2020 ", "1) ",
    ])
    func staysLinearOnRepetition(_ piece: String) {
        for base in [Direction.leftToRight, .rightToLeft] {
            let text = "سرت " + String(repeating: piece, count: 20_000) + " سرت"
            let clock = ContinuousClock()
            #expect(clock.measure { _ = oppositeRuns(in: text.utf8, base: base) } < .seconds(5))
        }
    }
}
