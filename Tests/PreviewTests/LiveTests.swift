import Diagnostics
import Foundation
import Testing

@testable import Preview

/// What open pages are told, and what they show when something is wrong.
@Suite(.timeLimit(.minutes(10)), .serialized) struct LiveTests {
    private static let site = ["content/index.html": "<html><head></head><body>good</body></html>"]

    @Test func anOpenPageIsToldOfEachBuild() async throws {
        try await RunningPreview.of(Self.site) { preview in
            let page = try await offPool { try RawSocket(port: preview.port) }
            let first = try await offPool {
                try page.send("GET /.tarikh/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                return try page.read(until: "\"errors\": 0}\n\n")
            }
            #expect(first.contains("Content-Type: text/event-stream"))
            try preview.folder.write("content/index.html", "wrong")
            #expect(try await offPool { try page.read(until: "\"errors\": 1}\n\n") }.contains("\"errors\": 1"))
            try preview.folder.write("content/index.html", "<html><head></head><body>better</body></html>")
            #expect(try await offPool { try page.read(until: "\"errors\": 0}\n\n") }.contains("\"errors\": 0"))
            #expect(try await preview.get("/").bodyText.contains("better"))
        }
    }

    @Test func theLastGoodSiteStaysUp() async throws {
        try await RunningPreview.of(Self.site) { preview in
            let tag = try await preview.get("/").fields["etag"]
            try preview.folder.write("content/index.html", "first\nسطر wrong here")
            #expect(await preview.nextBuild()?.errors == 1)
            let page = try await preview.get("/")
            #expect(page.bodyText.contains("good"))
            #expect(page.fields["etag"] == tag)
            let problems = try await preview.get("/.tarikh/problems.html?lang=en-GB")
            #expect(problems.status == 200)
            #expect(
                problems.bodyText.contains("<bdi dir=\"ltr\">content/index.html</bdi> <span>line 2, column 5</span>"))
            #expect(problems.bodyText.contains("<code>سطر <mark>wrong</mark> here</code>"))
        }
    }

    @Test(arguments: [("/ar/", "ar", "rtl", "في الموقع خطأ واحد"), ("/", "en", "ltr", "The site has 1 error")])
    func withoutAnyGoodSiteThereIsAPageOfErrors(path: String, language: String, direction: String, title: String)
        async throws
    {
        try await RunningPreview.of(["content/index.html": "wrong"]) { preview in
            let page = try await preview.get(path)
            #expect(page.status == 503)
            #expect(page.bodyText.contains("<html lang=\"\(language)\" dir=\"\(direction)\""))
            #expect(page.bodyText.contains("<h1>\(title)</h1>"))
            #expect(page.bodyText.contains("live.js"))
            try preview.folder.write("content/index.html", "good")
            #expect(await preview.nextBuild()?.errors == 0)
            #expect(try await preview.get("/").bodyText.contains("good"))
        }
    }

    @Test func everythingInAProblemIsEscaped() throws {
        let evil = "</code><script>alert('x')</script>&\"\u{0301}"
        let bytes = Array("a\n\(evil)\n".utf8)
        let diagnostic = Diagnostic(
            .error, evil, file: evil, at: SourceRange(line: 2, column: 3, length: 4), Message(verbatim: evil),
            suggestion: Message(verbatim: evil))
        let line = try #require(SourceLine(SourceRange(line: 2, column: 3, length: 4), in: bytes))
        let page = ProblemPage(
            words: .english, problems: [Problem(diagnostic: diagnostic, line: line)], hasSite: true,
            messageLanguage: .english)
        #expect(!page.html.contains("<script"))
        #expect(!page.html.contains("'x'"))
        #expect(page.html.components(separatedBy: "&lt;script&gt;").count >= 4)
    }

    @Test(arguments: [
        (SourceRange(line: 1, column: 1, length: 2), "", "ab", "c"),
        (SourceRange(line: 2, column: 3, length: 1), "تا", "ر", "يخ"),
        (SourceRange(line: 2, column: 9, length: 1), "تاريخ", "", ""),
        (SourceRange(start: .init(line: 1, column: 2), end: .init(line: 2, column: 2)), "a", "bc", ""),
        (SourceRange(line: 1, column: 2, length: 0), "a", "", "bc"),
    ])
    func aLineIsShownInThreeParts(range: SourceRange, before: String, marked: String, after: String) {
        let line = SourceLine(range, in: Array("abc\nتاريخ\n".utf8))
        #expect(line.map { [$0.before, $0.marked, $0.after] } == [before, marked, after])
    }

    @Test func aLongLineIsShownAroundTheMistake() throws {
        let text = String(repeating: "x", count: 10_000) + "HERE" + String(repeating: "y", count: 10_000)
        let line = try #require(SourceLine(SourceRange(line: 1, column: 10_001, length: 4), in: Array(text.utf8)))
        #expect(line.marked == "HERE")
        #expect(line.before.hasPrefix("…xxx") && line.before.unicodeScalars.count < 200)
        #expect(line.after.hasSuffix("yyy…") && line.after.unicodeScalars.count < 200)
    }

    @Test func aLineThatIsNotThereIsNotShown() {
        #expect(SourceLine(SourceRange(line: 9, column: 1), in: Array("abc\n".utf8)) == nil)
    }

    @Test(arguments: [
        ("1", "خطأ واحد"), ("2", "خطآن"), ("3", "3 أخطاء"), ("11", "11 خطأً"), ("100", "100 خطأ"), ("103", "103 أخطاء"),
    ])
    func errorsAreCountedByTheGrammarOfArabic(count: String, words: String) throws {
        #expect(ProblemWords.arabic.title(try #require(Int(count))) == "في الموقع \(words)")
    }

    @Test(arguments: [
        ("<head></head><body>", "<head>SCRIPT</head><body>"), ("<p>text", "<p>textSCRIPT"), ("", "SCRIPT"),
        ("<head><title>a</title></head >", "<head><title>a</title>SCRIPT</head >"),
    ])
    func theScriptStandsAtTheEndOfTheHead(page: String, expected: String) {
        let tag = EntityTag(of: [])
        let script = "<script src=\"/.tarikh/live.js\" data-page=\(tag.text) defer></script>\n"
        let made = String(decoding: Array(page.utf8).withLiveScript(tag), as: UTF8.self)
        #expect(made == expected.replacing("SCRIPT", with: script))
    }
}
