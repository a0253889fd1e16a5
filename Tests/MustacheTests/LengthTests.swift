import Testing

@testable import Mustache

@Suite struct LengthTests {
    /// Around what a page usually has.
    @Test(arguments: [0, 1, 32_767, 32_768, 32_769, 200_000])
    func pagesMayHaveAnyLength(length: Int) throws {
        let library = TemplateLibrary([(name: "page", text: Array("{{text}}".utf8))])
        let shape = Shape("page", [.text("text", "")])
        let template = try #require(library.compile("page", for: shape, as: .html).template)
        let text = String(repeating: "x", count: length)
        #expect(template.text(.record(["text": .text(text)])) == text)
    }
}
