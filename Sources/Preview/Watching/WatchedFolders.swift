#if os(Linux)
    import Files

    /// Which folders are watched under which number, and what a report of the kernel means for the site.
    struct WatchedFolders {
        private let root: String
        private let folders: [String]
        private let inotify: Inotify
        /// By the kernel's number: paths from the site's folder. More than one where links lead to one folder.
        private var paths: [Int32: Set<String>] = [:]
        private var numbers: [String: Int32] = [:]
        /// The first folder that could not be watched, and why.
        private(set) var failure: (path: String, error: SystemError)?

        init(root: String, folders: [String], _ inotify: Inotify) {
            (self.root, self.folders, self.inotify) = (root, folders, inotify)
            watchAll()
        }

        /// The site's folder itself is watched for the coming and going of the others.
        private mutating func watchAll() {
            watch("")
            for folder in folders { enter(folder, above: []) }
        }

        private func diskPath(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

        private mutating func watch(_ path: String) {
            do throws(SystemError) {
                let number = try inotify.watch(diskPath(path))
                paths[number, default: []].insert(path)
                numbers[path] = number
            } catch {
                if !error.isNotFound, !error.isNotAFolder, failure == nil { failure = (path, error) }
            }
        }

        /// Watches a folder and all below. A folder is watched before it is listed, so that nothing slips through.
        private mutating func enter(_ path: String, above: [FileIdentity]) {
            guard let identity = try? FileIdentity(ofPath: diskPath(path)), !above.contains(identity) else { return }
            watch(path)
            for case let name? in (try? names(inFolder: diskPath(path))) ?? [] where !name.hasPrefix(".") {
                visit(path + "/" + name, above: above + [identity])
            }
        }

        /// Folders are entered; files are watched by their folder, unless they are links to somewhere else.
        private mutating func visit(_ path: String, above: [FileIdentity]) {
            guard let kind = try? kind(ofTargetOf: diskPath(path)) else { return }
            if kind == .directory { return enter(path, above: above) }
            if (try? Files.kind(ofPath: diskPath(path))) == .symbolicLink { watch(path) }
        }

        /// Forgets a path and all below: their numbers may soon mean another place.
        private mutating func leave(_ path: String) {
            for (other, number) in numbers where other == path || other.hasPrefix(path + "/") {
                numbers[other] = nil
                paths[number]?.remove(other)
                guard paths[number]?.isEmpty == true else { continue }
                paths[number] = nil
                inotify.forget(number)
            }
        }

        /// What some reports mean. New folders are watched from here on.
        mutating func changes(_ reports: [Inotify.Report]) -> Changes {
            var changes = Changes()
            for report in reports { add(report, to: &changes) }
            return changes
        }

        private mutating func add(_ report: Inotify.Report, to changes: inout Changes) {
            if report.isOverflow { return watchAgain(&changes) }
            guard let places = paths[report.watch] else { return }
            if report.isLast { return forget(report.watch, places) }
            for place in places {
                guard let name = report.name, !name.isEmpty else {
                    addItself(place, report, &changes)
                    continue
                }
                add(place.isEmpty ? name : place + "/" + name, report, &changes)
            }
        }

        /// Too much at once for the kernel to tell.
        private mutating func watchAgain(_ changes: inout Changes) {
            watchAll()
            changes.isEverything = true
        }

        private mutating func forget(_ number: Int32, _ places: Set<String>) {
            paths[number] = nil
            for place in places { numbers[place] = nil }
        }

        /// A folder whose name is not text is read again as a whole; a file behind a link may be another one now.
        private mutating func addItself(_ place: String, _ report: Inotify.Report, _ changes: inout Changes) {
            guard !place.isEmpty else { return }
            if report.isOfItself {
                leave(place)
                visit(place, above: [])
            }
            changes.paths.insert(place)
        }

        private mutating func add(_ path: String, _ report: Inotify.Report, _ changes: inout Changes) {
            guard folders.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) else { return }
            guard !report.isGone else {
                leave(path)
                changes.paths.insert(path)
                return
            }
            guard !report.isOnlyMade || report.isFolder || isWhole(path) else { return }
            if !report.isFolder { leave(path) }
            visit(path, above: [])
            changes.paths.insert(path)
        }

        /// What is just made will be written, and has nothing in it yet, unless it is another name of something old.
        private func isWhole(_ path: String) -> Bool {
            guard let kind = try? kind(ofPath: diskPath(path)) else { return false }
            if case .regular(let size) = kind { return size > 0 }
            return true
        }
    }
#endif
