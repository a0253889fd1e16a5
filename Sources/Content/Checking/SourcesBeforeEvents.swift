import Chronicle
import Diagnostics
import EDTF
import Keeping

/// Events that all their sources were issued before: most likely a slip in one of the dates.
///
/// Nothing is said where one source has no date of issue or an uncertain one, or where the date of the event is uncertain.
/// A day is allowed for the difference between time zones.
func sourcesBeforeEvents(
    _ site: WholeSite, _ kept: inout KeptEach<[LastIssue], WholeSite.Told, Diagnostic?>
) async -> [Diagnostic] {
    let issues = site.chronicle.sources.map(LastIssue.init)
    return await kept(site.events, in: issues, by: \.event.id) { problem($0, issues) }.compactMap(\.self)
}

private func problem(_ told: WholeSite.Told, _ issues: [LastIssue]) -> Diagnostic? {
    guard told.isJudged, let latest = latestIssue(told.event, issues),
        let date = told.group.original.date,
        date.value.isCertain, case .day(let issued) = latest.day, .day(issued.next) < date.value.earliest
    else { return nil }
    return Diagnostic(
        .warning, "source-before-event", file: told.group.original.path, at: date.range,
        "every source was issued before the event: “\(latest.source)”, the last of them, on \(issued)",
        suggestion: "check “date” here and “issued” of the sources, or cite a source that came after")
}

/// The last day on which a source can have been issued.
struct LastIssue: Equatable, Sendable {
    let source: String
    /// `nil` where it is not certain.
    let day: Bound?

    init(_ source: Source) {
        self.source = source.id
        day = source.issued.flatMap { $0.isCertain ? $0.latest : nil }
    }
}

/// The last day on which a source of the event can have been issued; `nil` where one of them may be of any day.
private func latestIssue(_ event: Event, _ issues: [LastIssue]) -> (day: Bound, source: String)? {
    var latest: (day: Bound, source: String)?
    for source in event.allSources {
        guard let day = issues[source].day else { return nil }
        if let latest, latest.day >= day { continue }
        latest = (day, issues[source].source)
    }
    return latest
}

extension EDTF {
    /// Neither approximate nor uncertain.
    fileprivate var isCertain: Bool {
        value.dates.allSatisfy { date in
            date.qualifiers.year.isEmpty && date.qualifiers.month.isEmpty && date.qualifiers.day.isEmpty
        }
    }
}
