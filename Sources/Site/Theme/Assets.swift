import Files
import Script

/// A file that pages load.
struct Asset: Sendable {
    /// From the root of the site; it holds a fingerprint of the content, so that it may be cached for ever.
    let path: String
    let bytes: [UInt8]
}

/// The scripts of a theme: the modules of `templates/scripts/`, and `folding.js`, which is printed from the folding table.
///
/// Modules import each other by relative paths, so they stand in one folder, named by the fingerprint of all of them.
struct Scripts: Sendable {
    let modules: [Asset]
    /// The module that every page loads, `main.js`; `nil` in a theme without scripts.
    let main: String?

    static let folder = "templates/scripts/"

    /// A module without the indentation of its lines, and without comments that have lines to themselves.
    private static func lean(_ module: [UInt8]) -> [UInt8] {
        var lean: [UInt8] = []
        var isComment = false
        for line in module.split(separator: UInt8(ascii: "\n")) {
            let text = line.drop { $0 == UInt8(ascii: " ") }
            isComment = isComment || text.starts(with: "/**".utf8)
            if !isComment && !text.isEmpty && !text.starts(with: "//".utf8) { lean += text + [UInt8(ascii: "\n")] }
            if isComment && text.reversed().starts(with: "/*".utf8) { isComment = false }
        }
        return lean
    }

    private static let folding = FoldingTable.standard.javaScriptModule

    init(_ tree: FileTree) {
        var files = tree.under(Self.folder).filter { $0.path.hasSuffix(".js") }
        if !files.isEmpty {
            files.append(SourceFile(path: Self.folder + "folding.js", Array(Self.folding.utf8)))
        }
        let all = files.flatMap { file -> [UInt8] in Array((file.path + "\0").utf8) + file.bytes }
        let folder = "assets/scripts.\(fingerprint(all))/"
        modules = files.map { Asset(path: folder + $0.path.dropFirst(Self.folder.count), bytes: Self.lean($0.bytes)) }
        main = modules.first { $0.path == folder + "main.js" }?.path
    }
}

/// Eight hexadecimal digits of some bytes (FNV-1a of 64 bits, folded to 32).
func fingerprint(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let text = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
    return String(repeating: "0", count: 8 - text.utf8.count) + text
}
