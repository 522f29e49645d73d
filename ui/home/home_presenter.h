// The home page: whoever comes next, and what waits to be gone on with.
#pragma once

#include "ui/home/home_view.h"
#include "ui/home/identity_card.h"
#include "ui/kit/workplace.h"

namespace kapok::ui {

class HomePage;

/// `withName`: somebody is signed in who may read them.
std::vector<OpenWorkRow> openWork(const Workplace& work, bool withName);

class HomePresenter {
public:
    static constexpr Page page = pages::home;
    using Widget = HomePage;

    explicit HomePresenter(Workplace& work) : m_work(work), m_identity(work) {}
    HomePageView view() const;
    void forget() { m_holder.reset(), m_looked.clear(), m_identity.forget(); }
    /// The readers were looked at: a card that came is read, and its holder is offered.
    void sawReaders();
    /// The same of the identity card on its own reader.
    void sawIdentity() { m_identity.look(); }

    void obey(const intent::OpenPerson& wanted) { openPerson(wanted.typed); }
    void obey(const intent::OpenHolder&);
    void obey(const intent::ReadIdentity&) { m_identity.read(); }

private:
    /// Whose card lies there, as the chip says.
    struct Holder {
        Redacted<domain::PersonName> name;
        QString number, shown;
    };
    Workplace& m_work;
    std::optional<desk::Errand> m_asking;  ///< a person is being asked for
    QString m_looked;                      ///< the card that was read, by where it lies; empty: none lies there
    std::optional<Holder> m_holder;
    IdentityCard m_identity;

    bool isAsking() const { return m_asking && m_asking->stands(); }
    Task<> openPerson(QString typed);
    Task<> readHolder();
};

}  // namespace kapok::ui
