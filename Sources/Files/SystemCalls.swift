public import Buffers

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the operating system said when it refused something.
public struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
    public let code: Int32

    public init(code: Int32) { self.code = code }

    /// The error that the last system call of this thread left behind.
    public static var last: SystemError { SystemError(code: errno) }

    public var description: String { String(cString: strerror(code)) }
    public var isNotFound: Bool { code == ENOENT }
    public var isThere: Bool { code == EEXIST }
    public var isLoop: Bool { code == ELOOP }
    public var isNotAFolder: Bool { code == ENOTDIR }
}

// A string that is handed to C as it is, is copied twice. `withCString` gives the bytes where they stand, which is worth its
// while for what is asked for each file.

/// A folder that is held open, so that the way to it is gone once and not for each of the files in it: a system call looks up
/// every part of a path.
public final class OpenFolder: Sendable {
    fileprivate let descriptor: Int32

    /// - Throws: ``SystemError`` where there is no folder, or none that may be read.
    public init(_ path: String) throws(SystemError) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
    }

    deinit { close(descriptor) }
}

extension OpenFolder? {
    /// Where relative paths begin: in the folder, or else where the program was started.
    fileprivate var beginning: Int32 { self?.descriptor ?? AT_FDCWD }
}

public enum FileKind: Equatable, Sendable {
    case regular(size: Int)
    case directory
    case symbolicLink
    case other
}

/// What stands at a path, without following a symbolic link at its end.
public func kind(ofPath path: String) throws(SystemError) -> FileKind {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { throw .last }
    return kind(status)
}

/// What stands at a path, following symbolic links.
public func kind(ofTargetOf path: String, in folder: OpenFolder? = nil) throws(SystemError) -> FileKind {
    kind(try status(ofTargetOf: path, in: folder))
}

/// What the file system says of what stands at a path, following symbolic links.
func status(ofTargetOf path: String, in folder: OpenFolder? = nil) throws(SystemError) -> stat {
    var status = stat()
    guard path.withCString({ fstatat(folder.beginning, $0, &status, 0) }) == 0 else { throw .last }
    return status
}

private func kind(_ status: stat) -> FileKind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .regular(size: Int(status.st_size))
    case S_IFDIR: .directory
    case S_IFLNK: .symbolicLink
    default: .other
    }
}

/// What makes two paths the same folder, whatever their names: device and inode.
public struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let inode: UInt64

    public init(ofPath path: String) throws(SystemError) {
        let status = try status(ofTargetOf: path)
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
}

/// The names in a folder, sorted by their bytes, without `.` and `..`. `nil` stands for a name that is not UTF-8.
public func names(inFolder path: String) throws(SystemError) -> [String?] {
    try entries(ofFolder: path).map(\.name)
}

/// The same, each with whether it is known without a further look to be a file.
func entries(ofFolder path: String) throws(SystemError) -> [FolderEntry] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(validatingCString: $0) }
        }
        if name == "." || name == ".." { continue }
        entries.append(FolderEntry(name: name, isFile: Int32(entry.pointee.d_type) == Int32(DT_REG)))
    }
    return entries.inOrder
}

/// The bytes of a regular file, or the first of them. The caller has made sure that it is one: reading a pipe would wait
/// for ever.
public func readFile(_ path: String, atMost limit: Int = .max) throws(SystemError) -> [UInt8] {
    try readStampedFile(path, atMost: limit).bytes
}

/// The same with what the file system said of the file before.
func readStampedFile(
    _ path: String, in folder: OpenFolder? = nil, atMost limit: Int = .max
) throws(SystemError) -> (bytes: [UInt8], stamp: FileStamp) {
    let descriptor = path.withCString { openat(folder.beginning, $0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: min(Int(status.st_size), limit)) { buffer, count in
        while count < buffer.count {
            // The buffer is not empty here, so it has a base address.
            let result = read(descriptor, buffer.baseAddress! + count, buffer.count - count)
            if result < 0, errno == EINTR { continue }
            if result < 0 { failure = .last }
            if result <= 0 { break }
            count += result
        }
    }
    if let failure { throw failure }
    return (bytes, FileStamp(status))
}

/// Writes a new file, or empties and fills an old one. Not atomic: see `FileChange` and `Publishing` for that.
///
/// - Parameters:
///   - folder: what a relative path begins at, instead of the folder that the program was started in.
///   - onlyIfNew: whether a file that is there is an error.
/// - Returns: what the file system says of the file then.
@discardableResult
public func writeFile(
    _ path: String, in folder: OpenFolder? = nil, _ bytes: borrowing Buffer<UInt8>, onlyIfNew: Bool = false
) throws(SystemError) -> FileStamp {
    try writeFile(path, in: folder, onlyIfNew: onlyIfNew) { descriptor in
        bytes.withValues { writeAll(UnsafeRawBufferPointer($0), to: descriptor) }
    }
}

/// The same for bytes of an array.
///
/// - Parameter permissions: those of the file, whatever the process takes away from new ones; `nil` for the usual ones.
@discardableResult
public func writeFile(
    _ path: String, _ bytes: [UInt8], onlyIfNew: Bool = false, permissions: UInt32? = nil
) throws(SystemError) -> FileStamp {
    try writeFile(path, onlyIfNew: onlyIfNew, permissions: permissions) { descriptor in
        bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    }
}

private func writeFile(
    _ path: String, in folder: OpenFolder? = nil, onlyIfNew: Bool, permissions: UInt32? = nil,
    fill: (Int32) -> SystemError?
) throws(SystemError) -> FileStamp {
    let flags = O_WRONLY | O_CREAT | (onlyIfNew ? O_EXCL : O_TRUNC) | O_CLOEXEC
    let descriptor = path.withCString { openat(folder.beginning, $0, flags, 0o644) }
    guard descriptor >= 0 else { throw .last }
    var failure: SystemError?
    if let permissions, fchmod(descriptor, mode_t(permissions)) != 0 { failure = .last }
    failure = fill(descriptor) ?? failure
    var status = stat()
    if fstat(descriptor, &status) != 0 { failure = failure ?? .last }
    guard close(descriptor) == 0, failure == nil else { throw failure ?? .last }
    return FileStamp(status)
}

/// Writes a new file, or empties and fills an old one, with pieces that never stand in memory together.
///
/// - Parameters:
///   - pieces: is given what writes one.
///   - adds: whether what is there stays, and they follow it.
func writeFile(_ path: String, pieces: (([UInt8]) -> Void) -> Void, adds: Bool = false) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | (adds ? O_APPEND : O_TRUNC) | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last }
    var failure: SystemError?
    pieces { piece in failure = failure ?? piece.withUnsafeBytes { writeAll($0, to: descriptor) } }
    guard close(descriptor) == 0, failure == nil else { throw failure ?? .last }
}

/// A file without a name, of this process alone: its room on the disk is free again when nobody needs it any more.
final class UnnamedFile: Sendable {
    private let descriptor: Int32

    init(in folder: String) throws(SystemError) {
        let path = folder + "/unnamed-\(processNumber)"
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0, unlink(path) == 0 else { throw .last }
    }

    deinit { close(descriptor) }

    /// May be called by many at a time for different places.
    func write(_ bytes: [UInt8], at start: Int) throws(SystemError) {
        let failure = bytes.withUnsafeBytes { buffer -> SystemError? in
            var written = 0
            while written < buffer.count {
                // The buffer is not empty here, so it has a base address.
                let result = pwrite(
                    descriptor, buffer.baseAddress! + written, buffer.count - written, off_t(start + written))
                if result < 0, errno == EINTR { continue }
                guard result > 0 else { return .last }
                written += result
            }
            return nil
        }
        if let failure { throw failure }
    }

    /// - Throws: ``SystemError`` where there are not as many bytes, too.
    func read(_ count: Int, at start: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < buffer.count {
                // The buffer is not empty here, so it has a base address.
                let result = pread(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(start + done))
                if result < 0, errno == EINTR { continue }
                guard result > 0 else {
                    failure = result < 0 ? .last : SystemError(code: EIO)
                    break
                }
                done += result
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

private func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> SystemError? {
    var written = 0
    while written < bytes.count {
        // They are not empty here, so they have a base address.
        let result = write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if result < 0, errno == EINTR { continue }
        guard result > 0 else { return .last }
        written += result
    }
    return nil
}

/// Makes a folder and those above it; one that is there already is fine.
public func makeFolder(_ path: String, in folder: OpenFolder? = nil) throws(SystemError) {
    func make() -> Bool { path.withCString { mkdirat(folder.beginning, $0, 0o755) } == 0 }
    if make() { return }
    switch errno {
    case EEXIST:
        guard try kind(ofTargetOf: path, in: folder) == .directory else { throw SystemError(code: ENOTDIR) }
    case ENOENT:
        guard let slash = path.lastSlash, slash != path.startIndex else { throw SystemError(code: ENOENT) }
        try makeFolder(String(path[..<slash]), in: folder)
        guard make() || errno == EEXIST else { throw .last }
    default: throw .last
    }
}

/// Makes the folder that a path stands in, and those above it.
public func makeFolder(above path: String, in folder: OpenFolder? = nil) throws(SystemError) {
    if let slash = path.lastSlash { try makeFolder(String(path[..<slash]), in: folder) }
}

public func renameFile(_ old: String, to new: String) throws(SystemError) {
    guard rename(old, new) == 0 else { throw .last }
}

/// The permissions of a file, following symbolic links.
public func permissions(ofPath path: String) throws(SystemError) -> UInt32 {
    UInt32(try status(ofTargetOf: path).st_mode & 0o7777)
}

/// The number of this process.
public var processNumber: Int32 { getpid() }

public func removeFile(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 else { throw .last }
}

/// Removes a folder if it is empty; `false` where it is not, or is not there.
@discardableResult
public func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

/// Holds a folder for one writer. The hold ends with the process or with `release()`.
public struct FolderLock: Sendable {
    private let descriptor: Int32

    /// `nil` when another process holds the folder.
    public init?(folder: String) throws(SystemError) {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    public func release() { close(descriptor) }
}

/// The path with symbolic links, `.` and `..` resolved.
public func resolvedPath(_ path: String) throws(SystemError) -> String {
    guard let resolved = realpath(path, nil) else { throw .last }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// The file that this program was started from; `nil` where the system does not say.
public var programFile: String? {
    #if canImport(Darwin)
        var size: UInt32 = 0
        _NSGetExecutablePath(nil, &size)
        let path = [CChar](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            count = _NSGetExecutablePath(buffer.baseAddress, &size) == 0 ? Int(size) : 0
        }
        return String(validatingCString: path)
    #else
        return try? resolvedPath("/proc/self/exe")
    #endif
}
