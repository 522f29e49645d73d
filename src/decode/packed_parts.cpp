#include "decode/packed_parts.h"

#include "decode/part_walk.h"

#include <QDir>
#include <QtEndian>

#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

namespace kapok::decode {
namespace {

quint16 two(const QByteArray& file, qsizetype at) { return qFromLittleEndian<quint16>(file.constData() + at); }
quint32 four(const QByteArray& file, qsizetype at) { return qFromLittleEndian<quint32>(file.constData() + at); }

// What its directory says that it unfolds to (APPNOTE 4.3.12, 4.3.16): the library tells names only, and takes so much
// memory. A directory of ZIP64 has its numbers elsewhere: a list has none.
qint64 unpackedSize(const QByteArray& file)
{
    constexpr qsizetype endSize = 22, entrySize = 46;
    const qsizetype end = file.lastIndexOf("PK\x05\x06");
    if (end < 0 || file.size() - end < endSize) throw Refusal::Unreadable;
    qint64 all = 0;
    qsizetype at = four(file, end + 16);
    for (int left = two(file, end + 10); left > 0; --left) {
        if (at + entrySize > end || four(file, at) != 0x02014b50u) throw Refusal::Unreadable;
        all += four(file, at + 24);
        at += entrySize + two(file, at + 28) + two(file, at + 30) + two(file, at + 32);
    }
    return all;
}

// What a list never brings stands in the directory by its name (ECMA-376 part 1, 11.3 and 12.3).
void refuseByName(const QString& name)
{
    const QString lower = name.toLower();
    for (const char* program : {"vbaproject", "macrosheets/", "activex/", "embeddings/"})
        if (lower.contains(QLatin1String(program))) throw Refusal::Macros;
    if (lower.contains(QLatin1String("externallinks/")) || lower.endsWith(QLatin1String("connections.xml")))
        throw Refusal::ExternalLinks;
}

// A name is from the folder of who names it, or, behind a stroke, from the ground.
QString placed(const QString& target, const QString& folder)
{
    const bool isFromTheGround = target.startsWith(u'/');
    return QDir::cleanPath(isFromTheGround ? target.mid(1) : folder + target);
}

class Relations : public PartWalk {
public:
    explicit Relations(QString folder) : m_folder(std::move(folder)) {}
    std::vector<PackedParts::Related> all;

    void opened(const QString& name, const Attributes& attributes) override
    {
        const bool isOutside = attributes.value(QStringLiteral("TargetMode")) == QLatin1String("External");
        if (name != QLatin1String("Relationship") || isOutside) return;
        all.push_back({attributes.value(QStringLiteral("Id")),
                       attributes.value(QStringLiteral("Type")).section(u'/', -1),
                       placed(attributes.value(QStringLiteral("Target")), m_folder)});
    }
    void closed(const QString&) override {}
    void said(const QString&) override {}

private:
    QString m_folder;
};

}  // namespace

PackedParts::PackedParts(const QByteArray& file)
{
    if (unpackedSize(file) > mostUnpacked) throw Refusal::TooLarge;
    m_stream = std::make_unique<orcus::zip_archive_stream_blob>(reinterpret_cast<const std::uint8_t*>(file.constData()),
                                                                std::size_t(file.size()));
    m_archive = std::make_unique<orcus::zip_archive>(m_stream.get());
    try {
        m_archive->load();
        for (std::size_t i = 0; i < m_archive->get_file_entry_count(); ++i) {
            const auto name = m_archive->get_file_entry_name(i);
            m_names.append(QString::fromUtf8(name.data(), qsizetype(name.size())));
        }
    } catch (const std::exception&) {
        throw Refusal::Unreadable;
    }
    for (const QString& name : m_names) refuseByName(name);
}

PackedParts::~PackedParts() = default;

QByteArray PackedParts::part(const QString& name) const
{
    if (!holds(name)) throw Refusal::Unreadable;
    std::vector<unsigned char> bytes;
    try {
        if (!m_archive->read_file_entry(name.toStdString(), bytes)) throw Refusal::Unreadable;
    } catch (const std::bad_alloc&) {
        throw Refusal::TooLarge;
    } catch (const std::exception&) {
        throw Refusal::Unreadable;
    }
    if (qsizetype(bytes.size()) > mostUnpacked) throw Refusal::TooLarge;
    return {reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())};
}

std::vector<PackedParts::Related> PackedParts::relatedTo(const QString& name) const
{
    const qsizetype stroke = name.lastIndexOf(u'/') + 1;
    const QString folder = name.left(stroke);
    const QString names = folder + QStringLiteral("_rels/") + name.mid(stroke) + QStringLiteral(".rels");
    if (!holds(names)) return {};
    Relations relations(folder);
    relations.over(part(names));
    return std::move(relations.all);
}

}  // namespace kapok::decode
