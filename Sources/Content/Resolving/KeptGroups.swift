import Keeping

/// The groups of the last reading, their order, and where each stands in it.
struct KeptGroups: Sendable {
    /// In the order of their ids.
    var byID: [EventGroup] = []
    private var order = Kept<SortingKeys, [Int]>()
    private var places = Kept<[String], Positions>()

    /// In the order of their dates. O(n) where no date has changed, otherwise O(n log n).
    var inOrder: [EventGroup] {
        mutating get {
            let order = order(SortingKeys(groups: byID)) { keys in
                keys.groups.indices.sorted { EventGroup.precedes(keys.groups[$0], keys.groups[$1]) }
            }
            return order.map { byID[$0] }
        }
    }

    /// The position of each id.
    mutating func positions(of groups: [EventGroup]) -> Positions {
        places(groups.map(\.id)) { Positions($0) }
    }

    /// Groups that are equal where their order is the same.
    private struct SortingKeys: Equatable, Sendable {
        let groups: [EventGroup]

        static func == (a: SortingKeys, b: SortingKeys) -> Bool {
            a.groups.elementsEqual(b.groups) { $0 === $1 || isAlike($0, $1) }
        }

        private static func isAlike(_ a: EventGroup, _ b: EventGroup) -> Bool {
            a.id == b.id && a.original.date?.value == b.original.date?.value && a.original.order == b.original.order
                && a.original.time?.value == b.original.time?.value
        }
    }
}
