#include "outlet/ledger_error.h"

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
    Meaning{"22", Error::Kind::BadInput, "ledger.no_entry"},          // data exception: it cannot be read
    Meaning{"28", Error::Kind::NotPermitted, "ledger.not_admitted"},  // invalid authorization
    Meaning{"42501", Error::Kind::NotPermitted, "ledger.not_permitted"},
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
    if (found == meanings.end()) return ledgerNotReached(detail);
    return {found->kind, Words{QLatin1String(found->words), {}}, detail};
}

}  // namespace kapok::outlet
