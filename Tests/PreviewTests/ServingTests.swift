import Foundation
import Preview
import Testing

/// What a browser gets for an honest request.
@Suite(.timeLimit(.minutes(10)), .serialized) struct ServingTests {
    static let site = [
        "content/index.html": "<html><head></head><body>Home</body></html>",
        "content/404.html": "<html><head></head><body>Lost</body></html>",
        "content/ar/index.html": "<html><head></head><body>تاريخ</body></html>",
        "content/ar/feed.xml": "<feed/>",
        "content/assets/style.css": "p { color: red }",
        "content/media/note.txt": "0123456789",
        "content/media/صورة.png": "png",
        "content/media/empty.mp3": "",
    ]

    @Test func sendsPagesWithTheirTypeAndScript() async throws {
        try await RunningPreview.of(Self.site) { preview in
            for path in ["/", "/index.html", "/?x=1"] {
                let answer = try await preview.get(path)
                #expect(answer.status == 200)
                #expect(answer.fields["content-type"] == "text/html; charset=utf-8")
                #expect(answer.fields["content-length"] == String(answer.body.count))
                #expect(answer.bodyText.contains("<script src=\"/.tarikh/live.js\""))
                #expect(answer.bodyText.hasSuffix("</head><body>Home</body></html>"))
            }
        }
    }

    @Test func everyAnswerIsToBeAskedForAgainAndNotGuessedAt() async throws {
        try await RunningPreview.of(Self.site) { preview in
            for path in ["/", "/media/note.txt", "/nothing", "/ar", "/.tarikh/live.js", "/.tarikh/problems.html"] {
                let fields = try await preview.get(path).fields
                #expect(fields["cache-control"] == "no-cache")
                #expect(fields["x-content-type-options"] == "nosniff")
            }
        }
    }

    @Test(arguments: [
        ("/assets/style.css", "text/css; charset=utf-8", "p { color: red }"),
        ("/ar/feed.xml", "application/xml; charset=utf-8", "<feed/>"),
        ("/media/note.txt", "text/plain; charset=utf-8", "0123456789"),
        ("/media/%D8%B5%D9%88%D8%B1%D8%A9.png", "image/png", "png"),
        ("/media/empty.mp3", "audio/mpeg", ""),
    ])
    func sendsOtherFilesAsTheyAre(path: String, type: String, text: String) async throws {
        try await RunningPreview.of(Self.site) { preview in
            let answer = try await preview.get(path)
            #expect(answer.status == 200)
            #expect(answer.fields["content-type"] == type)
            #expect(answer.bodyText == text)
        }
    }

    @Test func aFolderWithoutItsSlashLeadsToThePage() async throws {
        try await RunningPreview.of(Self.site) { preview in
            let answer = try await preview.get("/ar?q=%41")
            #expect(answer.status == 302)
            #expect(answer.fields["location"] == "/ar/?q=%41")
            #expect(try await preview.get("/ar/").bodyText.contains("تاريخ"))
            #expect(try await preview.get("/media").status == 404)
        }
    }

    @Test func aWrongAddressGetsTheSitesOwnPage() async throws {
        try await RunningPreview.of(Self.site) { preview in
            let answer = try await preview.get("/ar/nothing")
            #expect(answer.status == 404)
            #expect(answer.bodyText.contains("Lost"))
            #expect(answer.bodyText.contains("live.js"))
        }
    }

    @Test(arguments: ["/", "/media/note.txt", "/nothing", "/ar", "/.tarikh/events"])
    func headIsAnsweredLikeGetWithoutTheBody(path: String) async throws {
        try await RunningPreview.of(Self.site) { preview in
            let head = try await preview.get(path, method: "HEAD")
            #expect(head.body.isEmpty)
            guard path != "/.tarikh/events" else { return }
            let whole = try await preview.get(path)
            #expect(head.status == whole.status)
            #expect(head.fields == whole.fields)
            #expect(whole.fields["content-length"] == String(whole.body.count))
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
    func otherMethodsAreRefused(method: String) async throws {
        try await RunningPreview.of(Self.site) { preview in
            let answer = try await preview.get("/", method: method)
            #expect(answer.status == 405)
            #expect(answer.fields["allow"] == "GET, HEAD")
        }
    }

    @Test(arguments: ["/", "/media/note.txt", "/assets/style.css"])
    func whatABrowserHasIsNotSentAgain(path: String) async throws {
        try await RunningPreview.of(Self.site) { preview in
            let tag = try #require(try await preview.get(path).fields["etag"])
            for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                let answer = try await preview.get(path, ["If-None-Match: \(known)"])
                #expect(answer.status == 304)
                #expect(answer.fields["etag"] == tag)
                #expect(answer.body.isEmpty)
            }
            #expect(try await preview.get(path, ["If-None-Match: \"other\""]).status == 200)
        }
    }

    @Test func requestsInARowAreAnsweredInTurn() async throws {
        try await RunningPreview.of(Self.site) { preview in
            let one = "GET /media/note.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
            let last = "GET /ar/feed.xml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            let answer = try await preview.send(String(repeating: one, count: 200) + last)
            #expect(answer.text.components(separatedBy: "HTTP/1.1 200 OK").count == 202)
            #expect(answer.text.components(separatedBy: "0123456789").count == 201)
            #expect(answer.text.hasSuffix("<feed/>"))
        }
    }

    @Test func anotherPreviewTakesTheNextPortOrSaysThatItIsTaken() async throws {
        try await RunningPreview.of(Self.site) { running in
            let options = PreviewOptions(site: running.folder.path, ports: running.port...running.port)
            await #expect(throws: PreviewError.portsInUse(running.port...running.port)) {
                try await preview(options, report: { _ in }, builder: { _ in PageBuilder() })
            }
        }
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.1.2.3", true), ("localhost", true), ("::1", true), ("0.0.0.0", false), ("::", false),
        ("192.168.1.5", false), ("127.example.org", false), ("localhost.example.org", false),
    ])
    func knowsWhichAddressesOthersCanReach(host: String, isOwn: Bool) {
        #expect(isLoopback(host) == isOwn)
    }

    @Test func anAddressOfAnotherMachineIsRefused() async throws {
        let folder = Scratch()
        await #expect(throws: PreviewError.noSuchHost("192.0.2.1")) {
            var options = PreviewOptions(site: folder.path, ports: 0...0)
            options.host = "192.0.2.1"
            try await preview(options, report: { _ in }, builder: { _ in PageBuilder() })
        }
    }
}
