import CommonMark
public import Diagnostics
public import Files

/// A link to another site, and where it was written.
public struct ExternalLink: Sendable {
    public let address: String
    public let file: String
    public let range: SourceRange
    /// The copy of the page that the bibliography names, where the link is the address of a source.
    public let archive: String?
    /// Whether the link is the address of a source, and so may be given an archived copy.
    public let isOfSource: Bool
}

/// The links to other sites in texts and in the bibliography, in the order of files and lines.
///
/// Links of files that cannot be read are not among them. O(total length of the files).
public func externalLinks(_ tree: FileTree) -> [ExternalLink] {
    let texts = TextName.Folder.allCases.flatMap { tree.under($0.path) }.filter { $0.path.hasSuffix(".md") }
    return SourcesFile.paths.compactMap { tree[$0] }.flatMap(linksOfSources) + texts.flatMap(linksOfText)
}

private func linksOfText(_ file: SourceFile) -> [ExternalLink] {
    var report = Reporter(file)
    guard isReadable(file, &report), let front = FrontMatter(file, &report) else { return [] }
    let body = MarkdownBody(front.body, firstLine: front.bodyLine, &report)
    return body.document.tokens.filter { $0.kind == .link && $0.role == .open }.compactMap { token in
        let address = body.document.string(of: token)
        guard isOnTheWeb(address) else { return nil }
        return ExternalLink(
            address: address, file: file.path, range: body.place(of: address.utf8, in: token, &report), archive: nil,
            isOfSource: false)
    }
}

private func linksOfSources(_ file: SourceFile) -> [ExternalLink] {
    var report = Reporter(file)
    guard let root = rootNode(of: file, &report) else { return [] }
    return SourcesFile.items(root, &report).flatMap { node -> [ExternalLink] in
        guard let fields = Fields(node, of: "a source", known: SourcesFile.names, &report) else { return [] }
        let archive = fields["archive-url"]?.asText ?? fields["archive_location"]?.asText
        return ["URL", "archive-url", "archive_location"].compactMap { name in
            guard let address = fields.text(name, &report), isOnTheWeb(address.value) else { return nil }
            return ExternalLink(
                address: address.value, file: file.path, range: address.range,
                archive: name == "URL" ? archive.flatMap { isOnTheWeb($0) ? $0 : nil } : nil,
                isOfSource: name == "URL")
        }
    }
}

private func isOnTheWeb(_ address: String) -> Bool {
    ["http://", "https://"].contains { address.lowercased().hasPrefix($0) && address.utf8.count > $0.utf8.count }
        && address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
}
