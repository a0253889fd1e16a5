#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Runs a program with the terminal of this process, and waits for its end.
///
/// Meanwhile an interrupt from the keyboard goes to the program alone.
///
/// - Parameters:
///   - path: of the program.
///   - arguments: those after its name.
/// - Returns: The exit status; 128 and the number of the signal that ended it.
/// - Throws: ``SystemError`` when it cannot be started.
public func runProgram(_ path: String, _ arguments: [String]) throws(SystemError) -> Int32 {
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
        signal(SIGINT, interrupt)
        signal(SIGQUIT, quit)
    }
    let process = try spawn(path, arguments)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { if errno != EINTR { throw .last } }
    let ending = status & 0x7F
    return ending == 0 ? (status >> 8) & 0xFF : 128 + ending
}

/// Starts a program that minds interrupts as usual, whatever this process does.
private func spawn(_ path: String, _ arguments: [String]) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
        var attributes: posix_spawnattr_t?
    #else
        var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGQUIT)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, nil, &attributes, &words, environ)
    guard code == 0 else { throw SystemError(code: code) }
    return process
}
