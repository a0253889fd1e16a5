import Chronicle
import CommonMark
import Diagnostics
import Files

/// What a mended file must share with the file as it was: everything but the characters of its running text and values.
///
/// Deleting an invisible mark can turn a sentence into a heading, or a text into a quoted one. Such a fix is no fix.
struct Structure: Equatable {
    private let values: Shape?
    private let text: [Piece]

    init(of file: SourceFile) {
        var report = Reporter(file)
        if file.path.hasSuffix(".md"), let front = FrontMatter(file, &report) {
            values = readYAML(front.yaml, firstLine: 2, &report).map(Shape.init)
            text = Piece.all(of: Document(parsing: front.body))
        } else {
            values = readYAML(file.text, firstLine: 1, &report).map(Shape.init)
            text = []
        }
    }
}

/// The sorts of the values of a YAML file, and their names.
private indirect enum Shape: Equatable {
    case nothing
    case text(isQuoted: Bool)
    case list([Shape])
    case map([String], [Shape])

    init(_ node: YAMLNode) {
        switch node.content {
        case _ where node.isEmpty: self = .nothing
        case .scalar(_, let isQuoted): self = .text(isQuoted: isQuoted)
        case .list(let nodes): self = .list(nodes.map(Shape.init))
        case .map(let pairs): self = .map(pairs.map(\.key.value), pairs.map { Shape($0.value) })
        }
    }
}

/// A token of a Markdown text: what it is, and its content where that is no running text.
private struct Piece: Equatable {
    let kind: Token.Kind
    let role: Token.Role
    let level: UInt8
    let start: Int32
    let content: [UInt8]

    /// Texts that follow each other are one.
    static func all(of document: Document) -> [Piece] {
        var pieces: [Piece] = []
        for token in document.tokens where token.kind != .text || pieces.last?.kind != .text {
            let isText = token.kind == .text
            pieces.append(
                Piece(
                    kind: token.kind, role: token.role, level: token.level, start: token.start,
                    content: isText ? [] : Array(document.bytes(of: token))))
        }
        return pieces
    }
}
