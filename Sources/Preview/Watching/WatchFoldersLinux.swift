#if os(Linux)
    import Files
    import NIOCore
    import NIOPosix

    /// Hands on what changes in some folders of a site, until it is cancelled; first of all that everything is new.
    func watchFolders(
        _ folders: [String], of root: String, into gatherer: ChangeGatherer, report: @Sendable (PreviewEvent) -> Void
    ) async throws {
        let inotify = try Inotify()
        try await reports(of: inotify).executeThenClose { buffers in
            var watched = WatchedFolders(root: root, folders: folders, inotify)
            if let failure = watched.failure { report(.unwatched(folder: failure.path, failure.error)) }
            await gatherer.add(.everything)
            for try await buffer in buffers {
                let reports = buffer.withUnsafeReadableBytes(Inotify.reports)
                await gatherer.add(watched.changes(reports))
            }
        }
    }

    /// The kernel gives whole reports only, and none to a reader with too little room for one.
    private let room = 64 << 10

    private func reports(of inotify: Inotify) async throws -> NIOAsyncChannel<ByteBuffer, Never> {
        do {
            return try await NIOPipeBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: room))
                .takingOwnershipOfDescriptor(input: inotify.descriptor) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try NIOAsyncChannel(wrappingChannelSynchronously: channel)
                    }
                }
        } catch {
            inotify.close()
            throw error
        }
    }
#endif
