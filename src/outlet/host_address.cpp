#include "outlet/host_address.h"

#include "outlet/ledger_error.h"

#include <QCoreApplication>
#include <QHostInfo>
#include <QPromise>

namespace kapok::outlet {

Task<Expected<HostAddress>> addressOf(QString host)
{
    if (const QHostAddress address(host); !address.isNull()) co_return HostAddress{address.toString().toLatin1()};
    const auto promise = std::make_shared<QPromise<QHostInfo>>();
    promise->start();
    QHostInfo::lookupHost(host, QCoreApplication::instance(), [promise](const QHostInfo& found) {
        promise->addResult(found);
        promise->finish();
    });
    const QFuture<QHostInfo> asked = promise->future();
    const QHostInfo found = co_await asked;
    if (found.addresses().isEmpty()) co_return std::unexpected(ledgerNotReached(found.errorString()));
    co_return HostAddress{found.addresses().first().toString().toLatin1()};
}

}  // namespace kapok::outlet
