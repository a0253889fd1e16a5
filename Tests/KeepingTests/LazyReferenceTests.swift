import Keeping
import Synchronization
import Testing

@Suite struct LazyReferenceTests {
    private final class Thing: Sendable {
        static let living = Atomic<Int>(0)
        let number: Int

        init(_ number: Int) {
            self.number = number
            Self.living.add(1, ordering: .relaxed)
        }

        deinit { Self.living.subtract(1, ordering: .relaxed) }
    }

    private final class Room: Sendable {
        let thing = LazyReference<Thing>()
    }

    /// What is kept lives as long as its room, and what came too late does not.
    @Test func theFirstIsKept() async {
        do {
            let room = Room()
            #expect(room.thing.load() == nil)
            #expect(room.thing.storeIfNil(Thing(1)).number == 1)
            #expect(room.thing.storeIfNil(Thing(2)).number == 1)
            #expect(room.thing.load()?.number == 1)
            #expect(Thing.living.load(ordering: .relaxed) == 1)
        }
        #expect(Thing.living.load(ordering: .relaxed) == 0)
        await allAreGivenTheSame()
        #expect(Thing.living.load(ordering: .relaxed) == 0)
    }

    private func allAreGivenTheSame() async {
        for _ in 0..<200 {
            let room = Room()
            let numbers = await withTaskGroup(of: Int.self) { group in
                for number in 0..<4 {
                    group.addTask { (room.thing.load() ?? room.thing.storeIfNil(Thing(number))).number }
                }
                return await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }
            #expect(numbers.count == 1)
            #expect(room.thing.load()?.number == numbers.first)
        }
    }
}
