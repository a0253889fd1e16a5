public import EDTF

/// What is known of links from earlier: good ones need not be asked again for a while.
///
/// A line of text for each address: day, state, address, new address, between tabs.
public struct LinkCache: Sendable {
    private struct Entry {
        let day: CivilDay
        let state: LinkState
    }

    private var entries: [String: Entry] = [:]

    /// Lines that cannot be read are left out: what they say is asked again.
    public init(_ text: [UInt8] = []) {
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 4, let day = CivilDay(iso: parts[0]) else { continue }
            switch parts[1] {
            case "good": entries[parts[2]] = Entry(day: day, state: .good)
            case "moved": entries[parts[2]] = Entry(day: day, state: .moved(to: parts[3]))
            default: break
            }
        }
    }

    /// What an address answered, if that is at most `days` ago.
    public func state(of address: String, on today: CivilDay, days: Int = 14) -> LinkState? {
        guard let entry = entries[address] else { return nil }
        return (0...days).contains(today.daysSinceEpoch - entry.day.daysSinceEpoch) ? entry.state : nil
    }

    /// Keeps an answer that will hold for a while; forgets the address otherwise.
    public mutating func record(_ state: LinkState, of address: String, on today: CivilDay) {
        switch state {
        case .good, .moved: entries[address] = Entry(day: today, state: state)
        case .dead, .unsure: entries[address] = nil
        }
    }

    /// Forgets all addresses but these.
    public mutating func keep(_ addresses: Set<String>) { entries = entries.filter { addresses.contains($0.key) } }

    /// Sorted by address.
    public var text: [UInt8] {
        let lines = entries.sorted { $0.key < $1.key }.map { address, entry in
            switch entry.state {
            case .moved(let new): "\(entry.day)\tmoved\t\(address)\t\(new)\n"
            default: "\(entry.day)\tgood\t\(address)\t\n"
            }
        }
        return Array(lines.joined().utf8)
    }
}

extension CivilDay {
    fileprivate init?(iso text: String) {
        let parts = text.split(separator: "-").map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
