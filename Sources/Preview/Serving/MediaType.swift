/// What a file is, by its name, for `Content-Type`.
enum MediaType {
    static func of(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return other }
        return types[name[name.index(after: dot)...].lowercased()] ?? other
    }

    static let html = "text/html; charset=utf-8"
    static let text = "text/plain; charset=utf-8"
    private static let other = "application/octet-stream"

    private static let types = [
        "html": html, "htm": html, "txt": text, "md": text,
        "css": "text/css; charset=utf-8",
        "csv": "text/csv; charset=utf-8",
        "ics": "text/calendar; charset=utf-8",
        "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8",
        "vtt": "text/vtt; charset=utf-8",
        "json": "application/json; charset=utf-8",
        "geojson": "application/geo+json; charset=utf-8",
        "jsonld": "application/ld+json; charset=utf-8",
        "webmanifest": "application/manifest+json; charset=utf-8",
        "xml": "application/xml; charset=utf-8",
        "svg": "image/svg+xml; charset=utf-8",
        "avif": "image/avif", "gif": "image/gif", "ico": "image/vnd.microsoft.icon", "jpeg": "image/jpeg",
        "jpg": "image/jpeg", "png": "image/png", "tif": "image/tiff", "tiff": "image/tiff", "webp": "image/webp",
        "m4a": "audio/mp4", "mp3": "audio/mpeg", "oga": "audio/ogg", "ogg": "audio/ogg", "opus": "audio/ogg",
        "wav": "audio/wav",
        "mp4": "video/mp4", "ogv": "video/ogg", "webm": "video/webm",
        "woff": "font/woff", "woff2": "font/woff2",
        "epub": "application/epub+zip", "gz": "application/gzip", "pdf": "application/pdf", "zip": "application/zip",
    ]
}
