#include "training/practice_parties.h"

#include "bank/server/core.h"
#include "province/server/core.h"
#include "province/server/documents.h"
#include "training/kept_json.h"

namespace kapok::training {

struct PracticeParties::Embedded {
    province::server::ProvinceCore province;
    bank::server::BankCoreServer bank{bank::server::accountsOf(peopleDocument(province.books()))};
    std::unique_ptr<ReferenceParties> line;
};

namespace {

struct Ports {
    quint16 province = 0, bank = 0;
};

Expected<Ports> portsOfFirstStart(const QString& file)
{
    const auto kept = readKept(file);
    if (!kept) return std::unexpected(kept.error());
    if (!*kept) return Ports{};
    const auto province = numberAt(**kept, "province"), bank = numberAt(**kept, "bank");
    if (!province || !bank)
        return failure(Error::Kind::BadInput, words("training.file_unreadable", {{"file", file}}),
                       QStringLiteral("province, bank"));
    return Ports{quint16(*province), quint16(*bank)};
}

// Relative, so that a folder may be carried elsewhere.
line::DeskFile deskFileIn(const ReferenceParties& parties)
{
    line::DeskFile desk = parties.deskFile();
    const auto inside = [](const QString& path) {
        return QStringLiteral("training/certificates/") + path.section(u'/', -1);
    };
    desk.authority = inside(desk.authority);
    desk.certificate = inside(desk.certificate);
    desk.key = inside(desk.key);
    return desk;
}

}  // namespace

PracticeParties::PracticeParties(QString folder, PracticeCards cards, ports::Scheduler& scheduler)
    : m_folder(std::move(folder)),
      m_cards(std::move(cards)),
      m_worker(scheduler.worker("practice world")),
      m_cardMaker(scheduler.worker("practice cards"))
{
}

PracticeParties::~PracticeParties()
{
    m_worker->post([embedded = std::move(m_embedded)]() mutable { embedded.reset(); });  // where its sockets live
}

Task<Expected<line::DeskFile>> PracticeParties::open(Instant now)
{
    const auto place = std::make_shared<std::shared_ptr<Embedded>>();
    auto opened = co_await ports::on(
        *m_worker,
        [place, folder = m_folder, cards = m_cards, maker = m_cardMaker.get(), now]() -> Expected<line::DeskFile> {
            auto embedded = std::make_shared<Embedded>();
            Embedded* both = embedded.get();
            auto line = ReferenceParties::open(folder, both->province, both->bank,
                                               [both] { both->province.hearAccounts(both->bank.changedStates()); });
            if (!line) return std::unexpected(line.error());
            embedded->line = std::move(*line);
            embedded->line->setTime(now);
            const QString portsFile = folder + QStringLiteral("/ports.json");
            const auto ports = portsOfFirstStart(portsFile);
            if (!ports) return std::unexpected(ports.error());
            if (const auto listening = embedded->line->listen(ports->province, ports->bank); !listening)
                return std::unexpected(listening.error());
            const line::DeskFile desk = deskFileIn(*embedded->line);
            if (ports->province == 0)
                if (const auto kept = keep(
                        portsFile, {{"province", desk.province.address.port}, {"bank", desk.bankCore.address.port}});
                    !kept)
                    return std::unexpected(kept.error());
            // With a copy of the books, on a thread of its own: the counter's first question does not wait for it.
            maker->post([cards, books = embedded->province.books()] {
                [[maybe_unused]] const auto laid = cards.layOut(books);
            });
            *place = std::move(embedded);
            return desk;
        });
    m_embedded = std::move(*place);
    co_return opened;
}

Task<Expected<void>> PracticeParties::setTime(Instant now)
{
    const auto books = co_await ports::on(*m_worker, [embedded = m_embedded, now] {
        embedded->line->setTime(now);
        return embedded->province.books();
    });
    auto done = co_await ports::on(*m_cardMaker, [cards = m_cards, books] { return cards.layOut(books); });
    co_return done;
}

Task<Expected<void>> PracticeParties::setGate(line::PartyName party, line::Gate gate)
{
    auto done = co_await ports::on(*m_worker, [embedded = m_embedded, party, gate]() -> Expected<void> {
        embedded->line->server(party).setGate(gate);
        return {};
    });
    co_return done;
}

}  // namespace kapok::training
