import ArgumentParser
import Content
import Diagnostics
import EDTF
import Files
import LinkChecking

/// `check --external`: the links of a site to other sites, asked or known from earlier.
struct LinkCheck {
    private static let file = "links.tsv"

    let site: String
    /// Ask again what is known.
    let refresh: Bool

    /// What is wrong with the links, as far as the site wants to hear of it.
    func problems(of tree: FileTree) throws -> [Diagnostic] {
        let links = externalLinks(tree)
        let states = try states(of: links)
        let problems = links.compactMap { link in states[link.address].flatMap { link.problem($0) } }
        return readRuleSettings(tree).applied(to: problems)
    }

    private func states(of links: [ExternalLink]) throws -> [String: LinkState] {
        var cache = LinkCache(SiteMemory(site: site).read(Self.file) ?? [])
        let addresses = Set(links.map(\.address))
        cache.keep(addresses)
        var states = refresh ? [:] : known(addresses, cache)
        var seen: Set<String> = []
        let asked = links.map(\.address).filter { states[$0] == nil && seen.insert($0).inserted }
        for (address, state) in try answers(to: asked) {
            states[address] = state
            if let today = CivilDay.today { cache.record(state, of: address, on: today) }
        }
        SiteMemory(site: site).keep(cache.text, as: Self.file)
        let (all, known) = (count(addresses.count, "link"), addresses.count - asked.count)
        Console.report([said("\(all) to other sites: \(asked.count) asked, \(known) known from earlier.")])
        return states
    }

    private func known(_ addresses: Set<String>, _ cache: LinkCache) -> [String: LinkState] {
        guard let today = CivilDay.today else { return [:] }
        let known = addresses.map { ($0, cache.state(of: $0, on: today)) }
        return Dictionary(uniqueKeysWithValues: known.compactMap { address, state in state.map { (address, $0) } })
    }

    /// What the hosts say, with a line of progress; an error where nothing can be asked at all.
    private func answers(to asked: [String]) throws -> [String: LinkState] {
        var answers: [String: LinkState] = [:]
        let progress = Progress(total: asked.count) { "asking \($0) of \(asked.count) links" }
        do throws(SystemError) {
            try checkLinks(asked, policy) { address, state in
                answers[address] = state
                progress.show(answers.count)
            }
        } catch {
            Console.report([
                said("curl cannot be started: \(error). “check --external” asks other sites with it: install it.")
            ])
            throw ExitCode(1)
        }
        progress.clear()
        if asked.count > 2, answers.values.allSatisfy({ $0 == .hostUnknown }) {
            Console.report([
                said("None of the hosts is known: is this machine connected to the network? No link was judged.")
            ])
            throw ExitCode(1)
        }
        return answers
    }

    private var policy: LinkPolicy {
        LinkPolicy(userAgent: "Tarikh/\(Tarikh.version) (checks the links of a timeline)")
    }
}

extension ExternalLink {
    fileprivate func problem(_ state: LinkState) -> Diagnostic? {
        switch state {
        case .good: nil
        case .moved(let new): warning("link-moved", "“\(address)” has moved for good", "write \(new)")
        case .dead(let reason): warning("link-dead", "“\(address)” leads nowhere: \(reason)", copy)
        case .unsure(let reason): warning("link-unsure", "“\(address)” could not be checked: \(reason)", saving)
        }
    }

    private func warning(_ id: String, _ message: Message, _ wayOut: Message?) -> Diagnostic {
        Diagnostic(.warning, id, file: file, at: range, message, suggestion: wayOut)
    }

    /// Where the page may still be read.
    private var copy: Message {
        if let archive { return "readers have the archived copy, \(archive)" }
        return isOfSource
            ? "look for a copy at https://web.archive.org/web/*/\(address) and give it as archive-url"
            : "look for a copy at https://web.archive.org/web/*/\(address) and link to it"
    }

    /// What to do while a page that may go is still there.
    private var saving: Message? {
        guard isOfSource, archive == nil else { return nil }
        return "save a copy while it is there, at https://web.archive.org/save/\(address), and give it as archive-url"
    }
}
