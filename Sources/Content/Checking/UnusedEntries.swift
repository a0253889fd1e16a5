import Chronicle
import Diagnostics
import Files

/// Entries of registers, sources and periods that nothing names, and files that nothing shows: for a site of which all
/// texts were read.
func unusedEntries(_ site: WholeSite, _ uses: Uses) -> [Diagnostic] {
    let (chronicle, declared) = (site.chronicle, site.declared)
    return unused(.actor, chronicle.actors.map(\.id), uses.actors, declared.registers[.actors] ?? [])
        + unused(.place, chronicle.places.map(\.id), uses.places, declared.registers[.places] ?? [])
        + unused(.topic, chronicle.topics.map(\.id), uses.topics, declared.registers[.topics] ?? [])
        + unused(.source, chronicle.sources.map(\.id), uses.sources, declared.sources)
        + unused(.period, chronicle.periods.map(\.id), uses.periods, declared.periods)
        + unusedMedia(site, uses)
}

private func unused(_ what: Noun, _ ids: [String], _ used: Marks, _ places: [Declarations.Place]) -> [Diagnostic] {
    let wayOut: Message =
        what == .period
        ? "check its dates, or take it away" : "name it where it belongs, or take it out of the register"
    return zip(ids, places).enumerated().compactMap { position, entry in
        guard !used.contains(position) else { return nil }
        return Diagnostic(
            .warning, "unused-\(what.rawValue)", file: entry.1.file, at: entry.1.range,
            what == .period
                ? "no event lies in “\(entry.0)”" : "no event or text names the \(what.message) “\(entry.0)”",
            suggestion: wayOut)
    }
}

/// Files of `content/media/` that no event, text or template shows or links to.
private func unusedMedia(_ site: WholeSite, _ uses: Uses) -> [Diagnostic] {
    let unused = site.chronicle.media.enumerated().filter { !uses.media.contains($0.offset) }.map(\.element.path)
    guard !unused.isEmpty else { return [] }
    let named = mediaNamed(in: site.tree.under("templates/").map(\.bytes) + [site.tree[SiteFile.path]?.bytes ?? []])
    return unused.filter { !named.contains($0) }.map { path in
        Diagnostic(
            .warning, "unused-media", file: "content/" + path, "is published, and nothing uses it",
            suggestion: "show it or link to it, or take it out of content/media/")
    }
}

/// The paths that begin with `media/` in some texts.
private func mediaNamed(in texts: [[UInt8]]) -> Set<String> {
    let start = Array("media/".utf8)
    var paths: Set<String> = []
    for text in texts where text.count > start.count {
        for index in 0..<(text.count - start.count)
        where text[index] == start[0] && text[index..<index + start.count].elementsEqual(start) {
            let path = text[index...].prefix { $0 > 0x20 && !"\"'()<>?#,{}".utf8.contains($0) }
            paths.insert(String(decoding: path, as: UTF8.self))
        }
    }
    return paths
}
