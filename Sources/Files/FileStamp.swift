public import Keeping

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
    ///
    /// - Parameter folder: what a relative path begins at, instead of the folder that the program was started in.
    public init(ofPath path: String, in folder: OpenFolder? = nil) throws(SystemError) {
        self.init(try status(ofTargetOf: path, in: folder))
    }

    fileprivate init(size: Int64, inode: UInt64, modified: Int64, changed: Int64) {
        (self.size, self.inode, self.modified, self.changed) = (size, inode, modified, changed)
    }

    init(_ status: stat) {
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

    /// How long ago a file must have been changed for its stamp to tell of every later change: clocks that give files
    /// their times tick, at worst every two seconds.
    static let settling: Int64 = 2_000_000_000

    /// All that it says, as it is packed and told apart.
    public func visitWords(_ body: (UInt64) -> Void) {
        body(UInt64(bitPattern: size))
        body(inode)
        body(UInt64(bitPattern: modified))
        body(UInt64(bitPattern: changed))
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

extension Packing {
    public mutating func add(_ stamp: FileStamp) { stamp.visitWords { add($0) } }
}

extension Unpacking {
    public mutating func stamp() -> FileStamp? {
        guard let size = word(), let inode = word(), let modified = word(), let changed = word() else { return nil }
        return FileStamp(
            size: Int64(bitPattern: size), inode: inode, modified: Int64(bitPattern: modified),
            changed: Int64(bitPattern: changed))
    }
}

/// Whether a file of a folder that is changed after its stamp was taken has another stamp then, however soon that is.
///
/// Linux gives such a change a finer time since 6.13, on ext4, XFS, Btrfs and tmpfs. Where this is not so, two changes
/// within a tick of the clock bear the same time. It is tried out with a file that has no name; `false` where none can be
/// made.
public func tellsChangesApart(inFolder path: String) -> Bool {
    #if os(Linux)
        // Not among the names that Swift knows.
        let withoutName = 0o20000000 | O_DIRECTORY
        let descriptor = open(path, O_WRONLY | withoutName | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var stamps: [FileStamp] = []
        // More than once, since a tick may end between two changes.
        for _ in 0..<4 {
            var (byte, status): (UInt8, stat) = (0, stat())
            guard pwrite(descriptor, &byte, 1, 0) == 1, fstat(descriptor, &status) == 0 else { return false }
            stamps.append(FileStamp(status))
        }
        return zip(stamps, stamps.dropFirst()).allSatisfy { $0.changed < $1.changed }
    #else
        return false
    #endif
}
