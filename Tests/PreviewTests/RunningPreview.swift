import Diagnostics
import Files
import Foundation
import Preview

/// A preview that runs for the length of a test, of a site in a folder of its own.
struct RunningPreview: Sendable {
    let folder: Scratch
    let port: Int
    private let events: AsyncStream<PreviewEvent>

    /// Runs `body` while the files are shown; the preview is cancelled afterwards, and has ended when this returns.
    static func of(
        _ files: [String: String], limits: ServerLimits = ServerLimits(),
        _ body: (RunningPreview) async throws -> Void
    ) async throws {
        let folder = Scratch()
        for (name, text) in files { try folder.write(name, text) }
        try await of(at: folder, limits: limits, body)
    }

    /// The same for a folder, or one in it, that is there already.
    static func of(
        at folder: Scratch, _ site: String = ".", limits: ServerLimits = ServerLimits(),
        _ body: (RunningPreview) async throws -> Void
    ) async throws {
        let (events, continuation) = AsyncStream.makeStream(of: PreviewEvent.self)
        var options = PreviewOptions(site: folder.path + "/" + site, ports: 0...0)
        options.limits = limits
        try await withThrowingTaskGroup { [options] group in
            group.addTask {
                defer { continuation.finish() }
                try await preview(options, report: { continuation.yield($0) }, builder: { _ in PageBuilder() })
            }
            let running = RunningPreview(folder: folder, port: await port(events), events: events)
            try await body(running)
            group.cancelAll()
            do { try await group.waitForAll() } catch is CancellationError {}
        }
    }

    private static func port(_ events: AsyncStream<PreviewEvent>) async -> Int {
        for await case .ready(let address) in events { return Int(address.split(separator: ":")[2].dropLast()) ?? 0 }
        return 0
    }

    /// The next build. The time limit of the test ends a wait in vain.
    func nextBuild() async -> BuiltSite? { await nextEvent()?.site }

    /// The same, with what the terminal is told of it.
    func nextEvent() async -> Build? {
        for await case .built(let build) in events { return build }
        return nil
    }

    /// One request in a connection of its own.
    func get(_ path: String, _ fields: [String] = [], method: String = "GET") async throws -> RawAnswer {
        let head = ["\(method) \(path) HTTP/1.1", "Host: localhost:\(port)", "Connection: close"] + fields
        return try await send(head.joined(separator: "\r\n") + "\r\n\r\n", to: method == "HEAD")
    }

    /// Some bytes, and all that comes back until the server closes.
    func send(_ request: String, to isHead: Bool = false) async throws -> RawAnswer {
        try await send(Array(request.utf8), isHead)
    }

    func send(_ request: [UInt8], _ isHead: Bool = false) async throws -> RawAnswer {
        let port = port
        return try await offPool {
            let socket = try RawSocket(port: port)
            try socket.send(request)
            return RawAnswer(try socket.readAll())
        }
    }
}

/// Shows each text below `content/` under its own name, and `content/media/` as it is. A text with “wrong” in it is, and one
/// with “doubtful” is a warning.
struct PageBuilder: SiteBuilder {
    func build(_ tree: FileTree, changed: Set<String>) async -> BuiltSite {
        var files: [String: OutputFile.Content] = [:]
        for file in tree.under("content/") {
            files[String(file.path.dropFirst("content/".count))] =
                switch file.content {
                case .bytes, .aside, .left: .made(OutputFile.Maker { file.bytes })
                case .onDisk(let place, _, _): .copied(from: place)
                }
        }
        let wrong = tree.files.compactMap { mistake("wrong", .error, in: $0) }
        let doubtful = tree.files.compactMap { mistake("doubtful", .warning, in: $0) }
        return BuiltSite(
            files: wrong.isEmpty ? files : nil, diagnostics: wrong + doubtful,
            size: changed.sorted().joined(separator: " "))
    }

    private func mistake(_ word: String, _ severity: Diagnostic.Severity, in file: SourceFile) -> Diagnostic? {
        let text = String(decoding: file.bytes, as: UTF8.self)
        guard let range = text.range(of: word) else { return nil }
        let before = text[..<range.lowerBound]
        let line = before.count { $0 == "\n" } + 1
        let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0
        return Diagnostic(
            severity, "test-rule", file: file.path,
            at: SourceRange(line: line, column: column + 1, length: word.count), "the <b>word</b> is “\(word)”",
            suggestion: "write “right” & save")
    }
}

/// Runs what blocks where it holds up nobody: the server's own work is done on the same few threads as the tests.
func offPool<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try body() }) }
    }
}
