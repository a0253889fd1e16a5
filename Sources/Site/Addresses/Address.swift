import Buffers

/// Where a page of the site is: a folder of its own, so that its address has no file name.
///
/// Links between pages are relative and name `index.html`, so that the site works from any sub-path of any host and
/// opened from a disk; canonical addresses are absolute and end with `/`.
struct Address: Hashable, Sendable {
    /// From the root of the site, with its closing `/`; empty for the entry page.
    let folder: String
    /// `index.html`, or the name of a file that is not a folder's page.
    let file: String

    init(folder: String, file: String = "index.html") {
        self.folder = folder
        self.file = file
    }

    /// The path of the file to write.
    var path: String { String(of: folder, file) }

    /// The absolute address.
    func absolute(_ base: String) -> String { String(of: base, folder, file == "index.html" ? "" : file) }

    /// What leads from a page of this address back to the root: `../` for each folder.
    var root: String {
        String(repeating: "../", count: folder.utf8.withBuffer { $0.count { $0 == UInt8(ascii: "/") } })
    }
}
