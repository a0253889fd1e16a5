public import Buffers
public import Keeping

/// A file of the built site: where it goes, and how to get its bytes when its turn comes.
///
/// The bytes are made only when the file is written, so that a large site never stands in memory as a whole. An object,
/// since lists of all files are put together, sorted and handed on.
public final class OutputFile: Sendable {
    /// From the output folder, with `/` between the parts; never begins with `/` and never holds `..`.
    public let path: String
    public let content: Content
    /// Of its path and of all that it is made from, where that is known: while it is the same, so are the bytes.
    public let basis: Fingerprint?
    /// Whether the output folder holds it already, as an earlier build made it of the same, and nobody has touched it since.
    public let isThere: Bool

    public enum Content: Sendable {
        case made(Maker)
        /// A picture or document on the disk.
        case copied(from: String)
    }

    /// Makes the bytes of a file, each time that it is asked.
    public struct Maker: Sendable {
        /// Writes the bytes at the end of a buffer, which may have served for other files before.
        public let write: @Sendable (inout Buffer<UInt8>) -> Void

        /// - Parameter write: writes the same bytes each time that it is called.
        public init(writing write: @escaping @Sendable (inout Buffer<UInt8>) -> Void) { self.write = write }

        /// - Parameter bytes: gives the same bytes each time that it is called.
        public init(_ bytes: @escaping @Sendable () -> [UInt8]) { self.init { $0.append(bytes()) } }

        /// The bytes, in memory of their own.
        public func callAsFunction() -> [UInt8] { [UInt8](roomFor: 32 << 10) { write(&$0) } }
    }

    public init(path: String, basis: Fingerprint? = nil, isThere: Bool = false, _ maker: Maker) {
        self.path = path
        self.basis = basis
        self.isThere = isThere
        content = .made(maker)
    }

    public convenience init(
        path: String, basis: Fingerprint? = nil, isThere: Bool = false, made: @escaping @Sendable () -> [UInt8]
    ) {
        self.init(path: path, basis: basis, isThere: isThere, Maker(made))
    }

    public init(path: String, copiedFrom source: String) {
        self.path = path
        basis = nil
        isThere = false
        content = .copied(from: source)
    }
}
