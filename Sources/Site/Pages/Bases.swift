import Chronicle
import Keeping

/// Tells what pages are made from, as far as it stands in texts of events. All else is the same for every page.
///
/// A page whose basis is that of an earlier build has the same bytes, and need not be made. So a basis counts everything
/// that the page may show, whatever its template uses, and may count more.
struct Bases: Sendable {
    private let model: SiteModel
    /// Of the events in their order, with their texts.
    private let revisions: [Fingerprint]
    /// The same without their texts.
    private let listings: [Fingerprint]
    private let ids: [Fingerprint]
    /// Of what lists tell of all events.
    private let chronology: Fingerprint
    /// Of which pages there are.
    private let addresses: Fingerprint

    /// O(events)
    init(_ model: SiteModel, _ pages: [PlannedPage]) {
        self.model = model
        var addresses = Fingerprint()
        for page in pages where page.isListed { addresses.add(page.address.path) }
        self.addresses = addresses
        revisions = model.chronicle.events.map(\.revision)
        listings = model.chronicle.events.map(\.listing)
        ids = model.chronicle.events.map { Fingerprint(of: Array($0.id.utf8)) }
        chronology = Self.list(listings, hasBook: model.hasBook)
    }

    /// Of the pages about a subject.
    subscript(subject: Subject) -> Fingerprint {
        switch subject {
        case .event(let number): page(ofEvent: number)
        case .year(let number): page(ofYear: number)
        case .entry(let register, let number): page(ofEntry: number, register)
        case .source(let number): list(of: model.index.eventsOfSource[number])
        case .chronology: chronology
        case .addresses: addresses
        }
    }

    /// Of the pages of an event: itself, those that it leads on to, and how often its sources are cited. What its texts
    /// link to counts although it stands in them: a link to an event that is not built is left out.
    private func page(ofEvent number: Int) -> Fingerprint {
        let event = model.chronicle.events[number]
        var basis = list(of: [number - 1, number + 1] + event.seeAlso)
        basis.add(revisions[number])
        event.visitTargets { if case .event(let linked) = $0 { basis.add(ids[linked]) } }
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

    private func list(of events: [Int]) -> Fingerprint {
        let told = events.map { listings.indices.contains($0) ? listings[$0] : Fingerprint() }
        return Self.list(told, hasBook: model.hasBook)
    }

    private static func list(_ listings: [Fingerprint], hasBook: Bool) -> Fingerprint {
        var basis = Fingerprint()
        // Every page has a link to the book, where there is one.
        basis.add(hasBook ? 1 : 0)
        basis.add(UInt64(listings.count))
        for listing in listings { basis.add(listing) }
        return basis
    }
}
