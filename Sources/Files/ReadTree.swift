import Buffers
public import Diagnostics
import Keeping
import Parallel
import Pictures

/// Text files larger than this are not read: nobody writes such a file by hand.
public let largestTextFile = 4 << 20

/// Reads the named folders of a site.
///
/// Files below a folder named in `copied` (given with its closing `/`) are listed and left on the disk. Symbolic links
/// are followed, except into a folder that contains them. Hidden files and editors' backups are passed over.
/// Everything that could not be read is an error among the diagnostics; the rest is read all the same.
///
/// - Parameters:
///   - aside: of the same site: takes the texts that memory has no room for; without it all stand in memory.
///   - known: gives what an earlier run knows of the text file at a path; asked for when all paths are known. With
///     `aside`, files that nobody has touched since are not opened before their text is asked for.
public func readTree(
    at root: String, folders: [String], copied: [String], _ aside: Aside? = nil,
    known: () async -> @Sendable (String) -> KnownFile? = { { _ in nil } }
) async -> (tree: FileTree, diagnostics: [Diagnostic]) {
    var walk = Walk(root: root, copied: copied)
    for folder in folders { walk.enter(folder + "/", above: []) }
    walk.opening = Opening(aside: aside, known: await known())
    let (files, diagnostics) = await walk.readFound()
    return (FileTree(files), diagnostics)
}

struct Unread: Error { let diagnostic: Diagnostic }

struct FoundFile: Sendable {
    let path: String
    /// The folder of the site.
    let root: String
    let isCopied: Bool

    private var diskPath: String { String(of: root, "/", path) }

    /// - Parameter folder: that of the site; `nil` where it cannot be opened itself.
    func read(_ opening: Opening, in folder: OpenFolder?) -> Result<SourceFile, Unread> {
        do throws(SystemError) {
            if isCopied {
                return .success(SourceFile(path: path, onDisk: diskPath, size: try size, picture: picture))
            }
            let place = folder == nil ? diskPath : path
            if let aside = opening.aside, let known = opening.known(path),
                known.stamp == (try? FileStamp(ofPath: place, in: folder))
            {
                return .success(SourceFile(path: path, known, aside))
            }
            let (bytes, stamp) = try readStampedFile(place, in: folder, atMost: largestTextFile + 1)
            guard bytes.count <= largestTextFile else {
                return .failure(Unread(diagnostic: .tooLarge(path, try size)))
            }
            guard let aside = opening.aside else { return .success(SourceFile(path: path, bytes)) }
            return .success(SourceFile(path: path, bytes, opening.isSettled(stamp) ? stamp : nil, aside))
        } catch {
            return .failure(Unread(diagnostic: .unreadable(path, error)))
        }
    }

    private var size: Int {
        get throws(SystemError) {
            guard case .regular(let size) = try kind(ofTargetOf: diskPath) else { return 0 }
            return size
        }
    }

    private var picture: Picture? {
        let name = path.lowercased()
        guard Picture.extensions.contains(where: name.hasSuffix) else { return nil }
        return (try? readFile(diskPath, atMost: Picture.headLength)).flatMap(Picture.init(head:))
    }
}

/// How texts are opened.
struct Opening: Sendable {
    var aside: Aside?
    var known: @Sendable (String) -> KnownFile? = { _ in nil }
    private let start = FileStamp.now

    /// Whether a file with this stamp has another after any later change.
    func isSettled(_ stamp: FileStamp) -> Bool { stamp.changed + FileStamp.settling <= start }
}

/// The walk over the folders, in the order of names.
struct Walk {
    let root: String
    let copied: [String]
    var opening = Opening()
    var found: [FoundFile] = []
    var diagnostics: [Diagnostic] = []

    /// Reads what was found, on all processors.
    func readFound() async -> (files: [SourceFile], diagnostics: [Diagnostic]) {
        var files: [SourceFile] = []
        var diagnostics = diagnostics
        let folder = try? OpenFolder(root)
        for result in await found.parallelMap(chunk: 256, { [opening] in $0.read(opening, in: folder) }) {
            switch result {
            case .success(let file): files.append(file)
            case .failure(let problem): diagnostics.append(problem.diagnostic)
            }
        }
        return (files, diagnostics)
    }

    /// Visits what stands at a path now, as a walk from the top would; nothing where nothing stands any more.
    mutating func revisit(_ path: String) {
        let parts = path.split(separator: "/").map(String.init)
        guard !parts.contains(where: isPassedOver) else { return }
        do throws(SystemError) {
            _ = try kind(ofPath: root + "/" + path)
            let above = try parts.indices.dropFirst().map { end throws(SystemError) in
                try FileIdentity(ofPath: root + "/" + parts[..<end].joined(separator: "/"))
            }
            visit(path, above: above)
        } catch {
            if !error.isNotFound, !error.isNotAFolder { report(.unreadable(path, error)) }
        }
    }

    mutating func enter(_ folder: String, above: [FileIdentity]) {
        do throws(SystemError) {
            let identity = try FileIdentity(ofPath: root + "/" + folder)
            guard !above.contains(identity) else { return report(.loop(folder)) }
            let isCopied = isCopied(folder)
            for entry in try entries(ofFolder: root + "/" + folder) {
                guard let name = entry.name else { return report(.nameNotText(folder)) }
                if isPassedOver(name) { continue }
                let path = String(of: folder, name)
                if entry.isFile { add(path, isCopied) } else { visit(path, above: above + [identity]) }
            }
        } catch {
            guard !error.isNotFound || !above.isEmpty else { return }
            report(error.isLoop ? .loop(folder) : .unreadable(folder, error))
        }
    }

    private mutating func visit(_ path: String, above: [FileIdentity]) {
        do throws(SystemError) {
            switch try kind(ofTargetOf: root + "/" + path) {
            case .directory: enter(path + "/", above: above)
            case .regular: add(path, isCopied(path))
            case .symbolicLink, .other: report(.notAFile(path))
            }
        } catch {
            report(error.isLoop ? .loop(path) : .unreadable(path, error))
        }
    }

    private mutating func add(_ path: String, _ isCopied: Bool) {
        found.append(FoundFile(path: path, root: root, isCopied: isCopied))
    }

    /// A file, or those of a folder given with its closing `/`.
    private func isCopied(_ path: String) -> Bool { copied.contains { path.hasPrefix($0) } }

    private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    private func isPassedOver(_ name: String) -> Bool {
        let (first, last) = (name.utf8.first, name.utf8.last)
        return first == UInt8(ascii: ".") || last == UInt8(ascii: "~")
            || first == UInt8(ascii: "#") && last == UInt8(ascii: "#")
            // What exiftool leaves behind of a picture whose metadata were taken away.
            || last == UInt8(ascii: "l") && name.hasSuffix("_original")
            || first == UInt8(ascii: "T") && name == "Thumbs.db"
    }
}

extension Diagnostic {
    fileprivate static func unreadable(_ path: String, _ error: SystemError) -> Diagnostic {
        Diagnostic(
            .error, "file-unreadable", file: path, "cannot be read: \(error)",
            suggestion: "check that the file exists and that you may read it")
    }

    fileprivate static func loop(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "link-loop", file: path, "a symbolic link leads back to a folder above it, or to itself",
            suggestion: "remove the link, or let it point to a file")
    }

    fileprivate static func notAFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "not-a-file", file: path, "is neither a file nor a folder",
            suggestion: "remove it, or move it out of the site's folders")
    }

    fileprivate static func nameNotText(_ folder: String) -> Diagnostic {
        Diagnostic(
            .error, "name-not-utf8", file: folder, "holds a file whose name is not UTF-8",
            suggestion: "rename it; lower-case ASCII letters, digits and hyphens are safe everywhere")
    }

    fileprivate static func tooLarge(_ path: String, _ size: Int) -> Diagnostic {
        Diagnostic(
            .error, "file-too-large", file: path,
            "is \(size >> 20) MB; a text file may have \(largestTextFile >> 20) MB",
            suggestion: "split it, or put pictures and documents into content/media/")
    }
}
