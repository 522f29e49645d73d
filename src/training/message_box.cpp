#include "training/message_box.h"

#include "base/small_file.h"

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

Task<Expected<ports::Outcome>> MessageBox::carryOut(ports::Deed deed)
{
    const QString operation = deed.operation.text;
    const ports::Outcome sent{{{"done", true}}};
    if (m_taken.contains(operation)) co_return sent;
    const ports::ShortMessage message = ports::messageOf(deed);
    Json values = Json::object();
    for (const auto& [name, value] : message.text.values) values[name.toStdString()] = value.toStdString();
    const Json line{{"operation", operation.toStdString()},
                    {"to", bare(message.to)},
                    {"text", message.text.id.toStdString()},
                    {"values", values}};
    if (const auto kept = appendLine(m_file, QByteArray::fromStdString(line.dump())); !kept)
        co_return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", m_file}}),
                          kept.error().detail);
    m_taken.insert(operation);
    co_return sent;
}

Task<Expected<ports::Fate>> MessageBox::find(ports::Deed deed)
{
    if (!m_taken.contains(deed.operation.text)) co_return ports::Fate{ports::Fate::Kind::NotDone};
    co_return ports::Fate{ports::Fate::Kind::Done, {{"done", true}}};
}

}  // namespace kapok::training
