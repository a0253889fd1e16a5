import Chronicle
import Languages
import Mustache
import Script

extension Scope {
    /// How to cite the page of an event: in words of its language, and for programs that keep bibliographies.
    func citation(ofEvent number: Int) -> Record {
        let page = reference(toEvent: number)
        return ["text": .markup(citationText(page)), "downloads": .markup(downloads(of: page))]
    }

    /// Links to an item of a bibliography in the formats of other programs.
    ///
    /// They are `data:` addresses inside the page (RFC 2397), and so work without script, without a server, and without
    /// three files more for each event and language.
    func downloads(of page: Source) -> [UInt8] {
        let formats = [
            ("CSL-JSON", "json", "application/vnd.citationstyles.csl+json", JSON.array([page.cslJSON]).bytes),
            ("BibTeX", "bib", "application/x-bibtex", Array(page.bibTeX.utf8)),
            ("RIS", "ris", "application/x-research-info-systems", Array(page.ris.utf8)),
        ]
        let links = formats.map { name, ending, type, bytes in
            download(name, file: "\(folderName(ofSource: page.id)).\(ending)", type: type, bytes)
        }
        return Array(links.joined(separator: [0x20]))
    }

    /// The page as an item of a bibliography.
    private func reference(toEvent number: Int) -> Source {
        let event = chronicle.events[number]
        let best = event.versions.best(for: language, original: event.original)
        var page = Source(id: event.id + "-" + spoken.code, type: "webpage", title: best?.value.title ?? event.id)
        page.container = chronicle.settings.title.best(for: language)?.value
        page.publisher = chronicle.settings.publisher?.best(for: language)?.value
        page.url = address.absolute(model.base)
        page.language = spoken.tag
        return page
    }

    /// The pattern of the language, filled: `“{title}”, {site}. {url}`.
    private func citationText(_ page: Source) -> [UInt8] {
        let site = [page.publisher, page.container].compactMap { $0 }.joined(separator: strings["list-and"])
        let values = ["title": page.title, "site": site, "url": page.url ?? ""]
        var text = ""
        for (position, part) in strings["citation"].split(separator: "{", omittingEmptySubsequences: false).enumerated()
        {
            let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            guard position > 0, pieces.count == 2, let value = values[String(pieces[0])] else {
                text += part
                continue
            }
            text += value + pieces[1]
        }
        return voice.markup(text)
    }

    private func download(_ name: String, file: String, type: String, _ bytes: [UInt8]) -> [UInt8] {
        var html = Array("<a download=\"\(file)\" href=\"data:\(type);charset=utf-8,".utf8)
        for byte in bytes { byte.isSafeInData ? html.append(byte) : html.append(contentsOf: byte.percentEncoded) }
        html += "\" lang=\"en\" dir=\"ltr\">\(name)</a>".utf8
        return html
    }
}

extension UInt8 {
    /// What may stand in a `data:` address inside quotation marks: letters beyond ASCII may, as browsers write them.
    fileprivate var isSafeInData: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
            true
        default: "-._~!$()*+,;=:@/".utf8.contains(self)
        }
    }

    fileprivate var percentEncoded: [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(self >> 4)], digits[Int(self & 15)]]
    }
}
