public import Parallel

/// The last results of a function of each of many things, kept with what they were made from.
///
/// `Context` is what all of them depend on: when it changes, nothing is used again.
///
/// Inlinable, so that lists of results are handed on as what they are: a generic copy takes ten times as long.
public struct KeptEach<Context: Equatable & Sendable, Input: Equatable & Sendable, Output: Sendable>: Sendable {
    @usableFromInline var context: Context?
    @usableFromInline var inputs: [Input] = []
    @usableFromInline var outputs: [Output] = []

    @inlinable
    public init() {}

    /// The results for some inputs in their order; those that are not kept are made on all processors, and what is not
    /// asked for any more is forgotten.
    ///
    /// - Parameter key: by what an input is found again that stands elsewhere than it did.
    /// - Complexity: O(inputs) comparisons, and the making of what changed.
    @inlinable
    public mutating func callAsFunction(
        _ inputs: [Input], in context: Context, by key: (Input) -> String,
        make: @escaping @Sendable (Input) -> Output
    ) async -> [Output] {
        guard context == self.context, !self.inputs.isEmpty else {
            (self.context, self.inputs, outputs) = (context, inputs, await inputs.parallelMap(make))
            return outputs
        }
        let known = positions(of: inputs, by: key)
        let missing = known.indices.filter { known[$0] == nil }
        let made = await missing.parallelMap { make(inputs[$0]) }
        let stayed =
            known.count == self.inputs.count && known.indices.allSatisfy { known[$0] == $0 || known[$0] == nil }
        if stayed {
            for (place, output) in zip(missing, made) { (self.inputs[place], outputs[place]) = (inputs[place], output) }
        } else {
            var new = made.makeIterator()
            let old = outputs
            outputs = known.map { $0.map { old[$0] } ?? new.next() }.compactMap(\.self)
            self.inputs = inputs
        }
        return outputs
    }

    /// Where each input stood the last time; `nil` for those that are new or changed.
    @inlinable
    func positions(of new: [Input], by key: (Input) -> String) -> [Int?] {
        let shorter = min(new.count, inputs.count)
        var start = 0
        while start < shorter, new[start] == inputs[start] { start += 1 }
        var tail = 0
        while tail < shorter - start, new[new.count - 1 - tail] == inputs[inputs.count - 1 - tail] { tail += 1 }
        // Most often there is little between the two ends.
        let between = start..<inputs.count - tail
        let places = Dictionary(between.map { (key(inputs[$0]), $0) }, uniquingKeysWith: { first, _ in first })
        return new.indices.map { number in
            if number < start { return number }
            if number >= new.count - tail { return number - new.count + inputs.count }
            guard let place = places[key(new[number])], inputs[place] == new[number] else { return nil }
            return place
        }
    }
}
