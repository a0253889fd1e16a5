public import Diagnostics
import Files
import NIOCore

/// What to show, and where.
public struct PreviewOptions: Sendable {
    /// The folder that holds the site's folders.
    public var site: String
    /// Those of the site's folders that are read and watched.
    public var folders = ["content", "templates"]
    /// Folders, with a closing `/`, whose files are only copied.
    public var copied = ["content/media/"]
    /// Files that are only copied are sent from this folder and from nowhere else.
    public var mediaFolder = "content"
    /// An address of this machine.
    public var host = "127.0.0.1"
    /// The first of these that is free is taken; 0 stands for any.
    public var ports: ClosedRange<Int>
    public var limits = ServerLimits()
    /// That of what is said of the problems.
    public var messageLanguage = MessageLanguage.english

    public init(site: String, ports: ClosedRange<Int>) {
        self.site = site
        self.ports = ports
    }
}

/// Shows a site in the browser while it is written, until the task is cancelled.
///
/// The site is built in memory, and again whenever its files change; open pages follow. While it has errors, the last
/// sound one stays up. Nothing is sent but the files of the built site.
///
/// - Parameters:
///   - report: is told what a person at the terminal wants to know.
///   - builder: makes the builder, given the address of the preview, such as `http://127.0.0.1:8080/`.
/// - Throws: `PreviewError` when the server cannot listen; `CancellationError` when it is cancelled.
public func preview<Builder: SiteBuilder>(
    _ options: PreviewOptions, report: @escaping @Sendable (PreviewEvent) -> Void, builder: (String) -> Builder
) async throws {
    let listener = try await Listener.listen(options)
    let address = "http://\(options.host.contains(":") ? "[\(options.host)]" : options.host):\(listener.port)/"
    let builder = builder(address)
    try await listener.withConnections { connections in
        try await show(options, at: address, connections, builder, report)
    }
}

private func show(
    _ options: PreviewOptions, at address: String, _ connections: Connections, _ builder: some SiteBuilder,
    _ report: @escaping @Sendable (PreviewEvent) -> Void
) async throws {
    let (store, gatherer) = (SiteStore(), ChangeGatherer())
    let responder = Responder(
        store: store, hosts: isLoopback(options.host) ? .loopback : .any,
        mediaFolder: options.site + "/" + options.mediaFolder, messageLanguage: options.messageLanguage)
    try await withThrowingTaskGroup { group in
        // Whatever ends, be it by an error, ends the wait for changes, and so the preview.
        group.addTask {
            defer { gatherer.finish() }
            try await watchFolders(options.folders, of: options.site, into: gatherer, report: report)
        }
        var workshop = Workshop(options, builder, store, report)
        for await _ in gatherer.signs {
            let isFirst = try await workshop.rebuild(after: gatherer.take())
            guard isFirst else { continue }
            report(.ready(address: address))
            group.addTask {
                defer { gatherer.finish() }
                try await connections.answer(by: responder)
            }
            group.addTask { try await beat(store, every: options.limits.heartbeat) }
        }
        group.cancelAll()
        try await group.waitForAll()
    }
}

private func beat(_ store: SiteStore, every interval: Duration) async throws {
    while true {
        try await Task.sleep(for: interval)
        await store.announce()
    }
}

/// Whether an address can be reached from this machine only.
public func isLoopback(_ host: String) -> Bool {
    let isOfNumbers = host.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
    return host.lowercased() == "localhost" || host == "::1" || (isOfNumbers && host.hasPrefix("127."))
}
