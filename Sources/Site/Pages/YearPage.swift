import Chronicle
import Drawing
import EDTF
import Languages
import Mustache

extension PagePlanner {
    /// A page for each year that has events.
    func years() -> [PlannedPage] {
        site.years.enumerated().flatMap { number, year in
            inEveryLanguage(
                .year, origin: "the events of \(year)", at: languages.map { addresses.year(year, $0) },
                tells: .year(number)
            ) { $0.yearPage(number) }
        }
    }
}

extension Scope {
    fileprivate func yearPage(_ number: Int) -> PageContent {
        let (year, events) = (model.index.years[number].year, model.index.years[number].events)
        let title = name(ofYear: year)
        return PageContent(
            title: voice.markup(title), plainTitle: title,
            description: title + strings["list-and"] + spoken.count("events", events.count),
            record: [
                "year": .text(title), "months": .records(months(of: events, year)),
                "filters": .later { .record(self.filters(of: events)) },
                "previous": .record(yearLink(number - 1)), "next": .record(yearLink(number + 1)),
            ])
    }

    /// The events by the month that they lie or begin in; first those whose month is not certain.
    private func months(of events: [Int], _ year: Int) -> [Record] {
        var byMonth: [Int: [Int]] = [:]
        for event in events { byMonth[chronicle.events[event].date.beginningMonth ?? 0, default: []].append(event) }
        return byMonth.sorted { $0.key < $1.key }.map { month, events in
            [
                "name": .text(
                    month == 0 ? strings["no-month"] : voice.plain(spoken.wording.words(forMonth: month, of: year))),
                "anchor": .text(month == 0 ? nil : monthAnchor(month)),
                "count": .text(spoken.count("events", events.count)), "events": cards(events),
            ]
        }
    }

    private func yearLink(_ number: Int) -> Record? {
        guard model.index.years.indices.contains(number) else { return nil }
        let year = model.index.years[number].year
        let name = name(ofYear: year)
        return [
            "href": .text(href(model.addresses.year(year, language))), "name": .markup(voice.markup(name)),
            "plainName": .text(name),
        ]
    }

    func name(ofYear year: Int) -> String { spoken.wording.words(forYear: year) }

    func name(ofYears years: ClosedRange<Int>) -> String {
        guard years.count > 1 else { return name(ofYear: years.lowerBound) }
        let text = [years.lowerBound, years.upperBound].map { abs($0) > 9999 ? "Y\($0)" : yearName($0) }
        return (try? EDTF(parsing: text.joined(separator: "/"))).map(spoken.words(for:)) ?? text.joined(separator: "–")
    }
}

/// The id of a year's place on the timeline and in the list of years.
func yearAnchor(_ year: Int) -> String { "y" + yearName(year) }

/// The id of a month's place on the page of its year.
func monthAnchor(_ month: Int) -> String { "m\(month)" }
