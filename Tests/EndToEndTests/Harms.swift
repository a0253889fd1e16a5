import Foundation

extension HostileInputTests {
    static let harms = fields + texts + files + templates + endlessTemplates

    private static let fields: [Harm] = [
        .change("an unknown field", "unknown-field", "places:", "plases:"),
        .change("an unknown place with a near miss", "unknown-place", "[geneva]", "[genva]"),
        .change("an unknown actor", "unknown-actor", "[gna]", "[gnu]"),
        .change("a broken date", "bad-date", "2020-10-19", "2020-02-30"),
        .change("a date of endless digits", "bad-date", "2020-10-19", String(repeating: "9", count: 5_000)),
        .change("an alias that is an event", "address-taken", "first-talks", "accord"),
        .change("a fact repeated as number too large", "wrong-type", "kind:", "order: 99999999999999999999\nkind:"),
        Harm("two originals", "two-originals") {
            try $0.replace("title: Talks", with: "title: Talks\ndate: 2020-10-19", in: SiteFolder.talksInEnglish)
        },
        Harm("a translation without original", "original-missing") { try $0.remove(SiteFolder.talks) },
        Harm("a fact contradicted in a translation", "fact-contradicted") {
            try $0.replace("title: Talks", with: "title: Talks\nkind: statement", in: SiteFolder.talksInEnglish)
        },
        Harm("a duplicate id", "duplicate-id") { site in
            let sources = try site.read("content/sources.yml")
            try site.write(
                Data((sources + "- id: un-2020\n  type: report\n  title: B\n").utf8), to: "content/sources.yml")
        },
        Harm("a duplicate key in a register", "duplicate-key") { site in
            try site.write(
                Data("a: { name: { ar: ا, en: A } }\na: { name: { ar: ا, en: A } }\n".utf8), to: "content/topics.yml")
        },
        .change("a broken link", "broken-link", "نص", "[نص](tlaks.en.md)"),
        .change("a link out of the site", "broken-link", "نص", "[نص](../../../../../etc/passwd)"),
        .change("an unknown citation key", "unknown-source", "@un-2020", "@un-2021"),
    ]

    private static let texts: [Harm] = [
        .change("broken YAML", "yaml-syntax", "[geneva]", "[geneva"),
        .change("a tab in YAML", "yaml-tab", "places:", "\tplaces:"),
        .change("a control character in YAML", "yaml-character", "محادثات", "\u{1}"),
        .change("front matter without end", "front-matter-open", "---\nنص", "نص"),
        .change("Windows line ends", "unknown-field", "\nplaces:", "\r\nplases:\r"),
        .change("Arabic-Indic digits", "arabic-digits", isWarning: true, "2020-10-19", "٢٠٢٠-١٠-١٩"),
        .change("pasted bidi controls", "directional-mark", isWarning: true, "محادثات", "\u{202B}محادثات\u{202C}"),
        .change("an isolate without end", "directional-mark", isWarning: true, "نص", "\u{2067}نص"),
        .change("brackets without end", "yaml-depth", "[geneva]", String(repeating: "[", count: 100_000)),
        .change("lists without end", "yaml-depth", "[geneva]", "\n" + String(repeating: "- ", count: 100_000)),
        .change("an alias bomb", "yaml-alias", "places: [geneva]", bomb),
        Harm("invalid UTF-8", "invalid-utf8") { site in
            try site.write(Data(try site.read(SiteFolder.talks).utf8) + [0xC3, 0x28], to: SiteFolder.talks)
        },
        Harm("a byte order mark", "byte-order-mark", isWarning: true) { site in
            try site.write([0xEF, 0xBB, 0xBF] + Data(try site.read(SiteFolder.talks).utf8), to: SiteFolder.talks)
        },
        Harm("quotations without end", "translation-outdated", isWarning: true) { site in
            try site.replace("نص", with: String(repeating: ">", count: 50_000) + " نص ثان", in: SiteFolder.talks)
        },
        Harm("emphasis without end", "translation-outdated", isWarning: true) { site in
            try site.replace("نص", with: String(repeating: "*a _b [", count: 20_000) + " نص", in: SiteFolder.talks)
        },
    ]

    private static let bomb =
        "a: &a [x, x]\n" + zip("bcdefghijk", "abcdefghij").map { "\($0): &\($0) [*\($1), *\($1)]\n" }.joined()

    private static let files: [Harm] = [
        .file("an empty file", "empty-file", SiteFolder.talks, ""),
        .file("an empty register", "empty-file", "content/actors.yml", "\n"),
        .file("a file of 10 MB", "file-too-large", SiteFolder.talks, String(repeating: "a ", count: 5 << 20)),
        .file("a name without language", "file-name", "content/events/round.md", "---\ntitle: Round\n---\n"),
        .file(
            "a page at the address of another", "address-taken", "content/pages/years.en.md",
            "---\ntitle: Y\n---\nText.\n"),
        Harm("no site.yml", "site-file-missing") { try $0.remove("content/site.yml") },
        Harm("a folder with the name of a file", "original-missing") { site in
            try site.remove(SiteFolder.talks)
            try site.write("== \(SiteFolder.talks)/note.txt\nNote.\n")
        },
        Harm("a link to itself", "link-loop") { try $0.link("content/events/loop.ar.md", to: "loop.ar.md") },
        Harm("a link to the folder above", "link-loop") { try $0.link("content/events/up", to: "..") },
        Harm("a link to nothing", "file-unreadable") { try $0.link("content/events/gone.ar.md", to: "nowhere") },
    ]

    private static let templates: [Harm] = [
        .file("a template tag without end", "template-tag-open", "templates/page.mustache", "<p>{{title</p>"),
        .file("a section without end", "template-section-open", "templates/page.mustache", "{{#t}}<p>"),
        .file("an unknown name in a template", "template-unknown-name", "templates/page.mustache", "<p>{{titel}}</p>"),
        .file("an unknown partial", "template-missing", "templates/page.mustache", "{{> nothing}}"),
        Harm("no template", "template-missing") { try $0.remove("templates/page.mustache") },
        Harm("no stylesheet", "stylesheet-missing") { try $0.remove("templates/style.css") },
        Harm("a missing string", "string-missing") {
            try $0.replace("skip: ", with: "skipp: ", in: "templates/strings.en.yml")
        },
        Harm("no strings", "language-file-missing") { try $0.remove("templates/strings.ar.yml") },
    ]
}

extension SiteFolder {
    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }
}
