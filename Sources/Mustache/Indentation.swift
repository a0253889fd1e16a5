/// Indentation as the specification asks for it. It matters where white space does, and so only for output that is
/// neither HTML nor XML.
extension Frame {
    /// What a child gives for a block of this template, set in as that block is: a block that has its lines to itself
    /// expands to whole lines, as far in as its default content, or else its tag.
    func indented(_ given: Given, for block: Syntax.Block) -> Syntax {
        var text = Array(given.syntax.text[given.block.source])
        if given.block.indentation != nil { text = text.outdented(by: text.firstIndentation) }
        if let indentation = block.indentation {
            let content = Array(syntax.text[block.source])
            text = text.indented(by: content.isEmpty ? indentation : content.firstIndentation)
            if let last = text.last, last != 0x0A { text.append(0x0A) }
        }
        return Syntax(given.syntax.name, text, delimiters: given.block.delimiters)
    }
}

extension Syntax {
    func indented(by indentation: [UInt8]) -> Syntax {
        indentation.isEmpty ? self : Syntax(name, text.indented(by: indentation))
    }
}

extension [UInt8] {
    /// Every line with this before it. O(length).
    func indented(by indentation: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var atStart = true
        for byte in self {
            if atStart { result += indentation }
            result.append(byte)
            atStart = byte == 0x0A
        }
        return result
    }

    /// Every line that begins with this without it. O(length).
    func outdented(by indentation: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for line in split(separator: 0x0A, omittingEmptySubsequences: false) {
            result += line.starts(with: indentation) ? line.dropFirst(indentation.count) : line
            result.append(0x0A)
        }
        return Array(result.dropLast())
    }

    /// The white space that the first line begins with.
    var firstIndentation: [UInt8] { Array(prefix { $0 == 0x20 || $0 == 0x09 }) }
}
