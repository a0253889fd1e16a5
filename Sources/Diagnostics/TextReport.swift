extension Diagnostic {
    /// The line that compilers and editors understand: `file:line:column: severity: message`, then the way out.
    ///
    /// Text of either direction is isolated, so that an Arabic word inside does not reorder the line on a terminal that
    /// knows bidirectional text; characters that would command a terminal are written as their code points.
    /// `severity` is “error” or “warning” in every language: editors know lines by it.
    public var text: String { text(in: .english) }

    /// The same in a language.
    public func text(in language: MessageLanguage) -> String {
        var none: LineIndex?
        return text(.plain, language, lines: &none)
    }

    /// The same, dressed for where it is read.
    ///
    /// - Parameter lines: the text of the file, of which the line that is meant is shown; `nil` shows none.
    fileprivate func text(_ style: TextStyle, _ language: MessageLanguage, lines: inout LineIndex?) -> String {
        var place = file.printable
        if let range { place += ":\(range.start.line):\(range.start.column)" }
        let grade = style.text("\(severity.rawValue):", severity == .error ? .error : .warning)
        let rule = style.link(style.text("[\(id)]", .faint), to: Rule[id]?.address)
        var text = "\(style.text(place + ":", .place)) \(grade) \(message.shown(in: language)) \(rule)"
        if let range, let excerpt = lines?.excerpt(of: range, style) { text += "\n" + excerpt }
        if let suggestion { text += "\n    \(suggestion.shown(in: language))" }
        return text
    }
}

extension Sequence<Diagnostic> {
    /// All problems as text, each with the line that it is about. The problems of a file stand together.
    ///
    /// - Parameter file: the bytes of a file; `nil` for one that is not there.
    public func text(
        _ style: TextStyle, in language: MessageLanguage = .english, file: (String) -> [UInt8]?
    ) -> [String] {
        var (path, lines): (String?, LineIndex?) = (nil, nil)
        return map { diagnostic in
            if path != diagnostic.file {
                (path, lines) = (diagnostic.file, file(diagnostic.file).map { LineIndex($0) })
            }
            return diagnostic.text(style, language, lines: &lines)
        }
    }
}

extension Message {
    /// For a line that begins with a path: words that run from right to left stay together.
    fileprivate func shown(in language: MessageLanguage) -> String {
        switch language {
        case .english: text.printable.isolatingRightToLeft
        case .arabic: "\u{2067}\(text(in: language).printable)\u{2069}"
        }
    }
}

extension String {
    /// Without characters that a terminal would obey; each is written as its code point.
    var printable: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if scalar.isControl { result += scalar.codePoint } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    /// Runs that hold right-to-left letters, each between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
    var isolatingRightToLeft: String {
        guard unicodeScalars.contains(where: \.isRightToLeft) else { return self }
        var result = String.UnicodeScalarView()
        var pending = String.UnicodeScalarView()
        var inside = false
        for scalar in unicodeScalars {
            if scalar.isRightToLeft {
                if !inside { result.append("\u{2068}") }
                inside = true
                result.append(contentsOf: pending)
                pending = .init()
                result.append(scalar)
            } else if inside, !scalar.properties.isAlphabetic, pending.count < 8 {
                pending.append(scalar)
            } else {
                if inside { result.append("\u{2069}") }
                inside = false
                result.append(contentsOf: pending)
                pending = .init()
                result.append(scalar)
            }
        }
        if inside { result.append("\u{2069}") }
        result.append(contentsOf: pending)
        return String(result)
    }
}
