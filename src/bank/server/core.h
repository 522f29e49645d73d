// The bank's core as a reference party: accounts reserved, opened and activated, with results of its own.
#pragma once

#include "bank/server/books.h"
#include "line/answering/reference_core.h"

namespace kapok::bank::server {

using Message = line::Message<Books>;
using Messages = std::vector<Message>;

class BankCoreServer final : public line::ReferenceCore<Books> {
public:
    /// With no account but those that are reserved from now on.
    BankCoreServer();
    /// With the accounts of invented people; see accountsOf().
    explicit BankCoreServer(std::shared_ptr<const Accounts> opening, const QString& bank = QStringLiteral("BOC"));

    Json changedStates() const { return m_books.changedStates(); }
};

}  // namespace kapok::bank::server
