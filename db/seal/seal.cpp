#include "db/seal/seal.h"

#include "base/json.h"

#include <algorithm>

namespace kapok::db {
namespace {

constexpr qint64 sealVersion = 1;
constexpr qsizetype nodeBytes = 32;
const QString real = QStringLiteral("real"), practice = QStringLiteral("training");

Json hex(const QByteArray& bytes) { return bytes.toHex().toStdString(); }

// Small figures, two a byte; nothing else is a hash.
std::optional<QByteArray> unhex(const Json& object, const char* key, bool mayBeEmpty = false)
{
    const auto figures = textAt(object, key);
    if (!figures) return {};
    const QByteArray bytes = QByteArray::fromHex(figures->toLatin1());
    const bool isSo = QString::fromLatin1(bytes.toHex()) == *figures &&
                      (bytes.size() == nodeBytes || (mayBeEmpty && bytes.isEmpty()));
    return isSo ? std::optional(bytes) : std::nullopt;
}

}  // namespace

QByteArray Seal::bytes() const
{
    return canonical({{"checkpoint", checkpoint},
                      {"count", count},
                      {"desk", toJson(desk)},
                      {"head", hex(head)},
                      {"mode", toJson(training ? practice : real)},
                      {"number", number},
                      {"pack", hex(pack)},
                      {"previous", hex(previous)},
                      {"staff", hex(staff)},
                      {"tree", hex(tree)},
                      {"version", sealVersion}});
}

std::optional<Seal> Seal::of(const QByteArray& bytes)
{
    const auto json = parseStrict(bytes);
    if (!json || !json->is_object()) return {};
    const auto version = numberAt(*json, "version"), number = numberAt(*json, "number"),
               count = numberAt(*json, "count"), checkpoint = numberAt(*json, "checkpoint");
    const auto desk = textAt(*json, "desk"), mode = textAt(*json, "mode");
    const auto head = unhex(*json, "head"), tree = unhex(*json, "tree"), previous = unhex(*json, "previous"),
               pack = unhex(*json, "pack", true), staff = unhex(*json, "staff", true);
    if (!version || *version != sealVersion || !number || !count || !checkpoint || !desk || !mode) return {};
    if (!head || !tree || !previous || !pack || !staff) return {};
    const Seal seal{*number, *count, *head, *tree, *checkpoint, *desk, *mode == practice, *pack, *staff, *previous};
    // Whatever is more, or written otherwise, is not what was signed here.
    return seal.bytes() == bytes ? std::optional(seal) : std::nullopt;
}

QByteArray bytesOf(const Node& node) { return QByteArray(node.data(), nodeBytes); }

std::optional<Node> nodeOf(const QByteArray& bytes)
{
    if (bytes.size() != nodeBytes) return {};
    Node node;
    std::ranges::copy(bytes, node.begin());
    return node;
}

QByteArray joined(const merkle::Path& path)
{
    QByteArray bytes;
    for (const Node& node : path) bytes.append(node.data(), nodeBytes);
    return bytes;
}

std::optional<merkle::Path> parted(const QByteArray& bytes)
{
    if (bytes.size() % nodeBytes != 0) return {};
    merkle::Path path;
    for (qsizetype at = 0; at < bytes.size(); at += nodeBytes) path.push_back(*nodeOf(bytes.sliced(at, nodeBytes)));
    return path;
}

// To the left of the last leaf stand the whole parts of the tree before it: they are its path, the smallest first.
std::optional<SealTree> treeBehind(qint64 count, const QByteArray& path, QByteArrayView last)
{
    auto parts = parted(path);
    if (!parts || count < 1) return {};
    std::ranges::reverse(*parts);
    auto tree = SealTree::of(count - 1, std::move(*parts));
    if (tree) tree->add(last);
    return tree;
}

}  // namespace kapok::db
