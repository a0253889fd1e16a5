extension Diagnostic {
    /// The line that compilers and editors understand: `file:line:column: severity: message`, then the way out.
    ///
    /// Text of either direction is isolated, so that an Arabic word inside does not reorder the line on a terminal that
    /// knows bidirectional text.
    public var text: String {
        var line = file
        if let range { line += ":\(range.start.line):\(range.start.column)" }
        line += ": \(severity.rawValue): \(message.isolatingRightToLeft) [\(id)]"
        if let suggestion { line += "\n    \(suggestion.isolatingRightToLeft)" }
        return line
    }
}

extension String {
    /// Runs that hold right-to-left letters, each between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
    fileprivate var isolatingRightToLeft: String {
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

extension Unicode.Scalar {
    fileprivate var isRightToLeft: Bool {
        (0x0590...0x08FF).contains(value) || (0xFB1D...0xFDFF).contains(value) || (0xFE70...0xFEFF).contains(value)
    }
}
