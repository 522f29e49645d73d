#include "cli/province.h"

#include "cli/desk_line.h"
#include "cli/sync.h"

#include "bank/server/core.h"
#include "line/answering/durable_party.h"
#include "province/server/core.h"
#include "province/server/documents.h"

#include "base/dictionary.h"
#include "base/resources.h"

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

QString sentence(const Error& error)
{
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    return dictionary && dictionary->knows(error.happened.id) ? dictionary->render(error.happened, Language::English)
                                                              : error.happened.id;
}

Task<Asked> askParty(ports::Party* party)
{
    const auto status = co_await party->ask({QStringLiteral("status"), Json::object()});
    if (!status)
        co_return Asked{{{"reachable", false},
                         {"why", toJson(sentence(status.error()))},
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
    bank::server::BankCoreServer bank(bank::server::accountsOf(peopleDocument(province.books())));
    return joined(effectsKept(province, folder + QStringLiteral("/province.db")),
                  effectsKept(bank, folder + QStringLiteral("/bank.db")));
}

struct Both {
    Asked province, bank;
    bool reachable() const { return province.state["reachable"] == true && bank.state["reachable"] == true; }
};

Both askBoth(DeskLine& line)
{
    return {QCoro::waitFor(askParty(&line.province)), QCoro::waitFor(askParty(&line.bank))};
}

Json documentOf(const Both& says, const DeskLine& line)
{
    return {{"province", says.province.state},
            {"bank_core", says.bank.state},
            {"certificate_days_left", daysLeft(line.files.certificate)}};
}

int status(const Call& call, const QString& folder)
{
    const auto line = DeskLine::of(folder);
    if (!line) return fail(call, line.error());
    const Both says = askBoth(**line);
    Json document = documentOf(says, **line);
    auto effects = joined(says.province.effects, says.bank.effects);
    if (!says.province.effects || !says.bank.effects)
        if (auto kept = effectsKept(QDir(folder).filePath(QStringLiteral("training")))) effects = std::move(kept);
    if (effects) document["effects"] = *effects;
    print(call, document);
    return says.reachable() ? Done : Unavailable;
}

// With the line down nothing is opened and nothing written; the document says who is away.
int sync(const Call& call, const QString& folder)
{
    const auto line = DeskLine::of(folder);
    if (!line) return fail(call, line.error());
    const Both says = askBoth(**line);
    Json document = documentOf(says, **line);
    if (says.reachable()) {
        const auto synced = syncDesk(folder, **line);
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
    return wrongCall(call, QStringLiteral("kapokctl province: expected status or sync, and --data DIR"));
}

}  // namespace kapok::cli
