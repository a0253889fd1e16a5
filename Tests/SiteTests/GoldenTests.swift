import Foundation
import Testing

/// Whole pages as they were looked at and found right. After a change of the theme that is meant, look at the new pages
/// and write them anew: `TARIKH_WRITE_GOLDEN=1 swift test --filter GoldenTests`.
@Suite struct GoldenTests {
    @Test(arguments: ["ar", "en"], ["events/talks/index.html", "index.html", "sources/index.html"])
    func pagesAreByteForByteWhatTheyWere(code: String, page: String) async throws {
        let made = try #require(await planned(PlanTests.site).files["\(code)/\(page)"])
        let html = withoutFingerprint(made)
        let name = "\(code)-" + page.replacing("/index.html", with: "").replacing("index.html", with: "timeline")
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Golden/\(name.replacing("/", with: "-")).html")
        if ProcessInfo.processInfo.environment["TARIKH_WRITE_GOLDEN"] != nil {
            try Data(html.utf8).write(to: file)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(html == golden, "\(firstDifference(html, golden))")
    }

    /// The names of the stylesheet and of the scripts change with every change of their content.
    private func withoutFingerprint(_ html: String) -> String {
        html.replacing(/assets\/style\.[0-9a-f]{8}\.css/, with: "assets/style.css")
            .replacing(/assets\/scripts\.[0-9a-f]{8}/, with: "assets/scripts")
    }

    private func firstDifference(_ a: String, _ b: String) -> String {
        let lines = zip(a.split(separator: "\n"), b.split(separator: "\n")).first { $0 != $1 }
        return lines.map { "made: \($0)\nwas:  \($1)" } ?? "one of the two is longer"
    }
}
