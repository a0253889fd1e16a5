import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// `tarikh check --external`, asked of a server on the loopback interface only.
@Suite struct ExternalLinkTests {
    /// Python's own server for files: what is there is found, everything else is not.
    private final class FileServer: Sendable {
        let address: String
        private let process: Process

        init(_ folder: String) throws {
            process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [
                "python3", "-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", folder, "0",
            ]
            let output = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            var line = ""
            while !line.contains(")") {
                let part = output.fileHandleForReading.availableData
                line += String(decoding: part, as: UTF8.self)
                if part.isEmpty { break }
            }
            address = line.firstMatch(of: /http:[^)]*/).map { String($0.output) } ?? ""
        }

        deinit {
            // The thread that started it may have blocked gentler signals, and blocked they stay.
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    private func site(_ server: String, archive: String = "") throws -> SiteFolder {
        let site = try SiteFolder()
        try site.write(
            """
            == content/sources.yml
            references:
            - id: un-2020
              type: report
              title: A report
              URL: \(server)gone
            \(archive)
            """)
        try site.replace("Text [@", with: "[Text](\(server)here.txt) [@", in: SiteFolder.talksInEnglish)
        try site.write("== here.txt\nHere.\n")
        return site
    }

    private func check(_ site: SiteFolder, _ options: String...) async throws -> Executable.Outcome {
        try await Executable.run(["check", site.path, "--external"] + options)
    }

    @Test func reportsDeadLinksAndRemembersGoodOnes() async throws {
        setenv("no_proxy", "*", 1)
        let folder = try SiteFolder("== here.txt\nHere.\n")
        let server = try FileServer(folder.path)
        let site = try site(server.address)
        let run = try await check(site)
        #expect(run.status == 0)
        #expect(run.errors == "2 links to other sites: 2 asked, 0 known from earlier.\n", "\(run.errors)")
        let place =
            "content/sources.yml:5:8: warning: “\(server.address)gone” leads nowhere: there is no such page (404)"
        #expect(run.output.contains(place), "\(run.output)")
        #expect(run.output.contains("look for a copy at https://web.archive.org/web/*/\(server.address)gone"))
        #expect(!run.output.contains("here.txt"))
        let again = try await check(site)
        #expect(again.errors == "2 links to other sites: 1 asked, 1 known from earlier.\n")
        #expect(again.output == run.output)
        #expect(try await check(site, "--refresh").errors.contains(" 2 asked, "))
        #expect(try await check(site, "--strict").status == 1)
        #expect(try site.read(".tarikh/.gitignore") == "*\n")
    }

    @Test func namesTheArchivedCopyOfASource() async throws {
        setenv("no_proxy", "*", 1)
        let folder = try SiteFolder("== here.txt\nHere.\n")
        let server = try FileServer(folder.path)
        let site = try site(server.address, archive: "  archive-url: \(server.address)here.txt")
        let run = try await check(site)
        #expect(run.output.contains("readers have the archived copy, \(server.address)here.txt"), "\(run.output)")
        try site.replace(
            "languages: [ar, en]", with: "languages: [ar, en]\nrules: { link-dead: off }", in: "content/site.yml")
        #expect(try await check(site).output.hasSuffix("0 errors, 0 warnings\n"))
    }

    @Test func nothingIsAskedUnlessItIsAskedFor() async throws {
        let site = try site("http://127.0.0.1:1/")
        #expect(try await site.run("check").output == "2 events: 0 errors, 0 warnings\n")
        #expect(!site.exists(".tarikh"))
    }
}
