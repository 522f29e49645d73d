// Two workflows as a careless author writes them: what the desk must keep although they do not.
#pragma once

#include "support/desk/practice.h"
#include "workflows/steps.h"

namespace kapok::test {

// A workflow whose author forgot that the bank has not answered yet.
struct Hasty {
    static constexpr auto business = domain::Business::Renew;

    Visit visit{};
    Answer<bool> consent{};
    OwnResult<ReserveAccount> account{};

    static constexpr auto opening = std::tuple{Field{"visit", &Hasty::visit}};
    static constexpr auto fields = std::tuple{Field{"consent", &Hasty::consent}, Field{"account", &Hasty::account}};
};

inline Step next(const Hasty& h)
{
    if (!h.consent)
        return ask<&Hasty::consent>({.text = words("question.who"), .input = QStringLiteral("flag"), .example = true});
    if (!h.account && !h.account.waiting())
        return order<&Hasty::account>(ReserveAccount{*h.visit.person, QStringLiteral("hasty-") + h.visit.id});
    return workflows::done();
}

// A workflow that asks the teller something while its inner case is told and not answered.
struct Careful {
    static constexpr auto business = domain::Business::Renew;

    Visit visit{};
    Answer<QString> remark{};
    Inner<Preparation> preparation{};
    Answer<bool> consent{};

    static constexpr auto opening = std::tuple{Field{"visit", &Careful::visit}};
    static constexpr auto fields =
        std::tuple{Field{"remark", &Careful::remark}, Field{"preparation", &Careful::preparation},
                   Field{"consent", &Careful::consent}};
};

inline Step next(const Careful& c)
{
    if (!c.remark)
        return ask<&Careful::remark>({.text = words("question.who"), .input = QStringLiteral("text"), .example = "x"});
    if (!c.preparation) return inside<&Careful::preparation>(Preparation{c.visit});
    if (!c.consent)
        return ask<&Careful::consent>(
            {.text = words("question.who"), .input = QStringLiteral("flag"), .example = true});
    return workflows::done();
}

}  // namespace kapok::test
