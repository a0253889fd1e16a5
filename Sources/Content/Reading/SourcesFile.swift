import Chronicle
import Diagnostics
import EDTF
import Files

/// The bibliography in CSL: YAML as pandoc reads it, JSON as Zotero exports it. JSON is read as the YAML that it is.
struct SourcesFile {
    static let paths = ["content/sources.yml", "content/sources.json"]
    static let names = fields.names

    var sources: [Source] = []
    var places: [Located<String>] = []
    var report: Reporter

    static func read(_ file: SourceFile) -> SourcesFile {
        var result = SourcesFile(report: Reporter(file))
        guard let root = rootNode(of: file, &result.report) else { return result }
        for node in Self.items(root, &result.report) {
            guard let fields = Fields(node, of: "a source", known: names, &result.report),
                let id = result.id(fields)
            else { continue }
            result.sources.append(result.source(id, fields))
            result.places.append(id)
        }
        return result
    }

    /// The same without sources whose ids stand before, in the same file or another; each of these is an error.
    static func withoutDoubles(_ files: [SourcesFile]) -> [SourcesFile] {
        var known = Set<String>()
        return files.map { file in
            var result = SourcesFile(report: file.report)
            for (source, key) in zip(file.sources, file.places) {
                guard known.insert(source.id).inserted else {
                    result.report.error(
                        "duplicate-id", key.range, "the source “\(source.id)” stands twice",
                        suggestion: "take one away, or give it another id")
                    continue
                }
                result.sources.append(source)
                result.places.append(key)
            }
            return result
        }
    }

    static func items(_ root: YAMLNode, _ report: inout Reporter) -> [YAMLNode] {
        switch root.content {
        case .list(let nodes): return nodes
        case .map:
            guard let fields = Fields(root, of: "the bibliography", known: ["references"], &report) else { return [] }
            return fields.nodes("references", &report)
        case .scalar:
            report.error(
                "wrong-type", root.range, "the bibliography is text; a list of references is expected",
                suggestion: "begin the file with “references:” and give each source a line “- id: …”")
            return []
        }
    }

    private mutating func id(_ fields: Fields) -> Located<String>? {
        guard let id = fields.required("id", &report) else { return nil }
        guard !id.value.isEmpty, id.value.utf8.allSatisfy({ $0 > 0x20 && !"[]{},;@\"'".utf8.contains($0) }) else {
            report.error(
                "bad-id", id.range, "the key “\(id.value)” cannot be cited",
                suggestion: "use letters, digits, hyphens and dots, without spaces")
            return nil
        }
        return id
    }

    private mutating func source(_ id: Located<String>, _ fields: Fields) -> Source {
        let title = fields.text("title", &report).map { cleaned($0, &report).value }
        if title == nil { report.error("title-missing", id.range, "the source “\(id.value)” has no title") }
        var source = Source(id: id.value, type: type(fields), title: title ?? id.value)
        source.authors = fields.nodes("author", &report).compactMap { author($0) }
        source.container = fields.text("container-title", &report)?.value
        source.publisher = fields.text("publisher", &report)?.value
        source.number = fields.text("number", &report)?.value
        source.issued = date("issued", fields)
        source.accessed = date("accessed", fields)
        source.url = url("URL", fields)
        source.archiveURL = url("archive-url", fields) ?? archiveLocation(fields)
        source.language = fields.text("language", &report)?.value
        source.note = fields.text("note", &report).map { cleaned($0, &report).value }
        return source
    }

    private mutating func type(_ fields: Fields) -> String {
        guard let type = fields.text("type", &report) else { return "document" }
        if !cslTypes.contains(type.value) { report.unknown("unknown-type", type, what: "the type", among: cslTypes) }
        return type.value
    }

    private mutating func url(_ name: String, _ fields: Fields) -> String? {
        guard let written = fields.text(name, &report) else { return nil }
        let text = cleaned(written, &report).value
        if (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.utf8.contains(where: { $0 <= 0x20 }) {
            return text
        }
        report.error(
            "bad-url", written.range, "“\(text)” is not an http or https address",
            suggestion: "write the whole address, with https://")
        return nil
    }

    private mutating func archiveLocation(_ fields: Fields) -> String? {
        guard let text = fields["archive_location"]?.asText, text.hasPrefix("http") else { return nil }
        return text
    }

    private mutating func author(_ node: YAMLNode) -> Author? {
        guard let fields = Fields(node, of: "an author", known: Self.authorFields.names, &report) else { return nil }
        if let literal = fields.text("literal", &report) { return Author(cleaned(literal, &report).value) }
        let family = words(["dropping-particle", "non-dropping-particle", "family", "suffix"], fields)
        let given = words(["given"], fields)
        guard let family else { return given.map { Author($0) } }
        return Author(given: given, family: family)
    }

    private mutating func words(_ names: [String], _ fields: Fields) -> String? {
        let words = names.compactMap { name in fields.text(name, &report).map { cleaned($0, &report).value } }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// EDTF text, or CSL's own `{ date-parts: [[2020, 10, 23]] }`.
    private mutating func date(_ name: String, _ fields: Fields) -> EDTF? {
        guard let node = fields[name] else { return nil }
        if node.asText != nil { return fields.date(name, &report)?.value }
        guard let parts = Fields(node, of: "“\(name)”", known: Self.dateFields.names, &report) else { return nil }
        let ends = parts.nodes("date-parts", &report).compactMap { dateParts($0) }
        let mark = parts["circa"] != nil && parts["circa"]?.asText != "false" ? "~" : ""
        let text = ends.map { $0 + mark }.joined(separator: "/")
        guard !text.isEmpty else { return parts["raw"].flatMap { $0.asText }.flatMap { try? EDTF(parsing: $0) } }
        return parseDate(Located(text, node.range), field: name, &report)?.value
    }

    private func dateParts(_ node: YAMLNode) -> String? {
        guard case .list(let nodes) = node.content else { return nil }
        let numbers = nodes.compactMap { $0.asText.flatMap { Int($0) } }
        guard let year = numbers.first, numbers.count == nodes.count else { return nil }
        return ([padded(year, 4)] + numbers.dropFirst().map { padded($0, 2) }).joined(separator: "-")
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number.magnitude)
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
