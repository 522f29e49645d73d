// The coded values of persons, cards and banks, in the words of contract.md §2, and the three status
// dimensions of a card (codes.md §1-3): production, application status, activation.
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace kapok::domain {

enum class PersonKind { Resident, HongKong, Macao, Taiwan, Foreigner };
/// How far a card has come (codes.md §2, mapped by rules.md §3).
enum class Production { Applied, Failed, InProduction, AtOutlet, Collected };
/// What the province lets the card do (AAZ502, codes.md §3). Not yet activated is a dimension of its own.
enum class ApplicationStatus { Sealed, Normal, TemporaryLoss, FormalLoss, Locked, Cancelled, Merged };
enum class Activation { NotActivated, Activated };
/// The bank's side: a second party with a state of its own.
enum class BankAccountState { Active, Inactive, Closed, Frozen };
/// The eleven banks that serve the card in Jiangmen (P1.2).
enum class Bank { GDB, BOC, ABC, ICBC, CCB, BOCOM, PSBC, RCB_JM, RCB_KP, RCB_TS, RCB_HS };

/// One value and its word in facts, journal and messages.
template <class Code>
struct CodeWord {
    Code code;
    const char* word;
};
template <class Code>
std::span<const CodeWord<Code>> codeWords();
template <>
std::span<const CodeWord<PersonKind>> codeWords();
template <>
std::span<const CodeWord<Production>> codeWords();
template <>
std::span<const CodeWord<ApplicationStatus>> codeWords();
template <>
std::span<const CodeWord<Activation>> codeWords();
template <>
std::span<const CodeWord<BankAccountState>> codeWords();
template <>
std::span<const CodeWord<Bank>> codeWords();

template <class Code>
QString wordOf(Code code)
{
    for (const auto& entry : codeWords<Code>())
        if (entry.code == code) return QString::fromLatin1(entry.word);
    return {};
}
template <class Code>
std::optional<Code> codeOfWord(const QString& word)
{
    for (const auto& entry : codeWords<Code>())
        if (word == QLatin1String(entry.word)) return entry.code;
    return std::nullopt;
}

/// The one word that contract.md has for both: `not_activated` for a card that is in order but never
/// activated; a card reported lost before its activation is lost.
QString statusWord(ApplicationStatus application, Activation activation);
struct CardStatus {
    ApplicationStatus application = ApplicationStatus::Normal;
    Activation activation = Activation::NotActivated;
    bool operator==(const CardStatus&) const = default;
};
std::optional<CardStatus> statusOfWord(const QString& word);

/// Six figures, the first not 0 (GB/T 2260).
bool isDivision(const QString& code);
/// rules.md §1: the same city when the first four figures agree, the same province when the first two do.
bool sameCity(const QString& one, const QString& other);
bool sameProvince(const QString& one, const QString& other);

}  // namespace kapok::domain
