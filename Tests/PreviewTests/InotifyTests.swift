#if os(Linux)
    import Glibc
    import Testing

    @testable import Preview

    /// What the kernel reports, byte by byte.
    @Suite struct InotifyTests {
        private func bytes(watch: Int32, _ mask: Int, name: [UInt8]) -> [UInt8] {
            var event = inotify_event()
            event.wd = watch
            event.mask = UInt32(mask)
            event.len = UInt32(name.count)
            return withUnsafeBytes(of: &event) { Array($0) } + name
        }

        @Test func reportsFollowEachOtherWithTheirPadding() {
            let both =
                bytes(watch: 1, Int(IN_CLOSE_WRITE), name: Array("a.md".utf8) + [0, 0, 0, 0])
                + bytes(watch: 2, Int(IN_DELETE_SELF), name: [])
            let reports = both.withUnsafeBytes(Inotify.reports)
            #expect(reports.map(\.watch) == [1, 2])
            #expect(reports.map(\.name) == ["a.md", ""])
            #expect(reports.map(\.isOfItself) == [false, true])
        }

        @Test func aNameThatIsNotTextIsNoName() {
            let reports = bytes(watch: 1, Int(IN_CLOSE_WRITE), name: [0xFF, 0x61, 0, 0]).withUnsafeBytes(
                Inotify.reports)
            #expect(reports.map(\.name) == [nil])
        }

        @Test func whatIsCutOffIsNoReport() {
            let whole = bytes(watch: 1, Int(IN_CLOSE_WRITE), name: [])
            #expect(whole.dropLast().withUnsafeBytes(Inotify.reports).isEmpty)
        }

        @Test func anOverflowMeansEverything() throws {
            let folder = Scratch()
            try folder.write("content/a.md", "a")
            let inotify = try Inotify()
            defer { inotify.close() }
            var watched = WatchedFolders(root: folder.path, folders: ["content"], inotify)
            let overflow = bytes(watch: -1, Int(IN_Q_OVERFLOW), name: []).withUnsafeBytes(Inotify.reports)
            #expect(watched.changes(overflow) == .everything)
        }

        @Test func aNameThatIsNotTextMeansItsFolder() throws {
            let folder = Scratch()
            try folder.write("content/a.md", "a")
            let inotify = try Inotify()
            defer { inotify.close() }
            var watched = WatchedFolders(root: folder.path, folders: ["content"], inotify)
            let number = try inotify.watch(folder.path + "/content")
            let reports = bytes(watch: number, Int(IN_CLOSE_WRITE), name: [0xFF, 0]).withUnsafeBytes(Inotify.reports)
            #expect(watched.changes(reports) == Changes(paths: ["content"]))
        }
    }
#endif
