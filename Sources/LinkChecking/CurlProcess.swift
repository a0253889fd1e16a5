import Files

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The program `curl`, at work on one request.
final class CurlProcess {
    private let id: pid_t
    /// Where its output is read.
    let descriptor: Int32
    private var output: [UInt8] = []

    /// Starts the program found on the `PATH`, and tells it what to do.
    init(_ request: CurlRequest, _ policy: LinkPolicy) throws(SystemError) {
        let input = try Self.makePipe()
        let answer: (read: Int32, write: Int32)
        do throws(SystemError) {
            answer = try Self.makePipe()
        } catch {
            close(input.read)
            close(input.write)
            throw error
        }
        let (id, failure) = Self.spawn(policy.curl, input: input.read, output: answer.write)
        close(input.read)
        close(answer.write)
        self.id = id
        descriptor = answer.read
        if failure == 0 { Self.send(request.configuration(policy), to: input.write) }
        close(input.write)
        guard failure == 0 else {
            close(answer.read)
            throw SystemError(code: failure)
        }
    }

    /// Reads what there is; the answer once the program has ended.
    func read() -> CurlAnswer? {
        var buffer = [UInt8](repeating: 0, count: 16384)
        let count = Self.systemRead(descriptor, &buffer)
        if count < 0, errno == EINTR { return nil }
        if count > 0 {
            // Headers without end are cut off: no answer needs a megabyte of them.
            if output.count < 1 << 20 { output += buffer[..<count] }
            return nil
        }
        close(descriptor)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        let isExit = status & 0x7F == 0
        return CurlAnswer(exit: isExit ? (status >> 8) & 0xFF : -1, output: output)
    }

    private static func systemRead(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
        Self.platformRead(descriptor, &buffer, buffer.count)
    }

    private static func platformRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.read(descriptor, buffer, count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer, count)
        #else
            Glibc.read(descriptor, buffer, count)
        #endif
    }

    /// A configuration is a few hundred bytes, less than any pipe holds: writing it never waits.
    private static func send(_ text: String, to descriptor: Int32) {
        let bytes = Array(text.utf8)
        _ = write(descriptor, bytes, bytes.count)
    }

    private static func spawn(_ program: String, input: Int32, output: Int32) -> (pid_t, Int32) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // Threads of this program may block signals; curl is to end when the user says so.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        // The first argument keeps curl from reading a configuration of the user's.
        let arguments = [program, "--disable", "--config", "-"].map { (text: String) in strdup(text) }
        defer { for argument in arguments { free(argument) } }
        var id = pid_t()
        let failure = posix_spawnp(&id, program, &actions, &attributes, arguments + [nil], environ)
        return (id, failure)
    }

    /// A pipe whose ends are not handed down to other programs.
    private static func makePipe() throws(SystemError) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .last }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}
