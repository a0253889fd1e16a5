extension RandomAccessCollection where Self: Sendable, Index == Int, Element: Sendable {
    /// The results of `transform` in the order of the elements, worked out on all processors.
    ///
    /// Elements are dealt in chunks, so that the cost of a turn is paid once for many of them (``Deal``); same input, same
    /// output, whatever the number of processors. O(n) calls.
    ///
    /// - Parameter largest: of how many elements a chunk is at most. Of short lists they are smaller, down to an eighth, so
    ///   that none works long on the last one while others wait.
    @inlinable
    public func parallelMap<Result: Sendable>(
        chunk largest: Int = 64, _ transform: @escaping @Sendable (Element) -> Result
    ) async -> [Result] {
        await parallelMap(chunk: largest, on: { () }, { _, element in transform(element) })
    }

    /// The same with something that each processor has for itself, such as memory to write into.
    ///
    /// - Parameter tool: makes it, once for each processor.
    @inlinable
    public func parallelMap<Tool: ~Copyable, Result: Sendable>(
        chunk largest: Int = 64, on tool: @escaping @Sendable () -> Tool,
        _ transform: @escaping @Sendable (inout Tool, Element) -> Result
    ) async -> [Result] {
        let size = Swift.max((largest + 7) / 8, Swift.min(largest, count / (processors * 16)))
        guard count > size else {
            var tool = tool()
            return map { transform(&tool, $0) }
        }
        let deal = Deal(startIndex..<endIndex, chunk: size, workers: processors)
        return await withTaskGroup(of: [(start: Int, results: [Result])].self) { group in
            for worker in deal.workers {
                group.addTask {
                    var tool = tool()
                    var parts: [(start: Int, results: [Result])] = []
                    while let range = deal.next(for: worker) {
                        parts.append((range.lowerBound, range.map { transform(&tool, self[$0]) }))
                    }
                    return parts
                }
            }
            var parts: [(start: Int, results: [Result])] = []
            for await some in group { parts += some }
            parts.sort { $0.start < $1.start }
            var all: [Result] = []
            all.reserveCapacity(count)
            for part in parts { all += part.results }
            return all
        }
    }
}
