// Who answers in the practice world: province, one-stop platform, key service, and the core of each bank that has an
// outlet.
#pragma once

#include "bank/server/core.h"
#include "domain/outlet.h"
#include "platform/server/core.h"
#include "province/server/core.h"
#include "province/server/hsm_core.h"
#include "training/reference_parties.h"

#include <list>

namespace kapok::training {

/// The cores as they were in the beginning; what has come in since stands in the files of the world.
class WorldCores {
public:
    explicit WorldCores(const domain::Directory& directory);
    /// With the directory of this house. BadInput: it cannot be read.
    static Expected<std::unique_ptr<WorldCores>> ofThisHouse();
    WorldCores(const WorldCores&) = delete;
    WorldCores& operator=(const WorldCores&) = delete;

    const province::server::Books& books() const { return m_province.books(); }
    std::vector<ReferenceParties::Core> all();
    /// What the banks have told of their accounts since then, so that the province hears of it.
    Json accounts() const;

private:
    WorldCores(const domain::Directory& directory, const Json& people);

    province::server::ProvinceCore m_province;
    std::list<bank::server::BankCoreServer> m_banks;  ///< that of the world's own outlet first
    platform::server::PlatformCore m_platform;
    province::server::HsmCore m_hsm;
};

}  // namespace kapok::training
