// The seven services of the one window, each reviewed by its own unit, with a result of its own (rules.md §10, P3.OW).
#pragma once

#include "platform/server/books.h"

#include <optional>

namespace kapok::platform::server {

/// The day of the next payment of this benefit, today's included; invalid for what is no benefit.
QDate nextPaymentOf(const QString& service, QDate today);

struct ServiceResult {
    QString service;
    QString state;  ///< done, refused, withdrawn
};

/// The benefit of this form, not named in either list, that will be paid within days and before its change is done
/// (P5.5); nothing while there is none.
std::optional<QString> paidFirst(const Books& books, const QString& form, const QStringList& known,
                                 const QStringList& warned);

/// Of the services of this form that have their result by now, the first that is not known; nothing while none has.
std::optional<ServiceResult> nextResultOf(const Books& books, const QString& form, const QStringList& known);

}  // namespace kapok::platform::server
