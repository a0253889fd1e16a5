import Chronicle
import Pictures
import Script

/// Writes prose as HTML for one place: a language, a distance from the root, and the numbers of the sources.
struct ProseRenderer {
    /// The language that the prose is in.
    let voice: Voice
    /// What leads to a target from the page that is being written.
    let link: (Prose.Target) -> String
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
    func html(_ prose: Prose) -> [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(prose.text.count * 2)
        var progress = Progress(highest: prose.highestHeading)
        for piece in prose.pieces { append(piece, of: prose, &progress, into: &html) }
        return html
    }

    /// A paragraph, heading, list or the like that stands in no other.
    struct Block {
        let isHeading: Bool
        let html: [UInt8]
    }

    /// The same, block by block.
    func blocks(_ prose: Prose) -> [Block] {
        var blocks: [Block] = []
        var html: [UInt8] = []
        var progress = Progress(highest: prose.highestHeading)
        var depth = 0
        for piece in prose.pieces {
            append(piece, of: prose, &progress, into: &html)
            if case .open = piece { depth += 1 }
            if case .close = piece { depth -= 1 }
            if depth == 0 {
                blocks.append(Block(isHeading: piece.closesHeading, html: html))
                html = []
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
        _ piece: Prose.Piece, of prose: Prose, _ progress: inout Progress, into html: inout [UInt8]
    ) {
        switch piece {
        case .text(let range): voice.append(prose.bytes(range), into: &html)
        case .open(let block): open(block, &progress, into: &html)
        case .close(let block): close(block, progress, into: &html)
        case .openSpan(let span): html += (span == .emphasis ? "<em>" : "<strong>").utf8
        case .closeSpan(let span): html += (span == .emphasis ? "</em>" : "</strong>").utf8
        case .openLink(let position): open(prose.target(position), into: &html)
        case .closeLink: html += "</a>".utf8
        case .code(let range): code(prose.bytes(range), into: &html)
        case .codeBlock(let range):
            html += "<pre dir=\"ltr\"><code>".utf8
            appendEscaped(prose.bytes(range), into: &html)
            html += "</code></pre>\n".utf8
        case .image(let position, let alt): image(prose.target(position), prose.bytes(alt), into: &html)
        case .citation(let range): cite(prose.citations(range), &progress.cited, into: &html)
        case .lineBreak: html += "<br>\n".utf8
        case .thematicBreak: html += "<hr>\n".utf8
        }
    }

    private func open(_ block: Prose.Block, _ progress: inout Progress, into html: inout [UInt8]) {
        switch block {
        case .paragraph: openParagraph(&progress, into: &html)
        case .tightParagraph: break
        case .heading(let level): html += "<h\(heading(level, progress.highest))>".utf8
        case .blockQuote: html += "<blockquote>\n".utf8
        case .bulletList: html += "<ul>\n".utf8
        case .orderedList(let start): html += (start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n").utf8
        case .item: html += "<li>".utf8
        }
    }

    private func close(_ block: Prose.Block, _ progress: Progress, into html: inout [UInt8]) {
        switch block {
        case .paragraph: closeParagraph(progress.paragraphs, into: &html)
        case .tightParagraph: break
        case .heading(let level): html += "</h\(heading(level, progress.highest))>\n".utf8
        case .blockQuote: html += "</blockquote>\n".utf8
        case .bulletList: html += "</ul>\n".utf8
        case .orderedList: html += "</ol>\n".utf8
        case .item: html += "</li>\n".utf8
        }
    }

    private func openParagraph(_ progress: inout Progress, into html: inout [UInt8]) {
        progress.paragraphs += 1
        guard paragraphWord != nil else {
            html += "<p>".utf8
            return
        }
        html.append("<p id=\"", idPrefix, "p", String(progress.paragraphs), "\">")
    }

    /// A paragraph can be linked to; its link shows by the stylesheet, so that it is not copied with the text.
    private func closeParagraph(_ number: Int, into html: inout [UInt8]) {
        if let paragraphWord {
            let number = String(number)
            html.append("<a class=\"here\" href=\"#", idPrefix, "p", number)
            html.append("\" aria-label=\"", paragraphWord, " ", number, "\"></a>")
        }
        html += "</p>\n".utf8
    }

    private func heading(_ level: UInt8, _ highest: UInt8) -> UInt8 { min(level - highest + topHeading, 6) }

    private func open(_ target: Prose.Target, into html: inout [UInt8]) {
        html += "<a href=\"".utf8
        appendEscaped(link(target), into: &html)
        if case .external = target { html += "\" rel=\"external".utf8 }
        if let description = description(target) { html.append("\" aria-describedby=\"", description) }
        html += "\">".utf8
    }

    private func code(_ text: ArraySlice<UInt8>, into html: inout [UInt8]) {
        html += "<code dir=\"ltr\">".utf8
        appendEscaped(text, into: &html)
        html += "</code>".utf8
    }

    private func image(_ target: Prose.Target, _ alt: ArraySlice<UInt8>, into html: inout [UInt8]) {
        html += "<img loading=\"lazy\" src=\"".utf8
        appendEscaped(link(target), into: &html)
        html += "\" alt=\"".utf8
        appendEscaped(alt, into: &html)
        if let picture = picture(target) { html += "\" width=\"\(picture.width)\" height=\"\(picture.height)".utf8 }
        html += "\">".utf8
    }

    /// `[1]`, with prefix and locator where they were written. The first citation of a source is where the list of
    /// sources leads back to.
    private func cite(_ citations: ArraySlice<Prose.Citation>, _ cited: inout Set<Int>, into html: inout [UInt8]) {
        html += "<sup class=\"citation\">".utf8
        for citation in citations {
            guard let number = number(citation.source) else { continue }
            let shown = String(number)
            html.append("<a href=\"#", idPrefix, "source-", shown, "\"")
            if cited.insert(citation.source).inserted { html.append(" id=\"", idPrefix, "cited-", shown, "\"") }
            html += ">[".utf8
            if !citation.prefix.isEmpty {
                voice.append(citation.prefix, into: &html)
                html.append(UInt8(ascii: " "))
            }
            html += shown.utf8
            if !citation.locator.isEmpty {
                html += (voice.direction == .rightToLeft ? "، " : ", ").utf8
                voice.append(citation.locator, into: &html)
            }
            html += "]</a>".utf8
        }
        html += "</sup>".utf8
    }
}

extension [UInt8] {
    /// Appends texts one after the other.
    fileprivate mutating func append(_ a: String, _ b: String, _ c: String = "", _ d: String = "", _ e: String = "") {
        self += a.utf8
        self += b.utf8
        self += c.utf8
        self += d.utf8
        self += e.utf8
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
