import ArgumentParser
import TarikhCommands

@main
enum Main {
    static func main() async { await Tarikh.main() }
}
