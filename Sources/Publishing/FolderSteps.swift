import Files

extension OutputFile {
    /// The bytes to write, made or read from the disk.
    func bytes() throws(SystemError) -> [UInt8] {
        switch content {
        case .made(let make): make()
        case .copied(let source): try readFile(source)
        }
    }
}

/// Takes a step that puts something at a path; where its folder is missing, that is made first.
func makingFolder<Made>(above path: String, _ step: () throws(SystemError) -> Made) throws(SystemError) -> Made {
    do throws(SystemError) {
        return try step()
    } catch {
        guard error.isNotFound else { throw error }
        try makeFolder(above: path)
        return try step()
    }
}

/// Takes away the folders above a file that hold nothing any more, but not the output folder itself.
func removeEmptyFolders(above path: String, in folder: String) {
    var parent = path[...]
    while let slash = parent.lastSlash {
        parent = parent[..<slash]
        guard removeEmptyFolder(folder + "/" + parent) else { return }
    }
}
