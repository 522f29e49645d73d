#include "desk/identity_watch.h"

namespace kapok::desk {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds patience{5000}, glance{50};

}  // namespace

void IdentityWatch::whenChanged(std::function<void()> tell)
{
    if (m_reader) m_reader->whenChanged(std::move(tell));
}

const domain::ReadIdentity* IdentityWatch::here() const
{
    return m_read && !m_readOf.isEmpty() && m_readOf == lies() ? &*m_read : nullptr;
}

Expected<void> IdentityWatch::agrees(const domain::IdentityDocument& typed)
{
    const Redacted<domain::IdentityDocument> wanted{typed};
    const domain::ReadIdentity* read = here();
    const bool again = m_askedAbout == wanted;
    m_askedAbout.reset();
    if (!read || read->document == wanted || again) return {};
    m_askedAbout = wanted;
    return failure(Error::Kind::Refused, words("identity.typed_differs", {{"number", read->document.shown()}}));
}

// What comes too late finds nobody who waits, and is for nobody any more.
Task<> IdentityWatch::listen(ports::IdReader& reader, std::shared_ptr<Answer> answer)
{
    answer->came = co_await reader.read();
}

Task<Expected<domain::ReadIdentity>> IdentityWatch::read()
{
    if (!m_reader) co_return failure(Error::Kind::Unavailable, words("identity.no_reader"));
    const QString lies = m_reader->lies();
    ports::Scheduler& scheduler = m_scheduler;
    const auto answer = std::make_shared<Answer>();
    listen(*m_reader, answer);
    for (milliseconds waited{0}; !answer->came && waited < patience; waited += glance) {
        const QFuture<void> pause = scheduler.after(glance);
        co_await pause;
    }
    if (!answer->came) co_return failure(Error::Kind::Unavailable, words("identity.slow"));
    if (!*answer->came) co_return std::unexpected(answer->came->error());
    if (m_reader->lies() != lies) co_return failure(Error::Kind::Unavailable, words("identity.no_card"));
    m_readOf = lies;
    m_read = **answer->came;
    co_return **answer->came;
}

void nameBy(const domain::ReadIdentity& read, domain::Person& person)
{
    if (!(read.document == person.document) || !person.name.bare(ForCodec{}).text.isEmpty()) return;
    person.name = read.name;
    person.male = read.male;
}

}  // namespace kapok::desk
