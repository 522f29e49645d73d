// An ID reader of the tests: it answers as it is told, or never.
#pragma once

#include "ports/id_reader.h"
#include "support/desk/turnstile.h"

namespace kapok::test {

class FakeIdReader final : public ports::IdReader {
public:
    std::optional<Error> fails;  ///< what reading comes back with
    bool mute = false;           ///< it never answers

    ~FakeIdReader() override { m_never.abandon(); }

    void lay(domain::ReadIdentity identity)
    {
        m_card = std::move(identity);
        m_lies = QString::number(++m_laid);
        m_tell();
    }
    void takeAway()
    {
        m_card.reset();
        m_lies.clear();
        m_tell();
    }

    Task<Expected<domain::ReadIdentity>> read() override
    {
        if (mute) m_never.holdNext();
        co_await m_never.pass();
        if (fails) co_return std::unexpected(Error(*fails));
        if (!m_card) co_return failure(Error::Kind::Unavailable, words("identity.no_card"));
        co_return domain::ReadIdentity(*m_card);
    }
    QString lies() const override { return m_lies; }
    void whenChanged(std::function<void()> tell) override { m_tell = std::move(tell); }

private:
    std::optional<domain::ReadIdentity> m_card;
    QString m_lies;
    int m_laid = 0;
    Turnstile m_never;
    std::function<void()> m_tell = [] {};
};

/// The card of whoever has this number, valid until 2041, under a name of its own where none is said.
inline domain::ReadIdentity identityOf(const QString& number, const QString& name = QStringLiteral("梁读卡"))
{
    const auto document = domain::IdentityDocument::parse(domain::DocumentKind::IdCard, number).value();
    return {Redacted(document),
            Redacted(domain::PersonName{name}),
            *document.isMale(),
            Redacted(domain::BirthDate{*document.birthDate()}),
            Redacted(domain::HomeAddress{QStringLiteral("广东省江门市蓬江区练习路1号")}),
            QDate(2021, 3, 2),
            QDate(2041, 3, 2)};
}

}  // namespace kapok::test
