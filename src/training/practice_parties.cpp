#include "training/practice_parties.h"

#include "training/kept_json.h"
#include "training/practice_identities.h"
#include "training/world_cores.h"

namespace kapok::training {

struct PracticeParties::Embedded {
    std::unique_ptr<WorldCores> cores;
    std::unique_ptr<ReferenceParties> line;
};

namespace {

QString portsFileOf(const QString& ground) { return ground + QStringLiteral("/ports.json"); }

Expected<void> keepPorts(const QString& file, const ReferenceParties::Ports& ports)
{
    Json json = Json::object();
    for (const auto& [party, port] : ports) json[party.toStdString()] = port;
    return keep(file, json);
}

}  // namespace

// As they were at the first start; of whom that one knew nothing, there is none yet.
Expected<ReferenceParties::Ports> portsOf(const QString& ground)
{
    const QString file = portsFileOf(ground);
    const auto kept = readKept(file);
    if (!kept) return std::unexpected(kept.error());
    ReferenceParties::Ports ports;
    const Json known = kept->value_or(Json::object());
    for (const auto& [party, port] : known.items()) {
        if (!port.is_number_integer() || port < 1 || port > 65535)
            return failure(Error::Kind::BadInput, words("training.file_unreadable", {{"file", file}}),
                           QString::fromStdString(party));
        ports.emplace(QString::fromStdString(party), port.get<quint16>());
    }
    return ports;
}

PracticeParties::PracticeParties(QString folder, PracticeCards cards, ports::Scheduler& scheduler, quint16 port)
    : m_folder(std::move(folder)),
      m_cards(std::move(cards)),
      m_port(port),
      m_worker(scheduler.worker("practice world")),
      m_cardMaker(scheduler.worker("practice cards"))
{
}

PracticeParties::~PracticeParties()
{
    m_worker->post([embedded = std::move(m_embedded)]() mutable { embedded.reset(); });  // where its sockets live
}

Task<Expected<ReferenceParties::Ports>> PracticeParties::open(Instant now)
{
    const auto place = std::make_shared<std::shared_ptr<Embedded>>();
    auto opened = co_await ports::on(
        *m_worker,
        [place, folder = m_folder, cards = m_cards, maker = m_cardMaker.get(), now,
         first = m_port]() -> Expected<ReferenceParties::Ports> {
            auto embedded = std::make_shared<Embedded>();
            auto cores = WorldCores::ofThisHouse();
            if (!cores) return std::unexpected(cores.error());
            embedded->cores = std::move(*cores);
            // A card that is made on the spot is there at once, and its account is reserved next.
            const auto accounts = [all = embedded->cores.get(), cards, maker, laid = 0]() mutable {
                if (const int made = all->books().madeOnTheSpot(); std::exchange(laid, made) != made)
                    maker->post(
                        [cards, books = all->books()] { [[maybe_unused]] const auto done = cards.layOut(books); });
                return all->accounts();
            };
            auto line = ReferenceParties::open(folder, embedded->cores->all(), accounts);
            if (!line) return std::unexpected(line.error());
            embedded->line = std::move(*line);
            if (const auto set = embedded->line->setTime(now); !set) return std::unexpected(set.error());
            const auto ports = portsOf(folder);
            if (!ports) return std::unexpected(ports.error());
            const auto listening = first != 0 ? embedded->line->listen(first) : embedded->line->listen(*ports);
            if (!listening) return std::unexpected(listening.error());
            if (embedded->line->ports() != *ports)
                if (const auto kept = keepPorts(portsFileOf(folder), embedded->line->ports()); !kept)
                    return std::unexpected(kept.error());
            const auto answering = embedded->line->ports();
            // With a copy of the books, on a thread of its own: the counter's first question does not wait for it.
            maker->post([cards, folder, books = embedded->cores->books()] {
                [[maybe_unused]] const auto laid = cards.layOut(books);
                [[maybe_unused]] const auto identities = layOutIdentities(folder + QStringLiteral("/ids"), books);
            });
            *place = std::move(embedded);
            return answering;
        });
    m_embedded = std::move(*place);
    co_return opened;
}

Task<Expected<void>> PracticeParties::setTime(Instant now)
{
    struct Turned {
        Expected<void> set;
        province::server::Books books;
    };
    const Turned turned = co_await ports::on(*m_worker, [embedded = m_embedded, now] {
        auto set = embedded->line->setTime(now);
        return Turned{std::move(set), embedded->cores->books()};
    });
    if (!turned.set) co_return turned.set;
    auto done =
        co_await ports::on(*m_cardMaker, [cards = m_cards, books = turned.books] { return cards.layOut(books); });
    co_return done;
}

Task<> PracticeParties::setGates(Gates gates)
{
    [[maybe_unused]] const bool set = co_await ports::on(*m_worker, [embedded = m_embedded, gates] {
        for (const auto& [file, port] : embedded->line->ports()) {
            const auto gate = gates.find(file);
            embedded->line->setGate(file, gate == gates.end() ? line::Gate::Up : gate->second);
        }
        return true;
    });
}

}  // namespace kapok::training
