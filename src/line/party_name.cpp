#include "line/party_name.h"

namespace kapok::line {
namespace {

const char* codeOf(Trouble trouble)
{
    switch (trouble) {
    case Trouble::NotReached: return "not_reached";
    case Trouble::NotAnswered: return "not_answered";
    case Trouble::Untrusted: return "untrusted";
    case Trouble::WeAreRejected: return "we_are_rejected";
    case Trouble::Garbled: return "garbled";
    case Trouble::InDoubt: return "in_doubt";
    }
    return "not_reached";
}

}  // namespace

Error troubleWith(PartyName party, Trouble trouble, QString detail)
{
    const QString id = QStringLiteral("line.%1.%2").arg(domain::wordOf(party), QLatin1String(codeOf(trouble)));
    const auto kind = trouble == Trouble::InDoubt ? Error::Kind::InDoubt : Error::Kind::Unavailable;
    return {kind, Words{id, {}}, std::move(detail)};
}

}  // namespace kapok::line
