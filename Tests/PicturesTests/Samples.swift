import Foundation
import Testing

@testable import Pictures

/// Pictures of a red field, as ImageMagick and Pillow write them.
struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let width: Int
    let height: Int
    let tellsPlace: Bool
    let base64: String

    var testDescription: String { name }
    var bytes: [UInt8] { Array(Data(base64Encoded: base64) ?? Data()) }

    static let all = [
        Sample(
            name: "PNG", width: 40, height: 30, tellsPlace: false,
            base64: "iVBORw0KGgoAAAANSUhEUgAAACgAAAAeAQMAAABkE86eAAAABGdBTUEAALGPC/xhBQAAACBjSFJNAAB6JgAAgIQAAP"
                + "oAAACA6AAAdTAAAOpgAAA6mAAAF3CculE8AAAABlBMVEX/AAD///9BHTQRAAAAAWJLR0QB/wIt3gAAAAd0SU1FB+oL"
                + "FwMYGrwqEwkAAAAMSURBVAjXY2AYegAAALQAAV5xkL8AAAAldEVYdGRhdGU6Y3JlYXRlADIwMjYtMTEtMjNUMDM6Mj"
                + "Q6MjYrMDA6MDD8pORrAAAAJXRFWHRkYXRlOm1vZGlmeQAyMDI2LTExLTIzVDAzOjI0OjI2KzAwOjAwjflc1wAAAABJ"
                + "RU5ErkJggg=="),
        Sample(
            name: "GIF", width: 40, height: 30, tellsPlace: false,
            base64: "R0lGODlhKAAeAPAAAP8AAAAAACH5BAAAAAAALAAAAAAoAB4AAAIhhI+py+0Po5y02ouz3rz7D4biSJbmiabqyrbuC8"
                + "fyTHMFADs="),
        Sample(
            name: "JPEG", width: 40, height: 30, tellsPlace: false,
            base64: "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCw"
                + "kJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
                + "EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAAeACgDAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAj/xA"
                + "AUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAcJ/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/a"
                + "AAwDAQACEQMRAD8AnRDGqYAAAAAAAAAAAAAAAAAAD//Z"),
        Sample(
            name: "progressive JPEG with metadata", width: 40, height: 30, tellsPlace: false,
            base64: "/9j/4AAQSkZJRgABAQAAAQABAAD/4QAqRXhpZgAATU0AKgAAAAgAAQEPAAIAAAAHAAAAGgAAAABDYW1lcmEAAP/bAE"
                + "MAKBweIx4ZKCMhIy0rKDA8ZEE8Nzc8e1hdSWSRgJmWj4CMiqC05sOgqtqtiozI/8va7vX///+bwf////r/5v3/+P/b"
                + "AEMBKy0tPDU8dkFBdviljKX4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+P"
                + "/CABEIAB4AKAMBIgACEQEDEQH/xAAVAAEBAAAAAAAAAAAAAAAA"),
        Sample(
            name: "JPEG turned by a quarter, with a place", width: 30, height: 40, tellsPlace: true,
            base64: "/9j/4AAQSkZJRgABAQAAAQABAAD/4QCURXhpZgAATU0AKgAAAAgAAgESAAMAAAABAAYAAIglAAQAAAABAAAAJgAAAA"
                + "AABAABAAIAAAACTgAAAAACAAUAAAADAAAAXAADAAIAAAACRQAAAAAEAAUAAAADAAAAdAAAAAAAAAAgAAAAAQAAADUA"
                + "AAABAAAAAAAAAAEAAAANAAAAAQAAAAsAAAABAAAAAAAAAAH/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkY"
                + "CZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4"
                + "+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAeACgDASIAAhEBAxEB/8QAFQABAQAAAA"
                + "AAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAQF/8QAFBEBAAAA"
                + "AAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AlATtgAAAAAAAAAB//9k="),
        Sample(
            name: "lossy WebP", width: 40, height: 30, tellsPlace: false,
            base64: "UklGRk4AAABXRUJQVlA4IEIAAABQAwCdASooAB4APpFGnkslo6KhpWgAsBIJZwDO3oAAK/fDcAD+7qY//2LOWwLx//"
                + "7nA/7nA/7nA/jbB+29aoAAAAA="),
        Sample(
            name: "lossless WebP", width: 40, height: 30, tellsPlace: false,
            base64: "UklGRhwAAABXRUJQVlA4TA8AAAAvJ0AHAAcQ/Y/+ByKi/wEA"),
        Sample(
            name: "WebP with transparency", width: 41, height: 31, tellsPlace: false,
            base64: "UklGRnIAAABXRUJQVlA4WAoAAAAQAAAAKAAAHgAAQUxQSAoAAAABB9C/iAhERP8DVlA4IEIAAABQAwCdASopAB8APp"
                + "FGnkslo6KhpWgAsBIJZwDO3oAAK/fDcAD+7qY//2LOWwLx//7nA/7nA/7nA/jbB+29aoAAAAA="),
        Sample(
            name: "WebP with a place", width: 40, height: 30, tellsPlace: true,
            base64: "UklGRuwAAABXRUJQVlA4WAoAAAAIAAAAJwAAHQAAVlA4IDoAAAAwAwCdASooAB4APzmaxVuvKyekJWgB4CcJZwDRvA"
                + "8KmggAAP7kAX64ubIw1//jeP7lP8U+OgD/JwAARVhJRowAAABNTQAqAAAACAACARIAAwAAAAEABgAAiCUABAAAAAEA"
                + "AAAmAAAAAAAEAAEAAgAAAAJOAAAAAAIABQAAAAMAAABcAAMAAgAAAAJFAAAAAAQABQAAAAMAAAB0AAAAAAAAACAAAA"
                + "ABAAAANQAAAAEAAAAAAAAAAQAAAA0AAAABAAAACwAAAAEAAAAAAAAAAQ=="),
        Sample(
            name: "AVIF", width: 40, height: 30, tellsPlace: false,
            base64: "AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAA"
                + "AAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAIAAAACNpaW5mAAAAAAAB"
                + "AAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADA"
                + "AAAAAUaXNwZQAAAAAAAAAoAAAAHgAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAAChtZGF0"
                + "EgAKBhgVJ+sCEDIUGAAKKKKEALNXJYc7twCRlZ4EEYA="),
    ]
}
