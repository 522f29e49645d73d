#include "training/kept_json.h"

#include "base/small_file.h"

namespace kapok::training {

Expected<std::optional<Json>> readKept(const QString& path)
{
    const auto bytes = readSmallFileIfThere(path);
    if (!bytes)
        return failure(Error::Kind::Unavailable, words("training.file_unreadable", {{"file", path}}),
                       bytes.error().detail);
    if (!*bytes) return std::optional<Json>();
    const auto document = parseStrict(**bytes);
    if (!document)
        return failure(Error::Kind::BadInput, words("training.file_unreadable", {{"file", path}}),
                       document.error().detail);
    if (!document->is_object())
        return failure(Error::Kind::BadInput, words("training.file_unreadable", {{"file", path}}),
                       QStringLiteral("no object"));
    return std::optional(*document);
}

Expected<void> keep(const QString& path, const Json& document)
{
    if (const auto kept = writeSmallFile(path, QByteArray::fromStdString(document.dump(2) + "\n")); !kept)
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", path}}),
                       kept.error().detail);
    return {};
}

}  // namespace kapok::training
