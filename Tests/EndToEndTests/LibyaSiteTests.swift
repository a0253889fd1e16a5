import Foundation
import Testing

/// The site of this repository as it is served: every page, every link.
@Suite struct LibyaSiteTests {
    /// A built site, held for all tests of the suite.
    struct Built {
        let base: String
        let files: [String: Data]
        let pages: [String: HTMLPage]
    }

    static let built = Task {
        let folder = NSTemporaryDirectory() + "tarikh-libya-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let base = "https://site.example/libya/"
        let run = try await Executable.run(
            ["build", SiteFolder.repository, "--output", folder, "--base-url", base], limit: .seconds(60))
        #expect(run.status == 0, "\(run.errors)")
        let files = try SiteFolder.files(below: folder)
        let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { HTMLPage($0) }
        return Built(base: base, files: files, pages: pages)
    }

    @Test func everyRelativeLinkNamesAFileAndEveryFragmentAnID() async throws {
        let site = try await Self.built.value
        let ids = site.pages.mapValues(\.ids)
        var broken: [String] = []
        for (path, page) in site.pages {
            for link in page.references where !isAbsolute(link) {
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let target = parts[0].isEmpty ? path : resolved(String(parts[0]), from: path)
                let isThere = site.files[target] != nil
                let hasFragment = parts.count < 2 || ids[target]?.contains(String(parts[1])) == true
                if !isThere || !hasFragment { broken.append("\(path): \(link)") }
            }
        }
        #expect(site.pages.count > 200)
        #expect(broken.isEmpty, "\(broken.sorted().prefix(20))")
    }

    @Test func noPageAsksAnotherHostForAnything() async throws {
        let site = try await Self.built.value
        for (path, page) in site.pages {
            #expect(page.loaded.allSatisfy { !isAbsolute($0) }, "\(path)")
            #expect(!page.tags.contains { ["iframe", "object", "embed", "base"].contains($0.name) }, "\(path)")
        }
        for (path, bytes) in site.files where path.hasSuffix(".css") {
            let style = String(decoding: bytes, as: UTF8.self)
            #expect(!style.contains("@import") && !style.contains("http:") && !style.contains("https:"), "\(path)")
        }
    }

    @Test func everyPageSaysWhatItIs() async throws {
        let site = try await Self.built.value
        for (path, page) in site.pages {
            let isArabic = page.language?.hasPrefix("ar") == true
            #expect(isArabic || page.language?.hasPrefix("en") == true, "\(path)")
            #expect(page.direction == (isArabic ? "rtl" : "ltr"), "\(path)")
            if path.hasPrefix("en/") || path.hasPrefix("ar/") { #expect(isArabic == path.hasPrefix("ar/"), "\(path)") }
            #expect(!page.title.isEmpty, "\(path)")
            #expect(page.meta("viewport") != nil, "\(path)")
            #expect(page.meta("robots") == "noindex" || page.meta("description")?.isEmpty == false, "\(path)")
            if path != "404.html" {
                let address = site.base + path.replacing(/index\.html$/, with: "")
                #expect(page.canonical == address, "\(path)")
            }
        }
    }

    @Test func alternatesAreReciprocalAndHaveADefault() async throws {
        let site = try await Self.built.value
        let byAddress = Dictionary(
            site.pages.values.compactMap { page in page.canonical.map { ($0, page) } }, uniquingKeysWith: { a, _ in a })
        var checked = 0
        // Both languages side by side, and the page for wrong addresses, are no version of any other page.
        let versions = site.pages.filter { !$0.key.hasPrefix("both/") && $0.key != "404.html" }
        for page in versions.values where !page.alternates.isEmpty {
            let address = try #require(page.canonical)
            #expect(page.alternates["x-default"] != nil, "\(address)")
            for (language, other) in page.alternates {
                #expect(byAddress[other] != nil, "\(address) → \(other)")
                guard language != "x-default" else { continue }
                #expect(byAddress[other]?.language == language, "\(address) → \(other)")
                #expect(byAddress[other]?.alternates == page.alternates, "\(address) → \(other)")
                checked += 1
            }
        }
        #expect(checked > 200)
    }

    @Test func directionIsLeftToMarkupAndIsolatesAreClosed() async throws {
        let site = try await Self.built.value
        for (path, bytes) in site.files where !path.hasPrefix("media/") {
            let overrides = String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
                (0x202A...0x202E).contains($0.value)
            }
            #expect(!overrides, "\(path)")
        }
        for (path, page) in site.pages {
            let texts = [page.title] + page.tags.flatMap(\.attributes.values)
            #expect(texts.allSatisfy(hasBalancedIsolates), "\(path)")
        }
    }

    private func isAbsolute(_ link: String) -> Bool {
        link.hasPrefix("//") || link.prefixMatch(of: /[a-z][a-z0-9+.-]*:/) != nil
    }

    /// The file that a relative link on a page names; a link from the host's root begins with the site's own folder.
    private func resolved(_ link: String, from page: String) -> String {
        if link.hasPrefix("/libya/") { return String(link.dropFirst("/libya/".count)) }
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/") where part != "." {
            if part == ".." {
                parts = parts.isEmpty ? ["outside"] : parts.dropLast()
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/").removingPercentEncoding ?? link
    }

    private func hasBalancedIsolates(_ text: String) -> Bool {
        var depth = 0
        for scalar in text.unicodeScalars where depth >= 0 {
            if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
            if scalar.value == 0x2069 { depth -= 1 }
        }
        return depth == 0
    }
}
