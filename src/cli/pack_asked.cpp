#include "cli/pack_asked.h"

#include "base/plain_text.h"
#include "base/resources.h"

namespace kapok::cli {

Expected<PackAsked> PackAsked::find(const QString& nameOrFile)
{
    auto files = domain::rules::PackFiles::read(domain::rules::PackFiles::named(nameOrFile));
    if (!files) return std::unexpected(files.error());
    auto pack = domain::RulePack::of(*files);
    if (!pack) return std::unexpected(pack.error());
    return PackAsked{std::move(*pack), std::move(*files)};
}

void PackAsked::warn(const Call& call) const
{
    if (isSigned()) return;
    const Words why = words(isForged() ? "cli.pack_forged" : "cli.pack_unsigned",
                            {{"file", files.fileOfSignature() + QStringLiteral(".sig")}});
    call.err << writtenOut(said(call, why)) << '\n';
}

Expected<WorkingDays> calendarOfResources()
{
    const auto bytes = readResource(QStringLiteral("workdays.json"));
    if (!bytes) return std::unexpected(bytes.error());
    return WorkingDays::parse(*bytes);
}

}  // namespace kapok::cli
