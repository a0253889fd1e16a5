extension Array {
    /// The first position in a range whose value, like all that follow, is one of those that are asked for; the end of
    /// the range where none is. O(log n).
    ///
    /// - Parameter range: the whole array, unless told.
    public func firstPosition(in range: Range<Int>? = nil, where isMeant: (Element) -> Bool) -> Int {
        var (low, high) = (range?.lowerBound ?? 0, range?.upperBound ?? count)
        while low < high {
            let middle = (low + high) / 2
            if isMeant(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
