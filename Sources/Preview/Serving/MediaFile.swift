import Files
import NIOCore
import NIOPosix

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A picture or document that is open for reading: a regular file that really lies in the content folder.
struct MediaFile: Sendable {
    private let descriptor: Int32
    let size: Int
    let tag: EntityTag

    /// Opens a file for as long as `body` runs.
    ///
    /// Where links lead is worked out first; from there, each folder is opened in the one above and no link is followed
    /// any more. So the file lies in the folder even if somebody exchanges a folder for a link meanwhile.
    ///
    /// - Throws: `SystemError`, when there is no such file or it lies elsewhere.
    static func withFile<Result: Sendable>(
        _ path: String, inside folder: String, _ body: (MediaFile) async throws -> Result
    ) async throws -> Result {
        let descriptor = try await NIOThreadPool.singleton.runIfActive { try open(path, inside: folder) }
        defer { close(descriptor) }
        return try await body(MediaFile(descriptor))
    }

    private init(_ descriptor: Int32) throws(SystemError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .last }
        guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: ENOENT) }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        self.descriptor = descriptor
        size = Int(status.st_size)
        tag = EntityTag(
            size: Int(status.st_size), seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec),
            inode: UInt64(status.st_ino))
    }

    /// Up to `count` bytes from a place in the file; fewer where it ends.
    func read(_ count: Int, at offset: Int) async throws -> ByteBuffer {
        try await NIOThreadPool.singleton.runIfActive { [descriptor] in
            var buffer = ByteBuffer()
            try buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { bytes in
                let result = pread(descriptor, bytes.baseAddress, count, off_t(offset))
                guard result >= 0 else { throw SystemError.last }
                return result
            }
            return buffer
        }
    }
}

private func open(_ path: String, inside folder: String) throws(SystemError) -> Int32 {
    let (root, file) = (try resolvedPath(folder), try resolvedPath(path))
    guard file.hasPrefix(root + "/") else { throw SystemError(code: ELOOP) }
    let names = file.dropFirst(root.count + 1).split(separator: "/").map(String.init)
    var current = try open(root, in: AT_FDCWD, O_DIRECTORY)
    for (number, name) in names.enumerated() {
        let folder = current
        defer { close(folder) }
        current = try open(name, in: folder, number < names.count - 1 ? O_DIRECTORY : O_NONBLOCK)
    }
    return current
}

private func open(_ name: String, in folder: Int32, _ flags: Int32) throws(SystemError) -> Int32 {
    let descriptor = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | flags)
    guard descriptor >= 0 else { throw .last }
    return descriptor
}
