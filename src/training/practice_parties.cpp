#include "training/practice_parties.h"

#include "training/kept_json.h"
#include "training/world_cores.h"

namespace kapok::training {

struct PracticeParties::Embedded {
    std::unique_ptr<WorldCores> cores;
    std::unique_ptr<ReferenceParties> line;
};

namespace {

// As they were at the first start; of whom that one knew nothing, there is none yet.
Expected<ReferenceParties::Ports> portsIn(const QString& file)
{
    const auto kept = readKept(file);
    if (!kept) return std::unexpected(kept.error());
    ReferenceParties::Ports ports;
    for (const auto& [party, port] : kept->value_or(Json::object()).items()) {
        if (!port.is_number_integer() || port < 1 || port > 65535)
            return failure(Error::Kind::BadInput, words("training.file_unreadable", {{"file", file}}),
                           QString::fromStdString(party));
        ports.emplace(QString::fromStdString(party), port.get<quint16>());
    }
    return ports;
}

Expected<void> keepPorts(const QString& file, const ReferenceParties::Ports& ports)
{
    Json json = Json::object();
    for (const auto& [party, port] : ports) json[party.toStdString()] = port;
    return keep(file, json);
}

// Relative, so that a folder may be carried elsewhere.
line::DeskFile deskFileIn(ReferenceParties& parties)
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
            auto cores = WorldCores::ofThisHouse();
            if (!cores) return std::unexpected(cores.error());
            embedded->cores = std::move(*cores);
            auto line = ReferenceParties::open(folder, embedded->cores->all(),
                                               [all = embedded->cores.get()] { all->tellProvince(); });
            if (!line) return std::unexpected(line.error());
            embedded->line = std::move(*line);
            embedded->line->setTime(now);
            const QString portsFile = folder + QStringLiteral("/ports.json");
            const auto ports = portsIn(portsFile);
            if (!ports) return std::unexpected(ports.error());
            if (const auto listening = embedded->line->listen(*ports); !listening)
                return std::unexpected(listening.error());
            if (embedded->line->ports() != *ports)
                if (const auto kept = keepPorts(portsFile, embedded->line->ports()); !kept)
                    return std::unexpected(kept.error());
            const line::DeskFile desk = deskFileIn(*embedded->line);
            // With a copy of the books, on a thread of its own: the counter's first question does not wait for it.
            maker->post(
                [cards, books = embedded->cores->books()] { [[maybe_unused]] const auto laid = cards.layOut(books); });
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
        return embedded->cores->books();
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
