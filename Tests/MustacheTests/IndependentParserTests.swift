import Buffers
import Foundation
import Mustache
import Testing

/// What is written comes back from a parser that knows nothing of ours: Python's, where Python is at hand.
@Suite struct IndependentParserTests {
    private static let template = """
        <p title="{{a}}">{{a}}</p><a href="{{a}}">x</a><script type="application/ld+json">{"a":"{{a}}"}</script>
        """

    private static let hasPython = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
        .contains { FileManager.default.isExecutableFile(atPath: $0) }

    private static func texts() -> [String] {
        var generator = SeededGenerator(seed: 41)
        let alphabet: [Unicode.Scalar] = [
            "\"", "'", "<", ">", "&", "/", "\\", "=", "`", "{", "}", "a", ";", "#", "x", "م", "\u{064B}", "\u{0301}",
            "\u{2028}", "\u{200D}", "\u{1F1F1}", "-", "!", " ", "\n",
        ]
        let words = [
            "</script>", "<!--", "-->", "<p title=", "&amp;", "&lt", "javascript:", "]]>", "<script", "\\u003c",
        ]
        return (0..<1_500).map { _ in
            var text = ""
            for _ in 0..<Int.random(in: 0..<10, using: &generator) {
                if Int.random(in: 0..<5, using: &generator) == 0 {
                    text += words.randomElement(using: &generator) ?? ""
                } else {
                    text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "a")
                }
            }
            return text
        }
    }

    @Test(.enabled(if: hasPython)) func anyTextComesBackFromEveryPlace() throws {
        let texts = Self.texts()
        let library = TemplateLibrary([(name: "page", text: Array(Self.template.utf8))])
        let template = try #require(library.compile("page").template)
        let html = [UInt8](roomFor: 4096) { html in
            html.append("<html>")
            for text in texts { template.render(.record(["a": .text(text)]), into: &html) }
        }
        let seen = try Self.read(html)
        try #require(seen.count == texts.count, "an element was opened or swallowed by a text")
        for (element, text) in zip(seen, texts) {
            #expect(Self.isSame(element["title"], text))
            #expect(Self.isSame(element["text"], text))
            #expect(element["names"] as? [String] == ["title"])
            #expect(Self.isSame(element["script"], text))
            let address = element["href"] as? String
            #expect(address == text || address == "#")
            #expect(address?.lowercased().hasPrefix("javascript:") == false)
        }
    }

    /// The same bytes: `==` would take equivalent characters for the same.
    private static func isSame(_ seen: Any?, _ text: String) -> Bool {
        (seen as? String)?.utf8.elementsEqual(text.utf8) == true
    }

    private static func read(_ html: [UInt8]) throws -> [[String: Any]] {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("read-html.py")
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tarikh-\(UUID().uuidString).html")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(html).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path]
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
    }
}
