import Foundation

/// A connection to this machine, byte by byte, so that requests can be as wrong as they like.
final class RawSocket: Sendable {
    private let descriptor: Int32

    struct Failure: Error {
        let call: String
        let code = errno
    }

    init(port: Int, receiveBuffer: Int32? = nil) throws {
        #if canImport(Darwin)
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        guard descriptor >= 0 else { throw Failure(call: "socket") }
        var limit = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        if var receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        guard result == 0 else { throw Failure(call: "connect") }
    }

    deinit { close(descriptor) }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            // A server that closes early is no reason to end the tests.
            let count = rest.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    func endSending() throws { shutdown(descriptor, Int32(SHUT_WR)) }

    /// What is there, at least one byte; empty when the other end has closed.
    func read(_ most: Int = 1 << 16) throws -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: most)
        let count = recv(descriptor, &buffer, most, 0)
        if count < 0, errno == ECONNRESET { return [] }
        guard count >= 0 else { throw Failure(call: "recv") }
        return Array(buffer.prefix(count))
    }

    func readAll() throws -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let more = try read()
            if more.isEmpty { return all }
            all += more
        }
    }

    /// Reads until a text has come.
    func read(until text: String) throws -> String {
        var all: [UInt8] = []
        while true {
            let more = try read()
            all += more
            let read = String(decoding: all, as: UTF8.self)
            if more.isEmpty || read.contains(text) { return read }
        }
    }
}

/// An answer as it came.
struct RawAnswer: Sendable {
    let status: Int
    let fields: [String: String]
    let body: [UInt8]
    /// Everything, with further answers if there are some.
    let text: String

    init(_ bytes: [UInt8]) {
        let end = Array("\r\n\r\n".utf8)
        let gap = bytes.indices.first { bytes[$0...].starts(with: end) } ?? bytes.endIndex
        let lines = String(decoding: bytes[..<gap], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        status = words.count > 1 ? Int(words[1]) ?? 0 : 0
        let pairs = lines.dropFirst().map { line -> (String, String) in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (parts[0].lowercased(), parts.last?.trimmingCharacters(in: .whitespaces) ?? "")
        }
        fields = Dictionary(pairs) { $0 + ", " + $1 }
        body = Array(bytes[min(gap + 4, bytes.count)...])
        text = String(decoding: bytes, as: UTF8.self)
    }

    var bodyText: String { String(decoding: body, as: UTF8.self) }
}
