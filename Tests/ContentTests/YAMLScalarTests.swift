import Diagnostics
import Files
import Testing

@testable import Content

/// Whatever a text holds, YAML gives it back.
@Suite struct YAMLScalarTests {
    private func read(_ yaml: String) -> YAMLNode? {
        var report = Reporter(SourceFile(path: "", []))
        let node = readYAML(Array(yaml.utf8)[...], firstLine: 1, &report)
        #expect(report.diagnostics.isEmpty, "\(yaml): \(report.diagnostics.map(\.text))")
        return node
    }

    private func value(_ yaml: String, _ key: String) -> YAMLNode? {
        guard case .map(let pairs)? = read(yaml)?.content else { return nil }
        return pairs.first { $0.key.value == key }?.value
    }

    @Test(arguments: [
        "سرت", "Permanent ceasefire agreement signed", "5+5 في سرت", "don't", "R&D", "a-b", "«نص»، نص", "100%", "a:b",
        "a#b",
    ])
    func ordinaryTextStaysPlain(text: String) { #expect(yamlScalar(text) == text) }

    @Test(arguments: [
        "", " a", "a ", "سرت: جولة", "جولة #1", "- a", "\"a\"", "'a", "null", "Yes", "2020", "2020-10-23", "1e5", ".5",
        "a:",
        "a \\ b", "@a", "%a", "\u{202B}سرت\u{202C}", "R&a *a", "~", "a\tb", "? a", "[a]", "{a", "a\nb", "\u{2028}",
        "a\u{FEFF}b",
        "*a", "<<",
    ])
    func everyTextComesBack(text: String) {
        #expect(value("title: \(yamlScalar(text))\n", "title")?.asText == text)
        #expect(value("title: \(yamlScalar(text))  # comment\n", "title")?.isEmpty == false)
        guard case .map(let pairs)? = value("n: { a: \(yamlScalar(text, inFlow: true)), b: c }\n", "n")?.content else {
            return #expect(Bool(false), "\(text)")
        }
        #expect(pairs.map(\.value.asText) == [text, "c"])
    }

    @Test(arguments: 0..<400)
    func everyRandomTextComesBack(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let characters = Array("ab1 :#-'\"\\,[]{}&*!|>%@`?~=<.سرت\u{200F}\u{2067}،؛«»\t\u{7}\u{85}\u{2028}").map {
            String($0)
        }
        let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            characters.randomElement(using: &random) ?? ""
        }.joined()
        #expect(value("title: \(yamlScalar(text))\nkind: x\n", "title")?.asText == text)
        let list = value("l: [\(yamlScalar(text, inFlow: true)), b]\n", "l")
        guard case .list(let nodes)? = list?.content else { return #expect(Bool(false), "\(text)") }
        #expect(nodes.map(\.asText) == [text, "b"])
    }
}
