// What would a true card answer, and what proves the reader to it (chip.md §5)? The keys stay with the province.
#pragma once

#include "messages/request.h"

#include <QByteArray>

namespace kapok::messages {

struct AuthenticateChip {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "hsm_authenticate";
    static constexpr const char* says =
        "What a true card answers, and what proves the reader to it (chip.md §5). `division` is six figures, "
        "`historical` 13 bytes, `algorithm` 1 or 3, `identification` 16 bytes, factors and originals 8 bytes each, "
        "the external ones empty where only the card is to be proved; then the reply's `external` is empty too.";
    struct Reply {
        QByteArray internal, external;

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    QString division;
    QByteArray historical;
    int algorithm = 0;
    QByteArray identification, internalFactor, internalOriginal, externalFactor, externalOriginal;

    Json body() const;
};

}  // namespace kapok::messages
