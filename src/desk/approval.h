// That a second person has looked at something and said yes or no (L05, L06, E2).
#pragma once

#include <QString>

#include <optional>

namespace kapok::desk {

/// Made by sign-in only, after it has checked who he is.
class Approval {
public:
    const QString& by() const { return m_by; }
    bool granted() const { return m_granted; }

    QString reason;             ///< why not, where he says no
    std::optional<qint64> fen;  ///< the amount that he names, where the rules have decided none

private:
    friend class SignIn;
    Approval(QString by, bool granted) : m_by(std::move(by)), m_granted(granted) {}
    QString m_by;
    bool m_granted;
};

}  // namespace kapok::desk
