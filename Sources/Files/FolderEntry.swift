import Buffers

/// What a folder holds: a name, and whether it is known without a further look to be that of a file.
struct FolderEntry {
    /// `nil` where it is not UTF-8.
    let name: String?
    let isFile: Bool
}

extension [FolderEntry] {
    /// Sorted by names.
    var inOrder: [FolderEntry] {
        let name = { (position: Int) in self[position].name ?? "" }
        let beginnings = indices.map { NameBeginning(of: name($0), at: $0) }
        return beginnings.sorted { NameBeginning.precedes($0, $1, name) }.map { self[$0.position] }
    }
}

/// The first twenty-four bytes of a name, as numbers of which the first byte is the highest. Most names differ there, and
/// so need not be fetched from memory to be sorted, nor counted each time that they are moved.
private struct NameBeginning {
    let position: Int
    private let words: (UInt64, UInt64, UInt64)

    init(of name: String, at position: Int) {
        self.position = position
        words = name.utf8.withBuffer { bytes in
            func word(at start: Int) -> UInt64 {
                if start + 8 <= bytes.count { return bytes.word(at: start).byteSwapped }
                var word: UInt64 = 0
                for place in 0..<8 {
                    word = word << 8 | (start + place < bytes.count ? UInt64(bytes[start + place]) : 0)
                }
                return word
            }
            return (word(at: 0), word(at: 8), word(at: 16))
        }
    }

    static func precedes(_ a: NameBeginning, _ b: NameBeginning, _ name: (Int) -> String) -> Bool {
        a.words != b.words ? a.words < b.words : name(a.position) < name(b.position)
    }
}
