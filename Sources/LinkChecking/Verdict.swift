import Diagnostics

/// What is done after an answer.
enum Verdict: Equatable {
    case settled(LinkState)
    /// The host refuses to say it in brief.
    case askWithGet
    case askAgain(after: Duration)
}

extension CurlAnswer {
    /// - Parameter attempt: how often the host has been asked to wait for already.
    func verdict(on address: WebAddress, _ method: CurlRequest.Method, attempt: Int, _ policy: LinkPolicy) -> Verdict {
        if status == 0 || exit != 0 && !isCutOff { return failure(method) }
        switch status {
        case 200..<300: return .settled(success(address))
        case 429: return busy(attempt, policy)
        case 503 where wait() != nil: return busy(attempt, policy)
        case 410: return .settled(.dead("its host says that it is gone (410)"))
        case _ where method == .head: return .askWithGet
        case 404: return .settled(.dead("there is no such page (404)"))
        case 401, 403, 451: return .settled(.unsure("its host lets no program in (\(status)); look at it in a browser"))
        default: return .settled(.unsure("its host answers with \(status)"))
        }
    }

    private func success(_ asked: WebAddress) -> LinkState {
        guard isMovedForGood, address != asked.request else { return .good }
        guard WebAddress(address).isFrontPage, !asked.isFrontPage else { return .moved(to: address) }
        return .unsure("it now leads to the front page, \(address)")
    }

    private func busy(_ attempt: Int, _ policy: LinkPolicy) -> Verdict {
        let wait = wait() ?? policy.delay * 10
        guard attempt < 2, wait <= policy.patience else {
            return .settled(.unsure("its host asks to be left alone for now (\(status))"))
        }
        return .askAgain(after: wait)
    }

    /// The answer was there before its text was cut short, by us or by the way.
    private var isCutOff: Bool { [18, 23, 28, 56, 63, 92].contains(exit) && statuses.last.map { $0 < 300 } == true }

    /// The exit statuses of curl(1).
    private func failure(_ method: CurlRequest.Method) -> Verdict {
        switch exit {
        case 1, 3: .settled(.dead("it, or what it leads to, is no address of a page"))
        case 6: .settled(.hostUnknown)
        case 7: .settled(.unsure("its host takes no connection"))
        case 28: .settled(.unsure("its host does not answer in time"))
        case 35: .settled(.dead("no secure connection can be made"))
        case 47: .settled(.dead("it leads from one address to another without end"))
        case 51, 60: .settled(.dead("the certificate of its host is not valid, and browsers warn of it"))
        case 8, 52, 56: method == .head ? .askWithGet : .settled(.unsure("its host breaks the connection off"))
        default: .settled(.unsure("it cannot be reached (curl says \(exit))"))
        }
    }
}
