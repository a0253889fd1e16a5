/// How the lines of a file end.
enum LineEnd: String {
    case lf = "\n"
    case crlf = "\r\n"
    case cr = "\r"

    /// That of the first line; LF where there is only one.
    init(of bytes: some Collection<UInt8>) {
        guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
            self = .lf
            return
        }
        let next = bytes.index(after: first)
        let isPair = bytes[first] == 0x0D && next < bytes.endIndex && bytes[next] == 0x0A
        self = isPair ? .crlf : bytes[first] == 0x0D ? .cr : .lf
    }
}
