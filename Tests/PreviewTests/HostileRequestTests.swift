import Foundation
import Preview
import Testing

/// What a request may try, to get at what is not of the site.
@Suite(.timeLimit(.minutes(10)), .serialized) struct HostileRequestTests {
    static let secret = "not for the world"

    /// A site with something beside it that nobody may have.
    private func withSite(_ body: (RunningPreview) async throws -> Void) async throws {
        let files = ServingTests.site.merging(["secret.txt": Self.secret, "content/media/a/b.txt": "b"]) { $1 }
        try await RunningPreview.of(files, body)
    }

    @Test(arguments: [
        "/../secret.txt", "/media/../../secret.txt", "/media/%2e%2e/%2e%2e/secret.txt", "/%2e%2e/secret.txt",
        "/..%2fsecret.txt", "/..%2Fsecret.txt", "/media/..%2f..%2fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt",
        "/%5c..%5csecret.txt", "/%c0%ae%c0%ae/secret.txt", "/%c0%ae%c0%ae%c0%afsecret.txt", "/%252e%252e/secret.txt",
        "/..%252fsecret.txt", "/secret.txt%00", "/media/note.txt%00.html", "/%00", "/media/%2e%2e%00/secret.txt",
        "/./secret.txt", "//secret.txt", "/content/../secret.txt", "/secret.txt", "/content/index.html",
        "/templates/", "/.tarikh/../secret.txt", "/media/a/../note.txt", "/media//note.txt", "/media/a//b.txt",
        "/media/note.txt/", "/%ef%bc%8e%ef%bc%8e/secret.txt", "/media/%e2%80%ae", "/etc/passwd", "//etc/passwd",
        "/%2fetc%2fpasswd", "/file:///etc/passwd", "/~root", "/.git/config", "/.env", "/%", "/%zz", "/%2", "/%ff",
        "/%f0%82%82%ac", "/%ed%a0%80", "/media/note.txt;x", "/media/note.txt%3f", "/media/note.txt%20",
    ])
    func leadsNowhere(path: String) async throws {
        try await withSite { preview in
            let answer = try await preview.get(path)
            #expect([400, 404].contains(answer.status), "\(answer.text.prefix(200))")
            #expect(!answer.text.contains(Self.secret))
            #expect(!answer.text.contains("0123456789"))
            #expect(!answer.text.contains("root:"))
        }
    }

    @Test(arguments: [
        "secret.txt", "*", "http://localhost/../secret.txt", "http://localhost/%2e%2e/secret.txt",
        "http://evil.example/media/note.txt", "http://localhost@evil.example/", "HTTP://EVIL.EXAMPLE/media/note.txt",
        "file:///etc/passwd", "ftp://localhost/media/note.txt", "https://evil.example/media/note.txt",
    ])
    func targetsOfOtherFormsLeadNowhere(target: String) async throws {
        try await withSite { preview in
            let answer = try await preview.get(target)
            #expect((400..<500).contains(answer.status))
            #expect(!answer.text.contains(Self.secret))
            #expect(!answer.text.contains("0123456789"))
        }
    }

    @Test func anAbsoluteTargetForThisServerIsAnswered() async throws {
        try await withSite { preview in
            let answer = try await preview.get("http://127.0.0.1:\(preview.port)/media/note.txt")
            #expect(answer.bodyText == "0123456789")
        }
    }

    @Test(arguments: [
        "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:8080", "[::2]", "",
    ])
    func aStrangeHostIsRefused(host: String) async throws {
        try await withSite { preview in
            for path in ["/", "/.tarikh/events", "/media/note.txt"] {
                let answer = try await preview.send(
                    "GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
                #expect([400, 421].contains(answer.status))
                #expect(!answer.text.contains("Home"))
            }
        }
    }

    @Test(arguments: ["localhost", "LOCALHOST:9", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:8080"])
    func namesOfThisMachineAreAnswered(host: String) async throws {
        try await withSite { preview in
            let answer = try await preview.send("GET / HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
            #expect(answer.status == 200)
        }
    }

    @Test(arguments: ["", "Host: localhost\r\nHost: evil.example\r\n", "Host: localhost\r\nHost: localhost\r\n"])
    func noHostAndTwoHostsAreRefused(fields: String) async throws {
        try await withSite { preview in
            let answer = try await preview.send("GET / HTTP/1.1\r\n\(fields)Connection: close\r\n\r\n")
            #expect([400, 421].contains(answer.status))
        }
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello",
        "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\nhello",
    ])
    func aRequestWithABodyIsTheLastOfItsConnection(request: String) async throws {
        try await withSite { preview in
            let answer = try await offPool {
                let socket = try RawSocket(port: preview.port)
                try socket.send(request)
                return RawAnswer(Array(try socket.read(until: "\n").utf8) + (try socket.read(until: "body").utf8))
            }
            #expect([405, 413].contains(answer.status))
        }
    }

    @Test(arguments: [
        "\r\n\r\n", "hello\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost localhost\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /\u{1} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: \0\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0",
    ])
    func whatIsNotHTTPIsRefusedAndTheServerLives(request: String) async throws {
        try await withSite { preview in
            let answer = try await offPool {
                let socket = try RawSocket(port: preview.port)
                try socket.send(request)
                try socket.endSending()
                return RawAnswer(try socket.readAll())
            }
            #expect([0, 400].contains(answer.status))
            #expect(try await preview.get("/").status == 200)
        }
    }

    @Test func aHeadThatIsTooLargeIsRefused() async throws {
        try await withSite { preview in
            let long = String(repeating: "a", count: 20_000)
            let tooLong = [("/\(long)", []), ("/", ["X: \(long)"]), ("/", (0..<200).map { "X\($0): y" })]
            for (path, fields) in tooLong {
                let answer = try await preview.get(path, fields)
                #expect(answer.status == 400)
            }
            let answer = try await preview.get("/", ["X: \(long.prefix(4000))"])
            #expect(answer.status == 200)
        }
    }

    @Test(arguments: ["link.txt", "folder/secret.txt", "deep/link.txt"])
    func nothingBehindALinkOutOfTheFolderIsSent(name: String) async throws {
        let folder = Scratch()
        try folder.write("secret.txt", Self.secret)
        try folder.write("outside/secret.txt", Self.secret)
        try folder.write("site/content/media/deep/note.txt", "a note")
        try folder.link("site/content/media/link.txt", to: folder.path + "/secret.txt")
        try folder.link("site/content/media/deep/link.txt", to: "../../../../secret.txt")
        try folder.link("site/content/media/folder", to: folder.path + "/outside")
        try folder.link("site/content/media/inside.txt", to: "deep/note.txt")
        try await RunningPreview.of(at: folder, "site") { preview in
            let answer = try await preview.get("/media/\(name)")
            #expect(answer.status == 404)
            #expect(!answer.text.contains(Self.secret))
            #expect(try await preview.get("/media/inside.txt").bodyText == "a note")
        }
    }

    @Test func aFileThatBecomesAnotherThingIsNotSent() async throws {
        try await withSite { preview in
            let path = preview.folder.path + "/content/media/note.txt"
            try FileManager.default.removeItem(atPath: path)
            #expect(mkfifo(path, 0o600) == 0)
            #expect(try await preview.get("/media/note.txt").status == 404)
            try FileManager.default.removeItem(atPath: path)
            try preview.folder.link("content/media/note.txt", to: "../../secret.txt")
            #expect(try await preview.get("/media/note.txt").status == 404)
        }
    }
}
