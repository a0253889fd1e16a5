import Chronicle
import Files

/// Translations whose original was mended: the digest of the original as it was becomes that of the original as it is,
/// and the original that is kept in `content/accepted/` becomes it too.
///
/// A person compared the two, and the words are what they were.
struct CarriedDigests {
    private(set) var files: [SourceFile] = []

    /// - Parameter changed: the paths of the files that were mended.
    init(from before: FileTree, to after: FileTree, changed: [String]) {
        guard let languages = SiteFile.read(after).0?.languages else { return }
        for path in changed {
            guard let old = before[path].flatMap({ ComparedText($0, languages) }),
                let new = after[path].flatMap({ ComparedText($0, languages) })
            else { continue }
            for code in languages.codes where old.name.path(code) != path {
                carry(from: old, to: new, into: code, after, languages)
            }
        }
    }

    private mutating func carry(
        from old: ComparedText, to new: ComparedText, into code: String, _ tree: FileTree, _ languages: LanguageTable
    ) {
        guard let translation = tree[old.name.path(code)],
            ComparedText(translation, languages)?.translates == old.text.digest
        else { return }
        if let file = translation.translating(new.text.digest) { files.append(file) }
        let path = old.name.acceptedPath(code)
        guard let kept = tree[path], AcceptedOriginal(kept)?.digest == old.text.digest else { return }
        files.append(SourceFile(path: path, new.text.bytes))
    }
}

/// An event or standing page in one language, as much of it as translations are compared by.
private struct ComparedText {
    let name: TextName
    let text: AcceptedOriginal
    let translates: String?

    init?(_ file: SourceFile, _ languages: LanguageTable) {
        guard file.path.hasSuffix(".md") else { return nil }
        if file.path.hasPrefix(TextName.Folder.events.path), let event = EventFile.read(file, languages).file {
            (name, text) = (TextName(.events, event.name.stem), event.accepted)
            translates = event.acceptance.translates?.value
        } else if file.path.hasPrefix(TextName.Folder.pages.path), let page = PageFile.read(file, languages).0 {
            (name, text) = (TextName(.pages, page.name.stem), page.accepted)
            translates = page.acceptance.translates?.value
        } else {
            return nil
        }
    }
}

extension SourceFile {
    /// The file with another `translates`; `nil` where that cannot be written without touching anything else.
    fileprivate func translating(_ digest: String) -> SourceFile? {
        var editor = FrontMatterEditor(bytes)
        guard (try? editor.set("translates", to: digest, after: "title")) != nil else { return nil }
        return SourceFile(path: path, editor.bytes)
    }
}
