import Chronicle
import Diagnostics
import Files

/// A standing page as one file tells it.
struct PageFile {
    let path: String
    let name: FileName
    let title: Located<String>?
    let translates: Located<String>?
    let order: Int?
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
        let translates = fields.text("translates", &report)
        let order = fields.integer("order", &report)
        let body = MarkdownBody(front.body, firstLine: front.bodyLine, &report)
        body.checkHygiene(of: title, language: languages.codes[name.language.position], &report)
        let digest = sourceDigest(title: title?.value ?? "", date: "", body: front.body)
        let page = PageFile(
            path: file.path, name: name, title: title, translates: translates, order: order, body: body,
            digest: digest, report: report)
        return (page, [])
    }

    /// The original is the one that translates nothing.
    var isOriginal: Bool { translates == nil }
}
