import Buffers
import Files

/// What became of one file when it was compared with the folder.
enum Outcome: Equatable, Sendable {
    case unchanged
    case changed(replaces: Bool)
    /// A file stands there that Tarikh did not write.
    case foreign
    case failed(String, SystemError)
}

/// A folder inside the output folder, and so on the same disk, where changed files wait until all are written.
struct Staging: Sendable {
    private let folder: String
    private var place: String { folder + "/.tarikh-staging" }

    init(folder: String) { self.folder = folder }

    func begin() throws(PublishingError) {
        discardLeftovers()
        do throws(SystemError) {
            try makeFolder(place)
        } catch {
            throw .failed(path: place, error)
        }
    }

    /// Writes a file aside unless the folder holds the same bytes already.
    func stage(_ file: OutputFile, number: Int, on bench: inout Workbench) -> Outcome {
        let target = folder + "/" + file.path
        // What a failure is about.
        var path = target
        do throws(SystemError) {
            guard let old = try existing(target) else { return .foreign }
            if case .copied(let source) = file.content { path = source }
            return try bench.make(file) { bytes throws(SystemError) in
                path = target
                if case .file(let size) = old, size == bytes.count, areSame(try readFile(target), bytes) {
                    return .unchanged
                }
                path = staged(number)
                try writeFile(path, bytes)
                if case .nothing = old { return .changed(replaces: false) }
                return .changed(replaces: true)
            }
        } catch {
            return .failed(path, error)
        }
    }

    /// Eight bytes at a time; `==` looks at each.
    private func areSame(_ there: [UInt8], _ bytes: borrowing Buffer<UInt8>) -> Bool {
        bytes.withValues { bytes in there.withUnsafeBufferPointer { $0.isSame(as: bytes) } }
    }

    func move(_ number: Int, to path: String) throws(PublishingError) {
        let target = folder + "/" + path
        do throws(SystemError) {
            try makingFolder(above: target) { () throws(SystemError) in try renameFile(staged(number), to: target) }
        } catch {
            throw .failed(path: target, error)
        }
    }

    func write(_ manifest: Manifest) throws(PublishingError) {
        let aside = place + "/manifest"
        do throws(SystemError) {
            try writeFile(aside, manifest.bytes)
            try renameFile(aside, to: folder + "/" + Manifest.name)
        } catch {
            throw .failed(path: aside, error)
        }
    }

    func end() { removeEmptyFolder(place) }

    func discard() { discardLeftovers() }

    private func staged(_ number: Int) -> String { place + "/\(number)" }

    private enum Existing {
        case nothing
        case file(size: Int)
    }

    /// What stands where a file is to go; `nil` when it is not a file, or something on the way there is not a folder.
    private func existing(_ path: String) throws(SystemError) -> Existing? {
        do throws(SystemError) {
            guard case .regular(let size) = try kind(ofPath: path) else { return nil }
            return .file(size: size)
        } catch {
            if error.isNotAFolder { return nil }
            guard error.isNotFound else { throw error }
            return .nothing
        }
    }

    private func discardLeftovers() {
        guard let names = try? names(inFolder: place) else { return }
        for case let name? in names { try? removeFile(place + "/" + name) }
        removeEmptyFolder(place)
    }
}
