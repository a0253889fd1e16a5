import Chronicle
import Diagnostics
import Script

/// What became of a link's address.
enum LinkOutcome {
    case target(Prose.Target)
    /// The event exists but is not built: the words stay, the link does not.
    case unbuilt
    case broken(message: Message, suggestion: Message?)
}

/// Finds out where links of one folder lead.
struct LinkResolver {
    let references: References
    /// Where the file lies that the link stands in.
    let folder: TextName.Folder

    /// Where most links lead: to an entry of a register, or to another event by the name of its file. `nil` for any other
    /// link, and for one that leads nowhere.
    func usualTarget(of address: ArraySlice<UInt8>) -> Prose.Target? {
        // The names of all three registers have five letters.
        if address.count > 6, address[address.startIndex + 5] == UInt8(ascii: ":") {
            if let id = address.dropping("actor:") { return references.tables.actors[id].map { .actor($0) } }
            if let id = address.dropping("place:") { return references.tables.places[id].map { .place($0) } }
            if let id = address.dropping("topic:") { return references.tables.topics[id].map { .topic($0) } }
        }
        guard folder == .events, address.suffix(3).isSame(as: ".md"), let stem = stem(ofName: address) else {
            return nil
        }
        return references.tables.events[stem].map { .event($0) }
    }

    /// An address up to its first full stop; `nil` for one that is more than the name of a file.
    private func stem(ofName address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var end = address.endIndex
        for index in address.indices {
            if address[index] == UInt8(ascii: ".") { end = min(end, index) }
            if isPartOfPath(address[index]) { return nil }
        }
        return address[..<end]
    }

    func outcome(of address: String) -> LinkOutcome {
        if let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")),
            address.utf8[..<colon].allSatisfy(isSchemeCharacter)
        {
            return scheme(address[..<colon].lowercased(), String(address[address.index(after: colon)...]), address)
        }
        if address.hasPrefix("/") {
            return .broken(
                message: "“\(address)” begins at the root of a host; links inside the site are relative to the file",
                suggestion: "write a relative path such as ../pages/about.ar.md")
        }
        return relative(address)
    }

    private func isSchemeCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    private func scheme(_ scheme: String, _ rest: String, _ address: String) -> LinkOutcome {
        switch scheme {
        case "mailto": return .target(.external(address))
        case "http", "https": return web(rest, address)
        case "actor": return entry(rest, .actor, references.tables.actors) { .actor($0) }
        case "place": return entry(rest, .place, references.tables.places) { .place($0) }
        case "topic": return entry(rest, .topic, references.tables.topics) { .topic($0) }
        default:
            let near = nearest(to: scheme, among: ["http", "https", "mailto", "actor", "place", "topic"])
            return .broken(
                message: "links that begin with “\(scheme):” are not allowed",
                suggestion: near.map { "did you mean “\($0):”?" } ?? "use https:, mailto:, actor:, place: or topic:")
        }
    }

    private func web(_ rest: String, _ address: String) -> LinkOutcome {
        let host = rest.hasPrefix("//") ? rest.dropFirst(2).prefix { !"/?#".contains($0) } : ""
        guard host.isEmpty else { return .target(.external(address)) }
        return .broken(message: "“\(address)” names no host", suggestion: "write the whole address, with https://")
    }

    private func entry(
        _ id: String, _ what: Noun, _ register: Positions, _ target: (Int) -> Prose.Target
    ) -> LinkOutcome {
        if let position = register[id] { return .target(target(position)) }
        let near = nearest(to: id, among: register.ids)
        return .broken(
            message: "the \(what.message) “\(id)” is not known",
            suggestion: near.map { "did you mean “\(what.rawValue):\($0)”?" }
                ?? "add it to content/\(what.rawValue)s.yml")
    }

    private func relative(_ address: String) -> LinkOutcome {
        let end = address.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
        guard let full = resolved(decodingPercents(address.utf8[..<(end ?? address.endIndex)])) else {
            return .broken(message: "“\(address)” leads out of content/", suggestion: "link to a file below content/")
        }
        if let position = references.tables.media[full] { return .target(.media(position)) }
        guard full.suffix(3).elementsEqual(".md".utf8) else { return missing(address, full) }
        let stem = stem(of: full)
        if full.starts(with: TextName.Folder.events.path.utf8) {
            if let position = references.tables.events[stem] { return .target(.event(position)) }
            if references.tables.unbuilt.contains(stem) { return .unbuilt }
        }
        if full.starts(with: TextName.Folder.pages.path.utf8) {
            if let position = references.tables.pages[stem] { return .target(.page(position)) }
            if references.tables.unbuiltPages.contains(stem) { return .unbuilt }
        }
        return missing(address, full)
    }

    /// Whether a byte makes more of an address than the name of a file.
    private func isPartOfPath(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "?"): true
        default: false
        }
    }

    private func missing(_ address: String, _ path: [UInt8]) -> LinkOutcome {
        let full = String(decoding: path, as: UTF8.self)
        let isMedia = full.hasPrefix("content/media/")
        let near =
            isMedia
            ? nil : likeliest(stem(of: path), among: full.hasPrefix(TextName.Folder.pages.path) ? pages : events)
        return .broken(
            message: "“\(address)” leads nowhere: there is no \(full)",
            suggestion: near.map { "did you mean “\($0)”?" } ?? references.tables.nearMedia(full)
                ?? (isMedia
                    ? "put the file into content/media/"
                    : "link to a file of content/events/, content/pages/ or content/media/"))
    }

    private var events: [String] { references.tables.events.ids + references.tables.unbuilt }
    private var pages: [String] { references.tables.pages.ids + references.tables.unbuiltPages }

    /// The name of a file up to its first full stop.
    private func stem(of path: [UInt8]) -> String {
        let name = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        return String(decoding: path[name...].prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
    }

    /// The path from the site's folder, or `nil` when it leaves `content/`.
    private func resolved(_ path: [UInt8]) -> [UInt8]? {
        let slash = UInt8(ascii: "/")
        var full = Array(folder.path.utf8.dropLast())
        full.reserveCapacity(full.count + path.count + 1)
        for part in path.split(separator: slash) where !part.elementsEqual(".".utf8) {
            if part.elementsEqual("..".utf8) {
                guard !full.isEmpty else { return nil }
                full.removeSubrange((full.lastIndex(of: slash) ?? 0)...)
            } else {
                if !full.isEmpty { full.append(slash) }
                full.append(contentsOf: part)
            }
        }
        let isInside = full.starts(with: "content".utf8) && (full.count == 7 || full[7] == slash)
        return isInside ? full : nil
    }

    private func decodingPercents(_ path: Substring.UTF8View) -> [UInt8] {
        let path = Array(path)
        guard path.contains(UInt8(ascii: "%")) else { return path }
        var bytes: [UInt8] = []
        var rest = path[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}

extension ReferenceTables {
    /// What may have been meant by the path of a picture or document that is not there.
    func nearMedia(_ path: String) -> Message? {
        likeliest(path, among: media.ids).map { "did you mean “\($0.dropFirst("content/".count))”?" }
    }
}

/// The one that was most likely meant: one that differs by a slip of the keyboard, or else the shortest that ends with
/// what was written, as an id without its date does.
private func likeliest(_ written: String, among known: [String]) -> String? {
    let sorted = known.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    return nearest(to: written, among: sorted) ?? sorted.first { $0.hasSuffix("-" + written) }
}
