/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, `bound`.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// Some different numbers below `bound`, in the order in which they came up.
    mutating func distinct(_ count: Int, below bound: Int) -> [Int] {
        var numbers: [Int] = []
        while numbers.count < min(count, bound) {
            let number = below(bound)
            if !numbers.contains(number) { numbers.append(number) }
        }
        return numbers
    }
}
