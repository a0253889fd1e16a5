public import Files

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Asks the hosts of some addresses whether their pages are still there.
///
/// One request at a time goes to a host, with a pause after it; several hosts are asked at once. `HEAD` comes first, `GET`
/// where a host refuses that. A host that asks for a pause gets it.
///
/// - Parameter onAnswer: called once for each address, as soon as its state is known.
/// - Throws: what the system said where curl cannot be started.
public func checkLinks(
    _ addresses: [String], _ policy: LinkPolicy, onAnswer: (String, LinkState) -> Void
) throws(SystemError) {
    // A program that ends before it has read everything must not end this one.
    let old = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, old) }
    var schedule = LinkSchedule(addresses, policy)
    while schedule.isBusy {
        try schedule.start()
        schedule.wait(onAnswer)
    }
}

/// Who is asked next, and when.
private struct LinkSchedule {
    private struct Task {
        let written: String
        let address: WebAddress
        var method = CurlRequest.Method.head
        var attempt = 0
    }

    private struct Host {
        var tasks: [Task] = []
        var readyAt: ContinuousClock.Instant
        var isAsked = false
    }

    private let policy: LinkPolicy
    private let clock = ContinuousClock()
    private var hosts: [Host] = []
    /// The hosts being asked, and the requests: the same positions in both.
    private var asked: [Int] = []
    private var requests = RequestList()

    init(_ addresses: [String], _ policy: LinkPolicy) {
        self.policy = policy
        var numbers: [String: Int] = [:]
        for written in addresses {
            let address = WebAddress(written)
            let number = numbers[address.host] ?? hosts.count
            numbers[address.host] = number
            if number == hosts.count { hosts.append(Host(readyAt: clock.now)) }
            hosts[number].tasks.append(Task(written: written, address: address))
        }
        // The first is taken from the end.
        for number in hosts.indices { hosts[number].tasks.reverse() }
    }

    var isBusy: Bool { hosts.contains { !$0.tasks.isEmpty } }

    /// Begins as many requests as may be under way.
    mutating func start() throws(SystemError) {
        for number in hosts.indices where asked.count < policy.parallel {
            guard !hosts[number].isAsked, let task = hosts[number].tasks.last, hosts[number].readyAt <= clock.now
            else { continue }
            requests.append(try CurlProcess(CurlRequest(address: task.address, method: task.method), policy))
            asked.append(number)
            hosts[number].isAsked = true
        }
    }

    /// Waits until an answer comes, or a host may be asked again.
    mutating func wait(_ onAnswer: (String, LinkState) -> Void) {
        for (position, answer) in requests.answers(waiting: pause).reversed() {
            let number = asked.remove(at: position)
            hosts[number].isAsked = false
            hosts[number].readyAt = clock.now + policy.delay
            settle(number, answer, onAnswer)
        }
    }

    private mutating func settle(_ number: Int, _ answer: CurlAnswer, _ onAnswer: (String, LinkState) -> Void) {
        guard var task = hosts[number].tasks.popLast() else { return }
        switch answer.verdict(on: task.address, task.method, attempt: task.attempt, policy) {
        case .settled(let state): return onAnswer(task.written, state)
        case .askWithGet: task.method = .get
        case .askAgain(let time):
            task.attempt += 1
            hosts[number].readyAt = clock.now + max(time, policy.delay)
        }
        hosts[number].tasks.append(task)
    }

    /// Until the next host may be asked; `nil` where only answers are waited for.
    private var pause: Duration? {
        guard asked.count < policy.parallel else { return nil }
        let next = hosts.lazy.filter { !$0.isAsked && !$0.tasks.isEmpty }.map(\.readyAt).min()
        return next.map { max($0 - clock.now, .zero) }
    }
}

/// Requests under way.
private struct RequestList {
    private var processes: [CurlProcess] = []

    mutating func append(_ process: CurlProcess) { processes.append(process) }

    /// The answers that have come, with their positions, which are taken out of the list.
    mutating func answers(waiting time: Duration?) -> [(Int, CurlAnswer)] {
        var files = processes.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        guard poll(&files, nfds_t(files.count), Self.milliseconds(time)) > 0 else { return [] }
        var answers: [(Int, CurlAnswer)] = []
        for position in files.indices where files[position].revents != 0 {
            if let answer = processes[position].read() { answers.append((position, answer)) }
        }
        for (position, _) in answers.reversed() { processes.remove(at: position) }
        return answers
    }

    private static func milliseconds(_ time: Duration?) -> Int32 {
        guard let time else { return -1 }
        let (seconds, attoseconds) = time.components
        return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
    }
}
