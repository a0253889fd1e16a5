import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An answer with its bytes in NIO's buffers.
typealias ResponsePart = HTTPPart<HTTPResponseHead, ByteBuffer>
typealias HTTPConnection = NIOAsyncChannel<HTTPServerRequestPart, ResponsePart>

/// How much the server puts up with.
public struct ServerLimits: Sendable {
    /// Of a request's head, in bytes.
    public var head = 16 << 10
    public var headerFields = 100
    /// At one time; further ones are closed at once.
    public var connections = 400
    /// For a whole request head to come, or for a piece of an answer to be taken.
    public var patience = Duration.seconds(30)
    /// How often an open page is told that the server is still there.
    public var heartbeat = Duration.seconds(10)

    public init() {}
}

/// The port that the server listens at.
struct Listener: Sendable {
    private let channel: NIOAsyncChannel<Arrival, Never>
    let port: Int
    private let limits: ServerLimits

    /// - Throws: `IOError` when the address is in use or not of this machine.
    init(host: String, port: Int, limits: ServerLimits) async throws {
        channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            // Nothing is read before somebody has taken the connection up.
            .childChannelOption(.autoRead, value: false)
            .bind(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture { try Self.configure(channel, limits) }
            }
        self.limits = limits
        self.port = channel.channel.localAddress?.port ?? port
    }

    /// At the first port that is free.
    static func listen(_ options: PreviewOptions) async throws -> Listener {
        for port in options.ports {
            do {
                return try await Listener(host: options.host, port: port, limits: options.limits)
            } catch let error as IOError where error.errnoCode == EADDRINUSE {
                continue
            } catch let error as IOError where error.errnoCode == EACCES {
                throw PreviewError.portForbidden(port)
            } catch is IOError, is SocketAddressError {
                throw PreviewError.noSuchHost(options.host)
            }
        }
        throw PreviewError.portsInUse(options.ports)
    }

    private static func configure(_ channel: any Channel, _ limits: ServerLimits) throws -> Arrival {
        var decoding = NIOHTTPDecoderLimitConfiguration()
        decoding.maxHeaderFieldSize = limits.head
        decoding.maxHeaderListSize = limits.head
        decoding.maxHeaderFieldCount = limits.headerFields
        let pipeline = channel.pipeline.syncOperations
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: false, withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoding)
        try pipeline.addHandler(Patience(limit: TimeAmount(limits.patience)))
        return Arrival(channel)
    }

    /// Runs `body` with all connections to come. When it ends, or is cancelled, the port is free again.
    func withConnections(_ body: (Connections) async throws -> Void) async throws {
        try await channel.executeThenClose { connections in
            try await body(Connections(incoming: connections, limits: limits))
        }
    }
}

/// A connection that was accepted. When it is let go of, taken up or not, it is closed.
final class Arrival: Sendable {
    private let channel: any Channel

    init(_ channel: any Channel) { self.channel = channel }

    deinit { channel.close(promise: nil) }

    /// Takes the connection up: from now on its requests are read. Only once.
    func open() async throws -> HTTPConnection {
        let channel = channel
        return try await channel.eventLoop.submit {
            // The side of the answers is closed by itself, so that what is under way arrives.
            let connection = try HTTPConnection(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
            try channel.syncOptions?.setOption(.autoRead, value: true)
            return connection
        }.get()
    }
}

/// The connections that come in, one by one.
struct Connections: Sendable {
    let incoming: NIOAsyncChannelInboundStream<Arrival>
    let limits: ServerLimits

    /// Answers every connection, until it is cancelled; then all are closed.
    func answer(by responder: Responder) async throws {
        let room = Room(places: limits.connections)
        try await withThrowingDiscardingTaskGroup { group in
            for try await arrival in incoming {
                group.addTask { await answer(arrival, by: responder, in: room) }
            }
        }
    }

    private func answer(_ arrival: Arrival, by responder: Responder, in room: Room) async {
        defer { withExtendedLifetime(arrival) {} }
        guard await room.enter() else { return }
        // How a connection ends is the concern of the other end: there is nobody here to tell.
        try? await arrival.open().executeThenClose { requests, answers in
            try await responder.converse(requests, answers)
        }
        await room.leave()
    }
}

/// How many are being answered.
private actor Room {
    private var places: Int

    init(places: Int) { self.places = places }

    func enter() -> Bool {
        guard places > 0 else { return false }
        places -= 1
        return true
    }

    func leave() { places += 1 }
}
