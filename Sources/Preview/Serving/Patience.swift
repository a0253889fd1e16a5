import NIOCore
import NIOHTTP1

/// Closes a connection whose other end takes too long: to send a whole request head, or to take a piece of an answer.
///
/// While the server itself is at work, nobody is waited for. Answers come as buffers, and go on as NIO's encoder wants
/// them.
final class Patience: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = ResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let limit: TimeAmount
    private var deadline: Scheduled<Void>?
    private var unsent = 0
    private var awaitsRequest = true

    init(limit: TimeAmount) { self.limit = limit }

    func channelActive(context: ChannelHandlerContext) {
        wait(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head = unwrapInboundIn(data) {
            awaitsRequest = false
            wait(context)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part = unwrapOutboundIn(data)
        if case .end = part { awaitsRequest = true }
        unsent += 1
        if unsent == 1 { wait(context) }
        let sent = promise ?? context.eventLoop.makePromise()
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        sent.futureResult.whenComplete { _ in
            let (patience, context) = bound.value
            patience.unsent -= 1
            patience.wait(context)
        }
        context.write(wrapOutboundOut(part.forEncoder), promise: sent)
    }

    /// Begins to wait anew, if there is anything to wait for.
    private func wait(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = nil
        guard awaitsRequest || unsent > 0, context.channel.isActive else { return }
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: limit) { bound.value.close(promise: nil) }
    }
}

extension ResponsePart {
    fileprivate var forEncoder: HTTPServerResponsePart {
        switch self {
        case .head(let head): .head(head)
        case .body(let bytes): .body(.byteBuffer(bytes))
        case .end(let fields): .end(fields)
        }
    }
}
