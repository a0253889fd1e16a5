public import Buffers

/// A name that templates use, such as `title`, made once and compared as a number.
///
/// The number is the 64-bit FNV-1a hash of the text. Two names of one shape that hash alike are found when the shape is
/// made, not while a page is rendered.
public struct Name: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let description: String
    let hash: UInt64

    public init(_ text: String) {
        description = text
        hash = Name.hash(text.utf8)
    }

    public init(stringLiteral text: String) { self.init(text) }

    public static func == (a: Name, b: Name) -> Bool { a.hash == b.hash }

    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(fnvOffset) { ($0 ^ UInt64($1)) &* fnvPrime }
    }
}

@usableFromInline let fnvOffset: UInt64 = 0xcbf2_9ce4_8422_2325
@usableFromInline let fnvPrime: UInt64 = 0x100_0000_01b3

/// What a template is filled with.
public enum Value: Sendable {
    case absent
    case flag(Bool)
    /// Escaped wherever it is written, as the place asks.
    case text(String)
    /// HTML made by the program: written as it is, and only where markup may stand.
    case markup([UInt8])
    /// The same, not made before it is written: at the end of a page, and each time that a template asks for it. For what is
    /// long, and stands in one place.
    case writing(@Sendable (inout Buffer<UInt8>) -> Void)
    case list([Value])
    case record(Record)
    /// Made when a template asks for it, and each time that it does: for what is dear, and not in every theme.
    case later(@Sendable () -> Value)
    /// A record of many pages.
    case part(Part)
    /// A list of those.
    case parts([Part])
}

extension Value {
    /// The value itself, made if it is not yet.
    @inline(__always)
    consuming func made() -> Value {
        isToBeMade ? make() : self
    }

    private var isToBeMade: Bool {
        if case .later = self { true } else { false }
    }

    private func make() -> Value {
        if case .later(let make) = self { make().made() } else { self }
    }

    /// What names are looked for in; `nil` in a value without any.
    var named: Record? {
        switch self {
        case .record(let record): record
        case .part(let part): part.make()
        case .later(let make): make().named
        case .absent, .flag, .text, .markup, .writing, .list, .parts: nil
        }
    }
}

extension Value: ExpressibleByStringLiteral {
    /// Text, or nothing.
    public static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .absent }

    /// Markup, or nothing.
    public static func markup(_ bytes: [UInt8]?) -> Value { bytes.map { .markup($0) } ?? .absent }

    /// A record, or nothing.
    public static func record(_ record: Record?) -> Value { record.map { .record($0) } ?? .absent }

    public init(stringLiteral text: String) { self = .text(text) }

    public static func records(_ records: [Record]) -> Value { .list(records.map { .record($0) }) }

    /// A record of each item, made without a list of their own.
    @inlinable
    public static func records<Items: Collection>(of items: Items, _ make: (Items.Element) -> Record) -> Value {
        .list(items.map { .record(make($0)) })
    }
}

/// Named values. Finding one takes time in proportion to the number of names: records are small.
///
/// A name set to `.absent` hides the same name of a record around this one. Copies share their values.
public struct Record: Sendable, ExpressibleByDictionaryLiteral {
    private(set) var entries: [(Key, Value)] = []
    /// Those of another record that stand below these, and are not copied for it: what is the same on many pages.
    private(set) var shared: [(Key, Value)] = []

    /// A name without its letters. That of a literal is worked out when the program is compiled.
    public struct Key: Equatable, Sendable, ExpressibleByStringLiteral {
        @usableFromInline let hash: UInt64

        public init(_ name: String) { hash = Name.hash(name.utf8) }

        @inlinable
        @inline(__always)
        public init(stringLiteral name: StaticString) {
            var hash = fnvOffset
            for index in 0..<name.utf8CodeUnitCount { hash = (hash ^ UInt64(name.utf8Start[index])) &* fnvPrime }
            self.hash = hash
        }
    }

    public init() {}

    /// The names of a literal are all different.
    public init(dictionaryLiteral elements: (Key, Value)...) {
        entries = elements
        assert(Set(elements.map(\.0.hash)).count == elements.count, "a name stands twice")
    }

    public subscript(name: Key) -> Value {
        get { find(name.hash) ?? .absent }
        set { set(name, newValue) }
    }

    /// Another record's values, none of whose names this one has. O(1) where they are the greater part, once; else
    /// O(names of the other).
    public mutating func append(_ other: Record) {
        assert(!(other.entries + other.shared).contains { find($0.0.hash) != nil }, "a name stands in both records")
        if shared.isEmpty, other.entries.count > entries.count {
            shared = other.entries
        } else {
            entries += other.entries
        }
        entries += other.shared
    }

    /// Another record's values too, where this one has no value of the name. O(names of both).
    public mutating func fill(from other: Record) {
        if shared.isEmpty {
            shared = other.entries
        } else {
            for (name, value) in other.entries where find(name.hash) == nil { entries.append((name, value)) }
        }
        for (name, value) in other.shared where find(name.hash) == nil { entries.append((name, value)) }
    }

    private mutating func set(_ name: Key, _ value: Value) {
        if let index = entries.firstIndex(where: { $0.0 == name }) {
            entries[index].1 = value
        } else {
            entries.append((name, value))
        }
    }

    func find(_ hash: UInt64) -> Value? {
        for index in entries.indices where entries[index].0.hash == hash { return entries[index].1 }
        for index in shared.indices where shared[index].0.hash == hash { return shared[index].1 }
        return nil
    }

    /// Its names, in the order of their positions.
    func appendNames(to names: inout Buffer<UInt64>) {
        names.append(from: shared) { $0.0.hash }
        names.append(from: entries) { $0.0.hash }
    }

    /// The values in order, each after one that it wins over.
    subscript(position: Int) -> Value {
        position < shared.count ? shared[position].1 : entries[position - shared.count].1
    }
}
