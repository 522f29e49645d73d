#include "desk/second_word.h"

#include "base/crypto.h"

namespace kapok::desk {

QString codeOfShown(const Json& shown) { return QString::fromLatin1(crypto::sm3(canonical(shown)).toHex()); }

Task<Expected<QString>> heard(SignIn* signIn, SecondWord second, SecureBytes password, QString code, Errand by)
{
    auto approval = co_await signIn->approval(second.number, std::move(password), by.by(), second.granted);
    if (!approval) co_return std::unexpected(approval.error());
    std::optional<Error> no;
    if (!by.stands()) no = Errand::gone().error();
    else if (second.seen != code) no = Error{Error::Kind::Refused, words("error.approval_is_stale"), {}};
    else if (!approval->granted())
        no = Error{Error::Kind::Refused, words("error.second_does_not_agree", {{"why", second.reason}}), {}};
    const auto recorded = co_await approval->record(no ? no->happened.id : QString());
    if (!recorded) co_return std::unexpected(recorded.error());
    if (no) co_return std::unexpected(*no);
    if (!by.stands()) co_return std::unexpected(Errand::gone().error());
    co_return second.number;
}

}  // namespace kapok::desk
