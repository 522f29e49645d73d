#include "cli/province.h"

#include "bank/client/bank_client.h"
#include "bank/server/core.h"
#include "line/answering/durable_party.h"
#include "line/desk_file.h"
#include "ports/real_scheduler.h"
#include "province/client/province_client.h"
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

constexpr line::Patience patience{std::chrono::milliseconds(2'000)};

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

Task<Asked> askParty(ports::Party& party)
{
    const auto status = co_await party.ask({QStringLiteral("status"), Json::object()});
    if (!status)
        co_return Asked{{{"reachable", false},
                         {"why", toJson(sentence(status.error()))},
                         {"detail", toJson(status.error().detail)}},
                        {}};
    Json state = status->body;
    state["reachable"] = true;
    const auto effects = co_await party.ask({QStringLiteral("effects"), Json::object()});
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

int status(const Call& call, const QString& folder)
{
    const auto desk = line::readDeskFile(QDir(folder).filePath(QStringLiteral("desk.json")));
    if (!desk) return fail(call, desk.error());
    const auto files = desk->tls(folder);
    const auto tls = line::tlsOf(files);
    if (!tls) return fail(call, tls.error());

    ports::RealScheduler scheduler;
    line::TlsTransport toProvince(desk->province.address, desk->province.name, *tls);
    line::TlsTransport toBank(desk->bankCore.address, desk->bankCore.name, *tls);
    province::client::ProvinceClient province(toProvince, scheduler, patience);
    bank::client::BankClient bank(toBank, scheduler, patience);
    const Asked provinceSays = QCoro::waitFor(askParty(province));
    const Asked bankSays = QCoro::waitFor(askParty(bank));

    Json document{{"province", provinceSays.state},
                  {"bank_core", bankSays.state},
                  {"certificate_days_left", daysLeft(files.certificate)}};
    auto effects = joined(provinceSays.effects, bankSays.effects);
    if (!provinceSays.effects || !bankSays.effects)
        if (auto kept = effectsKept(QDir(folder).filePath(QStringLiteral("training")))) effects = std::move(kept);
    if (effects) document["effects"] = *effects;
    print(call, document);
    return provinceSays.state["reachable"] == true && bankSays.state["reachable"] == true ? Done : Unavailable;
}

}  // namespace

int provinceCommand(Call call)
{
    if (call.args == QStringList{QStringLiteral("status")} && call.data) return status(call, *call.data);
    return wrongCall(call, QStringLiteral("kapokctl province: expected status --data DIR"));
}

}  // namespace kapok::cli
