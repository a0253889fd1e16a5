public import Diagnostics

/// The files of a site, kept in memory; what changed is read again, and nothing else.
public struct KeptTree: Sendable {
    public private(set) var tree: FileTree
    /// What cannot be read.
    public private(set) var diagnostics: [Diagnostic]
    private let root: String
    private let folders: [String]
    private let copied: [String]

    /// Reads the named folders as `readTree` does.
    public init(at root: String, folders: [String], copied: [String]) async {
        (tree, diagnostics) = await readTree(at: root, folders: folders, copied: copied)
        (self.root, self.folders, self.copied) = (root, folders, copied)
    }

    /// Reads everything again. Returns the paths of the files that differ.
    public mutating func rescan() async -> Set<String> {
        await refresh(Set(folders))
    }

    /// Reads again what stands at some paths, or below them, and forgets what stands there no more.
    ///
    /// - Parameter paths: files or folders, from the site's folder, without a closing `/`.
    /// - Returns: the paths of the files that are new, gone or other than they were. A picture or document counts as
    ///   other, because it is not kept.
    /// - Complexity: O(files), and the reading of those that are named.
    public mutating func refresh(_ paths: Set<String>) async -> Set<String> {
        var walk = Walk(root: root, copied: copied)
        let places = Places(paths.map(wholeFolderOfUnreadableNames))
        for place in places.paths { walk.revisit(place) }
        let (files, problems) = await walk.readFound()
        let old = places.paths.flatMap(tree.atOrBelow)
        let gone = Set(old.map(\.path)).subtracting(files.map(\.path))
        let changed = files.filter { file in tree[file.path].map { !$0.isSame(as: file) } ?? true }
        tree.update(changed, removing: gone)
        diagnostics = diagnostics.filter { !places.cover($0.file) } + problems
        return gone.union(changed.map(\.path))
    }

    /// A name that is not UTF-8 is reported at its folder, and so the folder is read again with any file in it.
    private func wholeFolderOfUnreadableNames(_ path: String) -> String {
        guard let slash = path.lastSlash else { return path }
        return diagnostics.contains { $0.file == path[...slash] } ? String(path[..<slash]) : path
    }
}

/// Paths of files and folders, none of them below another.
private struct Places {
    let paths: [String]
    private let known: Set<String>

    init(_ paths: [String]) {
        let all = Set(paths)
        known = all.filter { path in !Self.foldersAbove(path).contains(where: all.contains) }
        self.paths = known.sorted()
    }

    /// Whether a path is one of these or below one.
    func cover(_ path: String) -> Bool {
        known.contains(path) || Self.foldersAbove(path).contains(where: known.contains)
    }

    private static func foldersAbove(_ path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }
}

extension SourceFile {
    fileprivate func isSame(as other: SourceFile) -> Bool {
        guard case .bytes(let a) = content, case .bytes(let b) = other.content else { return false }
        return a == b
    }
}
