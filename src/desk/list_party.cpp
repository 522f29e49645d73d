#include "desk/list_party.h"

#include "messages/province/order_progress.h"

#include <algorithm>

namespace kapok::desk {

Task<Expected<void>> ListParty::hear(std::vector<ports::Question> questions)
{
    m_round.endRound();
    const std::vector<ports::Question> asked = questions;
    co_await m_round.hear({.questions = std::move(questions)});
    const bool all = std::ranges::all_of(asked, [&](const ports::Question& one) { return answerTo(one) != nullptr; });
    if (!all) co_return failure(Error::Kind::Unavailable, words("list.not_asked"));
    co_return Expected<void>{};
}

Task<Expected<ports::Reply>> ListParty::ask(ports::Question question)
{
    if (question.kind == QLatin1String(messages::CardMade::kind))
        co_return failure(Error::Kind::Unavailable, words("list.asked_later"));
    co_return co_await m_round.ask(std::move(question));
}

}  // namespace kapok::desk
