import Buffers
import Chronicle
import Pictures
import Script

/// Writes prose as HTML for one place: a language, a distance from the root, and the numbers of the sources.
struct ProseRenderer {
    /// The language that the prose is in.
    let voice: Voice
    /// Writes what leads to a target from the page that is being written.
    let appendHref: (Prose.Target, inout Buffer<UInt8>) -> Void
    /// The number that readers see for a source, by its position.
    let number: (Int) -> Int?
    /// The size of a picture.
    let picture: (Prose.Target) -> Picture?
    /// The id of what the page says about a target beside its name.
    var description: (Prose.Target) -> String? = { _ in nil }
    /// The word before the number of a paragraph in the name of the link to it; without it paragraphs have no links.
    var paragraphWord: String?
    /// Stands before every `id` in the prose, where two texts share a page.
    var idPrefix = ""
    /// The level of the highest heading in the prose, below those of the page; the others follow.
    var topHeading: UInt8 = 2

    /// One pass over the pieces.
    func append(_ prose: Prose, into html: inout Buffer<UInt8>) {
        var progress = Progress(highest: prose.highestHeading)
        for piece in prose.pieces { append(piece, of: prose, &progress, into: &html) }
    }

    func html(_ prose: Prose) -> [UInt8] {
        [UInt8](roomFor: prose.text.count * 2 + 64) { append(prose, into: &$0) }
    }

    /// A paragraph, heading, list or the like that stands in no other.
    struct Block {
        let isHeading: Bool
        let html: [UInt8]
    }

    /// The same, block by block.
    func blocks(_ prose: Prose) -> [Block] {
        var blocks: [Block] = []
        var html = Buffer<UInt8>(capacity: 256)
        var progress = Progress(highest: prose.highestHeading)
        var depth = 0
        for piece in prose.pieces {
            append(piece, of: prose, &progress, into: &html)
            if case .open = piece { depth += 1 }
            if case .close = piece { depth -= 1 }
            if depth == 0 {
                blocks.append(Block(isHeading: piece.closesHeading, html: html.copy()))
                html.cut(to: 0)
            }
        }
        return blocks
    }

    /// What has been written so far.
    private struct Progress {
        let highest: UInt8
        var cited = Set<Int>()
        var paragraphs = 0
    }

    private func append(
        _ piece: Prose.Piece, of prose: Prose, _ progress: inout Progress, into html: inout Buffer<UInt8>
    ) {
        switch piece {
        case .text(let range): voice.append(prose.bytes(range), into: &html)
        case .open(let block): open(block, &progress, into: &html)
        case .close(let block): close(block, progress, into: &html)
        case .openSpan(let span): html.append(span == .emphasis ? "<em>" : "<strong>")
        case .closeSpan(let span): html.append(span == .emphasis ? "</em>" : "</strong>")
        case .openLink(let position): open(prose.target(position), into: &html)
        case .closeLink: html.append("</a>")
        case .code(let range): code(prose.bytes(range), into: &html)
        case .codeBlock(let range):
            html.append("<pre dir=\"ltr\"><code>")
            appendEscaped(prose.bytes(range), into: &html)
            html.append("</code></pre>\n")
        case .image(let position):
            let shown = prose.images[Int(position)]
            image(prose.target(shown.target), prose.bytes(shown.alt), into: &html)
        case .citation(let range): cite(prose.citations(range), &progress.cited, into: &html)
        case .lineBreak: html.append("<br>\n")
        case .thematicBreak: html.append("<hr>\n")
        }
    }

    private func open(_ block: Prose.Block, _ progress: inout Progress, into html: inout Buffer<UInt8>) {
        switch block {
        case .paragraph: openParagraph(&progress, into: &html)
        case .tightParagraph: break
        case .heading(let level):
            html.append("<h")
            html.append(digits: heading(level, progress.highest))
            html.append(">")
        case .blockQuote: html.append("<blockquote>\n")
        case .bulletList: html.append("<ul>\n")
        case .orderedList(let start): html.append(bytesOf: start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n")
        case .item: html.append("<li>")
        }
    }

    private func close(_ block: Prose.Block, _ progress: Progress, into html: inout Buffer<UInt8>) {
        switch block {
        case .paragraph: closeParagraph(progress.paragraphs, into: &html)
        case .tightParagraph: break
        case .heading(let level):
            html.append("</h")
            html.append(digits: heading(level, progress.highest))
            html.append(">\n")
        case .blockQuote: html.append("</blockquote>\n")
        case .bulletList: html.append("</ul>\n")
        case .orderedList: html.append("</ol>\n")
        case .item: html.append("</li>\n")
        }
    }

    private func openParagraph(_ progress: inout Progress, into html: inout Buffer<UInt8>) {
        progress.paragraphs += 1
        guard paragraphWord != nil else {
            html.append("<p>")
            return
        }
        html.append("<p id=\"")
        appendID("p", progress.paragraphs, into: &html)
        html.append("\">")
    }

    /// A paragraph can be linked to; its link shows by the stylesheet, so that it is not copied with the text.
    private func closeParagraph(_ number: Int, into html: inout Buffer<UInt8>) {
        if let paragraphWord {
            html.append("<a class=\"here\" href=\"#")
            appendID("p", number, into: &html)
            html.append("\" aria-label=\"")
            html.append(bytesOf: paragraphWord)
            html.append(" ")
            html.append(digits: number)
            html.append("\"></a>")
        }
        html.append("</p>\n")
    }

    private func appendID(_ sort: StaticString, _ number: Int, into html: inout Buffer<UInt8>) {
        html.append(bytesOf: idPrefix)
        html.append(sort)
        html.append(digits: number)
    }

    private func heading(_ level: UInt8, _ highest: UInt8) -> Int { Int(min(level - highest + topHeading, 6)) }

    private func open(_ target: Prose.Target, into html: inout Buffer<UInt8>) {
        html.append("<a href=\"")
        appendHref(target, &html)
        if case .external = target { html.append("\" rel=\"external") }
        if let description = description(target) {
            html.append("\" aria-describedby=\"")
            html.append(bytesOf: description)
        }
        html.append("\">")
    }

    private func code(_ text: ArraySlice<UInt8>, into html: inout Buffer<UInt8>) {
        html.append("<code dir=\"ltr\">")
        appendEscaped(text, into: &html)
        html.append("</code>")
    }

    private func image(_ target: Prose.Target, _ alt: ArraySlice<UInt8>, into html: inout Buffer<UInt8>) {
        html.append("<img loading=\"lazy\" src=\"")
        appendHref(target, &html)
        html.append("\" alt=\"")
        appendEscaped(alt, into: &html)
        if let picture = picture(target) {
            html.append(bytesOf: "\" width=\"\(picture.width)\" height=\"\(picture.height)")
        }
        html.append("\">")
    }

    /// `[1]`, with prefix and locator where they were written. The first citation of a source is where the list of
    /// sources leads back to.
    private func cite(_ citations: ArraySlice<Prose.Citation>, _ cited: inout Set<Int>, into html: inout Buffer<UInt8>)
    {
        html.append("<sup class=\"citation\">")
        for citation in citations {
            guard let number = number(citation.source) else { continue }
            html.append("<a href=\"#")
            appendID("source-", number, into: &html)
            html.append("\"")
            if cited.insert(citation.source).inserted {
                html.append(" id=\"")
                appendID("cited-", number, into: &html)
                html.append("\"")
            }
            html.append(">[")
            if !citation.prefix.isEmpty {
                voice.append(citation.prefix, into: &html)
                html.append(UInt8(ascii: " "))
            }
            html.append(digits: number)
            if !citation.locator.isEmpty {
                html.append(voice.direction == .rightToLeft ? "، " : ", ")
                voice.append(citation.locator, into: &html)
            }
            html.append("]</a>")
        }
        html.append("</sup>")
    }
}

extension Prose.Piece {
    fileprivate var closesHeading: Bool { if case .close(.heading) = self { true } else { false } }
}

extension Prose {
    /// The level of the highest heading, 1 where there is none.
    fileprivate var highestHeading: UInt8 {
        var highest: UInt8 = 6
        var isThere = false
        for case .open(.heading(let level)) in pieces { (highest, isThere) = (min(highest, level), true) }
        return isThere ? highest : 1
    }
}
