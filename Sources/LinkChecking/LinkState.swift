public import Diagnostics

/// What became of the page at an address.
public enum LinkState: Hashable, Sendable {
    case good
    /// It answers elsewhere, and its host says that this is for good.
    case moved(to: String)
    /// It is gone, or nobody can reach it.
    case dead(Message)
    /// Nothing certain can be said today.
    case unsure(Message)

    /// What a machine without a connection says of every host.
    public static let hostUnknown = LinkState.dead("its host is not known")
}

/// How links are asked for.
public struct LinkPolicy: Sendable {
    /// Named in every request, so that the people behind a host know who asks.
    public var userAgent: String
    /// Between the end of one request to a host and the beginning of the next. There is never more than one at a time.
    public var delay = Duration.seconds(1)
    /// How many hosts are asked at once.
    public var parallel = 8
    /// For one request with all its redirects.
    public var timeout = Duration.seconds(20)
    /// How many redirects are followed.
    public var redirects = 10
    /// The longest wait that a host may ask for (`Retry-After`); a host that asks for more is left in peace.
    public var patience = Duration.seconds(60)
    /// The program that speaks HTTP.
    public var curl = "curl"

    public init(userAgent: String) { self.userAgent = userAgent }
}
