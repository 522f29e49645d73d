#include "domain/rules/pack_in_force.h"

#include "base/resources.h"
#include "base/small_file.h"
#include "domain/rules/pack_file.h"

#include <QDir>
#include <QFileInfo>

namespace kapok::domain {
namespace {

using rules::PackFiles;
using rules::PackText;
using rules::Signature;

std::unexpected<Error> unsignedFile(const PackFiles& files)
{
    const bool missing = files.signature() == Signature::Missing;
    const QString what =
        QStringLiteral("%1.sig: expected the house's signature of this file (SM2, DER); %2")
            .arg(files.fileOfSignature(),
                 missing ? QStringLiteral("there is none") : QStringLiteral("it is of other bytes, or by another"));
    return failure(Error::Kind::BadInput, words("rules.pack_unsigned", {{"file", files.fileOfSignature()}}), what);
}

// What is looked at for its signature is what decides: the file is read once.
Expected<PackInForce> signedPack(const QString& file)
{
    auto files = PackFiles::read(file);
    if (!files && files.error().detail.isEmpty())
        return failure(Error::Kind::BadInput, files.error().happened,
                       file + QStringLiteral(": expected a rule pack that can be read"));
    if (!files) return std::unexpected(files.error());
    auto pack = RulePack::of(*files);
    if (!pack) return std::unexpected(pack.error());
    if (files->signature() != Signature::Good) return unsignedFile(*files);
    return PackInForce{std::move(*pack), std::make_shared<const PackFiles>(std::move(*files))};
}

/// What was good, in the desk's folder: the files under the names of their packs, and which of them was in force.
class Kept {
public:
    explicit Kept(const QString& folder) : m_folder(QDir(folder).filePath(QStringLiteral("rules"))) {}

    QString file() const
    {
        const auto name = readSmallFile(m_folder.filePath(inForceFile));
        return name ? fileOf(QString::fromUtf8(*name).trimmed()) : QString();
    }

    void keep(const PackInForce& good) const
    {
        if (!m_folder.mkpath(QStringLiteral("."))) return;
        const auto& ground = good.files->ground;
        const bool kept = (!ground || keep(*ground)) && keep(good.files->own);
        if (kept) write(m_folder.filePath(inForceFile), nameOf(good.files->own).toUtf8());
    }

private:
    QDir m_folder;
    static inline const QString inForceFile = QStringLiteral("in-force");

    QString fileOf(const QString& name) const { return m_folder.filePath(name + QStringLiteral(".json")); }
    // By its file's name, as the pack that stands on it names it.
    static QString nameOf(const PackText& text) { return QFileInfo(text.file).completeBaseName(); }

    bool keep(const PackText& text) const
    {
        const QString file = fileOf(nameOf(text));
        const auto signature = readFile(text.file + QStringLiteral(".sig"));
        return signature && write(file + QStringLiteral(".sig"), *signature) && write(file, text.bytes);
    }

    static bool write(const QString& file, const QByteArray& bytes)
    {
        if (const auto there = readSmallFile(file); there && *there == bytes) return true;
        return writeSmallFile(file, bytes).has_value();
    }
};

}  // namespace

Expected<PackInForce> packInForce(const QString& named, const QString& folder)
{
    const QString name = named.isEmpty() ? RulePack::standard() : named;
    const QString installed = PackFiles::named(name);
    auto good = signedPack(installed == name ? QDir(folder).absoluteFilePath(name) : installed);
    if (good) return good;
    const QString kept = Kept(folder).file();
    auto last = kept.isEmpty() ? std::unexpected(good.error()) : signedPack(kept);
    if (!last) return std::unexpected(good.error());
    last->refused = good.error();
    return last;
}

void keepInForce(const PackInForce& inForce, const QString& folder)
{
    if (!inForce.refused) Kept(folder).keep(inForce);
}

}  // namespace kapok::domain
