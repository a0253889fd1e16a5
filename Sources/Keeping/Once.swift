import Synchronization

/// A value that is made when it is asked for first, and then kept.
///
/// Two that ask at once may both make it, and are given the same.
public final class Once<Value: Sendable>: Sendable {
    private final class Made: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private let made = AtomicLazyReference<Made>()
    private let make: @Sendable () -> Value

    public init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    public var value: Value { (made.load() ?? made.storeIfNil(Made(make()))).value }
}
