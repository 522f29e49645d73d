// Province, bank and desk on this machine, with real certificates and real TLS between them.
#pragma once

#include "line/party_lines.h"
#include "messages/list.h"
#include "ports/real_scheduler.h"
#include "support/line/orders.h"
#include "training/certificates.h"
#include "training/reference_parties.h"

#include <QCoreApplication>
#include <QTemporaryDir>

namespace kapok::test {

inline QCoreApplication& application()
{
    static int argc = 1;
    static char name[] = "integration_line";
    static char* argv[] = {name, nullptr};
    static QCoreApplication app(argc, argv);
    return app;
}

template <class T>
T heard(Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

inline constexpr line::Patience shortPatience{std::chrono::milliseconds(500)};

/// The parties of one data folder, as `kapok-province` runs them, and a desk that calls them.
class RealLine {
public:
    explicit RealLine(const QString& folder)
    {
        application();
        auto opened = training::ReferenceParties::open(folder, {{world.province}, {world.bank}}, [this] {
            return world.bank.changedStates();
        });
        if (!opened) throw std::runtime_error(opened.error().detail.toStdString());
        parties = std::move(*opened);
        if (!parties->listen(0)) throw std::runtime_error("no port");
        desk = parties->deskFile();
        own = *line::tlsOf(desk.tls(folder));
        lines.emplace(desk, own, scheduler, messages::replyOf, shortPatience);
    }
    ports::Party& party(line::PartyName name) { return lines->to(name); }

    World world;
    std::unique_ptr<training::ReferenceParties> parties;
    line::DeskFile desk;
    line::TlsEnd own;
    ports::RealScheduler scheduler;
    std::optional<line::PartyLines> lines;
};

}  // namespace kapok::test
