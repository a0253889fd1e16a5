extension Sequence<Diagnostic> {
    /// A JSON array (RFC 8259) of `{file, line, column, endLine, endColumn, severity, id, message, suggestion}`.
    ///
    /// Numbers are `null` where a problem has no place inside its file; `suggestion` is `null` where there is none.
    /// A problem that can be mended has a tenth member `fix`, `{start, end, text}`: the bytes of the file to replace,
    /// counted from 0, and what to put there.
    /// `message` and `suggestion` are in the language asked for; nothing else depends on it.
    public func json(in language: MessageLanguage = .english) -> String {
        let objects = map { $0.jsonObject(language) }
        return objects.isEmpty ? "[]\n" : "[\n  " + objects.joined(separator: ",\n  ") + "\n]\n"
    }
}

extension Diagnostic {
    fileprivate func jsonObject(_ language: MessageLanguage) -> String {
        func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }
        let members = [
            "\"file\": \(file.jsonString)",
            "\"line\": \(number(range?.start.line))",
            "\"column\": \(number(range?.start.column))",
            "\"endLine\": \(number(range?.end.line))",
            "\"endColumn\": \(number(range?.end.column))",
            "\"severity\": \(severity.rawValue.jsonString)",
            "\"id\": \(id.jsonString)",
            "\"message\": \(message.text(in: language).jsonString)",
            "\"suggestion\": \(suggestion?.text(in: language).jsonString ?? "null")",
        ]
        let mending = fix.map { ["\"fix\": \($0.jsonObject)"] } ?? []
        return "{" + (members + mending).joined(separator: ", ") + "}"
    }
}

extension Fix {
    fileprivate var jsonObject: String {
        "{\"start\": \(bytes.lowerBound), \"end\": \(bytes.upperBound), \"text\": \(replacement.jsonString)}"
    }
}

extension String {
    /// This text as a JSON string literal, quotes included.
    public var jsonString: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
