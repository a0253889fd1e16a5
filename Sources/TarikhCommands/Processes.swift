import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Does some work until it ends by itself, or until Ctrl-C or a request of the system to end; then it is cancelled.
///
/// A second Ctrl-C ends the process at once.
func untilInterrupted(_ work: @escaping @Sendable () async throws -> Void) async throws {
    try await withThrowingTaskGroup { group in
        group.addTask { try await work() }
        group.addTask { await interruption() }
        defer { group.cancelAll() }
        do {
            try await group.next()
        } catch is CancellationError {}
    }
}

private func interruption() async {
    let (interruptions, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let sources = [SIGINT, SIGTERM].map { number in
        #if canImport(Darwin)
            // A source hears of a signal beside what the process does about it; on Linux instead of that.
            signal(number, SIG_IGN)
        #endif
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler { continuation.yield() }
        source.activate()
        return source
    }
    for await _ in interruptions { break }
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
}

/// Asks the system to open an address; nothing happens where it cannot.
func openInBrowser(_ address: String) {
    #if canImport(Darwin)
        let opener = "open"
    #else
        let opener = "xdg-open"
    #endif
    var arguments = [strdup(opener), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    #if canImport(Darwin)
        let environment = _NSGetEnviron().pointee
    #else
        let environment = environ
    #endif
    // Nobody waits for the opener.
    signal(SIGCHLD, SIG_IGN)
    var process = pid_t()
    // Standard streams are shared: what the opener has to say is for the person at the terminal.
    posix_spawnp(&process, opener, nil, nil, &arguments, environment)
}
