import Diagnostics
import Files
import NIOCore
import NIOHTTP1

/// Answers requests from the site in memory.
struct Responder: Sendable {
    let store: SiteStore
    let hosts: HostRule
    /// The only folder of the disk from which files are sent.
    let mediaFolder: String
    let messageLanguage: MessageLanguage

    /// Answers one request after the other, until the other end has enough or breaks a rule.
    func converse(
        _ requests: NIOAsyncChannelInboundStream<HTTPServerRequestPart>, _ answers: Answers
    ) async throws {
        var parts = requests.makeAsyncIterator()
        while let part = try await parts.next() {
            guard case .head(let head) = part else { continue }
            let answer = await answer(to: head)
            if case .states = answer.body {
                try await withThrowingTaskGroup { group in
                    group.addTask { try await send(answer, to: head, answers) }
                    // The other end has nothing to say any more; that it is gone shows here first.
                    while try await parts.next() != nil {}
                    group.cancelAll()
                }
            } else {
                try await send(answer, to: head, answers)
            }
            if !head.isAnsweredInTurn { break }
        }
        // What is still under way arrives before the other end closes.
        answers.finish()
        while try await parts.next() != nil {}
    }

    private func answer(to head: HTTPRequestHead) async -> Answer {
        guard let target = RequestTarget(head.uri) else { return .plain(.badRequest, "This is no address of a page.") }
        guard hosts.allows(head, target) else { return .misdirected }
        guard head.method == .GET || head.method == .HEAD else { return .wrongMethod }
        guard !head.hasBody else { return .plain(.payloadTooLarge, "A request for a page has no body.") }
        if let file = LiveFile(rawValue: target.path) {
            return await answer(file, target, isHead: head.method == .HEAD)
        }
        return await answer(target, head.headers)
    }

    private func answer(_ target: RequestTarget, _ headers: HTTPHeaders) async -> Answer {
        switch await store.find(target.path) {
        case .ready(let file): return .file(file, MediaType.of(target.fileName), headers)
        case .unmade(let make, let build):
            return .file(await made(make, target, build), MediaType.of(target.fileName), headers)
        case .copied(let path): return .media(path, MediaType.of(target.fileName))
        case .folder: return .redirect(to: "/" + RequestTarget.escaped(target.path) + "/" + target.query)
        case .nothing: return await notFound(headers)
        case .noSite: return await problems(target.path.split(separator: "/").first ?? "", .serviceUnavailable)
        }
    }

    private func made(_ make: OutputFile.Maker, _ target: RequestTarget, _ build: Int) async -> ReadyFile {
        let bytes = make()
        let tag = EntityTag(of: bytes)
        let isPage = MediaType.of(target.fileName) == MediaType.html
        let file = ReadyFile(bytes: ByteBuffer(bytes: isPage ? bytes.withLiveScript(tag) : bytes), tag: tag)
        await store.keep(file, at: target.path, of: build)
        return file
    }

    /// The site's own page for wrong addresses.
    private func notFound(_ headers: HTTPHeaders) async -> Answer {
        guard let target = RequestTarget("/404.html") else { return .plain(.notFound, "Not found.") }
        switch await store.find(target.path) {
        case .ready(let file): return .page(file, .notFound)
        case .unmade(let make, let build): return .page(await made(make, target, build), .notFound)
        default: return .plain(.notFound, "There is no such page.")
        }
    }
}

extension Responder {
    private func answer(_ file: LiveFile, _ target: RequestTarget, isHead: Bool) async -> Answer {
        switch file {
        case .script: .own(PackageResources.live_js, MediaType.of(file.rawValue))
        case .stylesheet: .own(PackageResources.live_css, MediaType.of(file.rawValue))
        case .events: isHead ? .own([], "text/event-stream") : .states(await store.states())
        case .problems: await problems(target.query.split(separator: "=").last ?? "", .ok)
        }
    }

    private func problems(_ language: some StringProtocol, _ status: HTTPResponseStatus) async -> Answer {
        let (problems, hasSite) = await store.standing
        let page = ProblemPage(
            words: .of(language), problems: problems, hasSite: hasSite, messageLanguage: messageLanguage)
        let bytes = Array(page.html.utf8)
        let tag = EntityTag(of: bytes)
        return .page(ReadyFile(bytes: ByteBuffer(bytes: bytes.withLiveScript(tag)), tag: tag), status)
    }
}

extension RequestTarget {
    /// The name by which the type of an answer is known.
    fileprivate var fileName: String { path.isEmpty || path.hasSuffix("/") ? "index.html" : path }
}

extension HTTPRequestHead {
    var hasBody: Bool {
        headers.contains(name: "transfer-encoding") || headers["content-length"].contains { $0 != "0" }
    }

    /// Whether another request may follow this one: not after a body that nobody reads, nor a change of protocol.
    var isAnsweredInTurn: Bool { isKeepAlive && version == .http1_1 && !hasBody && !headers.contains(name: "upgrade") }
}
