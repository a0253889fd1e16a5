import Files
import Foundation
import Preview
import Testing

/// Many connections, slow ones, and those that say nothing.
@Suite(.timeLimit(.minutes(10)), .serialized) struct LoadTests {
    @Test func twoThousandConnectionsLeaveNothingOpen() async throws {
        try await RunningPreview.of(ServingTests.site) { preview in
            _ = try await preview.get("/")
            let before = openDescriptors()
            try await offPool {
                for number in 0..<2000 {
                    let socket = try RawSocket(port: preview.port)
                    // Some leave at once, some in the middle, some wait for the answer.
                    if number % 3 > 0 { try socket.send("GET /media/note.txt HTTP/1.1\r\nHost: localhost\r\n") }
                    guard number % 3 == 2 else { continue }
                    try socket.send("\r\n")
                    #expect(try socket.read(until: "0123456789").hasSuffix("0123456789"))
                }
            }
            #expect(try await preview.get("/").status == 200)
            await untilTrue { openDescriptors() <= before + 100 }
            #expect(openDescriptors() <= before + 100)
        }
    }

    @Test func openPagesThatCloseAreForgotten() async throws {
        try await RunningPreview.of(ServingTests.site) { preview in
            _ = try await preview.get("/")
            let before = openDescriptors()
            try await offPool {
                for _ in 0..<50 {
                    let page = try RawSocket(port: preview.port)
                    try page.send("GET /.tarikh/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    #expect(try page.read(until: "data:").contains("text/event-stream"))
                }
            }
            await untilTrue { openDescriptors() <= before + 20 }
            #expect(openDescriptors() <= before + 20)
        }
    }

    @Test func moreConnectionsThanThereIsRoomForAreClosed() async throws {
        var limits = ServerLimits()
        limits.connections = 10
        try await RunningPreview.of(ServingTests.site, limits: limits) { preview in
            let sockets = try await offPool { try (0..<10).map { _ in try openPage(preview.port) } }
            let refused = try await preview.get("/")
            #expect(refused.status == 0)
            #expect(sockets.count == 10)
        }
    }

    @Test(arguments: ["", "GET / HTTP/1.1\r\nHost: loc"])
    func whoSaysNothingIsClosed(beginning: String) async throws {
        var limits = ServerLimits()
        limits.patience = .milliseconds(200)
        try await RunningPreview.of(ServingTests.site, limits: limits) { preview in
            let all = try await offPool {
                let socket = try RawSocket(port: preview.port)
                try socket.send(beginning)
                return try socket.readAll()
            }
            #expect(!String(decoding: all, as: UTF8.self).contains("200 OK"))
        }
    }

    @Test func whoSendsAHeadByteByByteIsClosed() async throws {
        var limits = ServerLimits()
        limits.patience = .milliseconds(300)
        try await RunningPreview.of(ServingTests.site, limits: limits) { preview in
            let isAnswered = try await offPool {
                let socket = try RawSocket(port: preview.port)
                for byte in "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8 {
                    try socket.send([byte])
                    usleep(30_000)
                }
                return try !socket.readAll().isEmpty
            }
            #expect(!isAnswered)
        }
    }

    @Test func whoReadsSlowlyGetsEverythingAndHoldsNoMemory() async throws {
        let size = 96 << 20
        try await RunningPreview.of(ServingTests.site) { preview in
            let file = preview.folder.path + "/content/media/note.txt"
            #expect(truncate(file, off_t(size)) == 0)
            let before = residentBytes()
            let readers = try await offPool {
                try (0..<8).map { _ in
                    let socket = try RawSocket(port: preview.port, receiveBuffer: 64 << 10)
                    try socket.send("GET /media/note.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    #expect(try socket.read(1000).count > 0)
                    return socket
                }
            }
            try await Task.sleep(for: .milliseconds(300))
            #expect(residentBytes() - before < 200 << 20)
            let count = try await offPool {
                var count = 0
                while case let more = try readers[0].read(), !more.isEmpty { count += more.count }
                return count
            }
            #expect(count > size - 2000)
        }
    }

    @Test func aLargePageArrivesWhole() async throws {
        let text = "<html><head></head><body>" + String(repeating: "سطر طويل. ", count: 200_000) + "</body></html>"
        try await RunningPreview.of(["content/index.html": text]) { preview in
            let answer = try await preview.get("/")
            #expect(answer.fields["content-length"] == String(answer.body.count))
            #expect(answer.bodyText.hasSuffix("</body></html>"))
            #expect(answer.body.count > text.utf8.count)
        }
    }

    @Test func cancellingEndsOpenPages() async throws {
        let (pages, continuation) = AsyncStream.makeStream(of: RawSocket.self)
        try await RunningPreview.of(ServingTests.site) { preview in
            continuation.yield(try await offPool { try openPage(preview.port) })
        }
        continuation.finish()
        for await page in pages { #expect(try await offPool { try page.readAll() }.count < 100) }
    }

    @Test func connectionsThatNobodyHasTakenUpAreClosedAtTheEnd() async throws {
        let folder = Scratch()
        try folder.write("content/index.html", "<p>")
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup { group in
            group.addTask {
                try await preview(PreviewOptions(site: folder.path, ports: 0...0), report: { _ in }) { address in
                    port.yield(Int(address.split(separator: ":")[2].dropLast()) ?? 0)
                    return EndlessBuilder()
                }
            }
            let port = await ports.first { _ in true } ?? 0
            let sockets = try await offPool {
                try (0..<5).map { _ in
                    let socket = try RawSocket(port: port)
                    try socket.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    return socket
                }
            }
            try await Task.sleep(for: .milliseconds(200))
            group.cancelAll()
            do { try await group.waitForAll() } catch is CancellationError {}
            for socket in sockets { #expect(try await offPool { try socket.readAll() }.isEmpty) }
        }
    }
}

/// Never has a site to show.
private struct EndlessBuilder: SiteBuilder {
    func build(_ tree: FileTree, changed: Set<String>) async -> BuiltSite {
        try? await Task.sleep(for: .seconds(600))
        return BuiltSite(files: nil, diagnostics: [], size: "")
    }
}

private func openPage(_ port: Int) throws -> RawSocket {
    let page = try RawSocket(port: port)
    try page.send("GET /.tarikh/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    _ = try page.read(until: "data:")
    return page
}

/// Of the whole process, in which other tests run too: what is compared with it leaves room for them.
private func openDescriptors() -> Int {
    #if os(Linux)
        let folder = "/proc/self/fd"
    #else
        let folder = "/dev/fd"
    #endif
    return (try? FileManager.default.contentsOfDirectory(atPath: folder).count) ?? 0
}

/// What of this process is in memory; 0 where the system does not say it in a file.
private func residentBytes() -> Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * 4096
}

/// Waits for what comes soon by itself, but ten seconds at most.
private func untilTrue(_ condition: () -> Bool) async {
    for _ in 0..<1000 where !condition() { try? await Task.sleep(for: .milliseconds(10)) }
}
