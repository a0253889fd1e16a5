import Testing

@testable import Diagnostics

struct MessageTests {
    @Test func aLiteralKeepsItsPatternAndItsValues() {
        let message: Message = "“\("a.md")” has \(3) lines"
        #expect(message.text == "“a.md” has 3 lines")
        #expect(message.pattern == "“{1}” has {2} lines")
    }

    @Test func bracesThatHoldNoNumberAreWords() {
        let message: Message = "add “\("name"): { one: …, other: \"{n} …\" }” or {}"
        #expect(message.text == "add “name: { one: …, other: \"{n} …\" }” or {}")
    }

    @Test func placesOfTheSecondMessageFollowThoseOfTheFirst() {
        let message: Message = "of \("a")" + " and \("b") and \("c")"
        #expect(message.pattern == "of {1} and {2} and {3}")
        #expect(message.text == "of a and b and c")
    }

    @Test func messagesThatSayTheSameAreEqual() {
        #expect(Message(verbatim: "no file") == "no file")
        #expect("no \("file")" as Message == "no file")
        #expect(Set<Message>(["no file", "no \("file")"]).count == 1)
        #expect("a" as Message != "b")
    }

    @Test func aValueCannotOpenAPlace() {
        #expect(("\("{2}") and \("b")" as Message).text == "{2} and b")
        #expect(Message(verbatim: "{2}").text(in: .arabic) == "\u{2068}{2}\u{2069}")
    }

    @Test(arguments: [(0, "0 events"), (1, "1 event"), (2, "2 events"), (33, "33 events")])
    func countsInEnglish(number: Int, words: String) {
        #expect(Message(number, "event").text == words)
    }

    @Test(arguments: [
        (0, "لا أحداث"), (1, "حدث واحد"), (2, "حدثان"), (3, "3 أحداث"), (11, "11 حدثا"), (100, "100 حدث"),
        (103, "103 أحداث"),
    ])
    func countsInArabic(number: Int, words: String) {
        #expect(Message(number, "event").text(in: .arabic) == words)
    }

    @Test func valuesAreIsolatedAndMessagesAmongThemTranslated() {
        let place: Message = "place"
        let message: Message = "the \(place) “\("sirt")” is not known"
        #expect(message.text == "the place “sirt” is not known")
        #expect(message.text(in: .arabic) == "المكان «\u{2068}sirt\u{2069}» غير معروف")
    }

    @Test func whatTheCatalogueDoesNotHoldStaysEnglishAndIsolated() {
        #expect(("nobody wrote this" as Message).text(in: .arabic) == "\u{2068}nobody wrote this\u{2069}")
    }

    @Test func paragraphsAreTranslatedOneByOne() {
        let message: Message = "The title.\n\nThe name."
        #expect(message.text(in: .arabic) == "العنوان.\n\nالاسم.")
    }

    @Test(arguments: [
        ("ar_LY.UTF-8", MessageLanguage.arabic), ("ar", .arabic), ("ar@latin", .arabic), ("en_GB.UTF-8", .english),
        ("arn_CL", .english), ("C", .english), ("", .english),
    ])
    func readsTheLanguageOfALocale(locale: String, language: MessageLanguage) {
        #expect(MessageLanguage(locale: locale) == language)
    }

    @Test func theLineOfAReportBeginsTheSameInEveryLanguage() {
        let problem = Diagnostic(
            .error, "bad-date", file: "a.md", at: SourceRange(line: 3, column: 2), "has no title",
            suggestion: "take one away")
        #expect(problem.text == "a.md:3:2: error: has no title [bad-date]\n    take one away")
        #expect(
            problem.text(in: .arabic)
                == "a.md:3:2: error: \u{2067}بلا عنوان\u{2069} [bad-date]\n    \u{2067}احذف أحدهما\u{2069}")
    }

    @Test func machinesReadTheSameButForTheWords() {
        let problem = Diagnostic(.error, "bad-date", file: "a.md", "has no title")
        let (english, arabic) = ([problem].json(), [problem].json(in: .arabic))
        #expect(arabic == english.replacing("has no title", with: "بلا عنوان"))
        #expect([problem].gitHubAnnotations(in: .arabic) { $0 }.first?.contains("title=bad-date::بلا عنوان") == true)
    }

    @Test(arguments: [
        ("Unknown option '--x'", "Unknown option '{1}'", "--x"), ("a 'b' c", "Unknown option '{1}'", nil),
        ("2 words: 'a', 'b'", "{1} words: '{2}'", "2|a', 'b"), ("Error: ", "Error: {1}", ""),
        ("OPTIONS: more", "OPTIONS:", nil), ("OPTIONS:", "OPTIONS:", ""), ("more OPTIONS:", "OPTIONS:", nil),
        ("بلا «x»", "بلا «{1}»", "x"),
    ])
    func aTextOfAPatternIsRecognized(text: String, pattern: String, values: String?) {
        let found = Message(pattern: pattern, values: []).recognized(in: text)
        let texts = found?.values.map { if case .text(let text) = $0 { text } else { "?" } }
        #expect(texts?.joined(separator: "|") == values)
        #expect(found == nil || found?.text == text)
    }
}
