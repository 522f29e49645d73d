// Who works here, as the journal says it: the file of the staff is a door for the first start alone (issue 18, E3).
//
// Its entries stand under seal (db/seal/due.h), the file does not: whoever writes himself another role there gains
// nothing. Of a password the journal keeps SM3 of its hash, which opens nothing and is no easier to guess.
#pragma once

#include "desk/staff.h"
#include "ports/journal.h"

#include <map>

namespace kapok::desk {

class StaffBook {
public:
    /// All who work here when a desk is made, or when its journal first says so.
    static inline const QString made = QStringLiteral("desk_made"), known = QStringLiteral("staff_known");
    /// One of them comes, leaves, or is something else from now on.
    static inline const QString changed = QStringLiteral("staff_changed");
    /// Body of the first two.
    static Json bodyOf(const std::vector<StaffMember>& staff);
    /// What is kept of a password's hash.
    static QString markOf(const QByteArray& passwordHash);

    void add(const ports::Entry& entry);
    /// The journal has named all of them: nobody else works here.
    bool isWhole() const { return m_isWhole; }
    /// The journal knows him, and not that he has left.
    bool works(const QString& number) const;

    /// The staff of the file, as the journal has it: role, name and leave are the journal's. Whoever it does not know,
    /// and whose password it does not, works here no longer. Nobody is left out.
    std::vector<StaffMember> over(std::vector<StaffMember> file) const;
    /// The numbers of which the file says otherwise, in its order.
    QStringList otherwise(const std::vector<StaffMember>& file) const;

    Json toJson() const;
    static Expected<StaffBook> fromJson(const Json& json);
    bool operator==(const StaffBook&) const = default;

private:
    // Of one number; what nothing was said of stays empty.
    struct Word {
        QString name{}, role{};
        bool left = false;
        QString password{}, before{};  // the one before counts too: a power cut may have kept the file as it was
        bool operator==(const Word&) const = default;
    };
    void hear(const Json& body);

    std::map<QString, Word> m_words;
    bool m_isWhole = false;
};

}  // namespace kapok::desk
