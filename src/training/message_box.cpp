#include "training/message_box.h"

#include "base/small_file.h"
#include "domain/person.h"

namespace kapok::training {

Expected<std::unique_ptr<MessageBox>> MessageBox::open(const QString& file)
{
    std::unique_ptr<MessageBox> box(new MessageBox(file));
    const auto kept = readSmallFileIfThere(file);
    if (!kept)
        return failure(Error::Kind::Unavailable, words("training.file_unreadable", {{"file", file}}),
                       kept.error().detail);
    for (const QByteArray& one : kept->value_or(QByteArray()).split('\n')) {
        const auto line = parseStrict(one);
        // A line cut off in the middle was never taken.
        if (!line) continue;
        if (const auto operation = textAt(*line, "operation")) box->m_taken.insert(*operation);
    }
    return box;
}

namespace {

std::unexpected<Error> notReached() { return failure(Error::Kind::Unavailable, words("training.messages_down")); }

}  // namespace

Expected<void> MessageBox::keep(const QString& operation, const ports::ShortMessage& message)
{
    Json values = Json::object();
    for (const auto& [name, value] : message.text.values) values[name.toStdString()] = value.toStdString();
    const Json line{{"operation", operation.toStdString()},
                    {"to", bare(message.to)},
                    {"text", message.text.id.toStdString()},
                    {"values", values}};
    if (const auto kept = appendLine(m_file, QByteArray::fromStdString(line.dump())); !kept)
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", m_file}}),
                       kept.error().detail);
    m_taken.insert(operation);
    return {};
}

Task<Expected<ports::Outcome>> MessageBox::carryOut(ports::Deed deed)
{
    if (m_gate == line::Gate::Down) co_return notReached();
    if (m_gate == line::Gate::Deaf) co_return failure(Error::Kind::InDoubt, words("error.message_not_heard"));
    const QString operation = deed.operation.text;
    const ports::ShortMessage message = ports::messageOf(deed);
    const bool known = m_taken.contains(operation);
    // No telephone has such a number, and the service says so (A21).
    if (!known && !domain::isMobile(text(bare(message.to))))
        co_return ports::Outcome{{{"done", false}, {"why", "error.message_wrong_number"}}};
    if (!known)
        if (const auto kept = keep(operation, message); !kept) co_return std::unexpected(kept.error());
    if (m_gate == line::Gate::Mute) co_return failure(Error::Kind::InDoubt, words("error.message_not_heard"));
    co_return ports::Outcome{{{"done", true}}};
}

Task<Expected<ports::Fate>> MessageBox::find(ports::Deed deed)
{
    if (m_gate != line::Gate::Up) co_return notReached();
    if (!m_taken.contains(deed.operation.text)) co_return ports::Fate{ports::Fate::Kind::NotDone};
    co_return ports::Fate{ports::Fate::Kind::Done, {{"done", true}}};
}

Task<Expected<void>> MessageBox::ready()
{
    if (m_gate != line::Gate::Up) co_return notReached();
    co_return Expected<void>{};
}

// Read anew: another desk of the world may have sent something meanwhile.
std::vector<ports::ShortMessage> MessageBox::received() const
{
    std::vector<ports::ShortMessage> all;
    const auto kept = readSmallFileIfThere(m_file);
    if (!kept) return all;
    for (const QByteArray& one : kept->value_or(QByteArray()).split('\n')) {
        const auto line = parseStrict(one);
        if (!line) continue;
        const auto id = textAt(*line, "text");
        if (!id) continue;
        ports::ShortMessage message{line->value("to", Json()), Words{*id, {}}};
        for (const auto& [name, value] : line->value("values", Json::object()).items())
            message.text.values.emplace(QString::fromStdString(name), text(value));
        all.push_back(std::move(message));
    }
    return all;
}

}  // namespace kapok::training
