import Diagnostics
import Preview
import Testing

/// What the person at the terminal is told of each build.
@Suite(.timeLimit(.minutes(10))) struct NewsTests {
    @Test func errorsAreToldEachTimeAndWarningsOnce() async throws {
        let site = ["content/index.html": "one", "content/a.md": "doubtful", "content/b.md": "b"]
        let news = Box<[[String]]>([])
        try await RunningPreview.of(site) { preview in
            var told: [[String]] = []
            for (path, text) in [
                ("b.md", "wrong"), ("a.md", "\ndoubtful"), ("b.md", "doubtful"), ("a.md", "fine"), ("a.md", "doubtful"),
            ] {
                try preview.folder.write("content/" + path, text)
                told.append(await preview.nextEvent()?.news.map { "\($0.file) \($0.severity.rawValue)" } ?? [])
            }
            await news.set(told)
        }
        let (error, warnings) = ("content/b.md error", ["a", "b"].map { "content/\($0).md warning" })
        #expect(await news.value == [[error], [error], [warnings[1]], [], [warnings[0]]])
    }
}
