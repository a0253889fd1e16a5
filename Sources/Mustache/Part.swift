import Synchronization

/// A record that stands on many pages and is the same on each: what a template makes of it is kept and written again.
///
/// Kept is only what no page can change: text for which nothing was looked for outside the record but among the names
/// given as common to all pages (``Template/among(_:)``). In every other template the record is written anew
/// each time, as any record is.
public final class Part: Sendable {
    let make: @Sendable () -> Record
    private let kept = Mutex<[Text]>([])
    /// Most parts stand in one or two templates.
    private static let mostKept = 2

    /// Where in which template the text stands: the beginning of a section.
    struct Place: Equatable {
        /// Its identity.
        let template: UInt64
        let program: Int
        let instruction: Int
    }

    private struct Text {
        let place: Place
        let bytes: [UInt8]
    }

    /// - Parameter make: gives the same record each time that it is called.
    public init(_ make: @escaping @Sendable () -> Record) { self.make = make }

    /// `nil` too while another page looks: to write the record anew takes less time than to wait and be woken.
    func text(at place: Place) -> [UInt8]? {
        let text = kept.withLockIfAvailable { kept -> [UInt8]? in
            for index in kept.indices where kept[index].place == place { return kept[index].bytes }
            return nil
        }
        return text ?? nil
    }

    /// The newest texts are kept, one for a place: two pages may write it at the same time.
    func keep(_ text: [UInt8], at place: Place) {
        let text = Text(place: place, bytes: text)
        kept.withLockIfAvailable { kept in
            guard !kept.contains(where: { $0.place == place }) else { return }
            if kept.count == Self.mostKept { kept.removeFirst() }
            kept.append(text)
        }
    }
}
