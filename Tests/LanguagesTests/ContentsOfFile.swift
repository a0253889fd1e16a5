import Foundation

func contents(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
