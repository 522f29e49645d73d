#include "training/practice_id_reader.h"

#include "base/small_file.h"
#include "training/practice_identities.h"

#include <QFileInfo>

#include <array>

namespace kapok::training {
namespace {

constexpr std::chrono::milliseconds swift{40}, slow{20'000};

}  // namespace

std::optional<PracticeIdReader::Fault> PracticeIdReader::faultNamed(const QString& name)
{
    static const std::array<QLatin1String, 5> names{QLatin1String(""), QLatin1String("absent"), QLatin1String("slow"),
                                                    QLatin1String("garbled"), QLatin1String("expired")};
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional(Fault(found - names.begin()));
}

QString PracticeIdReader::fileOf(const QString& identityNumber) const
{
    return m_folder + u'/' + identityNumber + QStringLiteral(".json");
}

Expected<void> PracticeIdReader::lay(const QString& identityNumber, Fault fault)
{
    // A number and nothing else: it names a file of this folder.
    if (identityNumber.contains(u'/'))
        return failure(Error::Kind::Unavailable, words("training.no_identity_card"), identityNumber);
    if (!QFileInfo::exists(fileOf(identityNumber)))
        if (const auto laid = layOutIdentityOf(m_folder, identityNumber); !laid) return laid;
    m_number = identityNumber;
    m_fault = fault;
    ++m_laid;
    m_tell();
    return {};
}

void PracticeIdReader::takeAway()
{
    m_number.clear();
    m_fault = Fault::None;
    m_tell();
}

QString PracticeIdReader::lies() const
{
    if (m_number.isEmpty() || m_fault == Fault::Absent) return {};
    return QString::number(m_laid);
}

Task<Expected<domain::ReadIdentity>> PracticeIdReader::read()
{
    const Fault fault = m_fault;
    const QString number = m_number;
    const std::weak_ptr<bool> there = m_there;
    if (fault == Fault::Absent) co_return failure(Error::Kind::Unavailable, words("identity.no_reader"));
    if (number.isEmpty()) co_return failure(Error::Kind::Unavailable, words("identity.no_card"));
    const QFuture<void> reading = m_scheduler.after(fault == Fault::Slow ? slow : swift);
    co_await reading;
    if (there.expired() || m_number != number) co_return failure(Error::Kind::Unavailable, words("identity.no_card"));
    const auto garbled = failure(Error::Kind::Damaged, words("identity.garbled"));
    if (fault == Fault::Garbled) co_return garbled;
    const auto bytes = readSmallFile(fileOf(number));
    const auto json = bytes ? parseStrict(*bytes) : std::unexpected(bytes.error());
    auto identity = json ? domain::readIdentityOf(*json) : std::unexpected(json.error());
    if (!identity) co_return failure(Error::Kind::Damaged, words("identity.garbled"), identity.error().detail);
    if (fault == Fault::Expired) identity->validUntil = outletDay(m_clock.now()).addDays(-1);
    co_return std::move(*identity);
}

}  // namespace kapok::training
