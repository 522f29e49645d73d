#include "training/world_cores.h"

#include "base/resources.h"
#include "province/server/documents.h"

#include <algorithm>

namespace kapok::training {
namespace {

using domain::Bank;

// Those of the directory's outlets, each once; the world's own outlet, 0708, comes first.
std::vector<Bank> banksOf(const domain::Directory& directory)
{
    std::vector<Bank> banks{*domain::codeOfWord<Bank>(province::server::Caller().bank)};
    for (const domain::Outlet& outlet : directory.outlets())
        if (std::ranges::find(banks, outlet.bank) == banks.end()) banks.push_back(outlet.bank);
    return banks;
}

}  // namespace

WorldCores::WorldCores(const domain::Directory& directory)
    : WorldCores(directory, peopleDocument(province::server::Books(province::server::inventedPeople())))
{
}

WorldCores::WorldCores(const domain::Directory& directory, const Json& people)
    : m_platform(platform::server::servicesOf(people))
{
    m_province.knowOutlets(province::server::callersOf(directory));
    if (auto photo = readResource(QStringLiteral("training/photo.jpg"))) m_province.keepPhoto(std::move(*photo));
    for (const Bank bank : banksOf(directory)) {
        const QString& word = domain::wordOf(bank);
        m_banks.emplace_back(bank::server::accountsOf(people, word), word);
    }
}

Expected<std::unique_ptr<WorldCores>> WorldCores::ofThisHouse()
{
    const auto bytes = readResource(QStringLiteral("directory.json"));
    const auto directory = bytes ? domain::Directory::parse(*bytes) : std::unexpected(bytes.error());
    if (!directory) return std::unexpected(directory.error());
    return std::make_unique<WorldCores>(*directory);
}

std::vector<ReferenceParties::Core> WorldCores::all()
{
    std::vector<ReferenceParties::Core> cores{{m_province}};
    for (bank::server::BankCoreServer& bank : m_banks) cores.push_back({bank, bank.books().bank});
    cores.push_back({m_platform});
    cores.push_back({m_hsm});
    return cores;
}

Json WorldCores::accounts() const
{
    Json states = Json::object();
    for (const bank::server::BankCoreServer& bank : m_banks) states.update(bank.changedStates());
    return states;
}

}  // namespace kapok::training
