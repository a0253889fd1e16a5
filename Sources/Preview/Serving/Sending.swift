import Files
import NIOCore
import NIOHTTP1

typealias Answers = NIOAsyncChannelOutboundWriter<ResponsePart>

/// How answers go out: a piece at a time, each when the one before is taken, so that a slow reader holds no memory.
extension Responder {
    private static let piece = 64 << 10

    func send(_ answer: Answer, to request: HTTPRequestHead, _ answers: Answers) async throws {
        switch answer.body {
        case .bytes(let bytes): try await send(bytes, answer, request, answers)
        case .media(let path): try await sendMedia(path, answer, request, answers)
        case .states(let states): try await send(states, answer, request, answers)
        case .none: try await answers.write(contentsOf: [.head(answer.head(request)), .end(nil)])
        }
    }

    private func send(
        _ bytes: ByteBuffer, _ answer: Answer, _ request: HTTPRequestHead, _ answers: Answers
    ) async throws {
        let head = answer.head(request, length: bytes.readableBytes)
        guard request.method != .HEAD else { return try await answers.write(contentsOf: [.head(head), .end(nil)]) }
        var rest = bytes
        let first = rest.readSlice(length: min(Self.piece, rest.readableBytes)) ?? rest
        if rest.readableBytes == 0 {
            return try await answers.write(contentsOf: [.head(head), .body(first), .end(nil)])
        }
        try await answers.write(contentsOf: [.head(head), .body(first)])
        while let piece = rest.readSlice(length: min(Self.piece, rest.readableBytes)), piece.readableBytes > 0 {
            try await answers.write(.body(piece))
        }
        try await answers.write(.end(nil))
    }

    private func send(
        _ states: AsyncStream<String>, _ answer: Answer, _ request: HTTPRequestHead, _ answers: Answers
    ) async throws {
        try await answers.write(.head(answer.head(request)))
        try await answers.write(.body(ByteBuffer(string: "retry: 500\n\n")))
        for await state in states { try await answers.write(.body(ByteBuffer(string: "data: \(state)\n\n"))) }
        try await answers.write(.end(nil))
    }
}

extension Responder {
    private func sendMedia(
        _ path: String, _ answer: Answer, _ request: HTTPRequestHead, _ answers: Answers
    ) async throws {
        do {
            try await MediaFile.withFile(path, inside: mediaFolder) { file in
                try await send(file, answer, request, answers)
            }
        } catch is SystemError {
            let reason = "This file is not there any more, or lies outside the content folder behind a link."
            try await send(.plain(.notFound, reason), to: request, answers)
        }
    }

    private func send(
        _ file: MediaFile, _ answer: Answer, _ request: HTTPRequestHead, _ answers: Answers
    ) async throws {
        var answer = answer
        answer.headers.add(name: "ETag", value: file.tag.text)
        if file.tag.isNamed(in: request.headers["if-none-match"]) {
            answer.status = .notModified
            return try await answers.write(contentsOf: [.head(answer.head(request)), .end(nil)])
        }
        let part = answer.take(file.rangeAsked(by: request), of: file.size)
        try await answers.write(.head(answer.head(request, length: part.count)))
        if request.method != .HEAD { try await send(part, of: file, answers) }
        try await answers.write(.end(nil))
    }

    private func send(_ part: Range<Int>, of file: MediaFile, _ answers: Answers) async throws {
        var place = part.lowerBound
        while place < part.upperBound {
            let piece = try await file.read(min(Self.piece, part.upperBound - place), at: place)
            // The file became shorter: what was promised cannot be kept.
            guard piece.readableBytes > 0 else { throw ChannelError.eof }
            place += piece.readableBytes
            try await answers.write(.body(piece))
        }
    }
}

extension MediaFile {
    fileprivate func rangeAsked(by request: HTTPRequestHead) -> ByteRange {
        guard request.method == .GET, tag.allowsRange(request.headers.first(name: "if-range")) else { return .whole }
        let fields = request.headers["range"]
        return ByteRange(fields.count == 1 ? fields[0] : nil, size: size)
    }
}

extension Answer {
    /// - Parameter length: of the body; `nil` where there is none or nobody knows.
    fileprivate func head(_ request: HTTPRequestHead, length: Int? = nil) -> HTTPResponseHead {
        var head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        if let length { head.headers.add(name: "Content-Length", value: String(length)) }
        if !request.isAnsweredInTurn { head.headers.add(name: "Connection", value: "close") }
        return head
    }

    /// Turns the answer into one of a part of the file. Returns the bytes to send.
    fileprivate mutating func take(_ range: ByteRange, of size: Int) -> Range<Int> {
        switch range {
        case .whole: return 0..<size
        case .part(let part):
            status = .partialContent
            headers.add(name: "Content-Range", value: "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
            return part
        case .notThere:
            status = .rangeNotSatisfiable
            headers.add(name: "Content-Range", value: "bytes */\(size)")
            headers.remove(name: "Content-Type")
            return 0..<0
        }
    }
}
