extension RandomAccessCollection where Self: Sendable, Index == Int, Element: Sendable {
    /// The results of `transform` in the order of the elements, worked out on all processors.
    ///
    /// Elements are dealt in chunks, so that the cost of a task is paid once for many of them; same input, same output,
    /// whatever the number of processors. O(n) calls.
    @inlinable
    public func parallelMap<Result: Sendable>(
        chunk size: Int = 64, _ transform: @escaping @Sendable (Element) -> Result
    ) async -> [Result] {
        guard count > size else { return map(transform) }
        let chunks = stride(from: startIndex, to: endIndex, by: size).map { $0..<Swift.min($0 + size, endIndex) }
        return await withTaskGroup(of: (Int, [Result]).self) { group in
            for (number, range) in chunks.enumerated() {
                group.addTask { (number, range.map { transform(self[$0]) }) }
            }
            var results = [[Result]](repeating: [], count: chunks.count)
            for await (number, part) in group { results[number] = part }
            var all: [Result] = []
            all.reserveCapacity(count)
            for part in results { all += part }
            return all
        }
    }
}
