import Chronicle
import Diagnostics
import Files
import Keeping

/// A standing page as one file tells it.
struct PageFile {
    let path: String
    let fingerprint: Fingerprint
    let name: FileName
    let title: Located<String>?
    let acceptance: AcceptanceFields
    let order: Int?
    let isDraft: Bool
    let body: MarkdownBody
    let digest: String
    var report: Reporter

    static func read(_ file: SourceFile, _ languages: LanguageTable) -> (PageFile?, [Diagnostic]) {
        var report = Reporter(file)
        guard let name = FileName(file.name, languages: languages, &report), isReadable(file, &report),
            let front = FrontMatter(file, &report),
            let fields = front.fields(known: fields.names, &report)
        else { return (nil, report.diagnostics) }
        let title = fields.title(&report)
        let acceptance = AcceptanceFields(fields, &report)
        let order = fields.integer("order", &report)
        let isDraft = fields.flag("draft", &report)
        let body = MarkdownBody(front.body, firstLine: front.bodyLine, &report)
        body.checkHygiene(of: title, language: languages.codes[name.language.position], &report)
        let digest = sourceDigest(title: title?.value ?? "", date: "", body: front.body)
        let page = PageFile(
            path: file.path, fingerprint: file.fingerprint, name: name, title: title, acceptance: acceptance,
            order: order, isDraft: isDraft, body: body, digest: digest, report: report)
        return (page, [])
    }

    /// The files of each page, the original first; in the order of `order`, then of the id.
    static func groups(of pages: [PageFile]) -> [[PageFile]] {
        let groups = Dictionary(grouping: pages) { $0.name.stem }.values.map { files in
            files.sorted { ($0.isOriginal ? 0 : 1, $0.name.language) < ($1.isOriginal ? 0 : 1, $1.name.language) }
        }
        return groups.sorted { ($0[0].order ?? .max, $0[0].name.stem) < ($1[0].order ?? .max, $1[0].name.stem) }
    }

    /// The original is the one that translates nothing.
    var isOriginal: Bool { !acceptance.isTranslation }
}
