#include "outlet/host_address.h"

#include "outlet/ledger_error.h"

#include <QCoreApplication>
#include <QHostInfo>
#include <QPromise>

namespace kapok::outlet {

Task<Expected<HostAddresses>> addressesOf(QString host)
{
    if (const QHostAddress address(host); !address.isNull()) co_return HostAddresses{{address.toString().toLatin1()}};
    const auto promise = std::make_shared<QPromise<QHostInfo>>();
    promise->start();
    QHostInfo::lookupHost(host, QCoreApplication::instance(), [promise](const QHostInfo& found) {
        promise->addResult(found);
        promise->finish();
    });
    const QFuture<QHostInfo> asked = promise->future();
    const QHostInfo found = co_await asked;
    if (found.addresses().isEmpty()) co_return std::unexpected(ledgerNotReached(found.errorString()));
    HostAddresses addresses;
    for (const QHostAddress& one : found.addresses()) addresses.all.append(one.toString().toLatin1());
    co_return addresses;
}

}  // namespace kapok::outlet
