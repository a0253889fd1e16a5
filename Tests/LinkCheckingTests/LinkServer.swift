import Foundation

/// `serve.py` at work; it ends with the test.
final class LinkServer: Sendable {
    /// The addresses of the two servers, without a closing slash. The second is there if asked for, and if there is openssl.
    let http: String
    let https: String?
    private let folder: String
    private let process: Process
    private let input: Pipe

    init(isSecure: Bool = false) throws {
        folder = NSTemporaryDirectory() + "tarikh-links-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        process = Process()
        input = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("serve.py").path
        process.arguments = ["python3", script, folder + "/log"] + (isSecure ? [folder] : [])
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = input
        try process.run()
        var line = ""
        repeat {
            let part = output.fileHandleForReading.availableData
            line += String(decoding: part, as: UTF8.self)
            if part.isEmpty { break }
        } while !line.hasSuffix("\n")
        let ports = line.split(whereSeparator: \.isWhitespace)
        http = "http://127.0.0.1:\(ports.first ?? "0")"
        https = ports.last == "0" ? nil : "https://127.0.0.1:\(ports.last ?? "0")"
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: folder)
    }

    struct Request {
        let method: String
        let path: String
        let agent: String
        let begin: Double
        let end: Double
    }

    /// All requests so far, by their beginning.
    var requests: [Request] {
        let log = (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? ""
        return log.split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Request(
                method: parts[0], path: parts[1], agent: parts[2], begin: Double(parts[3]) ?? 0,
                end: Double(parts[4]) ?? 0)
        }.sorted { $0.begin < $1.begin }
    }
}
