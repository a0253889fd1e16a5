import Chronicle

extension Prose {
    /// The first paragraph as plain text, without citations, white space made single. O(length of the paragraph).
    var summary: String {
        var bytes: [UInt8] = []
        for piece in pieces {
            switch piece {
            case .text(let range), .code(let range): bytes += self.bytes(range)
            case .lineBreak: bytes.append(0x20)
            case .close(.paragraph), .close(.tightParagraph): return singleSpaced(bytes)
            default: break
            }
        }
        return singleSpaced(bytes)
    }

    private func singleSpaced(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte > 0x20 { result.append(byte) } else if let last = result.last, last != 0x20 { result.append(0x20) }
        }
        if result.last == 0x20 { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }
}
