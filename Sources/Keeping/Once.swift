/// Room for a value that is made when it is asked for first, and then kept.
///
/// Two that ask at once may both make it, and are given the same.
public final class Once<Value: Sendable>: Sendable {
    private final class Made: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private let made = LazyReference<Made>()

    public init() {}

    /// - Parameter make: gives the same value whoever asks.
    public func value(_ make: () -> Value) -> Value { (made.load() ?? made.storeIfNil(Made(make()))).value }
}
