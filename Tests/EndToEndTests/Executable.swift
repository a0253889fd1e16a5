import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The program as people run it: a process with arguments, two pipes and an exit status.
enum Executable {
    /// How a process ended. A signal, such as that of a crash or of the time limit, is a negative status.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Beside the tests, where the package manager puts all products.
    static let url: URL = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        return (bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL)
            .appendingPathComponent("tarikh")
    }()

    /// Runs `tarikh`; a process that takes longer than the limit is killed.
    static func run(
        _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
        limit: Duration = .seconds(20)
    ) async throws -> Outcome {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["SOURCE_DATE_EPOCH": "1605830400", "SWIFT_BACKTRACE": "enable=no", "TARIKH_LANG": "en"]) { $1 }
            .merging(environment) { $1 }
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let id = process.processIdentifier
        let watchdog = Task {
            try await Task.sleep(for: limit)
            kill(id, SIGKILL)
        }
        async let printed = text(of: output)
        async let reported = text(of: errors)
        let (printedText, reportedText) = await (printed, reported)
        process.waitUntilExit()
        watchdog.cancel()
        let status = process.terminationStatus
        return Outcome(
            status: process.terminationReason == .uncaughtSignal ? -status : status, output: printedText,
            errors: reportedText)
    }

    private static func text(of pipe: Pipe) async -> String {
        let descriptor = pipe.fileHandleForReading.fileDescriptor
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                let bytes = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).readDataToEndOfFile()
                continuation.resume(returning: String(decoding: bytes, as: UTF8.self))
            }
        }
    }
}
