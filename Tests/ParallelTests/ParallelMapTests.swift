import Synchronization
import Testing

@testable import Parallel

@Suite struct ParallelMapTests {
    @Test(arguments: [0, 1, 2, 7, 64, 65, 127, 1_000, 4_097], [1, 3, 64])
    func resultsComeInTheOrderOfTheElements(count: Int, chunk: Int) async {
        let elements = Array(0..<count)
        #expect(await elements.parallelMap(chunk: chunk) { $0 * 3 } == elements.map { $0 * 3 })
    }

    @Test func aSliceKeepsItsPlaces() async {
        let slice = Array(0..<500)[100..<400]
        #expect(await slice.parallelMap(chunk: 7) { $0 } == Array(slice))
    }

    @Test func eachElementIsWorkedOutOnce() async {
        final class Calls: Sendable {
            let count = Atomic<Int>(0)
        }
        let calls = Calls()
        _ = await Array(0..<1_000).parallelMap(chunk: 3) { _ in calls.count.add(1, ordering: .relaxed) }
        #expect(calls.count.load(ordering: .relaxed) == 1_000)
    }

    @Test(arguments: [1, 2, 3, 8], [1, 5, 64, 1_000])
    func aDealGivesEachPlaceOnce(workers: Int, chunk: Int) {
        let deal = Deal(10..<523, chunk: chunk, workers: workers)
        var places: [Int] = []
        // One worker ends early, and others take over what is left of its stretch.
        for worker in deal.workers.reversed() { while let range = deal.next(for: worker) { places += range } }
        #expect(places.sorted() == Array(10..<523))
    }

    @Test func aWorkerBeginsInItsOwnStretch() {
        let deal = Deal(0..<100, chunk: 10, workers: 2)
        #expect(deal.next(for: 1) == 50..<60)
        #expect(deal.next(for: 0) == 0..<10)
        #expect(deal.next(for: 1) == 60..<70)
    }

    @Test func chunksBecomeSmallerTowardsTheEnd() {
        let deal = Deal(0..<100, chunk: 10, workers: 1)
        var sizes: [Int] = []
        while let range = deal.next(for: 0) { sizes.append(range.count) }
        #expect(sizes.first == 10 && sizes.suffix(4) == [1, 1, 1, 1])
        #expect(sizes == sizes.sorted(by: >))
    }
}
