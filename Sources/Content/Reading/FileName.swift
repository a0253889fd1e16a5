import Buffers
import Chronicle
import Diagnostics
import Script

/// What the name of a content file says: `2020-10-23-geneva-ceasefire.ar.md` is an id and a language.
struct FileName: Hashable {
    let stem: String
    let language: LanguageIndex

    init?(_ name: Substring, languages: LanguageTable, _ report: inout Reporter) {
        let parts = name.utf8.withBuffer { bytes in
            bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }
        guard parts.count == 3, parts[2] == "md" else {
            report.error(
                "file-name", nil, "is not named as an id and a language",
                suggestion: "name it \(parts.first ?? "id").\(languages.codes.first ?? "ar").md")
            return nil
        }
        guard let language = languages[parts[1]] else {
            let near = nearest(to: parts[1], among: languages.codes)
            report.error(
                "unknown-language", nil, "the language “\(parts[1])” in the file's name is not one of the site's",
                suggestion: near.map { "did you mean “\($0)”?" }
                    ?? "the site's languages are \(languages.codes.joined(separator: ", ")): see content/site.yml")
            return nil
        }
        guard isIdentifier(parts[0]) else {
            report.error(
                "bad-id", nil, "the id “\(parts[0])” in the file's name may hold only a–z, 0–9 and hyphens",
                suggestion: "rename the file; the id is its address for ever")
            return nil
        }
        stem = parts[0]
        self.language = language
    }
}

/// Lower-case ASCII letters, digits and hyphens, beginning and ending with a letter or digit.
func isIdentifier(_ text: some StringProtocol) -> Bool {
    let isWord = { (byte: UInt8) in (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
    return text.utf8.withBuffer { bytes in
        guard let first = bytes.first, let last = bytes.last, isWord(first), isWord(last) else { return false }
        return bytes.allSatisfy { isWord($0) || $0 == 0x2D }
    }
}

/// The site's languages, by code.
struct LanguageTable: Equatable, Sendable {
    let codes: [String]

    subscript(code: String) -> LanguageIndex? { codes.firstIndex(of: code).map(LanguageIndex.init) }

    var count: Int { codes.count }
}
