import Files
import Parallel

/// An output folder that held nothing: there is no old site to keep, and so nothing has to wait aside.
struct NewFolder: Sendable {
    private let folder: String

    /// `nil` for a folder that holds something.
    init?(_ folder: String) {
        guard let names = try? names(inFolder: folder), names.isEmpty else { return nil }
        self.folder = folder
    }

    /// Writes all files where they belong, or none.
    func write(_ files: [OutputFile], progress: @escaping @Sendable (Int) -> Void) async throws(PublishingError) {
        // Before them their list, so that an interruption leaves nothing unowned.
        if let failure = write(Manifest(files.map(\.path)).bytes, to: Manifest.name) { throw failure }
        let failures = await files.indices.parallelMap(chunk: 32) { number -> PublishingError? in
            if number % 256 == 0 { progress(number) }
            return write(files[number])
        }
        guard let failure = failures.lazy.compactMap(\.self).first else { return }
        takeAway(files)
        throw failure
    }

    private func write(_ file: OutputFile) -> PublishingError? {
        switch file.content {
        case .made(let make): return write(make(), to: file.path)
        case .copied(let source):
            do throws(SystemError) {
                return write(try readFile(source), to: file.path)
            } catch {
                return .failed(path: source, error)
            }
        }
    }

    private func write(_ bytes: [UInt8], to path: String) -> PublishingError? {
        let target = folder + "/" + path
        do throws(SystemError) {
            do throws(SystemError) {
                try writeFile(target, bytes, onlyIfNew: true)
            } catch {
                guard error.isNotFound, let slash = target.lastIndex(of: "/") else { throw error }
                try makeFolder(String(target[..<slash]))
                try writeFile(target, bytes, onlyIfNew: true)
            }
            return nil
        } catch {
            return .failed(path: target, error)
        }
    }

    private func takeAway(_ files: [OutputFile]) {
        for path in files.map(\.path) + [Manifest.name] {
            try? removeFile(folder + "/" + path)
            var parent = path[...]
            while let slash = parent.lastIndex(of: "/") {
                parent = parent[..<slash]
                guard removeEmptyFolder(folder + "/" + parent) else { break }
            }
        }
    }
}
