import Diagnostics
import Testing

@Suite struct ReportTests {
    private let problem = Diagnostic(
        .error, "unknown-actor", file: "content/events/x.ar.md", at: SourceRange(line: 12, column: 3, length: 4),
        "the actor “gma” is not known", suggestion: "did you mean “gna”?")

    @Test func textNamesFileLineColumnAndWayOut() {
        #expect(
            problem.text == """
                content/events/x.ar.md:12:3: error: the actor “gma” is not known [unknown-actor]
                    did you mean “gna”?
                """)
    }

    @Test func textWithoutAPlaceNamesTheFile() {
        let missing = Diagnostic(.error, "site-file-missing", file: "content/site.yml", "is missing")
        #expect(missing.text == "content/site.yml: error: is missing [site-file-missing]")
    }

    @Test func arabicInAMessageIsIsolated() {
        let arabic = Diagnostic(.error, "x", file: "f", "“حكومة الوفاق” is not known")
        #expect(arabic.text == "f: error: “\u{2068}حكومة الوفاق\u{2069}” is not known [x]")
    }

    @Test func jsonHoldsEveryField() {
        #expect(
            [problem].json() == """
                [
                  {"file": "content/events/x.ar.md", "line": 12, "column": 3, "endLine": 12, "endColumn": 7, \
                "severity": "error", "id": "unknown-actor", "message": "the actor “gma” is not known", \
                "suggestion": "did you mean “gna”?"}
                ]

                """)
        #expect([Diagnostic]().json() == "[]\n")
    }

    @Test func jsonEscapesWhatJSONMust() {
        #expect("a\"\\\n\u{1}\u{2028}ب".jsonString == #""a\"\\\n\u0001\u2028ب""#)
    }

    @Test func reportsAreSortedByFileThenPlaceAndSaidOnce() {
        func at(_ file: String, _ line: Int) -> Diagnostic {
            Diagnostic(.warning, "w", file: file, at: SourceRange(line: line, column: 1), "m")
        }
        let sorted = [at("b", 1), at("a", 2), at("a", 10), at("a", 2)].inReportingOrder()
        #expect(sorted.map(\.file) == ["a", "a", "b"])
        #expect(sorted.map { $0.range?.start.line } == [2, 10, 1])
    }

    @Test func strictMakesWarningsErrors() {
        let warning = Diagnostic(.warning, "w", file: "f", "m", suggestion: "s")
        #expect([warning].treatingWarningsAsErrors() == [Diagnostic(.error, "w", file: "f", "m", suggestion: "s")])
    }
}
