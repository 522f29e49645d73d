// The photo that whoever stands here has brought as a file (A05): judged before it is taken, and sealed with his visit.
#include "base/small_file.h"
#include "desk/reception.h"

namespace kapok::desk {

// Nothing of a file that is no photo is kept, and nothing else of the visit is lost by it.
Task<Expected<void>> Reception::importPhoto(QString path)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    if (!m_person) co_return failure(Error::Kind::Refused, words("error.no_person_open"));
    const Errand errand = m_seat.errand();
    const auto file = readSmallFile(path);
    if (!file) co_return failure(Error::Kind::Unavailable, words("photo.no_file"), file.error().detail);
    if (const auto fits = domain::judgeFile(*file); !fits) co_return fits;
    if (!m_parts.pictures) co_return failure(Error::Kind::Unavailable, words("photo.not_judged"));
    auto picture = co_await errand.after(m_parts.pictures->decode(*file));
    if (!picture) co_return std::unexpected(picture.error());
    if (const auto fits = domain::judgePicture(*picture); !fits) co_return fits;
    const Json value{{"jpeg", personal(QString::fromLatin1(file->toBase64()))}};
    const auto kept =
        co_await errand.after(m_runner.visits().fill(visit(), QStringLiteral("photo_file"), value, errand));
    if (!kept) co_return std::unexpected(kept.error());
    m_person->photo = std::move(*picture);
    judge(*m_person);
    m_tell();
    co_return Expected<void>{};
}

// What it shows is kept in no file: for whoever is opened again it is looked at once more, and nobody waits for it.
Task<> Reception::lookAtPhoto(Errand errand)
{
    if (!m_person || m_person->photo || !m_person->visit.present.photo || !m_parts.pictures) co_return;
    auto picture = co_await m_parts.pictures->decode(m_person->visit.present.photo->bare(ForCodec{}).jpeg);
    if (!picture || !errand.stands() || !m_person) co_return;
    m_person->photo = std::move(*picture);
    m_tell();
}

}  // namespace kapok::desk
