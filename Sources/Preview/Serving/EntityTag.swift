/// The mark of one state of a file, by which a browser asks whether it changed. RFC 9110, section 8.8.3.
struct EntityTag: Equatable, Sendable {
    /// With its quotation marks.
    let text: String

    /// Of what is in memory: FNV-1a of 64 bits.
    init(of bytes: [UInt8]) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        text = "\"" + String(hash, radix: 16) + "\""
    }

    /// Of a file on the disk, by what the disk says of it.
    init(size: Int, seconds: Int, nanoseconds: Int, inode: UInt64) {
        let parts = [UInt64(size), UInt64(bitPattern: Int64(seconds)), UInt64(nanoseconds), inode]
        text = "\"" + parts.map { String($0, radix: 16) }.joined(separator: "-") + "\""
    }

    /// Whether a value of `If-None-Match` names this state, be it weakly.
    func isNamed(in fields: [String]) -> Bool {
        let names = fields.flatMap { $0.split(separator: ",") }.map { $0.trimmed }
        return names.contains { $0 == "*" || $0 == text || $0 == "W/" + text }
    }

    /// Whether a value of `If-Range` names exactly this state, or is not there.
    func allowsRange(_ field: String?) -> Bool { field == nil || field == text }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let isSpace = { (character: Character) in character == " " || character == "\t" }
        var rest = drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return rest
    }
}
