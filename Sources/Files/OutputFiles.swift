/// The files of a built site, found by their paths.
public protocol OutputFiles: Sendable {
    /// `nil` where the site has no such file.
    ///
    /// - Parameter path: as that of an ``OutputFile``.
    func content(at path: String) async -> OutputFile.Content?
}

extension [String: OutputFile.Content]: OutputFiles {
    public func content(at path: String) async -> OutputFile.Content? { self[path] }
}
