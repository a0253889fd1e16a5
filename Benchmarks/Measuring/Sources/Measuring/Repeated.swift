/// Processor seconds of one piece of work, in the fastest of several runs and in the middle one.
public struct Repeated {
    public let minimum: Double
    public let median: Double

    public init(_ seconds: [Double]) {
        let sorted = seconds.sorted()
        minimum = sorted.first ?? 0
        median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }

    /// Measures `runs` times a row of `count` calls; what a call gives back is kept from being optimised away.
    public static func measure<Value>(runs: Int = 21, count: Int, _ body: () throws -> Value) rethrows -> Repeated {
        var times: [Double] = []
        for _ in 0..<runs {
            let start = processorSeconds()
            for _ in 0..<count { keep(try body()) }
            times.append((processorSeconds() - start) / Double(count))
        }
        return Repeated(times)
    }
}

@inline(never)
public func keep<Value>(_ value: Value) {}
