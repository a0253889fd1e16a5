#if os(Linux)
    import Files
    #if canImport(Musl)
        import Musl
    #else
        import Glibc
    #endif

    /// The kernel's reports of changes in folders: the system calls, and what a report looks like.
    struct Inotify: Sendable {
        /// To be read from, and in the end closed, by whoever takes it over.
        let descriptor: Int32

        init() throws(SystemError) {
            descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
            guard descriptor >= 0 else { throw .last }
        }

        /// A file that was closed after writing, not each write: it is read when it is whole.
        private static let mask =
            IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
            | IN_MOVE_SELF

        /// Watches a folder or a file, following symbolic links. The same folder by two names has one number.
        func watch(_ path: String) throws(SystemError) -> Int32 {
            let number = inotify_add_watch(descriptor, path, UInt32(Self.mask))
            guard number >= 0 else { throw .last }
            return number
        }

        func close() { _ = systemClose(descriptor) }

        func forget(_ number: Int32) { inotify_rm_watch(descriptor, number) }

        /// One report: about the watched thing itself, or about a name in it.
        struct Report {
            let watch: Int32
            let mask: Int32
            /// Empty for the watched thing itself, `nil` for a name that is not UTF-8.
            let name: String?

            private func has(_ flag: Int32) -> Bool { mask & flag != 0 }
            var isOverflow: Bool { has(IN_Q_OVERFLOW) }
            var isFolder: Bool { has(IN_ISDIR) }
            /// The watched thing went away, or to another place.
            var isOfItself: Bool { has(IN_DELETE_SELF | IN_MOVE_SELF) }
            /// The kernel watches it no more.
            var isLast: Bool { has(IN_IGNORED) }
            var isGone: Bool { has(IN_DELETE | IN_MOVED_FROM) }
            /// Made, and perhaps about to be written: nothing is known of it until it is closed.
            var isOnlyMade: Bool { has(IN_CREATE) }
        }

        /// The reports in what was read from the descriptor; always a whole number of them.
        static func reports(in bytes: UnsafeRawBufferPointer) -> [Report] {
            let headSize = MemoryLayout<inotify_event>.size
            var reports: [Report] = []
            var offset = 0
            while offset + headSize <= bytes.count {
                let head = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                let end = min(offset + headSize + Int(head.len), bytes.count)
                let name = bytes[(offset + headSize)..<end].prefix { $0 != 0 }
                reports.append(
                    Report(
                        watch: head.wd, mask: Int32(truncatingIfNeeded: head.mask),
                        name: String(validating: name, as: UTF8.self)))
                offset = end
            }
            return reports
        }
    }

    private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
#endif
