// What the desk needs of those who decide elsewhere (domain/party.h), each a party with results of its own (P2.1).
//
// All are asked in the same four ways. What is asked is data made by the request types of src/messages,
// so that a new business adds nothing here.
#pragma once

#include "base/json.h"
#include "base/task.h"
#include "domain/ids.h"

#include <optional>
#include <vector>

namespace kapok::ports {

/// A question that changes nothing there.
struct Question {
    QString kind;  ///< "cards_of_person"
    Json body;     ///< personal values marked
};

/// An effect, made once: id and bytes stay as they are for ever (B3).
struct Demand {
    domain::OperationId operation;
    QString kind;      ///< a business name or an effect of it: "apply", "account_reserve"
    QByteArray bytes;  ///< canonical JSON without marks, as it goes over the line
};

/// What was decided there.
struct Reply {
    bool accepted = false;
    QString reason;  ///< why not: a code of docs/province-api.md; empty when accepted
    Json body;       ///< the answer; personal values marked by the codec that knows the message
    QString to{};    ///< which request it answers, as the line names one; who checked it needs it no longer
};

struct Found {
    std::optional<Reply> reply;  ///< nothing: surely not done there
};

/// An operation whose outcome is asked for; its kind says how the reply is read, its bytes whom it is about.
struct Sought {
    domain::OperationId operation;
    QString kind;
    QByteArray bytes;  ///< as they were demanded
};

/// What a sync round asks, in one message: at most `most` together.
struct Round {
    static constexpr std::size_t most = 1000;

    std::vector<Question> questions{};
    std::vector<Sought> operations{};
};

/// Each answer in the place of its question. One that cannot be read is an error of its own and leaves
/// the others as they are.
struct RoundReply {
    std::vector<Expected<Reply>> replies;
    std::vector<Expected<Found>> found;
};

class Party {
public:
    virtual ~Party() = default;

    /// Unavailable: not reached.
    virtual Task<Expected<Reply>> ask(Question question) = 0;
    /// Unavailable: surely not done, the request never left. InDoubt: it may be done; find() first,
    /// never demand() again blindly (B1).
    virtual Task<Expected<Reply>> demand(Demand demand) = 0;
    /// What became of an operation. Unavailable: still not known.
    virtual Task<Expected<Found>> find(Sought sought) = 0;
    /// Many questions in one message. Unavailable: not reached, or answered with what is no answer.
    virtual Task<Expected<RoundReply>> askAll(Round round) = 0;
};

}  // namespace kapok::ports
