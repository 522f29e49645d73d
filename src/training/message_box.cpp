#include "training/message_box.h"

#include <QFile>

namespace kapok::training {

Expected<std::unique_ptr<MessageBox>> MessageBox::open(const QString& file)
{
    std::unique_ptr<MessageBox> box(new MessageBox(file));
    QFile kept(file);
    if (!kept.exists()) return box;
    if (!kept.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Unavailable, words("training.file_unreadable", {{"file", file}}),
                       kept.errorString());
    while (!kept.atEnd()) {
        const auto line = parseStrict(kept.readLine());
        // A line cut off in the middle was never taken.
        if (line && line->contains("operation")) box->m_taken.insert(text((*line)["operation"]));
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
    const QByteArray bytes = '\n' + QByteArray::fromStdString(line.dump());
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(bytes) != bytes.size() || !file.flush())
        co_return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", m_file}}),
                          file.errorString());
    m_taken.insert(operation);
    co_return sent;
}

Task<Expected<ports::Fate>> MessageBox::find(ports::Deed deed)
{
    if (!m_taken.contains(deed.operation.text)) co_return ports::Fate{ports::Fate::Kind::NotDone};
    co_return ports::Fate{ports::Fate::Kind::Done, {{"done", true}}};
}

}  // namespace kapok::training
