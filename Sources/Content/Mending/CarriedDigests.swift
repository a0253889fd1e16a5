import Chronicle
import Diagnostics
import Files

/// Translations whose original was mended: the digest of the original as it was becomes that of the original as it is.
///
/// A person compared the two, and the words are what they were.
struct CarriedDigests {
    private(set) var files: [SourceFile] = []

    init(from before: FileTree, to after: FileTree, changed: [String]) {
        guard let site = SiteFile.read(after).0 else { return }
        let originals = changed.filter { $0.hasSuffix(".md") }
        for path in originals {
            guard let old = before[path]?.digest(site.languages), let new = after[path]?.digest(site.languages),
                old != new
            else { continue }
            let stem = path.prefix { $0 != "." } + "."
            for code in site.languages.codes {
                let sibling = "\(stem)\(code).md"
                if sibling != path, let file = after[sibling]?.replacing(digest: old, by: new) { files.append(file) }
            }
        }
    }
}

extension SourceFile {
    /// What a translation of this file is compared with.
    fileprivate func digest(_ languages: LanguageTable) -> String? {
        path.hasPrefix("content/events/")
            ? EventFile.read(self, languages).0?.digest : PageFile.read(self, languages).0?.digest
    }

    /// The file with another `translates`; `nil` where it names another digest than the old one.
    fileprivate func replacing(digest old: String, by new: String) -> SourceFile? {
        var report = Reporter(self)
        guard let front = FrontMatter(self, &report), let root = readYAML(front.yaml, firstLine: 2, &report),
            case .map(let pairs) = root.content,
            let value = pairs.first(where: { $0.key.value == "translates" })?.value,
            let text = value.text("translates", &report), text.value == old,
            let offsets = report.offsets(of: text)
        else { return nil }
        return SourceFile(path: path, [report.fix(offsets, new)].applied(to: bytes))
    }
}
