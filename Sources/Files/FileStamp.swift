#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the file system says of a file without opening it: it differs for a file that was written, replaced or renamed
/// since, or whose times were set.
public struct FileStamp: Equatable, Sendable {
    /// In bytes.
    public let size: Int64
    public let inode: UInt64
    /// Nanoseconds since 1970.
    public let modified: Int64
    /// When the file itself, its name or its times were last changed: nanoseconds since 1970. No program can set it.
    public let changed: Int64

    /// Of what stands at a path, following symbolic links.
    public init(ofPath path: String) throws(SystemError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .last }
        size = Int64(status.st_size)
        inode = UInt64(truncatingIfNeeded: status.st_ino)
        #if canImport(Darwin)
            (modified, changed) = (Self.nanoseconds(status.st_mtimespec), Self.nanoseconds(status.st_ctimespec))
        #else
            (modified, changed) = (Self.nanoseconds(status.st_mtim), Self.nanoseconds(status.st_ctim))
        #endif
    }

    /// The time by the clock that files get theirs from: nanoseconds since 1970.
    public static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
