/// What a folder holds: a name, and whether it is known without a further look to be that of a file.
struct FolderEntry {
    /// `nil` where it is not UTF-8.
    let name: String?
    let isFile: Bool
    /// The first sixteen bytes of the name, as numbers of which the first byte is the highest. Most names differ there, and
    /// so need not be fetched from memory to be sorted.
    private let beginning: (UInt64, UInt64)

    init(_ name: String?, isFile: Bool) {
        (self.name, self.isFile) = (name, isFile)
        var beginning: (UInt64, UInt64) = (0, 0)
        for (place, byte) in (name ?? "").utf8.prefix(16).enumerated() {
            let bits = UInt64(byte) << UInt64(56 - place % 8 * 8)
            if place < 8 { beginning.0 |= bits } else { beginning.1 |= bits }
        }
        self.beginning = beginning
    }

    /// By names.
    static func precedes(_ a: FolderEntry, _ b: FolderEntry) -> Bool {
        a.beginning != b.beginning ? a.beginning < b.beginning : (a.name ?? "") < (b.name ?? "")
    }
}
