public import Synchronization

/// Room for an object that is made when it is asked for first, and then kept as long as the room.
///
/// `AtomicLazyReference` of the library does the same, but asks the runtime for its type each time that it is looked at:
/// 660 instructions, where this takes thirty.
///
/// ```swift
/// let words = LazyReference<Words>()
/// let made = words.load() ?? words.storeIfNil(Words())
/// ```
public struct LazyReference<Object: AnyObject & Sendable>: ~Copyable, Sendable {
    /// Holds the object: it is counted once for this place.
    @usableFromInline let place = Atomic<Unmanaged<Object>?>(nil)

    public init() {}

    deinit { place.load(ordering: .acquiring)?.release() }

    /// The object; `nil` as long as there is none.
    @inlinable
    public borrowing func load() -> Object? { place.load(ordering: .acquiring)?.takeUnretainedValue() }

    /// Looks at the object where it stands: it is not counted as used, so that processors which look at the same one do not
    /// wait for each other.
    ///
    /// - Returns: what `body` gives; `nil` as long as there is no object.
    @inlinable
    @inline(__always)
    public borrowing func look<Result>(_ body: (Object) -> Result) -> Result? {
        place.load(ordering: .acquiring)?._withUnsafeGuaranteedRef(body)
    }

    /// Keeps an object, unless another one has been kept meanwhile.
    ///
    /// - Returns: the object that is kept, which every later ``load()`` gives.
    @inlinable
    public borrowing func storeIfNil(_ object: Object) -> Object {
        let new = Unmanaged.passRetained(object)
        let (isKept, kept) = place.compareExchange(expected: nil, desired: new, ordering: .acquiringAndReleasing)
        guard !isKept, let kept else { return object }
        new.release()
        return kept.takeUnretainedValue()
    }
}
