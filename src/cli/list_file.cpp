#include "cli/list_file.h"

#include "base/own_file.h"
#include "base/small_file.h"
#include "decode/helper_decoder.h"
#include "decode/helper_list_reader.h"
#include "reports/written.h"

#include <QCoreApplication>

namespace kapok::cli {

QString helperProgram() { return decode::HelperDecoder::helperBeside(QCoreApplication::applicationDirPath()); }

Expected<domain::UnitList> listIn(const QString& file, ports::Scheduler& scheduler)
{
    auto bytes = readInput(file);
    if (!bytes) return std::unexpected(bytes.error());
    decode::HelperListReader reader(helperProgram(), scheduler);
    const auto cells = QCoro::waitFor(reader.read(std::move(*bytes)));
    if (!cells) return std::unexpected(cells.error());
    return domain::UnitList::of(*cells);
}

// Numbers stand there in full: the list is the unit's, and its agent mends it.
Expected<void> writeBack(const QString& file, const domain::UnitList& list, const Remarks& remarks,
                         const Dictionary& dictionary, Language language)
{
    if (isOfADesk(file)) return failure(Error::Kind::BadInput, words("cli.own_file", {{"file", file}}));
    reports::Report back{.name = QStringLiteral("list"),
                         .columns = {{"list_name"},
                                     {"list_document"},
                                     {"list_number"},
                                     {"list_mobile"},
                                     {list.isOfASchool ? "list_class" : "list_department"}},
                         .isTotalled = false};
    if (list.namesPhotos) back.columns.push_back({"list_photo"});
    back.columns.push_back({"list_row"});
    back.columns.push_back({"list_remark"});
    for (const domain::ListRow& row : list.rows) {
        const auto remark = remarks.find(row.row);
        if (remark == remarks.end()) continue;
        std::vector<reports::Cell> cells{row.name, row.document, row.number, row.mobile, row.place};
        if (list.namesPhotos) cells.emplace_back(row.photo);
        cells.emplace_back(QString::number(row.row));
        cells.emplace_back(remark->second.join(QStringLiteral(" ")));
        back.rows.push_back(std::move(cells));
    }
    const auto bytes = reports::toXlsx(back, dictionary, language);
    if (!bytes) return std::unexpected(bytes.error());
    const auto written = writeSmallFile(file, *bytes);
    if (written) return {};
    return failure(Error::Kind::Unavailable, words("error.file", {{"file", file}, {"what", written.error().detail}}));
}

}  // namespace kapok::cli
