import Script
import Testing

@Suite struct IsolationTests {
    @Test(arguments: [
        ("بتاريخ 2020-10-23", "بتاريخ <bdi dir=\"ltr\">2020-10-23</bdi>"), ("2014–2020", "2014–2020"),
        ("4+2", "<bdi dir=\"ltr\">4+2</bdi>"), ("+218 21 444 5555", "<bdi dir=\"ltr\">+218 21 444 5555</bdi>"),
        ("«We agree, finally!»", "«<bdi dir=\"ltr\" lang=\"en\">We agree, finally!</bdi>»"),
        ("Reuters, AFP", "<bdi dir=\"ltr\" lang=\"en\">Reuters</bdi>, <bdi dir=\"ltr\" lang=\"en\">AFP</bdi>"),
    ])
    func isolatesTheRowsOfTheTableInArabic(_ text: String, _ html: String) {
        #expect(isolated(text, .rightToLeft, "en") == html)
    }

    @Test func keepsNumberBehindName() {
        #expect(
            isolated("خليفة حفتر: 3 events", .leftToRight, "ar")
                == "<bdi dir=\"rtl\" lang=\"ar\">خليفة حفتر</bdi>: 3 events")
    }

    @Test func isolatesSumsInsideArabicRuns() {
        #expect(
            isolated("the لجنة 5+5.", .leftToRight, "ar")
                == "the <bdi dir=\"rtl\" lang=\"ar\">لجنة <bdi dir=\"ltr\">5+5</bdi></bdi>.")
    }

    @Test func escapesTextInsideAndOutsideRuns() {
        #expect(isolated("<ب> & R&D \"", .rightToLeft) == "&lt;ب&gt; &amp; <bdi dir=\"ltr\">R&amp;D</bdi> &quot;")
    }

    @Test func escapesBeforeCombiningMarks() {
        #expect(isolated("<\u{64B}\"\u{64B}", .rightToLeft) == "&lt;\u{64B}&quot;\u{64B}")
    }

    @Test func isolatesWholeNameOfOtherDirection() {
        #expect(isolatedName("خليفة حفتر", .leftToRight, "ar") == "<bdi dir=\"rtl\" lang=\"ar\">خليفة حفتر</bdi>")
        #expect(isolatedName("Reuters, AFP", .rightToLeft, "en") == "<bdi dir=\"ltr\" lang=\"en\">Reuters, AFP</bdi>")
        #expect(isolatedName("قوات AFRICOM", .rightToLeft, "en") == "قوات <bdi dir=\"ltr\" lang=\"en\">AFRICOM</bdi>")
        #expect(isolatedName("2014–2020", .rightToLeft, "en") == "2014–2020")
    }

    @Test func isolatesWordsOfTheParagraphInsideNameOfOtherDirection() {
        #expect(
            isolatedName("Reuters / رويترز", .rightToLeft, "en", own: "ar")
                == "<bdi dir=\"ltr\" lang=\"en\">Reuters / <bdi dir=\"rtl\" lang=\"ar\">رويترز</bdi></bdi>")
        #expect(
            isolatedPlainName("Reuters / رويترز", base: .rightToLeft)
                == "\u{2066}Reuters / \u{2067}رويترز\u{2069}\u{2069}")
    }

    @Test func isolatesPlainTextByControls() {
        #expect(
            isolatedPlain("قالت Reuters إن 4+2", base: .rightToLeft)
                == "قالت \u{2066}Reuters\u{2069} إن \u{2066}4+2\u{2069}")
        #expect(isolatedPlain("in سرت & so", base: .leftToRight) == "in \u{2067}سرت\u{2069} & so")
        #expect(isolatedPlain("the لجنة 5+5.", base: .leftToRight) == "the \u{2067}لجنة \u{2066}5+5\u{2069}\u{2069}.")
        #expect(isolatedPlain("2014–2020", base: .rightToLeft) == "2014–2020")
        #expect(isolatedPlainName("سرت", base: .leftToRight) == "\u{2067}سرت\u{2069}")
        #expect(isolatedPlainName("سرت", base: .rightToLeft) == "سرت")
    }

    @Test(arguments: [Direction.leftToRight, .rightToLeft])
    func addsNothingButBalancedIsolates(_ base: Direction) {
        var generator = SplitMix64(state: 11)
        let pieces = [
            "Reuters", "سرت", "5", "5+5", " ", ", ", "«", "»", "(", ")", "\"", ".", "، ", "2020-10-23", "\u{64B}",
        ]
        for _ in 0..<3_000 {
            let text = (0..<12).map { _ in pieces.drawn(&generator) }.joined()
            let plain = isolatedPlain(text, base: base)
            #expect(strippingBidiControls(plain).text.unicodeScalars.elementsEqual(text.unicodeScalars))
            #expect(
                !hygieneFindings(in: plain.utf8).contains {
                    $0.rule == .unbalancedIsolate || $0.rule == .directionalMark
                })
        }
    }
}
