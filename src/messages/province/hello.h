// How far does the province know this desk's journal (C3, B7)? The first word of each contact.
#pragma once

#include "domain/do_again.h"
#include "domain/mark.h"
#include "messages/request.h"

namespace kapok::messages {

struct Hello {
    static constexpr std::size_t mostAgain = 1'000;  ///< in one reply: the others follow once these have come
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "hello";
    static constexpr const char* says =
        "The first word of each contact: how far the desk's journal goes (`count` entries, `head` the hash of the last "
        "one), and how far the province knows it: the furthest that this desk has told as `Kapok-Head`, 0 and nothing "
        "where it never has. A hello raises nothing; one of a journal that ends before that, or there in another head, "
        "is an alarm. `nonce` is new for each, 16 bytes. `again` names what of this desk's operations is to be done "
        "again (M11), at each hello until it has come: `resend`, the same operation with the same bytes; "
        "`register_again`, the business anew, with the citizen.";
    struct Reply {
        domain::Mark known;
        QByteArray nonce;
        std::vector<domain::DoAgain> again{};

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    domain::Mark own;
    QByteArray nonce;

    Json body() const;
};

}  // namespace kapok::messages
