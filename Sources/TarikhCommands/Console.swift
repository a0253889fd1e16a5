import Diagnostics
import EDTF
import Files

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The two streams that a command writes to: results, and what is said about them.
enum Console {
    static func print(_ text: String, terminator: String = "\n") { write(text + terminator, to: 1) }

    /// Many lines in one go.
    static func lines(_ lines: [String]) { print(lines.joined(separator: "\n")) }

    static func report(_ lines: [String]) {
        if !lines.isEmpty { write(lines.joined(separator: "\n") + "\n", to: 2) }
    }

    static var isTerminal: Bool { isatty(2) == 1 }

    /// Whether results may have colour: on a terminal, unless its user asks for none (https://no-color.org).
    static var showsColour: Bool { showsColour(on: 1) }

    /// How problems are dressed on one of the two streams.
    static func style(of descriptor: Int32) -> TextStyle { showsColour(on: descriptor) ? .colour : .plain }

    /// Problems on the second stream, each with the line that it is about.
    static func report(_ problems: [Diagnostic], in tree: FileTree) { report(problems.text(style(of: 2), in: tree)) }

    private static func showsColour(on descriptor: Int32) -> Bool {
        isatty(descriptor) == 1 && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
    }

    /// A variable of the environment; `nil` where it is not set, or empty.
    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The folder that the program was started in.
    static var folder: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }

    /// A duration in seconds with two decimals.
    static func seconds(_ duration: Duration) -> String {
        let hundredths = duration.components.seconds * 100 + duration.components.attoseconds / 10_000_000_000_000_000
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

/// A line on the terminal that says how far long work is; silent in a pipe.
struct Progress: Sendable {
    let total: Int
    private let line: @Sendable (Int) -> Message
    private let isShown = Console.isTerminal

    /// - Parameter line: what is said when so many are done.
    init(total: Int, _ line: @escaping @Sendable (Int) -> Message) {
        self.total = total
        self.line = line
    }

    func show(_ done: Int) {
        if isShown { Console.write("\r\u{1B}[K\(said(line(done)) as String)", to: 2) }
    }

    func clear() { if isShown { Console.write("\r\u{1B}[K", to: 2) } }
}

extension Sequence<Diagnostic> {
    /// As text, each with the line that it is about.
    func text(_ style: TextStyle, in tree: FileTree) -> [String] { text(style, in: .ofUser) { tree[$0]?.bytes } }
}

extension CivilDay {
    /// Today in UTC; `SOURCE_DATE_EPOCH` stands in for the clock, so that a build can be repeated to the byte.
    static var today: CivilDay? {
        let fixed = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
        var seconds = time_t(fixed ?? Int(time(nil)))
        var parts = tm()
        guard gmtime_r(&seconds, &parts) != nil else { return nil }
        return CivilDay(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
