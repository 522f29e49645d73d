// The one window as long as the platform has no line of its own: seven services, each reviewed by its own unit (rules.md §10).
#pragma once

#include "province/server/books.h"

namespace kapok::province::server {

/// The day of the next payment of this benefit, today's included; invalid for what is no benefit.
QDate nextPaymentOf(const QString& service, QDate today);

struct ServiceResult {
    QString service;
    QString state;  ///< done, refused, withdrawn
};

/// Of the services of this form that have their result by now, the first that is not known; nothing while none has.
std::optional<ServiceResult> nextResultOf(const Books& books, const QString& form, const QStringList& known);

}  // namespace kapok::province::server
