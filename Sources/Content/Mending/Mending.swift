public import Diagnostics
public import Files

/// The files of a site with everything put right that can be put right without asking.
public struct Mending: Sendable {
    /// The site as it would be.
    public let tree: FileTree
    /// What was mended, in the order in which a run reports. Places are those of the moment: after a fix on the same line
    /// they are those of the mended line.
    public let mended: [Diagnostic]
    /// The files that changed, by path.
    public let changes: [FileChange]
}

/// Applies the fixes of all problems, and looks again, until nothing is left to fix.
///
/// A fix is left out where it would change more than characters: the structure of a Markdown text, or the sort of a value.
/// Translations that were compared with an original keep their mark when only the typing of the original was mended.
/// Mending what is mended changes nothing.
public func mend(_ tree: FileTree) async -> Mending {
    var current = tree
    var mended: [Diagnostic] = []
    // A fix can uncover another one, such as a comma that now follows a letter; each round shortens or settles the text.
    for _ in 0..<16 {
        let found = await readChronicle(current, ReadingOptions(includesDrafts: true)).diagnostics
        let round = Round(found, in: current)
        guard !round.files.isEmpty else { break }
        mended += round.accepted
        current = current.replacing(round.files)
    }
    let files = changedFiles(tree, current)
    let carried = CarriedDigests(from: tree, to: current, changed: files.map(\.path))
    current = current.replacing(carried.files)
    return Mending(tree: current, mended: mended.inReportingOrder(), changes: changedFiles(tree, current))
}

/// The fixes of one reading that may be applied, and the files with them.
private struct Round {
    private(set) var files: [SourceFile] = []
    private(set) var accepted: [Diagnostic] = []

    init(_ diagnostics: [Diagnostic], in tree: FileTree) {
        let byFile = Dictionary(grouping: diagnostics.inReportingOrder().filter { $0.fix != nil }, by: \.file)
        for path in byFile.keys.sorted() {
            guard let file = tree[path], let problems = byFile[path] else { continue }
            var fixer = Fixer(file)
            let fixes = Set(fixer.harmless(problems.compactMap(\.fix).withoutOverlaps))
            guard !fixes.isEmpty else { continue }
            files.append(SourceFile(path: path, fixes.applied(to: file.bytes)))
            accepted += problems.filter { $0.fix.map(fixes.contains) == true }
        }
    }
}

/// Tries fixes of one file.
private struct Fixer {
    private let file: SourceFile
    private let structure: Structure
    /// How often the file may still be parsed: fixes that do harm are few.
    private var attempts = 64

    init(_ file: SourceFile) {
        self.file = file
        structure = Structure(of: file)
    }

    /// As many of the fixes as leave the structure of the file as it is.
    mutating func harmless(_ fixes: [Fix]) -> [Fix] {
        let some = search(fixes)
        return some.count == fixes.count || keepsStructure(some) ? some : []
    }

    private mutating func search(_ fixes: [Fix]) -> [Fix] {
        guard !fixes.isEmpty, attempts > 0 else { return [] }
        attempts -= 1
        if keepsStructure(fixes) { return fixes }
        if fixes.count == 1 { return [] }
        let middle = fixes.count / 2
        return search(Array(fixes[..<middle])) + search(Array(fixes[middle...]))
    }

    private func keepsStructure(_ fixes: [Fix]) -> Bool {
        Structure(of: SourceFile(path: file.path, fixes.applied(to: file.bytes))) == structure
    }
}

private func changedFiles(_ before: FileTree, _ after: FileTree) -> [FileChange] {
    zip(before.files, after.files).compactMap { old, new in
        old.bytes == new.bytes ? nil : FileChange(path: old.path, before: old.bytes, after: new.bytes)
    }
}

extension FileTree {
    fileprivate func replacing(_ changed: [SourceFile]) -> FileTree {
        guard !changed.isEmpty else { return self }
        let byPath = Dictionary(changed.map { ($0.path, $0) }, uniquingKeysWith: { a, _ in a })
        return FileTree(files.map { byPath[$0.path] ?? $0 })
    }
}
