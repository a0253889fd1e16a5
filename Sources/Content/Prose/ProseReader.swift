import Chronicle
import CommonMark
import Diagnostics
import Script

/// Turns a Markdown text into prose: links and citations resolved, HTML left out. One pass over its tokens.
struct ProseReader: ~Copyable {
    private let body: MarkdownBody
    private let references: References
    private let links: LinkResolver
    /// Whether there is an `@` in the text.
    private let mayCite: Bool
    private var prose = Prose()
    private var targets = Numbering<Prose.Target>()
    /// Running text not yet searched for citations, and the token it began with.
    private var running: Range<Int32> = 0..<0
    private var runningToken: Token?
    private var tightness: [Bool] = []
    /// Whether each link that is open leads anywhere.
    private var openLinks: [Bool] = []
    private var image: (target: Prose.Target?, alt: [UInt8], token: Token)?
    private var used: Set<Int> = []

    static func read(
        _ body: consuming MarkdownBody, _ references: References, in folder: TextName.Folder, _ report: inout Reporter
    ) -> Prose {
        let tokens = body.document.tokens
        var reader = ProseReader(body, references, folder)
        for token in tokens { reader.read(token, &report) }
        return reader.finished(&report)
    }

    private consuming func finished(_ report: inout Reporter) -> Prose {
        flush(&report)
        // Without the room that they grew into.
        prose.targets = Array(targets.things[...])
        return prose
    }

    private init(_ body: consuming MarkdownBody, _ references: References, _ folder: TextName.Folder) {
        self.body = body
        self.references = references
        links = LinkResolver(references: references, folder: folder)
        mayCite = self.body.document.text.holds(UInt8(ascii: "@"))
        // Pieces name stretches of it; what they name and is not in it comes behind.
        prose.text = self.body.document.text
        prose.pieces.reserveCapacity(self.body.document.tokens.count { $0.kind != .softBreak })
    }

    private mutating func read(_ token: Token, _ report: inout Reporter) {
        if image != nil, !(token.kind == .image && token.role == .close) {
            if token.kind == .text { image?.alt += body.document.bytes(of: token) }
            return
        }
        switch token.kind {
        case .text, .softBreak: run(token)
        case .htmlBlock, .htmlInline: break
        default:
            flush(&report)
            readMarkup(token, &report)
        }
    }

    private mutating func readMarkup(_ token: Token, _ report: inout Reporter) {
        let opens = token.role == .open
        switch token.kind {
        case .paragraph: block(tightness.last == true ? .tightParagraph : .paragraph, opens)
        case .heading: block(.heading(level: token.level), opens)
        case .blockQuote: nest(.blockQuote, opens, isTight: false)
        case .bulletList: nest(.bulletList, opens, isTight: token.level == 1)
        case .orderedList: nest(.orderedList(start: token.start), opens, isTight: token.level == 1)
        case .item: block(.item, opens)
        case .emphasis: prose.pieces.append(opens ? .openSpan(.emphasis) : .closeSpan(.emphasis))
        case .strong: prose.pieces.append(opens ? .openSpan(.strong) : .closeSpan(.strong))
        case .link: opens ? openLink(token, &report) : closeLink()
        case .image: opens ? openImage(token, &report) : closeImage(&report)
        case .code: prose.pieces.append(.code(store(body.document.bytes(of: token))))
        case .codeBlock: prose.pieces.append(.codeBlock(store(body.document.bytes(of: token))))
        case .thematicBreak: prose.pieces.append(.thematicBreak)
        case .lineBreak: prose.pieces.append(.lineBreak)
        case .text, .softBreak, .htmlBlock, .htmlInline: break
        }
    }

    private mutating func block(_ block: Prose.Block, _ opens: Bool) {
        prose.pieces.append(opens ? .open(block) : .close(block))
    }

    private mutating func nest(_ block: Prose.Block, _ opens: Bool, isTight: Bool) {
        if opens { tightness.append(isTight) } else { _ = tightness.popLast() }
        self.block(block, opens)
    }
}

extension ProseReader {
    private mutating func openLink(_ token: Token, _ report: inout Reporter) {
        let target = resolve(token, &report)
        openLinks.append(target != nil)
        if let target { prose.pieces.append(.openLink(Int32(targets.number(of: target)))) }
    }

    private mutating func closeLink() {
        if openLinks.popLast() == true { prose.pieces.append(.closeLink) }
    }

    private mutating func openImage(_ token: Token, _ report: inout Reporter) {
        image = (resolve(token, &report), [], token)
    }

    private mutating func closeImage(_ report: inout Reporter) {
        guard let (target, alt, token) = image else { return }
        image = nil
        guard let target else { return }
        guard case .media = target else {
            return report.error(
                "image-not-local", body.place(of: "![".utf8, in: token, &report),
                "a picture must lie in content/media/: pages load nothing from other hosts",
                suggestion: "download it, if its licence allows, and write ![…](../media/name.jpg)")
        }
        if alt.allSatisfy({ $0 <= 0x20 }) {
            report.warning(
                "image-alt-missing", body.place(of: "![".utf8, in: token, &report),
                "a picture says nothing to those who cannot see it", suggestion: "write ![what it shows](…)")
        }
        prose.pieces.append(.image(Int32(prose.images.count)))
        prose.images.append(Prose.Shown(target: Int32(targets.number(of: target)), alt: store(alt[...])))
    }

    private func resolve(_ token: Token, _ report: inout Reporter) -> Prose.Target? {
        if let target = links.usualTarget(of: body.document.bytes(of: token)) { return target }
        let address = body.document.string(of: token)
        switch links.outcome(of: address) {
        case .target(let target):
            reportFragment(of: address, target, token, &report)
            return target
        case .unbuilt:
            report.warning(
                "link-unbuilt", body.place(of: address.utf8, in: token, &report),
                "“\(address)” is not built (a draft, under embargo, or broken): its link is left out")
        case .broken(let message, let suggestion):
            report.error(
                "broken-link", body.place(of: address.utf8, in: token, &report), message, suggestion: suggestion)
        }
        return nil
    }
}

extension ProseReader {
    /// Pages have no places of their own to link to: they differ from language to language.
    private func reportFragment(of address: String, _ target: Prose.Target, _ token: Token, _ report: inout Reporter) {
        switch target {
        case .event, .page, .media: break
        case .actor, .place, .topic, .external: return
        }
        guard let mark = address.utf8.firstIndex(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }) else {
            return
        }
        let fragment = address[mark...]
        report.warning(
            "link-fragment", body.place(of: fragment.utf8, in: token, &report),
            "“\(fragment)” is left out: links lead to a whole page or file", suggestion: "write “\(address[..<mark])”")
    }

    /// Between the texts of a run there is nothing that is running text too.
    private mutating func run(_ token: Token) {
        if runningToken == nil { (runningToken, running) = (token, token.text) }
        running = running.lowerBound..<token.text.upperBound
    }

    /// Writes the running text, its citations resolved.
    private mutating func flush(_ report: inout Reporter) {
        guard let token = runningToken else { return }
        runningToken = nil
        if body.hasDirectionalMarks { running = store(withoutMarks(prose.bytes(running))[...]) }
        guard mayCite, prose.bytes(running).holds(UInt8(ascii: "@")) else { return append(running) }
        let text = Array(prose.bytes(running))
        let place = { [start = running.lowerBound] (range: Range<Int>) in
            start + Int32(range.lowerBound)..<start + Int32(range.upperBound)
        }
        var from = body.start(of: token, &report)
        for stretch in stretches(of: text) {
            switch stretch {
            case .plain(let range): append(place(range))
            case .broken(let range, let reason):
                report.error(
                    "bad-citation", report.range(body.offsets(of: text[range], from: from)),
                    "the citation \(reason)", suggestion: "write [@key], [@key, p. 2] or [@a; @b]")
            case .citation(let keys, let whole):
                let written = body.offsets(of: text[whole.lowerBound..<keys[0].key.upperBound], from: from)
                if written.lowerBound > body.source.startIndex,
                    body.source[written.lowerBound - 1] == UInt8(ascii: "\\")
                {
                    append(place(whole))
                } else {
                    cite(keys, in: text, from: written.lowerBound, &report)
                }
                from = written.upperBound
            }
        }
    }

    private func withoutMarks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = markLength(bytes, at: index)
            if length == 0 { kept.append(bytes[index]) }
            index += max(length, 1)
        }
        return kept
    }

    private mutating func cite(_ keys: [CitationKey], in text: [UInt8], from: Int, _ report: inout Reporter) {
        let first = Int32(prose.citations.count)
        for key in keys {
            guard let source = references.tables.sources[text[key.key]] else {
                let name = String(decoding: text[key.key], as: UTF8.self)
                let near = nearest(to: name, among: references.tables.sources.ids)
                report.error(
                    "unknown-source", report.range(body.offsets(of: text[key.key], from: from)),
                    "the source “\(name)” is not known",
                    suggestion: near.map { "did you mean “@\($0)”?" } ?? "add it to content/sources.yml")
                continue
            }
            prose.citations.append(
                Prose.Citation(
                    prefix: String(decoding: text[key.prefix], as: UTF8.self), source: source,
                    locator: String(decoding: text[key.locator], as: UTF8.self)))
        }
        trimTrailingSpace()
        let last = Int32(prose.citations.count)
        if first < last { prose.pieces.append(.citation(first..<last)) }
    }

    /// A citation stands right after the word that it belongs to.
    private mutating func trimTrailingSpace() {
        guard case .text(let range)? = prose.pieces.last else { return }
        var end = range.upperBound
        while end > range.lowerBound, prose.text[Int(end) - 1] <= 0x20 { end -= 1 }
        prose.pieces[prose.pieces.count - 1] = .text(range.lowerBound..<end)
    }

    private mutating func append(_ text: Range<Int32>) {
        if !text.isEmpty { prose.pieces.append(.text(text)) }
    }

    private mutating func store(_ bytes: ArraySlice<UInt8>) -> Range<Int32> {
        let start = Int32(prose.text.count)
        prose.text += bytes
        return start..<Int32(prose.text.count)
    }
}
