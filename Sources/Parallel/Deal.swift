import Synchronization

/// Deals the places of a list to workers, each of which works as fast as it can.
///
/// Every worker has a stretch of the list, and takes chunks of it from the front; one whose stretch is used up takes from
/// those of the others. So each stays among neighbours, which most often are in the same folder: where two processors make
/// files in one folder, the kernel lets one of them wait. Towards the end of a stretch chunks become smaller, down to one
/// place, so that no worker has many left when there are none for the others.
@usableFromInline
final class Deal: Sendable {
    private final class Stretch: Sendable {
        let next: Atomic<Int>
        let end: Int

        init(_ range: Range<Int>) {
            next = Atomic(range.lowerBound)
            end = range.upperBound
        }

        /// - Parameter most: how many places at most.
        func take(_ most: Int) -> Range<Int>? {
            var start = next.load(ordering: .relaxed)
            while start < end {
                let chunk = start..<start + min(most, max(1, (end - start) / 4))
                let (isTaken, now) = next.weakCompareExchange(
                    expected: start, desired: chunk.upperBound, ordering: .relaxed)
                if isTaken { return chunk }
                start = now
            }
            return nil
        }
    }

    private let stretches: [Stretch]
    private let size: Int

    @usableFromInline
    init(_ places: Range<Int>, chunk size: Int, workers: Int) {
        self.size = size
        let chunks = (places.count + size - 1) / size
        let workers = min(workers, chunks)
        stretches = (0..<workers).map { worker in
            let (start, end) = (chunks * worker / workers * size, chunks * (worker + 1) / workers * size)
            return Stretch(places.lowerBound + start..<places.lowerBound + min(end, places.count))
        }
    }

    @usableFromInline var workers: Range<Int> { stretches.indices }

    /// The next chunk for a worker; `nil` when all are dealt. O(workers).
    @usableFromInline
    func next(for worker: Int) -> Range<Int>? {
        for turn in stretches.indices {
            if let chunk = stretches[(worker + turn) % stretches.count].take(size) { return chunk }
        }
        return nil
    }
}
