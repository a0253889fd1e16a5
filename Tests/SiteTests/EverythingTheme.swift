import Content
import Files
import Site

/// Templates that show everything that their pages offer, made from the list that `tarikh templates` prints.
func everythingTheme(_ tree: FileTree) -> [SourceFile] {
    let names = ["event", "both", "year", "entry", "source"]
    return templateDescriptions(tree, readSiteLanguages(tree)).filter { names.contains($0.name) }.map { name, text in
        let page = """
            <!DOCTYPE html>
            <html lang="{{lang}}" dir="{{dir}}"><head><title>{{pageTitle}}</title></head><body>
            \(sections(text.split(separator: "\n").dropFirst()))
            </body></html>

            """
        return SourceFile(path: "templates/\(name).mustache", Array(page.utf8))
    }
}

/// Each line has a tag and what it means; what is within a section stands below it, further in.
private func sections(_ lines: some Sequence<Substring>) -> String {
    var template = ""
    var open: [(name: Substring, indent: Int)] = []
    for line in lines {
        let indent = line.prefix { $0 == " " }.count
        while let last = open.last, last.indent >= indent {
            template += "{{/\(last.name)}}"
            open.removeLast()
        }
        guard let start = line.firstRange(of: "{{"), let end = line.firstRange(of: "}}") else { continue }
        let tag = line[start.lowerBound..<end.upperBound]
        if tag.hasPrefix("{{#") {
            open.append((tag.dropFirst(3).dropLast(2), indent))
            template += tag + "<i>in</i>"
        } else {
            template += "<div>" + tag + (tag.hasPrefix("{{{") ? "}" : "") + "</div>\n"
        }
    }
    return template + open.reversed().map { "{{/\($0.name)}}" }.joined()
}
