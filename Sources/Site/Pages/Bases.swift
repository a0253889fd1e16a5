import Chronicle
import Keeping
import Parallel

/// Tells what pages are made from, as far as it stands in texts of events. All else is the same for every page.
///
/// A page whose basis is that of an earlier build has the same bytes, and need not be made. So a basis counts everything
/// that the page may show, whatever its template uses, and may count more.
struct Bases: Sendable {
    private let model: SiteModel
    /// Of all that every page may show.
    private let frame: Fingerprint
    /// Of what lists tell of the events, in their order.
    private let listings: [Fingerprint]
    private let pagesOfEvents: [Fingerprint]
    /// Of what lists tell of all events.
    private let chronology: Fingerprint
    /// Of which pages there are.
    private let addresses: Fingerprint

    /// - Parameter frame: of all that every page may show.
    /// - Complexity: O(events)
    init(_ model: SiteModel, _ pages: [PlannedPage], frame: Fingerprint) async {
        (self.model, self.frame) = (model, frame)
        var addresses = Fingerprint()
        for page in pages where page.isListed { addresses.add(page.path) }
        self.addresses = addresses
        let events = await model.chronicle.events.parallelMap(chunk: 256) { event in
            (id: Fingerprint(of: event.id), listing: event.listing)
        }
        let listings = events.map(\.listing)
        self.listings = listings
        chronology = Self.list(listings, model)
        pagesOfEvents = await events.indices.parallelMap(chunk: 256) { number in
            Self.page(ofEvent: number, model, listings) { events[$0].id }
        }
    }

    /// Of a page; `nil` where it is not known what the page shows.
    func basis(of page: PlannedPage) -> Fingerprint? {
        guard let subject = page.tells else { return nil }
        var basis = frame
        basis.add(page.path)
        basis.add(self[subject])
        return basis
    }

    /// Of the pages about a subject.
    private subscript(subject: Subject) -> Fingerprint {
        switch subject {
        case .event(let number): pagesOfEvents[number]
        case .year(let number): page(ofYear: number)
        case .entry(let register, let number): page(ofEntry: number, register)
        case .source(let number): list(of: model.index.eventsOfSource[number])
        case .chronology: chronology
        case .addresses: addresses
        }
    }

    /// Of the pages of an event: itself, those that it leads on to, and how often its sources are cited. What its texts
    /// link to counts although it stands in them: a link to an event that is not built is left out.
    private static func page(
        ofEvent number: Int, _ model: SiteModel, _ listings: [Fingerprint], id: (Int) -> Fingerprint
    ) -> Fingerprint {
        let event = model.chronicle.events[number]
        let others = ([number - 1, number + 1] + event.seeAlso).map { other in
            listings.indices.contains(other) ? listings[other] : Fingerprint()
        }
        var basis = list(others, model)
        basis.add(event.revision)
        event.visitTargets { if case .event(let linked) = $0 { basis.add(id(linked)) } }
        for source in event.allSources { basis.add(UInt64(model.index.eventsOfSource[source].count)) }
        return basis
    }

    /// Of the page of a year: its events, and the years before and after.
    private func page(ofYear number: Int) -> Fingerprint {
        let years = model.index.years
        var basis = list(of: years[number].events)
        for year in [number - 1, number + 1] {
            basis.add(years.indices.contains(year) ? UInt64(bitPattern: Int64(years[year].year)) : 0)
            basis.add(years.indices.contains(year) ? 1 : 0)
        }
        return basis
    }

    private func page(ofEntry number: Int, _ register: Addresses.Register) -> Fingerprint {
        var basis = list(of: model.events(register, number))
        if register == .actors { basis.add(list(of: model.index.statementsOfActor[number])) }
        return basis
    }

    private func list(of events: [Int]) -> Fingerprint { Self.list(events.map { listings[$0] }, model) }

    private static func list(_ listings: [Fingerprint], _ model: SiteModel) -> Fingerprint {
        var basis = Fingerprint()
        // Every page has a link to the book, where there is one.
        basis.add(model.hasBook ? 1 : 0)
        basis.add(UInt64(listings.count))
        for listing in listings { basis.add(listing) }
        return basis
    }
}
