import Chronicle
import Diagnostics

extension Fields {
    /// A text in every language: `name: { ar: …, en: … }`. A language left out is a warning.
    func localized(_ name: String, _ languages: LanguageTable, _ report: inout Reporter) -> Localized<String>? {
        self[name].flatMap { localizedText($0, of: name, languages, &report) }
    }
}

func localizedText(
    _ node: YAMLNode, of name: String, _ languages: LanguageTable, _ report: inout Reporter
) -> Localized<String>? {
    let shape = "{ " + languages.codes.map { "\($0): …" }.joined(separator: ", ") + " }"
    guard case .map(let pairs) = node.content else {
        report.error(
            "wrong-type", node.range, "“\(name)” is \(node.sortOfThing); a text for each language is expected",
            suggestion: "write \(name): \(shape)")
        return nil
    }
    var result = Localized<String>(languages: languages.count)
    for pair in pairs {
        guard let language = languages[pair.key.value] else {
            report.unknown("unknown-language", pair.key, what: "the language", among: languages.codes)
            continue
        }
        if !pair.value.isEmpty, let text = pair.value.text(name, &report) {
            let text = cleaned(text, &report)
            checkHygiene(text, language: pair.key.value, &report)
            result[language] = text.value
        }
    }
    for code in languages.codes where languages[code].flatMap({ result[$0] }) == nil {
        report.warning(
            "language-missing", node.range, "“\(name)” has no text in “\(code)”",
            suggestion: "readers in that language see another one; write \(name): \(shape)")
    }
    return result.languages.isEmpty ? nil : result
}
