// The door before a desk's data key, with the wrappings of desk.key as its locks.
#pragma once

#include "db/vault/desk_key.h"
#include "ports/door.h"

#include <functional>

namespace kapok::db {

class StaffDoor final : public ports::Door {
public:
    /// What waits behind it is told the data key once it is open; what that uses outlives this.
    using Behind = std::function<Task<Expected<void>>(SecretKey)>;
    StaffDoor(JournalPlace place, Behind behind);

    bool isShut() const override { return m_key.state != DeskKeyState::There; }
    bool isOfStaff() const override { return m_key.isOfStaff; }
    std::vector<ports::Stretch> wrappingsOf(const QString& number) const override;
    Task<Expected<bool>> open(QString number, ports::Stretch with, SecretKey key) override;
    Expected<void> give(const QString& number, const ports::Stretch& with, const SecretKey& key) override;
    Expected<void> leaveOnly(const QString& number, const ports::Stretch& with) override;
    Expected<void> takeFrom(const QString& number) override;

    /// The data key; empty while it is shut.
    const SecretKey& key() const { return m_key.bytes; }

private:
    JournalPlace m_place;
    Behind m_behind;
    DeskKey m_key;

    Expected<void> keepThose(const std::function<bool(const Wrapping&)>& wanted);
    Expected<void> keep(const KeyFile& file);
};

/// The desk.key of a desk that is being made, for these members; it takes its place with the first journal.
struct FirstWrapping {
    QString number;
    ports::Stretch with;
    SecretKey key;
};
Expected<void> layKeyForStaff(const JournalPlace& place, const SecretKey& dataKey,
                              const std::vector<FirstWrapping>& staff);

}  // namespace kapok::db
