import Buffers
import Chronicle
import Script

/// Where the pages of events and entries are, from the folder of a language, escaped for HTML.
///
/// All stand in one piece of memory, so that a link in a text counts no use of anything else: an event that is only linked
/// to need not be fetched, and processors that write links to the same pages do not wait for each other.
final class PagePaths: Sendable {
    private let bytes: [UInt8]
    /// Where each path ends: those of events, then of actors, places and topics.
    private let ends: [Int32]
    /// How many of them stand before those of each register.
    private let before: (actors: Int, places: Int, topics: Int)

    /// O(events and entries).
    init(_ chronicle: Chronicle) {
        let (events, actors, places) = (chronicle.events.count, chronicle.actors.count, chronicle.places.count)
        let count = events + actors + places + chronicle.topics.count
        var ends = [0] as [Int32]
        ends.reserveCapacity(count + 1)
        bytes = [UInt8](roomFor: count * 48 + 1) { bytes in
            for event in chronicle.events { ends.append(bytes.append(Addresses.events, event.id)) }
            for register in Addresses.Register.allCases {
                for entry in chronicle.entries(of: register) { ends.append(bytes.append(register.folder, entry.id)) }
            }
        }
        self.ends = ends
        before = (events, events + actors, events + actors + places)
    }

    /// Writes the path to the page of an event or an entry, and nothing for another target.
    func append(_ target: Prose.Target, to html: inout Buffer<UInt8>) {
        let position: Int
        switch target {
        case .event(let number): position = number
        case .actor(let number): position = before.actors + number
        case .place(let number): position = before.places + number
        case .topic(let number): position = before.topics + number
        case .page, .media, .external: return
        }
        let range = Int(ends[position])..<Int(ends[position + 1])
        bytes.withUnsafeBufferPointer { html.append($0[range]) }
    }
}

extension Buffer<UInt8> {
    /// - Returns: where it ends then.
    fileprivate mutating func append(_ folder: String, _ id: String) -> Int32 {
        append(bytesOf: folder)
        appendEscaped(id, into: &self)
        append("/")
        append(bytesOf: Address(folder: "").file)
        return Int32(count)
    }
}
