import Chronicle
import Diagnostics
import EDTF

/// Events that all their sources were issued before: most likely a slip in one of the dates.
///
/// Nothing is said where one source has no date of issue or an uncertain one, or where the date of the event is uncertain.
/// A day is allowed for the difference between time zones.
func sourcesBeforeEvents(_ site: WholeSite) -> [Diagnostic] {
    site.events.compactMap { told in
        guard told.isJudged, let latest = latestIssue(told.event, site.chronicle.sources),
            let date = told.group.original.date,
            date.value.isCertain, case .day(let issued) = latest.day, .day(issued.next) < date.value.earliest
        else { return nil }
        return Diagnostic(
            .warning, "source-before-event", file: told.group.original.path, at: date.range,
            "every source was issued before the event: “\(latest.id)”, the last of them, on \(issued)",
            suggestion: "check “date” here and “issued” of the sources, or cite a source that came after")
    }
}

/// The last day on which a source of the event can have been issued; `nil` where one of them may be of any day.
private func latestIssue(_ event: Event, _ sources: [Source]) -> (day: Bound, id: String)? {
    let cited = event.versions.languages.flatMap { event.versions[$0]?.body.citedSources ?? [] }
    var latest: (day: Bound, id: String)?
    for position in event.sources + cited {
        guard let issued = sources[position].issued, issued.isCertain else { return nil }
        if let latest, latest.day >= issued.latest { continue }
        latest = (issued.latest, sources[position].id)
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
