import Chronicle
import Diagnostics
import EDTF

/// Events that all their sources were issued before: most likely a slip in one of the dates.
///
/// Nothing is said where one source has no date of issue or an uncertain one, or where the date of the event is uncertain.
/// A day is allowed for the difference between time zones.
func sourcesBeforeEvents(_ site: WholeSite) -> [Diagnostic] {
    let issues = site.chronicle.sources.map { source in source.issued.flatMap { $0.isCertain ? $0.latest : nil } }
    return site.events.compactMap { told in
        guard told.isJudged, let latest = latestIssue(told.event, issues),
            let date = told.group.original.date,
            date.value.isCertain, case .day(let issued) = latest.day, .day(issued.next) < date.value.earliest
        else { return nil }
        return Diagnostic(
            .warning, "source-before-event", file: told.group.original.path, at: date.range,
            "every source was issued before the event: “\(site.chronicle.sources[latest.source].id)”, the last of them, on \(issued)",
            suggestion: "check “date” here and “issued” of the sources, or cite a source that came after")
    }
}

/// The last day on which a source of the event can have been issued; `nil` where one of them may be of any day.
///
/// - Parameter issues: the last day of each source; `nil` where it is not certain.
private func latestIssue(_ event: Event, _ issues: [Bound?]) -> (day: Bound, source: Int)? {
    var latest: (day: Bound, source: Int)?
    for source in event.allSources {
        guard let day = issues[source] else { return nil }
        if let latest, latest.day >= day { continue }
        latest = (day, source)
    }
    return latest
}

extension EDTF {
    /// Neither approximate nor uncertain.
    fileprivate var isCertain: Bool {
        value.dates.allSatisfy { date in
            [date.qualifiers.year, date.qualifiers.month, date.qualifiers.day].allSatisfy(\.isEmpty)
        }
    }
}
