import Chronicle
import Testing

@testable import Content

@Suite struct PackedProseTests {
    private var prose: Prose {
        var prose = Prose()
        prose.text = Array("نص and text".utf8)
        prose.targets = [.event(4), .external("https://example.org/")]
        prose.citations = [
            Prose.Citation(prefix: "see ", source: 0, locator: ""),
            Prose.Citation(prefix: "", source: 70_000, locator: "ص. 2"),
        ]
        prose.images = [Prose.Shown(target: 1, alt: 3..<4)]
        let blocks: [Prose.Block] = [
            .paragraph, .tightParagraph, .heading(level: 6), .blockQuote, .bulletList, .item, .orderedList(start: 0),
            .orderedList(start: 999_999_999),
        ]
        prose.pieces =
            blocks.flatMap { [.open($0), .close($0)] } + [
                .openSpan(.emphasis), .closeSpan(.emphasis), .openSpan(.strong), .closeSpan(.strong), .openLink(0),
                .closeLink, .text(0..<5), .code(5..<5), .codeBlock(5..<15), .image(0), .citation(0..<2),
                .lineBreak, .thematicBreak,
            ]
        return prose
    }

    @Test func everyPieceIsReadAsItWasPacked() {
        #expect(Prose(packed: prose.packed, targets: prose.targets) == prose)
        #expect(Prose(packed: Prose().packed, targets: []) == Prose())
    }

    @Test func fewerBytesAreNoProse() {
        let packed = prose.packed
        for count in packed.indices { #expect(Prose(packed: Array(packed.prefix(count)), targets: []) == nil) }
    }
}
