import Chronicle
import Keeping

/// Prose as bytes, for what does not stand in memory until its page is made.
extension Prose {
    /// All but its targets, which stay in memory. O(length).
    var packed: [UInt8] {
        var packing = Packing(capacity: text.count + pieces.count * 8 + 64)
        packing.add(text[...])
        packing.add(pieces) { $0.add(PackedPiece($1)) }
        packing.add(citations) { packing, citation in
            packing.add(citation.source)
            packing.add(citation.prefix)
            packing.add(citation.locator)
        }
        packing.add(images) { packing, image in
            packing.add(word(image.target, 0))
            packing.add(word(image.alt))
        }
        return packing.unsealed()
    }

    /// `nil` for bytes that are less than what was packed. O(length).
    init?(packed: [UInt8], targets: [Target]) {
        var rest = Unpacking(unsealed: packed)
        guard let text = rest.plain(),
            let pieces = rest.list({ $0.packedPiece()?.piece }),
            let citations = rest.list({ $0.citation() }), let images = rest.list({ $0.shown() })
        else { return nil }
        self.init()
        (self.text, self.pieces, self.targets) = (text, pieces, targets)
        (self.citations, self.images) = (citations, images)
    }
}

/// A piece as its sort, and a number or a stretch, 0 where it needs none: a word, since no text has 2²⁸ bytes.
private struct PackedPiece {
    enum Sort: UInt8 {
        case paragraph, tightParagraph, heading, blockQuote, bulletList, item, orderedList
        case emphasis, strong, link, text, code, codeBlock, image, citation, lineBreak, thematicBreak
    }

    let sort: Sort
    var closes = false
    var number: Int32 = 0
    var range: Range<Int32> = 0..<0
}

extension PackedPiece {
    init(_ piece: Prose.Piece) {
        switch piece {
        case .open(let block): self.init(block, closes: false)
        case .close(let block): self.init(block, closes: true)
        case .openSpan(let span): self.init(sort: span == .strong ? .strong : .emphasis)
        case .closeSpan(let span): self.init(sort: span == .strong ? .strong : .emphasis, closes: true)
        case .openLink(let target): self.init(sort: .link, number: target)
        case .closeLink: self.init(sort: .link, closes: true)
        case .text(let range): self.init(sort: .text, range: range)
        case .code(let range): self.init(sort: .code, range: range)
        case .codeBlock(let range): self.init(sort: .codeBlock, range: range)
        case .image(let image): self.init(sort: .image, number: image)
        case .citation(let range): self.init(sort: .citation, range: range)
        case .lineBreak: self.init(sort: .lineBreak)
        case .thematicBreak: self.init(sort: .thematicBreak)
        }
    }

    private init(_ block: Prose.Block, closes: Bool) {
        switch block {
        case .paragraph: self.init(sort: .paragraph, closes: closes)
        case .tightParagraph: self.init(sort: .tightParagraph, closes: closes)
        case .heading(let level): self.init(sort: .heading, closes: closes, number: Int32(level))
        case .blockQuote: self.init(sort: .blockQuote, closes: closes)
        case .bulletList: self.init(sort: .bulletList, closes: closes)
        case .item: self.init(sort: .item, closes: closes)
        case .orderedList(let start): self.init(sort: .orderedList, closes: closes, number: start)
        }
    }

    var piece: Prose.Piece {
        switch sort {
        case .paragraph: block(.paragraph)
        case .tightParagraph: block(.tightParagraph)
        case .heading: block(.heading(level: UInt8(truncatingIfNeeded: number)))
        case .blockQuote: block(.blockQuote)
        case .bulletList: block(.bulletList)
        case .item: block(.item)
        case .orderedList: block(.orderedList(start: number))
        case .emphasis: closes ? .closeSpan(.emphasis) : .openSpan(.emphasis)
        case .strong: closes ? .closeSpan(.strong) : .openSpan(.strong)
        case .link: closes ? .closeLink : .openLink(number)
        case .text: .text(range)
        case .code: .code(range)
        case .codeBlock: .codeBlock(range)
        case .image: .image(number)
        case .citation: .citation(range)
        case .lineBreak: .lineBreak
        case .thematicBreak: .thematicBreak
        }
    }

    private func block(_ block: Prose.Block) -> Prose.Piece { closes ? .close(block) : .open(block) }
}

extension Packing {
    /// From below: the sort in 7 bits, whether it closes, and a number in 32, or the start of a stretch and its length in 28
    /// each.
    fileprivate mutating func add(_ piece: PackedPiece) {
        let (start, length) = (UInt64(piece.range.lowerBound), UInt64(piece.range.count))
        let value = UInt64(UInt32(bitPattern: piece.number)) | start | length << 28
        add(UInt64(piece.sort.rawValue) | (piece.closes ? 1 << 7 : 0) | value << 8)
    }
}

extension Unpacking {
    fileprivate mutating func packedPiece() -> PackedPiece? {
        guard let word = word(), let sort = PackedPiece.Sort(rawValue: UInt8(word & 0x7F)) else { return nil }
        let value = word >> 8
        let start = Int32(value & 0xFFF_FFFF)
        return PackedPiece(
            sort: sort, closes: word & 1 << 7 != 0, number: Int32(truncatingIfNeeded: value),
            range: start..<start + Int32(value >> 28))
    }

    fileprivate mutating func shown() -> Prose.Shown? {
        guard let target = word().map(halves), let alt = range() else { return nil }
        return Prose.Shown(target: target.low, alt: alt)
    }

    private mutating func range() -> Range<Int32>? {
        guard let (start, end) = word().map(halves), start <= end else { return nil }
        return start..<end
    }

    fileprivate mutating func citation() -> Prose.Citation? {
        guard let source = count(), let prefix = text(), let locator = text() else { return nil }
        return Prose.Citation(prefix: prefix, source: source, locator: locator)
    }
}

private func word(_ low: Int32, _ high: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: low)) | UInt64(UInt32(bitPattern: high)) << 32
}

private func word(_ range: Range<Int32>) -> UInt64 { word(range.lowerBound, range.upperBound) }

private func halves(of word: UInt64) -> (low: Int32, high: Int32) {
    (Int32(truncatingIfNeeded: word), Int32(truncatingIfNeeded: word >> 32))
}
