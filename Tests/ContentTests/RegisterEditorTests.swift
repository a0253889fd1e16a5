import Testing

@testable import Content

/// An entry is added at the end, and nothing before it changes.
@Suite struct RegisterEditorTests {
    private func appending(_ entry: [String], to text: String?, _ form: RegisterEditor.Form = .map) -> String? {
        RegisterEditor(form: form).appending(entry, to: text.map { Array($0.utf8) }).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("a: { n: x }\n", "b:\n  n: y\n"), ("a: { n: x }", "\nb:\n  n: y\n"), ("a:\r\n  n: x\r\n", "b:\r\n  n: y\r\n"),
        ("# only a comment", "\nb:\n  n: y\n"), ("a:\n  n: x\n\nc:\n  n: z\n", "\nb:\n  n: y\n"),
        ("a: 1\n\n# about c\nc: 2\n# the end\n", "\nb:\n  n: y\n"), ("  a: 1\n", "  b:\n    n: y\n"),
        ("\u{FEFF}a: 1\n", "b:\n  n: y\n"), ("a: >\n  folded\n", "b:\n  n: y\n"),
    ])
    func anEntryComesLast(text: String, added: String) {
        #expect(appending(["b:", "  n: y"], to: text) == text + added)
    }

    @Test(arguments: [
        ("references:\n- id: a\n", "- id: b\n  t: x\n"),
        ("references:\n  - id: a\n    t: y\n", "  - id: b\n    t: x\n"),
        ("- id: a\n", "- id: b\n  t: x\n"), ("references:\n", "- id: b\n  t: x\n"),
        ("references:\r\n- id: a\r\n\r\n- id: c", "\r\n\r\n- id: b\r\n  t: x\r\n"),
    ])
    func aSourceComesLast(text: String, added: String) {
        #expect(appending(["- id: b", "  t: x"], to: text, .list) == text + added)
    }

    @Test func aFileThatIsNotThereIsBegun() {
        #expect(appending(["b:", "  n: y"], to: nil) == "b:\n  n: y\n")
        #expect(appending(["- id: b"], to: nil, .list) == "references:\n- id: b\n")
    }

    @Test(arguments: ["{ a: 1 }\n", "- a\n", "a: 1\n...\n", "a: [\n", "text\n", "---\na: 1\n---\nc: 2\n"])
    func whatCannotBeAddedToIsRefused(text: String) { #expect(appending(["b:", "  n: y"], to: text) == nil) }

    @Test(arguments: ["{ references: [] }\n", "references: []\n", "references: text\n", "other: 1\n"])
    func aListThatCannotBeAddedToIsRefused(text: String) { #expect(appending(["- id: b"], to: text, .list) == nil) }
}
