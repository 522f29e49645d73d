#include "bank/server/core.h"

#include "bank/server/messages/list.h"

namespace kapok::bank::server {

BankCoreServer::BankCoreServer() : BankCoreServer(std::make_shared<const Accounts>()) {}

BankCoreServer::BankCoreServer(std::shared_ptr<const Accounts> opening, const QString& bank)
    : ReferenceCore(line::PartyName::Bank, Books(std::move(opening), bank), handlers())
{
}

}  // namespace kapok::bank::server
