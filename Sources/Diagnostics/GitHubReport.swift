extension Sequence<Diagnostic> {
    /// Workflow commands of GitHub Actions, one a line, which show each problem beside the line that it is about.
    ///
    /// - Parameter path: the path of a file from the root of the repository.
    public func gitHubAnnotations(
        in language: MessageLanguage = .english, path: (String) -> String
    ) -> [String] {
        map { $0.gitHubAnnotation(language, path($0.file)) }
    }
}

extension Diagnostic {
    fileprivate func gitHubAnnotation(_ language: MessageLanguage, _ path: String) -> String {
        var properties = ["file=" + path.escapedProperty]
        if let range {
            properties += ["line=\(range.start.line)", "col=\(range.start.column)", "endLine=\(range.end.line)"]
            // A last column that lies on another line is refused.
            if range.end.line == range.start.line { properties.append("endColumn=\(range.end.column)") }
        }
        properties.append("title=" + id.escapedProperty)
        let lines = [message.text(in: language), suggestion?.text(in: language), Rule[id]?.address].compactMap { $0 }
        return "::\(severity.rawValue) \(properties.joined(separator: ","))::"
            + lines.joined(separator: "\n").escapedData
    }
}

extension String {
    /// The three characters that would end a command, or begin an escape.
    fileprivate var escapedData: String {
        replacing("%", by: "%25").replacing("\r", by: "%0D").replacing("\n", by: "%0A")
    }

    fileprivate var escapedProperty: String { escapedData.replacing(":", by: "%3A").replacing(",", by: "%2C") }

    private func replacing(_ scalar: Unicode.Scalar, by text: String) -> String {
        var result = String.UnicodeScalarView()
        for own in unicodeScalars {
            if own == scalar { result += text.unicodeScalars } else { result.append(own) }
        }
        return String(result)
    }
}
