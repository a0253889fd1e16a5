import Chronicle
import Diagnostics

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
    /// The folder of the file that the link stands in, with its closing `/`.
    let folder: String

    func outcome(of address: String) -> LinkOutcome {
        if let colon = address.firstIndex(of: ":"), address[..<colon].allSatisfy(isSchemeCharacter) {
            return scheme(address[..<colon].lowercased(), String(address[address.index(after: colon)...]), address)
        }
        if address.hasPrefix("/") {
            return .broken(
                message: "“\(address)” begins at the root of a host; links inside the site are relative to the file",
                suggestion: "write a relative path such as ../pages/about.ar.md")
        }
        return relative(address)
    }

    private func isSchemeCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "+-.".contains(character))
    }

    private func scheme(_ scheme: String, _ rest: String, _ address: String) -> LinkOutcome {
        switch scheme {
        case "mailto": return .target(.external(address))
        case "http", "https": return web(rest, address)
        case "actor": return entry(rest, .actor, references.actors) { .actor($0) }
        case "place": return entry(rest, .place, references.places) { .place($0) }
        case "topic": return entry(rest, .topic, references.topics) { .topic($0) }
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
        _ id: String, _ what: Noun, _ register: [String: Int], _ target: (Int) -> Prose.Target
    ) -> LinkOutcome {
        if let position = register[id] { return .target(target(position)) }
        let near = nearest(to: id, among: register.keys)
        return .broken(
            message: "the \(what.message) “\(id)” is not known",
            suggestion: near.map { "did you mean “\(what.rawValue):\($0)”?" }
                ?? "add it to content/\(what.rawValue)s.yml")
    }

    private func relative(_ address: String) -> LinkOutcome {
        let path = String(address.prefix { $0 != "#" && $0 != "?" })
        guard let full = resolved(decodingPercents(path)) else {
            return .broken(message: "“\(address)” leads out of content/", suggestion: "link to a file below content/")
        }
        if let position = references.media[full] { return .target(.media(position)) }
        guard full.hasSuffix(".md") else { return missing(address, full) }
        let name = full.split(separator: "/").last ?? ""
        let stem = String(name.prefix { $0 != "." })
        if full.hasPrefix("content/events/") {
            if let position = references.events[stem] { return .target(.event(position)) }
            if references.unbuilt.contains(stem) { return .unbuilt }
        }
        if full.hasPrefix("content/pages/") {
            if let position = references.pages[stem] { return .target(.page(position)) }
            if references.unbuiltPages.contains(stem) { return .unbuilt }
        }
        return missing(address, full)
    }

    private func missing(_ address: String, _ full: String) -> LinkOutcome {
        let name = String(full.split(separator: "/").last ?? "")
        let stems = full.hasPrefix("content/pages/") ? Array(references.pages.keys) : Array(references.events.keys)
        let near =
            nearest(to: String(name.prefix { $0 != "." }), among: stems)
            ?? nearest(to: full, among: references.media.keys)
        return .broken(
            message: "“\(address)” leads nowhere: there is no \(full)",
            suggestion: near.map { "did you mean “\($0)”?" })
    }

    /// The path from the site's folder, or `nil` when it leaves `content/`.
    private func resolved(_ path: String) -> String? {
        var parts = folder.split(separator: "/")
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { guard parts.popLast() != nil else { return nil } } else { parts.append(part) }
        }
        return parts.first == "content" ? parts.joined(separator: "/") : nil
    }

    private func decodingPercents(_ path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
