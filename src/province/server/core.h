// The reference province: a state machine of its own, written from codes.md §1-§3 and rules.md, which
// refuses what they forbid.
#pragma once

#include "line/answering/reference_core.h"
#include "province/server/books.h"

namespace kapok::domain {
class Directory;
}

namespace kapok::province::server {

using Message = line::Message<Books>;
using Messages = std::vector<Message>;

/// Every outlet of the directory as its desks call, by its number.
std::map<QString, Caller> callersOf(const domain::Directory& directory);

class ProvinceCore final : public line::ReferenceCore<Books> {
public:
    /// The invented people as training begins.
    ProvinceCore();

    /// Which desk calls from now on: with parties in one process no certificate says so.
    void setCaller(Caller caller) { m_books.caller = m_unnamed = std::move(caller); }
    /// The outlets by their numbers: from then on a certificate of the name desk_0745_0101 says where its desk stands.
    void knowOutlets(std::map<QString, Caller> outlets) { m_outlets = std::move(outlets); }
    void hearFrom(const QString& desk) override;
    /// What `card_data` gives as everybody's photo.
    void keepPhoto(QByteArray jpeg) { m_books.photo = std::make_shared<const QByteArray>(std::move(jpeg)); }
    /// What the bank's core reports of its accounts, by card reference: what persons' cards show as
    /// `bank_account` from then on.
    void hearAccounts(std::map<QString, QString> states) { m_books.hearAccounts(std::move(states)); }
    /// The same as a document: {"REF": "closed"}. Or all that is wanted again, {"again": [{"operation", "what", "why"}]}:
    /// each is told to the desk that has demanded it, at every hello, and a `resend` until it has come (M11).
    void hear(const Json& news) override;
    ports::Reply demand(const domain::OperationId& operation, const QString& kind, const QByteArray& bytes) override;
    void hearHead(const domain::Mark& head) override { m_books.desks[m_books.callersName].hearHead(head); }
    bool hearHello(const domain::Mark& own) override;
    line::KnownDesk known() const override { return m_books.knownOfCaller(); }
    void know(const line::KnownDesk& desk) override { m_books.desks[m_books.callersName] = desk; }

private:
    Caller m_unnamed{};  // whose certificate names no outlet
    std::map<QString, Caller> m_outlets;

    void wantAgain(const Json& list);
};

}  // namespace kapok::province::server
