import Buffers
import Files
import Parallel

/// An output folder that held nothing: there is no old site to keep, and so nothing has to wait aside.
struct NewFolder: Sendable {
    private let folder: String
    private let place: OpenFolder

    /// `nil` for a folder that holds something.
    init?(_ folder: String) {
        guard let names = try? names(inFolder: folder), names.isEmpty, let place = try? OpenFolder(folder) else {
            return nil
        }
        (self.folder, self.place) = (folder, place)
    }

    /// Writes all files where they belong, or none.
    ///
    /// - Parameter manifest: of the files.
    /// - Returns: what the file system says of each, in their order.
    func write(
        _ files: [OutputFile], _ manifest: Manifest, _ failure: () -> PublishingError?,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws(PublishingError) -> [FileStamp] {
        // Before them their list, so that an interruption leaves nothing unowned.
        let list = OutputFile(path: Manifest.name) { manifest.bytes }
        var bench = Workbench()
        _ = try write(list, on: &bench).get()
        // The large ones, such as lists of years and the sitemap, have names late in the alphabet. They come first, so that
        // no processor is left alone with one of them at the end.
        let numbers = Array(files.indices.reversed())
        let written = await numbers.parallelMap(chunk: 32, on: Workbench.init) { bench, number in
            if number % 256 == 0 { progress(files.count - number) }
            return write(files[number], on: &bench)
        }
        do throws(PublishingError) {
            var stamps: [FileStamp] = []
            stamps.reserveCapacity(files.count)
            for result in written.reversed() { stamps.append(try result.get()) }
            if let failure = failure() { throw failure }
            return stamps
        } catch {
            takeAway(files)
            throw error
        }
    }

    private func write(_ file: OutputFile, on bench: inout Workbench) -> Result<FileStamp, PublishingError> {
        do throws(SystemError) {
            return try bench.make(file) { write($0, to: file.path) }
        } catch {
            // Only what is copied can fail before it is written.
            guard case .copied(let source) = file.content else { return .failure(.failed(path: file.path, error)) }
            return .failure(.failed(path: source, error))
        }
    }

    private func write(_ bytes: borrowing Buffer<UInt8>, to path: String) -> Result<FileStamp, PublishingError> {
        do throws(SystemError) {
            // Most files are the page of a folder of their own, which is not there yet.
            if path.hasSuffix("/index.html") { try makeFolder(above: path, in: place) }
            return .success(
                try makingFolder(above: path, in: place) { () throws(SystemError) in
                    try writeFile(path, in: place, bytes, onlyIfNew: true)
                })
        } catch {
            return .failure(.failed(path: folder + "/" + path, error))
        }
    }

    private func takeAway(_ files: [OutputFile]) {
        for path in files.map(\.path) + [Manifest.name] {
            try? removeFile(folder + "/" + path)
            removeEmptyFolders(above: path, in: folder)
        }
    }
}
