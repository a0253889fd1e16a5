import Buffers
import Chronicle
import Languages

/// The addresses of all pages, as `content.md` promises them to the world.
struct Addresses: Sendable {
    private let codes: [String]
    /// The folder of each language.
    private let folders: [String]

    /// - Parameter codes: of the languages, in the order of the site.
    init(_ codes: [String]) {
        self.codes = codes
        folders = codes.map { $0 + "/" }
    }

    enum Register: String, CaseIterable, Sendable {
        case actors, places, topics

        /// In the folder of a language.
        var folder: String {
            switch self {
            case .actors: "actors/"
            case .places: "places/"
            case .topics: "topics/"
            }
        }
    }

    /// The pages of events, in the folder of a language.
    static let events = "events/"

    /// What leads back to the root from pages of events, years and entries, and so from most.
    let deepRoot = "../../../"

    let entryPage = Address(folder: "")
    let notFound = Address(folder: "", file: "404.html")

    func timeline(_ language: LanguageIndex) -> Address { Address(folder: folder(language)) }

    func event(_ id: String, _ language: LanguageIndex) -> Address {
        Address(folder: String(of: folder(language), Self.events, id, "/"))
    }

    func both(_ id: String) -> Address { Address(folder: String(of: "both/", id, "/")) }

    func years(_ language: LanguageIndex) -> Address { Address(folder: folder(language) + "years/") }

    func year(_ year: Int, _ language: LanguageIndex) -> Address {
        Address(folder: String(of: folder(language), "years/", yearName(year), "/"))
    }

    func index(_ register: Register, _ language: LanguageIndex) -> Address {
        Address(folder: folder(language) + register.folder)
    }

    func entry(_ register: Register, _ id: String, _ language: LanguageIndex) -> Address {
        Address(folder: String(of: folder(language), register.folder, id, "/"))
    }

    func book(_ language: LanguageIndex) -> Address { Address(folder: folder(language) + "book/") }
    func map(_ language: LanguageIndex) -> Address { Address(folder: folder(language) + "map/") }

    func sources(_ language: LanguageIndex) -> Address { Address(folder: folder(language) + "sources/") }

    func source(_ id: String, _ language: LanguageIndex) -> Address {
        Address(folder: String(of: folder(language), "sources/", folderName(ofSource: id), "/"))
    }

    func corrections(_ language: LanguageIndex) -> Address { Address(folder: folder(language) + "corrections/") }

    func search(_ language: LanguageIndex) -> Address { Address(folder: folder(language) + "search/") }

    /// What the scripts of the search load first.
    func searchIndex(_ language: LanguageIndex) -> Address {
        Address(folder: "search/", file: codes[language.position] + ".json")
    }

    func page(_ id: String, _ language: LanguageIndex) -> Address { Address(folder: folder(language) + id + "/") }

    func feed(_ language: LanguageIndex) -> Address { Address(folder: folder(language), file: "feed.xml") }

    /// What all pages of a language stand in.
    func folder(_ language: LanguageIndex) -> String { folders[language.position] }
}

/// A year as it stands in an address: at least four digits, a hyphen before years before year zero.
func yearName(_ year: Int) -> String {
    let digits = String(year.magnitude)
    return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

/// The key of a source as the name of a folder or file. Keys that bibliography programs make may hold what addresses or disks do
/// not like, such as capitals, colons and slashes: these get a name of their own.
func folderName(ofSource id: String) -> String {
    let safe = id.utf8.map { byte -> UInt8 in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: UInt8(ascii: "-")
        }
    }
    let name = String(decoding: safe, as: UTF8.self)
    return name == id ? id : name + "-" + fingerprint(Array(id.utf8))
}
