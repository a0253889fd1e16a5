import Diagnostics
import Files
import NIOCore

/// A file of the site, ready to be sent.
struct ReadyFile: Sendable {
    let bytes: ByteBuffer
    let tag: EntityTag
}

/// What stands at a path.
enum Found: Sendable {
    case ready(ReadyFile)
    /// To be made, and kept if it is still of the same build.
    case unmade(make: OutputFile.Maker, build: Int)
    /// On the disk.
    case copied(from: String)
    /// A page of that name is in a folder of that name.
    case folder
    case nothing
    /// No build was sound yet.
    case noSite
}

/// The last good site and what is wrong with the present one; what was made of it, until the next build.
actor SiteStore {
    /// Pages that were made are kept up to this many bytes in all; a reader who goes through a large site does not fill
    /// the memory.
    static let most = 64 << 20

    private var files: (any OutputFiles)?
    private var made: [String: ReadyFile] = [:]
    private var madeBytes = 0
    private var build = 0
    private var problems: [Problem] = []
    private var pages: [Int: AsyncStream<String>.Continuation] = [:]
    private var visits = 0
    /// Tells this run of the server from others, so that an open page notices a new one.
    private let run = UInt64.random(in: 0...UInt64.max)

    /// Takes a new build. With errors, the last good site stays.
    ///
    /// - Returns: the site before, if it is replaced. To take a large one apart takes time, and requests wait here.
    func take(
        _ files: (any OutputFiles)?, _ problems: [Problem]
    ) -> (any OutputFiles)? {
        var before: (any OutputFiles)?
        if let files {
            before = self.files
            self.files = files
            made = [:]
            madeBytes = 0
        }
        self.problems = problems
        build += 1
        announce()
        return before
    }

    var standing: (problems: [Problem], hasSite: Bool) { (problems, files != nil) }

    func find(_ path: String) async -> Found {
        guard let files else { return .noSite }
        let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        if let ready = made[name] { return .ready(ready) }
        // Another build may be taken while this one is asked.
        let build = build
        switch await files.content(at: name) {
        case .made(let make)?: return .unmade(make: make, build: build)
        case .copied(let place)?: return .copied(from: place)
        case nil: return await files.content(at: name + "/index.html") == nil ? .nothing : .folder
        }
    }

    func keep(_ file: ReadyFile, at path: String, of build: Int) {
        guard build == self.build else { return }
        madeBytes += file.bytes.readableBytes
        if madeBytes > Self.most { (made, madeBytes) = ([:], file.bytes.readableBytes) }
        made[path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path] = file
    }
}

extension SiteStore {
    /// The state as an open page is told of it, now and after each build. Only the newest counts.
    func states() -> AsyncStream<String> {
        let (states, page) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(1))
        visits += 1
        let visit = visits
        pages[visit] = page
        page.onTermination = { [weak self] _ in Task { await self?.leave(visit) } }
        page.yield(state)
        return states
    }

    /// Tells every open page the state, be it new or not: so that each side notices when the other is gone.
    func announce() {
        for page in pages.values { page.yield(state) }
    }

    private func leave(_ visit: Int) { pages[visit] = nil }

    private var state: String {
        "{\"version\": \"\(String(run, radix: 36))-\(build)\", \"errors\": \(problems.count)}"
    }
}
