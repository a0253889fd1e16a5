#if canImport(Darwin)
    import CoreServices
    import Darwin
    import Dispatch
    import Files

    /// Hands on what changes in some folders of a site, until it is cancelled; first of all that everything is new.
    ///
    /// By FSEvents, with a report for each file.
    func watchFolders(
        _ folders: [String], of root: String, into gatherer: ChangeGatherer, report: @Sendable (PreviewEvent) -> Void
    ) async throws {
        let (reports, continuation) = AsyncStream.makeStream(of: Changes.self)
        let receiver = EventReceiver(root: try resolvedPath(root), folders: folders, continuation)
        guard let stream = EventStream(receiver) else {
            return report(.unwatched(folder: "", SystemError(code: EMFILE)))
        }
        await gatherer.add(.everything)
        for await changes in reports { await gatherer.add(changes) }
        stream.stop()
    }

    /// Turns what the system reports into paths of the site.
    private final class EventReceiver: Sendable {
        let root: String
        private let folders: [String]
        private let continuation: AsyncStream<Changes>.Continuation

        init(root: String, folders: [String], _ continuation: AsyncStream<Changes>.Continuation) {
            (self.root, self.folders, self.continuation) = (root, folders, continuation)
        }

        func receive(_ path: String, _ flags: FSEventStreamEventFlags) {
            let isMissed =
                flags
                & UInt32(
                    kFSEventStreamEventFlagMustScanSubDirs | kFSEventStreamEventFlagUserDropped
                        | kFSEventStreamEventFlagKernelDropped | kFSEventStreamEventFlagRootChanged) != 0
            if isMissed {
                continuation.yield(.everything)
            } else if let inside = pathInSite(path) {
                continuation.yield(Changes(paths: [inside]))
            }
        }

        private func pathInSite(_ path: String) -> String? {
            guard path.hasPrefix(root + "/") else { return nil }
            let inside = String(path.dropFirst(root.count + 1))
            return folders.contains { inside == $0 || inside.hasPrefix($0 + "/") } ? inside : nil
        }
    }

    /// A running stream of reports. It has to be stopped.
    private struct EventStream {
        private let stream: FSEventStreamRef

        init?(_ receiver: EventReceiver) {
            // The stream holds the receiver until it is released itself.
            var context = FSEventStreamContext(
                version: 0, info: Unmanaged.passUnretained(receiver).toOpaque(),
                retain: { info in
                    guard let info else { return nil }
                    return UnsafeRawPointer(Unmanaged<EventReceiver>.fromOpaque(info).retain().toOpaque())
                },
                release: { info in
                    if let info { Unmanaged<EventReceiver>.fromOpaque(info).release() }
                }, copyDescription: nil)
            let flags = kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer
            guard let paths = Self.array(of: receiver.root),
                let stream = FSEventStreamCreate(
                    nil, receiveEvents, &context, paths, FSEventStreamEventId(kFSEventStreamEventIdSinceNow), 0.002,
                    UInt32(flags | kFSEventStreamCreateFlagWatchRoot))
            else { return nil }
            self.stream = stream
            FSEventStreamSetDispatchQueue(stream, DispatchQueue(label: "tarikh.watch"))
            guard FSEventStreamStart(stream) else {
                FSEventStreamInvalidate(stream)
                FSEventStreamRelease(stream)
                return nil
            }
        }

        func stop() {
            FSEventStreamStop(stream)
            FSEventStreamInvalidate(stream)
            FSEventStreamRelease(stream)
        }

        private static func array(of path: String) -> CFArray? {
            let text = CFStringCreateWithCString(nil, path, CFStringBuiltInEncodings.UTF8.rawValue)
            guard let text else { return nil }
            var values: [UnsafeRawPointer?] = [UnsafeRawPointer(Unmanaged.passUnretained(text).toOpaque())]
            return withExtendedLifetime(text) {
                withUnsafePointer(to: kCFTypeArrayCallBacks) { CFArrayCreate(nil, &values, 1, $0) }
            }
        }
    }

    /// Paths come as C strings, because the stream is not asked for objects.
    private func receiveEvents(
        _ stream: ConstFSEventStreamRef, _ info: UnsafeMutableRawPointer?, _ count: Int,
        _ paths: UnsafeMutableRawPointer, _ flags: UnsafePointer<FSEventStreamEventFlags>,
        _ identifiers: UnsafePointer<FSEventStreamEventId>
    ) {
        guard let info else { return }
        let receiver = Unmanaged<EventReceiver>.fromOpaque(info).takeUnretainedValue()
        let paths = paths.assumingMemoryBound(to: UnsafePointer<CChar>.self)
        for number in 0..<count { receiver.receive(String(cString: paths[number]), flags[number]) }
    }
#endif
