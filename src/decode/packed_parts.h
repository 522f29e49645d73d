// The parts of a packed table (ECMA-376 part 2): looked at by their names before anything is unpacked.
#pragma once

#include "decode/cells.h"

#include <map>

namespace orcus {
class zip_archive;
class zip_archive_stream_blob;
}  // namespace orcus

namespace kapok::decode {

class PackedParts {
public:
    /// Throws Refusal: it cannot be opened, is a bomb, or brings what a list never brings.
    explicit PackedParts(const QByteArray& file);
    ~PackedParts();

    /// The bytes of one part; throws Refusal where there is none.
    QByteArray part(const QString& name) const;
    bool holds(const QString& name) const { return m_names.contains(name); }

    /// A part that another one names.
    struct Related {
        QString id, type, part;
    };
    /// Which parts this one names; none where it names nothing.
    std::vector<Related> relatedTo(const QString& name) const;

private:
    std::unique_ptr<orcus::zip_archive_stream_blob> m_stream;
    std::unique_ptr<orcus::zip_archive> m_archive;
    QStringList m_names;
};

}  // namespace kapok::decode
