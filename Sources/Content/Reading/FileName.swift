import Buffers
import Chronicle
import Diagnostics
import Script

/// What the name of a content file says: `2020-10-23-geneva-ceasefire.ar.md` is an id and a language.
struct FileName: Hashable {
    let stem: String
    let language: LanguageIndex

    init?(_ name: Substring, languages: LanguageTable, _ report: inout Reporter) {
        guard let (stem, code) = FileName.parts(of: name) else {
            report.error(
                "file-name", nil, "is not named as an id and a language",
                suggestion: "name it \(name.prefix { $0 != "." }).\(languages.codes.first ?? "ar").md")
            return nil
        }
        guard let language = languages[code] else {
            let near = nearest(to: code, among: languages.codes)
            report.error(
                "unknown-language", nil, "the language “\(code)” in the file's name is not one of the site's",
                suggestion: near.map { "did you mean “\($0)”?" }
                    ?? "the site's languages are \(languages.codes.joined(separator: ", ")): see content/site.yml")
            return nil
        }
        guard isIdentifier(stem) else {
            report.error(
                "bad-id", nil, "the id “\(stem)” in the file's name may hold only a–z, 0–9 and hyphens",
                suggestion: "rename the file; the id is its address for ever")
            return nil
        }
        (self.stem, self.language) = (stem, language)
    }

    /// What stands before the first full stop, and between it and the second, which ends the name with `md` behind it.
    private static func parts(of name: Substring) -> (stem: String, code: String)? {
        name.utf8.withBuffer { bytes in
            let isStop = { (byte: UInt8) in byte == UInt8(ascii: ".") }
            guard let first = bytes.firstIndex(where: isStop),
                let second = bytes[(first + 1)...].firstIndex(where: isStop),
                bytes[(second + 1)...].elementsEqual("md".utf8)
            else { return nil }
            return (
                String(decoding: bytes[..<first], as: UTF8.self),
                String(decoding: bytes[first + 1..<second], as: UTF8.self)
            )
        }
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
