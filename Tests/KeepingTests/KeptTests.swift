import Keeping
import Testing

@Suite struct KeptTests {
    @Test func worksOutAnewOnlyWhatChanged() {
        var made = 0
        var length = Kept<String, Int>()
        func ask(_ text: String) -> Int {
            length(text) { text in
                made += 1
                return text.count
            }
        }
        #expect([ask("one"), ask("one"), ask("three"), ask("three"), ask("one")] == [3, 3, 5, 5, 3])
        #expect(made == 3)
    }
}

@Suite struct KeptEachTests {
    struct Text: Equatable {
        let id: String
        let words: String
    }

    /// Results that tell in which round they were made.
    private static func results(of rounds: [(context: Int, texts: [Text])]) async -> [[String]] {
        var kept = KeptEach<Int, Text, String>()
        var results: [[String]] = []
        for (number, round) in rounds.enumerated() {
            results.append(
                await kept(round.texts, in: round.context, by: \.id) { "\($0.id) \($0.words) \(number)" })
        }
        return results
    }

    private static func texts(_ words: KeyValuePairs<String, String>) -> [Text] {
        words.map { Text(id: $0.key, words: $0.value) }
    }

    @Test func makesOnlyWhatChanged() async {
        let first = Self.texts(["a": "1", "b": "1", "c": "1"])
        let second = Self.texts(["a": "1", "b": "2", "c": "1"])
        let results = await Self.results(of: [(0, first), (0, second), (0, second)])
        #expect(results[1] == ["a 1 0", "b 2 1", "c 1 0"])
        #expect(results[2] == results[1])
    }

    @Test func findsAgainWhatMoved() async {
        let first = Self.texts(["a": "1", "b": "1", "c": "1", "d": "1"])
        let second = Self.texts(["d": "1", "x": "1", "b": "1", "a": "2", "c": "1"])
        let results = await Self.results(of: [(0, first), (0, second)])
        #expect(results[1] == ["d 1 0", "x 1 1", "b 1 0", "a 2 1", "c 1 0"])
    }

    @Test func forgetsWhatIsGone() async {
        let all = Self.texts(["a": "1", "b": "1"])
        let results = await Self.results(of: [(0, all), (0, Self.texts(["a": "1"])), (0, all)])
        #expect(results[1] == ["a 1 0"])
        #expect(results[2] == ["a 1 0", "b 1 2"])
    }

    @Test func makesEverythingInANewContext() async {
        let texts = Self.texts(["a": "1", "b": "1"])
        let results = await Self.results(of: [(0, texts), (1, texts)])
        #expect(results[1] == ["a 1 1", "b 1 1"])
    }

    @Test(arguments: 0..<40) func isWhatAFreshStartGives(seed: Int) async {
        var random = Steps(state: UInt64(seed) &* 77 &+ 5)
        var kept = KeptEach<Int, Text, String>()
        var texts: [Text] = []
        for _ in 0..<20 {
            for _ in 0..<Int.random(in: 0..<4, using: &random) {
                let text = Text(
                    id: String(Int.random(in: 0..<12, using: &random)),
                    words: String(Int.random(in: 0..<3, using: &random)))
                texts.removeAll { $0.id == text.id }
                if Bool.random(using: &random) {
                    texts.insert(text, at: Int.random(in: 0...texts.count, using: &random))
                }
            }
            #expect(await kept(texts, in: 0, by: \.id) { $0.id + $0.words } == texts.map { $0.id + $0.words })
        }
    }
}

/// Random numbers that are the same in every run (splitmix64).
private struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
