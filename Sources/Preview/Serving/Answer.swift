import NIOCore
import NIOHTTP1

/// What is sent back for a request, before it is said how much of it.
struct Answer: Sendable {
    enum Body: Sendable {
        case bytes(ByteBuffer)
        /// A file on the disk, of which a part may be asked for.
        case media(path: String)
        /// The state of the site as it changes.
        case states(AsyncStream<String>)
        case none
    }

    var status: HTTPResponseStatus
    var headers: HTTPHeaders
    let body: Body

    /// - Parameter type: of the body.
    init(_ status: HTTPResponseStatus, _ type: String?, _ more: [(String, String)] = [], _ body: Body) {
        self.status = status
        self.body = body
        headers = [
            "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
        ]
        if let type { headers.add(name: "Content-Type", value: type) }
        headers.add(contentsOf: more)
    }

    /// A file of the site, or that it is as the browser has it.
    static func file(_ file: ReadyFile, _ type: String, _ asked: HTTPHeaders) -> Answer {
        let isKnown = file.tag.isNamed(in: asked["if-none-match"])
        let tag = [("ETag", file.tag.text)]
        return isKnown ? Answer(.notModified, nil, tag, .none) : Answer(.ok, type, tag, .bytes(file.bytes))
    }

    static func page(_ page: ReadyFile, _ status: HTTPResponseStatus) -> Answer {
        Answer(status, MediaType.html, [("ETag", page.tag.text)], .bytes(page.bytes))
    }

    static func media(_ path: String, _ type: String) -> Answer {
        Answer(.ok, type, [("Accept-Ranges", "bytes")], .media(path: path))
    }

    static func own(_ bytes: [UInt8], _ type: String) -> Answer {
        Answer(.ok, type, [], .bytes(ByteBuffer(bytes: bytes)))
    }

    static func states(_ states: AsyncStream<String>) -> Answer {
        Answer(.ok, "text/event-stream", [], .states(states))
    }

    static func plain(_ status: HTTPResponseStatus, _ text: String, _ more: [(String, String)] = []) -> Answer {
        Answer(status, MediaType.text, more, .bytes(ByteBuffer(string: text + "\n")))
    }

    static func redirect(to address: String) -> Answer {
        .plain(.found, "The page is at \(address)", [("Location", address)])
    }

    static let wrongMethod = Answer.plain(
        .methodNotAllowed, "A preview can only be looked at.", [("Allow", "GET, HEAD")])

    static let misdirected = Answer.plain(
        .misdirectedRequest, "This preview answers to localhost, 127.0.0.1 and [::1] only.")
}
