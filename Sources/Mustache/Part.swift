import Buffers
import Keeping

/// A record that stands on many pages and is the same on each: what a template makes of it is kept and written again.
///
/// Kept is only what no page can change: text for which nothing was looked for outside the record but among the names
/// given as common to all pages (``Template/among(_:)``). In every other template the record is written anew
/// each time, as any record is.
public final class Part: Sendable {
    let make: @Sendable () -> Record
    /// What is kept first; every other text hangs on the one before. None is taken away, so that they can be looked at
    /// without a lock, and there are no more than places that the part stands in.
    private let first = LazyReference<Text>()

    /// Where in which template the text stands: the beginning of a section.
    struct Place: Equatable {
        /// Its identity.
        let template: UInt64
        let program: Int
        let instruction: Int
    }

    private final class Text: Sendable {
        let place: Place
        let bytes: [UInt8]
        let next = LazyReference<Text>()

        init(_ bytes: [UInt8], at place: Place) { (self.bytes, self.place) = (bytes, place) }

        func append(at place: Place, to output: inout Buffer<UInt8>) -> Bool {
            guard self.place == place else { return next.look { $0.append(at: place, to: &output) } ?? false }
            output.append(bytes)
            return true
        }

        /// Hangs a text on the last one. Of two for one place, which two pages may write at the same time, one is kept.
        func keep(_ text: Text) {
            guard text.place != place else { return }
            let next = next.storeIfNil(text)
            if next !== text { next.keep(text) }
        }
    }

    /// - Parameter make: gives the same record each time that it is called.
    public init(_ make: @escaping @Sendable () -> Record) { self.make = make }

    /// Writes what is kept for a place.
    ///
    /// - Returns: whether anything is.
    func append(at place: Place, to output: inout Buffer<UInt8>) -> Bool {
        first.look { $0.append(at: place, to: &output) } ?? false
    }

    func keep(_ bytes: [UInt8], at place: Place) {
        let text = Text(bytes, at: place)
        let first = first.storeIfNil(text)
        if first !== text { first.keep(text) }
    }
}
