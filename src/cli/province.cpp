#include "cli/province.h"

#include "cli/commands.h"
#include "cli/desk_line.h"
#include "cli/sync.h"
#include "cli/world.h"

#include "bank/server/core.h"
#include "base/resources.h"
#include "domain/outlet.h"
#include "line/answering/durable_party.h"
#include "platform/server/core.h"
#include "province/server/core.h"
#include "province/server/documents.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>

namespace kapok::cli {
namespace {

// What one party says when it is asked, or why it says nothing.
struct Asked {
    Json state;
    std::optional<Json> effects;
};

Task<Asked> askParty(const Call* call, ports::Party* party)
{
    const auto status = co_await party->ask({QStringLiteral("status"), Json::object()});
    if (!status)
        co_return Asked{{{"reachable", false},
                         {"why", toJson(said(*call, status.error().happened))},
                         {"detail", toJson(status.error().detail)}},
                        {}};
    Json state = status->body;
    state["reachable"] = true;
    const auto effects = co_await party->ask({QStringLiteral("effects"), Json::object()});
    std::optional<Json> list;
    if (effects && effects->accepted && effects->body.contains("effects")) list = effects->body["effects"];
    co_return Asked{std::move(state), std::move(list)};
}

qint64 daysLeft(const QString& certificateFile)
{
    QFile file(certificateFile);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QDateTime ends = QSslCertificate(&file, QSsl::Pem).expiryDate();
    return outletDay(SystemClock().now()).daysTo(outletDay({ends.toMSecsSinceEpoch()}));
}

// The parties of a practice world that is closed: what they did stands in their own files.
std::optional<Json> effectsKept(line::AnsweringParty& core, const QString& path)
{
    if (!QFileInfo::exists(path)) return std::nullopt;
    auto file = line::OperationsFile::open(path);
    if (!file) return std::nullopt;
    return documentOf(line::DurableParty(core, std::move(*file)).effects());
}

std::optional<Json> joined(const std::optional<Json>& one, const std::optional<Json>& other)
{
    if (!one && !other) return std::nullopt;
    Json all = one.value_or(Json::array());
    for (const Json& effect : other.value_or(Json::array())) all.push_back(effect);
    return all;
}

std::optional<Json> effectsKept(const QString& folder)
{
    province::server::ProvinceCore province;
    // Whoever ordered it is of his own bank here as well: a change of bank is none for anybody else's desk.
    const auto bytes = readResource(QStringLiteral("directory.json"));
    const auto directory = bytes ? domain::Directory::parse(*bytes) : std::unexpected(bytes.error());
    if (!directory) return std::nullopt;
    province.knowOutlets(province::server::callersOf(*directory));
    const Json people = peopleDocument(province.books());
    platform::server::PlatformCore platform(platform::server::servicesOf(people));
    auto all = joined(effectsKept(province, folder + QStringLiteral("/province.db")),
                      effectsKept(platform, folder + QStringLiteral("/platform.db")));
    // "bank.db" is that of the world's first desk, "bank-GDB.db" another's.
    for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("bank*.db")}, QDir::Files)) {
        const QString named = file.completeBaseName().section(u'-', 1);
        const QString whose = named.isEmpty() ? bank::server::Books(nullptr).bank : named;
        bank::server::BankCoreServer bank(bank::server::accountsOf(people, whose), whose);
        all = joined(all, effectsKept(bank, file.filePath()));
    }
    return all;
}

// What each of those says whom desk.json names, under its key there.
struct Answers {
    std::vector<std::pair<const char*, Asked>> all;

    bool reachable() const
    {
        return std::ranges::all_of(all, [](const auto& one) { return one.second.state["reachable"] == true; });
    }
    bool tellEffects() const
    {
        return std::ranges::all_of(all, [](const auto& one) { return one.second.effects.has_value(); });
    }
    std::optional<Json> effects() const
    {
        std::optional<Json> list;
        for (const auto& [key, asked] : all) list = joined(list, asked.effects);
        return list;
    }
};

Answers askAll(const Call& call, DeskLine& line)
{
    Answers says;
    for (const line::PartnerRow& row : line::partnerRows)
        if (line.desk.partner(row.party))
            says.all.emplace_back(row.key, QCoro::waitFor(askParty(&call, &line.parties.to(row.party))));
    return says;
}

Json documentOf(const Answers& says, const DeskLine& line)
{
    Json document{{"certificate_days_left", daysLeft(line.files.certificate)}};
    for (const auto& [key, asked] : says.all) document[key] = asked.state;
    return document;
}

int status(const Call& call, const QString& folder)
{
    const auto line = DeskLine::of(folder);
    if (!line) return fail(call, line.error());
    const Answers says = askAll(call, **line);
    Json document = documentOf(says, **line);
    auto effects = says.effects();
    if (!says.tellEffects())
        if (auto kept = effectsKept(worldGroundOf(folder))) effects = std::move(kept);
    if (effects) document["effects"] = *effects;
    print(call, document);
    return says.reachable() ? Done : Unavailable;
}

// With the line down nothing is opened and nothing written; the document says who is away.
int sync(const Call& call, const QString& folder)
{
    const auto line = DeskLine::of(folder);
    if (!line) return fail(call, line.error());
    const Answers says = askAll(call, **line);
    Json document = documentOf(says, **line);
    if (says.reachable()) {
        const auto synced = syncDesk(call, **line);
        if (!synced) return fail(call, synced.error());
        document.update(*synced);
    }
    print(call, document);
    return says.reachable() ? Done : Unavailable;
}

}  // namespace

int provinceCommand(const Call& call)
{
    if (call.args == QStringList{QStringLiteral("status")} && call.data()) return status(call, *call.data());
    if (call.args == QStringList{QStringLiteral("sync")} && call.data()) return sync(call, *call.data());
    return wrongWords(call, "province");
}

}  // namespace kapok::cli
