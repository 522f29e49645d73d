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

Task<Expected<ports::MessageTaken>> MessageBox::send(domain::OperationId operation, ports::ShortMessage message)
{
    if (m_taken.contains(operation.text)) co_return ports::MessageTaken{true};
    Json values = Json::object();
    for (const auto& [name, value] : message.text.values) values[name.toStdString()] = value.toStdString();
    const Json line{{"operation", operation.text.toStdString()},
                    {"to", bare(message.to)},
                    {"text", message.text.id.toStdString()},
                    {"values", values}};
    const QByteArray bytes = '\n' + QByteArray::fromStdString(line.dump());
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(bytes) != bytes.size() || !file.flush())
        co_return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", m_file}}),
                          file.errorString());
    m_taken.insert(operation.text);
    co_return ports::MessageTaken{true};
}

Task<Expected<ports::MessageTaken>> MessageBox::find(domain::OperationId operation)
{
    co_return ports::MessageTaken{m_taken.contains(operation.text)};
}

}  // namespace kapok::training
