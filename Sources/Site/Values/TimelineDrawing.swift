import Chronicle
import Drawing
import EDTF
import Languages

/// The drawing of the whole chronicle in one language: what is drawn is the same in all, words and links are not.
extension Scope {
    var drawing: DrawnTimeline? { DrawnTimeline(Chronology(chronicle), in: ScopeWords(scope: self)) }
}

extension Chronology {
    fileprivate init(_ chronicle: Chronicle) {
        self.init(
            events: chronicle.events.map { event in
                DrawnEvent(
                    date: event.date, status: DrawnEvent.Status(event.status), isKey: event.isKey,
                    isDraft: event.isDraft)
            },
            periods: chronicle.periods.map(\.date))
    }
}

extension DrawnEvent.Status {
    fileprivate init(_ status: Event.Status) {
        switch status {
        case .confirmed: self = .confirmed
        case .attributed: self = .attributed
        case .disputed: self = .disputed
        }
    }
}

private struct ScopeWords: DrawingWords {
    let scope: Scope

    var isRightToLeft: Bool { scope.spoken.isRightToLeft }
    var name: String { scope.strings["drawing"] + scope.strings["list-and"] + scope.counts }
    var eventsName: String { scope.strings["drawing-events"] }
    var periodsName: String { scope.strings["drawing-periods"] }
    var oneScale: String { scope.strings["one-scale"] }

    func words(forEvent number: Int) -> DrawnWords {
        let event = scope.chronicle.events[number]
        let words = scope.words(number)
        let title = words.plainTitle
        return DrawnWords(
            id: event.id, date: words.plainDate, title: title, remark: remarks(event), href: scope.href(.event(number)))
    }

    /// What the shape of the mark tells to the eye.
    private func remarks(_ event: Event) -> String? {
        var remarks: [String] = []
        if event.status != .confirmed { remarks.append(scope.strings["status-\(event.status.rawValue)"]) }
        if event.isDraft { remarks.append(scope.strings["draft"]) }
        return remarks.isEmpty ? nil : remarks.joined(separator: scope.strings["list-and"])
    }

    func words(forPeriod number: Int) -> DrawnWords {
        let period = scope.chronicle.periods[number]
        return DrawnWords(
            id: period.id, title: scope.plain(period.name) ?? period.id,
            remark: scope.voice.plain(scope.spoken.words(for: period.date)),
            href: scope.chronicle.events.contains { $0.period == number } ? "#" + periodAnchor(period) : nil)
    }

    func name(ofYear year: Int) -> String { scope.name(ofYear: year) }
    func name(ofYears years: ClosedRange<Int>) -> String { scope.name(ofYears: years) }
    func shortName(ofMonth month: Int) -> String { scope.spoken.wording.shortName(ofMonth: month) }
    func number(_ number: Int) -> String { scope.spoken.options.digits.text(number) }

    func name(of stretch: Stretch, count: Int) -> String {
        words(for: stretch) + ": " + scope.spoken.count("events", count)
    }

    private func words(for stretch: Stretch) -> String {
        switch stretch {
        case .month(let month, let year): scope.voice.plain(scope.spoken.wording.words(forMonth: month, of: year))
        case .year(let year): name(ofYear: year)
        case .years(let years): name(ofYears: years)
        }
    }

    func href(of stretch: Stretch, firstYear: Int) -> String {
        let addresses = scope.model.addresses
        return switch stretch {
        case .month(let month, let year): scope.href(addresses.year(year, scope.language)) + "#" + monthAnchor(month)
        case .year(let year): scope.href(addresses.year(year, scope.language))
        case .years: scope.href(addresses.years(scope.language)) + "#" + yearAnchor(firstYear)
        }
    }
}
