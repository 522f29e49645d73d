#include "domain/codes.h"

#include <algorithm>

namespace kapok::domain {

template <>
std::span<const CodeWord<PersonKind>> codeWords()
{
    using enum PersonKind;
    static constexpr CodeWord<PersonKind> all[]{{Resident, "resident"},
                                                {HongKong, "hong_kong"},
                                                {Macao, "macao"},
                                                {Taiwan, "taiwan"},
                                                {Foreigner, "foreigner"}};
    return all;
}

template <>
std::span<const CodeWord<Production>> codeWords()
{
    using enum Production;
    static constexpr CodeWord<Production> all[]{{Applied, "applied"},
                                                {Failed, "failed"},
                                                {InProduction, "in_production"},
                                                {AtOutlet, "at_outlet"},
                                                {Collected, "collected"}};
    return all;
}

template <>
std::span<const CodeWord<ApplicationStatus>> codeWords()
{
    using enum ApplicationStatus;
    static constexpr CodeWord<ApplicationStatus> all[]{
        {Sealed, "sealed"},          {Normal, "normal"}, {TemporaryLoss, "temporary_loss"},
        {FormalLoss, "formal_loss"}, {Locked, "locked"}, {Cancelled, "cancelled"},
        {Merged, "merged"}};
    return all;
}

template <>
std::span<const CodeWord<Activation>> codeWords()
{
    using enum Activation;
    static constexpr CodeWord<Activation> all[]{{NotActivated, "not_activated"}, {Activated, "activated"}};
    return all;
}

template <>
std::span<const CodeWord<BankAccountState>> codeWords()
{
    using enum BankAccountState;
    static constexpr CodeWord<BankAccountState> all[]{
        {Active, "active"}, {Inactive, "inactive"}, {Closed, "closed"}, {Frozen, "frozen"}};
    return all;
}

template <>
std::span<const CodeWord<Bank>> codeWords()
{
    using enum Bank;
    static constexpr CodeWord<Bank> all[]{{GDB, "GDB"},       {BOC, "BOC"},       {ABC, "ABC"},      {ICBC, "ICBC"},
                                          {CCB, "CCB"},       {BOCOM, "BOCOM"},   {PSBC, "PSBC"},    {RCB_JM, "RCB_JM"},
                                          {RCB_KP, "RCB_KP"}, {RCB_TS, "RCB_TS"}, {RCB_HS, "RCB_HS"}};
    return all;
}

QString statusWord(ApplicationStatus application, Activation activation)
{
    if (application == ApplicationStatus::Normal && activation == Activation::NotActivated) return wordOf(activation);
    return wordOf(application);
}

std::optional<CardStatus> statusOfWord(const QString& word)
{
    if (word == QLatin1String("not_activated")) return CardStatus{ApplicationStatus::Normal, Activation::NotActivated};
    const auto application = codeOfWord<ApplicationStatus>(word);
    if (!application) return std::nullopt;
    const bool sealed = *application == ApplicationStatus::Sealed;  // §6: sealed is a card never activated in time
    return CardStatus{*application, sealed ? Activation::NotActivated : Activation::Activated};
}

bool isDivision(const QString& code)
{
    return code.size() == 6 && code.front() != u'0' &&
           std::ranges::all_of(code, [](QChar figure) { return figure >= u'0' && figure <= u'9'; });
}

bool sameCity(const QString& one, const QString& other)
{
    return QStringView(one).left(4) == QStringView(other).left(4);
}
bool sameProvince(const QString& one, const QString& other)
{
    return QStringView(one).left(2) == QStringView(other).left(2);
}

}  // namespace kapok::domain
