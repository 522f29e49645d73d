#include "outlet/ledger_error.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kapok::outlet {
namespace {

struct Meaning {
    const char* state;  ///< a whole one, or the class that it begins with
    Error::Kind kind;
    const char* words;
};

constexpr std::array meanings{
    Meaning{"KP001", Error::Kind::Damaged, "ledger.fork"},
    Meaning{"KP002", Error::Kind::Refused, "ledger.gap"},
    Meaning{"KP003", Error::Kind::Damaged, "ledger.wrong_hash"},
    Meaning{"KP004", Error::Kind::BadInput, "ledger.no_entry"},
    Meaning{"KP005", Error::Kind::NotPermitted, "ledger.not_admitted"},
    Meaning{"KP007", Error::Kind::Refused, "ledger.day_far_off"},     // passes where the day comes
    Meaning{"08", Error::Kind::Unavailable, "ledger.not_reached"},    // connection exception
    Meaning{"57P", Error::Kind::Unavailable, "ledger.not_reached"},   // the server is stopped, or begins
    Meaning{"22", Error::Kind::BadInput, "ledger.no_entry"},          // data exception: it cannot be read
    Meaning{"28", Error::Kind::NotPermitted, "ledger.not_admitted"},  // invalid authorization
    Meaning{"42501", Error::Kind::NotPermitted, "ledger.not_permitted"},
    Meaning{"3D", Error::Kind::Refused, "ledger.not_made"},     // no such database
    Meaning{"3F", Error::Kind::Refused, "ledger.not_made"},     // no such schema
    Meaning{"42P01", Error::Kind::Refused, "ledger.not_made"},  // no such table
    Meaning{"42883", Error::Kind::Refused, "ledger.not_made"},  // no such function
    Meaning{"42703", Error::Kind::Refused, "ledger.not_made"},  // no such column
    Meaning{"53", Error::Kind::Unavailable, "ledger.no_room"},
    Meaning{"25006", Error::Kind::Unavailable, "ledger.only_reads"},  // a standby
};

}  // namespace

Error ledgerNotReached(const QString& detail)
{
    return {Error::Kind::Unavailable, words("ledger.not_reached"), detail};
}

Error ledgerError(QByteArrayView state, const QString& said)
{
    const QString detail = QString::fromLatin1(state) + QStringLiteral(": ") + said;
    const auto found = std::ranges::find_if(meanings, [&](const Meaning& one) { return state.startsWith(one.state); });
    if (found == meanings.end()) return {Error::Kind::Unavailable, words("ledger.failed"), detail};
    return {found->kind, Words{QLatin1String(found->words), {}}, detail};
}

Error connectionError(const QString& said)
{
    static const QRegularExpression state(QStringLiteral(":  ([0-9A-Z]{5}): "));  // behind the severity
    const auto found = state.match(said);
    if (found.hasMatch()) return ledgerError(found.captured(1).toLatin1(), said.simplified());
    return ledgerNotReached(said.isEmpty() ? QStringLiteral("no answer in time") : said.simplified());
}

}  // namespace kapok::outlet
