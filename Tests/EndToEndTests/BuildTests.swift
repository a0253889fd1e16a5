import Foundation
import Testing

/// `tarikh build` on a site that changes.
@Suite struct BuildTests {
    @Test func writesExactlyTheseFiles() async throws {
        let site = try SiteFolder()
        #expect(try await site.run("build").status == 0)
        var expected = [
            ".tarikh-manifest", "404.html", "index.html", "media/note.txt", "robots.txt", "sitemap.xml",
            "both/accord/index.html", "both/first-talks/index.html", "both/talks/index.html", "data/sources.bib",
            "data/places.geojson", "data/sources.json", "data/sources.ris",
        ]
        for language in ["ar", "en"] {
            expected.append(language + "/feed.xml")
            expected += [
                "", "about/", "book/", "actors/", "actors/gna/", "corrections/", "events/accord/",
                "events/first-talks/",
                "events/talks/", "places/", "places/geneva/", "search/", "sources/", "sources/un-2020/", "topics/",
                "topics/ceasefire/", "years/",
                "years/2020/", "years/2021/",
            ].map { "\(language)/\($0)index.html" }
            expected.append("search/\(language).json")
        }
        let files = try site.files().keys.filter { $0.wholeMatch(of: searchFile) == nil }.sorted()
        let asset = /assets\/([a-z]+\.[0-9a-f]{8}\.css|icon\.[0-9a-f]{8}\.svg|scripts\.[0-9a-f]{8}\/[a-z]+\.(js|css))/
        let assets = files.filter { $0.wholeMatch(of: asset) != nil }
        #expect(assets.contains { $0.hasPrefix("assets/style.") } && assets.contains { $0.hasSuffix("/main.js") })
        #expect(files == (expected + assets).sorted())
    }

    @Test func aSecondBuildWritesNothing() async throws {
        let site = try SiteFolder()
        #expect(try await site.run("build").status == 0)
        let before = try site.files()
        let run = try await site.run("build")
        #expect(run.output.hasPrefix("2 events, 40 pages: 0 files written, \(before.count - 1) unchanged, 0 deleted; "))
        #expect(changes(before, try site.files()).isEmpty)
    }

    @Test(arguments: [
        ("public/en/about/index.html", "Of another hand."), ("public/en/about/index.html", nil),
        ("public/media/note.txt", "Another note.\n"), ("public/.tarikh-manifest", nil),
        (".tarikh/last-build", "nothing\nof\nthis\n"), (".tarikh/last-build", ""), (".tarikh/last-build", nil),
    ])
    func whateverBecomesOfWhatWasBuiltTheNextBuildMendsIt(file: String, text: String?) async throws {
        let site = try SiteFolder()
        #expect(try await site.run("build").status == 0)
        let before = try site.files()
        if let text { try site.write(Data(text.utf8), to: file) } else { try site.remove(file) }
        #expect(try await site.run("build").status == 0)
        #expect(changes(before, try site.files()).isEmpty)
    }

    @Test(arguments: [
        ("content/media/note.txt", "A note", "A n0te", "media/note.txt"),
        ("templates/strings.en.yml", "Sources", "S0urces", "en/sources/index.html"),
        ("templates/style.css", "color", "colour", "index.html"),
        ("content/actors.yml", "GNA", "GNU", "en/actors/gna/index.html"),
        ("content/site.yml", "Libya", "Lybia", "en/index.html"),
    ])
    func aChangeThatKeepsTheLengthOfAFileIsSeen(file: String, old: String, new: String, page: String) async throws {
        let site = try SiteFolder()
        #expect(try await site.run("build").status == 0)
        let before = try site.files()
        try site.replace(old, with: new, in: file)
        #expect(try await site.run("build").status == 0)
        #expect(changes(before, try site.files()).contains(page))
    }

    @Test func whatIsBuiltDependsOnWhatIsAskedForAndOnTheDay() async throws {
        let site = try SiteFolder()
        try site.replace("kind: meeting", with: "kind: meeting\nembargo: 2024-05-05", in: "content/events/talks.ar.md")
        func build(_ options: [String] = [], day: Int) async throws -> Int {
            let epoch = ["SOURCE_DATE_EPOCH": String(day * 86_400)]
            #expect(try await Executable.run(["build", site.path] + options, environment: epoch).status == 0)
            return try site.files().count
        }
        let first = try await build(day: 19_000)
        #expect(try await build(day: 19_000) == first)
        #expect(try await build(day: 20_000) > first)
        _ = try await build(["--base-url", "https://example.org/other/"], day: 20_000)
        #expect(try site.read("public/sitemap.xml").contains("https://example.org/other/"))
        #expect(try await build(day: 20_000) > first)
        #expect(!(try site.read("public/sitemap.xml").contains("https://example.org/other/")))
    }

    @Test func aChangedTextChangesOnlyThePagesThatShowIt() async throws {
        let site = try SiteFolder()
        #expect(try await site.run("build").status == 0)
        let before = try site.files()
        try site.replace("Text [@un-2020].", with: "Text [@un-2020].\n\nMore.", in: SiteFolder.talksInEnglish)
        let run = try await site.run("build")
        let changed = changes(before, try site.files()).filter { $0.wholeMatch(of: searchFile) == nil }
        let search = ["search/ar.json", "search/en.json"]
        #expect(
            changed == [
                ".tarikh-manifest", "both/talks/index.html", "en/book/index.html", "en/events/talks/index.html",
                "en/feed.xml",
            ] + search)
        let unchanged = before.count - 1 - 7
        #expect(run.output.contains(": 7 files written, \(unchanged) unchanged, 1 deleted; "), "\(run.output)")
    }

    /// As soon as they are old enough to be known by what the file system says of them, only files that were touched are
    /// opened.
    @Test func whatWasNotOpenedIsOnThePagesAsIfItHadBeen() async throws {
        let site = try SiteFolder()
        func buildsAsAClean(_ edit: String) async throws {
            #expect(try await site.run("build").status == 0, "\(edit)")
            let there = try site.files()
            try FileManager.default.moveItem(atPath: site.path + "/.tarikh", toPath: site.path + "/kept")
            #expect(try await site.run("build", "--output", site.path + "/clean").status == 0)
            #expect(changes(there, try site.files(in: "clean")).isEmpty, "\(edit)")
            try site.remove("clean")
            try site.remove(".tarikh")
            try FileManager.default.moveItem(atPath: site.path + "/kept", toPath: site.path + "/.tarikh")
        }
        let original = "content/events/talks.ar.md"
        try await Task.sleep(for: .milliseconds(2_050))
        try await buildsAsAClean("nothing")
        try site.replace("Text [@un-2020].", with: "Text [@un-2020].\n\nMore.", in: SiteFolder.talksInEnglish)
        try await buildsAsAClean("a text")
        try site.replace("kind: meeting", with: "kind: statement", in: original)
        try await buildsAsAClean("a fact")
        try site.replace("GNA", with: "GNU", in: "content/actors.yml")
        try await buildsAsAClean("an actor")
        try site.replace("topics:", with: "draft: true\ntopics:", in: "content/events/accord.en.md")
        try await buildsAsAClean("a draft")
        try site.replace("draft: true\n", with: "", in: "content/events/accord.en.md")
        try await buildsAsAClean("no draft")
        try await Task.sleep(for: .milliseconds(2_050))
        try await buildsAsAClean("nothing again")
        try site.replace("More.", with: "M0re.", in: SiteFolder.talksInEnglish)
        try await buildsAsAClean("a letter")
    }

    @Test func aDeletedEventTakesItsPagesAlong() async throws {
        let site = try SiteFolder()
        #expect(try await site.run("build").status == 0)
        try site.write("== public/.well-known/security.txt\nOf another.\n")
        let before = Set(try site.files().keys)
        try site.remove("content/events/accord.en.md")
        try site.remove("content/events/accord.ar.md")
        let run = try await site.run("build")
        #expect(run.status == 0)
        let gone = before.subtracting(try site.files().keys).sorted()
        let folders = ["ar/events/accord", "ar/years/2021", "both/accord", "en/events/accord", "en/years/2021"]
        #expect(gone.filter { $0.wholeMatch(of: searchFile) == nil } == folders.map { $0 + "/index.html" })
        #expect(run.output.contains(" \(gone.count) deleted; "))
        #expect(!site.exists("public/both/accord"))
        #expect(site.exists("public/.well-known/security.txt"))
    }

    @Test func draftsAreBuiltWhenAskedFor() async throws {
        let site = try SiteFolder()
        try site.replace("topics:", with: "draft: true\ntopics:", in: "content/events/accord.en.md")
        #expect(try await site.run("build").output.hasPrefix("1 event, "))
        #expect(!site.exists("public/en/events/accord"))
        #expect(try await site.run("build", "--drafts").output.hasPrefix("2 events, "))
        #expect(site.exists("public/en/events/accord/index.html"))
        #expect(try await site.run("build").status == 0)
        #expect(!site.exists("public/en/events/accord"))
    }

    @Test func outputGoesToAnyOtherFolder() async throws {
        let site = try SiteFolder()
        #expect(try await site.run("build", "--output", site.path + "/made/here").status == 0)
        #expect(!site.exists("public"))
        let there = try site.files(in: "made/here")
        #expect(try await site.run("build").status == 0)
        #expect(changes(there, try site.files()).isEmpty)
    }

    @Test func baseURLChangesAbsoluteAddressesOnly() async throws {
        let site = try SiteFolder()
        #expect(try await site.run("build", "--output", site.path + "/a").status == 0)
        #expect(
            try await site.run("build", "--output", site.path + "/b", "--base-url", "https://other.example").status == 0
        )
        let (before, after) = (try site.files(in: "a"), try site.files(in: "b"))
        #expect(before.keys.sorted() == after.keys.sorted())
        let relinked = before.mapValues { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return Data(text.replacing("https://example.org/libya/", with: "https://other.example/").utf8)
        }
        // The page for wrong addresses may be shown at any depth, and so its links begin at the host's root.
        #expect(changes(relinked, after) == ["404.html"])
        let lost = String(decoding: relinked["404.html"] ?? Data(), as: UTF8.self)
        #expect(Data(lost.replacing("\"/libya/", with: "\"/").utf8) == after["404.html"])
    }

    @Test func filesOfOthersAreNeverOverwritten() async throws {
        let site = try SiteFolder("== public/index.html\nMine.\n")
        let run = try await site.run("build")
        #expect(run.status == 1)
        #expect(try site.files().mapValues { String(decoding: $0, as: UTF8.self) } == ["index.html": "Mine.\n\n"])
    }
}
