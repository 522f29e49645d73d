#include "app/sealing_desk.h"

#include "base/crypto.h"
#include "base/small_file.h"
#include "db/seal/seal_key.h"
#include "training/certificates.h"

namespace kapok::app {

Expected<void> laySealKey(const db::JournalPlace& place, const db::SqliteJournal& journal, const training::World* world)
{
    if (journal.hadBegun()) return {};
    const QString name = db::SealKey::nameFor(place.deskName);
    return db::SealKey::lay(place, [&](const QByteArray& publicKey) -> Expected<QByteArray> {
        if (!world) return QByteArray();
        return training::sealCertificate(world->ground() + QStringLiteral("/certificates"), name, publicKey);
    });
}

db::InForce inForce(const QString& folder, const domain::Knowledge& knowledge)
{
    const auto staff = readSmallFile(folder + QStringLiteral("/staff.json"));
    return {.pack = QByteArray::fromHex(knowledge.pack.identity().sm3.toLatin1()),
            .staff = staff ? crypto::sm3(*staff) : QByteArray()};
}

}  // namespace kapok::app
