#if os(Linux)
    import Files
    import NIOCore
    import NIOPosix

    /// Hands on what changes in some folders of a site, until it is cancelled; first of all that everything is new.
    func watchFolders(
        _ folders: [String], of root: String, into gatherer: ChangeGatherer, report: @Sendable (PreviewEvent) -> Void
    ) async throws {
        do {
            try await follow(Inotify(), folders, of: root, into: gatherer, report)
        } catch let error as SystemError {
            report(.unwatched(folder: "", error))
            await gatherer.add(.everything)
            while true { try await Task.sleep(for: .seconds(3600)) }
        }
    }

    private func follow(
        _ inotify: Inotify, _ folders: [String], of root: String, into gatherer: ChangeGatherer,
        _ report: @Sendable (PreviewEvent) -> Void
    ) async throws {
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
