/// What the system said changed below the watched folders.
struct Changes: Sendable, Equatable {
    /// Files and folders, from the site's folder, without a closing `/`.
    var paths: Set<String> = []
    /// Something was missed, or nothing is known yet: everything is to be read again.
    var isEverything = false

    static let everything = Changes(isEverything: true)

    var isEmpty: Bool { paths.isEmpty && !isEverything }

    mutating func formUnion(_ other: Changes) {
        paths.formUnion(other.paths)
        isEverything = isEverything || other.isEverything
    }
}

/// Gathers what changes until it is quiet, so that a burst of saves is one rebuild.
actor ChangeGatherer {
    /// One file is saved in several steps, by some editors through another name; this is longer than between two steps.
    static let quiet = Duration.milliseconds(5)
    /// A burst without an end is shown all the same, every so often.
    static let longest = Duration.milliseconds(100)

    private var pending = Changes()
    private var additions = 0
    private let (wakes, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

    /// A sign each time that there is something to take. For one reader.
    nonisolated var signs: AsyncStream<Void> { wakes }

    func add(_ changes: Changes) {
        guard !changes.isEmpty else { return }
        pending.formUnion(changes)
        additions += 1
        waker.yield()
    }

    /// No more signs.
    nonisolated func finish() { waker.finish() }

    /// Waits until it is quiet, and gives everything that came in; nothing if it was taken already.
    func take() async throws -> Changes {
        guard !pending.isEmpty else { return pending }
        let start = ContinuousClock.now
        var seen = 0
        repeat {
            seen = additions
            try await Task.sleep(for: Self.quiet)
        } while seen != additions && start.duration(to: .now) < Self.longest
        defer { pending = Changes() }
        return pending
    }
}
