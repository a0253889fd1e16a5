/// What the program remembers of a site from one run to the next: files in the folder `.tarikh` below that of the site.
///
/// All of it is safe to delete, and what cannot be kept is worked out again. The folder keeps itself out of version
/// control.
public struct SiteMemory: Sendable {
    private let site: String
    private var folder: String { site + "/.tarikh" }

    /// - Parameter site: the folder of the site.
    public init(site: String) { self.site = site }

    /// Where a file lies, if it is there.
    public func path(of name: String) -> String { folder + "/" + name }

    public func read(_ name: String) -> [UInt8]? { try? readFile(path(of: name)) }

    /// For what of the site does not stand in memory.
    ///
    /// - Parameter room: how much does.
    public func aside(holding room: Aside.Room) -> Aside { Aside(in: folder, of: site, holding: room) }

    /// Keeps a file in the place of the one before, whole or not at all.
    public func keep(_ bytes: [UInt8], as name: String) {
        keep(as: name) { $0(bytes) }
    }

    /// Adds pieces to the end of a file that was kept. What is added may be torn by an interruption.
    public func add(to name: String, pieces: (([UInt8]) -> Void) -> Void) {
        try? writeFile(path(of: name), pieces: pieces, adds: true)
    }

    /// The same for a file of many pieces.
    ///
    /// - Parameter pieces: is given what writes one.
    public func keep(as name: String, pieces: (([UInt8]) -> Void) -> Void) {
        try? makeFolder(folder)
        _ = try? writeFile(path(of: ".gitignore"), Array("*\n".utf8), onlyIfNew: true)
        let aside = path(of: name) + ".new"
        guard (try? writeFile(aside, pieces: pieces)) != nil else { return }
        try? renameFile(aside, to: path(of: name))
    }
}
