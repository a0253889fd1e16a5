import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// `tarikh serve`, as a process.
@Suite(.timeLimit(.minutes(10)), .serialized) struct ServeTests {
    @Test func showsTheSiteWithItsDraftsUntilItIsInterrupted() async throws {
        let site = try SiteFolder()
        try site.replace("topics:", with: "draft: true\ntopics:", in: "content/events/accord.en.md")
        let before = try site.files(in: ".").count
        let server = try Server(site.path)
        #expect(try await server.line().hasPrefix("2 events, 40 pages: 0 errors, 0 warnings; "))
        let address = try #require(try await server.line().split(separator: " ").first)
        let page = try await text(address + "en/events/accord/")
        #expect(page.contains("live.js"))
        #expect(page.contains("Draft"))
        try site.replace("Text, after", with: "Other text, after", in: "content/events/accord.en.md")
        #expect(try await server.line().hasPrefix("2 events, 40 pages: 0 errors, 1 warning; "))
        #expect(try await text(address + "en/events/accord/").contains("Other text, after"))
        #expect(try await server.interrupt() == 0)
        #expect(try site.files(in: ".").count == before)
    }

    @Test func printsErrorsAndKeepsTheLastGoodSite() async throws {
        let site = try SiteFolder()
        let server = try Server(site.path)
        _ = try await server.line()
        let address = try #require(try await server.line().split(separator: " ").first)
        try site.replace("kind: statement", with: "kind: statment", in: "content/events/accord.en.md")
        #expect(try await server.line().hasPrefix("not shown: 1 error, "))
        #expect(try await text(address + "en/events/accord/").contains("Accord"))
        #expect(try await text(address + ".tarikh/problems.html").contains("<mark>statment</mark>"))
        #expect(try await server.interrupt() == 0)
        let errors = server.reported()
        #expect(errors.hasPrefix("content/events/accord.en.md:4:7: error: the kind “statment” is not known"))
    }

    @Test func aPortThatIsTakenHasAWayOut() async throws {
        let site = try SiteFolder()
        let server = try Server(site.path)
        _ = try await server.line()
        let address = try await server.line().split(separator: " ")[0]
        let port = String(address.dropLast().split(separator: ":")[2])
        let run = try await site.run("serve", "--port", port)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("error: port \(port) is in use"))
        #expect(run.errors.contains("leave --port away"))
        let other = try Server(site.path)
        _ = try await other.line()
        #expect(try await other.line().split(separator: " ")[0] != address)
        #expect(try await other.interrupt() == 0)
        #expect(try await server.interrupt() == 0)
    }

    @Test(arguments: [["--port", "0"], ["--port", "70000"], ["--port", "x"], ["--host", ""]])
    func wrongUsageIsRefused(options: [String]) async throws {
        #expect(try await Executable.run(["serve", try SiteFolder().path] + options).status == 64)
    }

    @Test func aFolderThatIsNotThereIsRefused() async throws {
        #expect(try await Executable.run(["serve", "/no/such/folder"]).status == 64)
    }

    @Test func aHostOfAnotherMachineIsRefused() async throws {
        let run = try await SiteFolder().run("serve", "--host", "192.0.2.1")
        #expect(run.status == 1)
        #expect(run.errors.contains("warning: everybody who can reach 192.0.2.1"))
        #expect(run.errors.contains("“192.0.2.1” is not an address of this machine"))
    }

    private func text(_ address: some StringProtocol) async throws -> String {
        let address = String(address)
        return try await blocking {
            String(decoding: try Data(contentsOf: try #require(URL(string: address))), as: UTF8.self)
        }
    }
}

/// A running `tarikh serve`.
private final class Server: Sendable {
    private let process = Process()
    private let (output, errors) = (Pipe(), Pipe())

    init(_ site: String) throws {
        process.executableURL = Executable.url
        process.arguments = ["serve", site]
        process.environment = ProcessInfo.processInfo.environment.merging(["SOURCE_DATE_EPOCH": "1605830400"]) { $1 }
        process.standardOutput = output
        process.standardError = errors
        try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// The next line that it prints.
    func line() async throws -> String {
        let descriptor = output.fileHandleForReading.fileDescriptor
        return try await blocking {
            var bytes: [UInt8] = []
            var byte: UInt8 = 0
            while read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") { bytes.append(byte) }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Presses Ctrl-C, and gives the exit status.
    func interrupt() async throws -> Int32 {
        kill(process.processIdentifier, SIGINT)
        return try await blocking { [self] in
            process.waitUntilExit()
            return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        }
    }

    /// All that went to standard error, once it has ended.
    func reported() -> String {
        String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
}

private func blocking<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try body() }) }
    }
}
