// Reads one rule pack, table after table.
#pragma once

#include "domain/rules/pack_values.h"

namespace kapok::domain::rules {

class PackReader : PackValues {
public:
    explicit PackReader(const Json& document) : m_document(document) {}
    Expected<PackData> read();

private:
    const Json& m_document;

    Step stepIn(const Json& json, const QString& path);
    std::vector<Step> stepsIn(const Json& json, const QString& path);

    std::uint64_t businessesIn(const Json& row, const QString& path);
    DateTerm dateTermIn(const Json& json, const QString& path);
    Clause clauseIn(const Json& json, const QString& path);
    void readRow(const Json& json, const QString& path, Row& row);
    template <class RowType, class Read>
    std::vector<RowType> rowsIn(const char* key, Read read);
    std::vector<AmountRow> amountsIn(const char* key, const char* given);

    void readHead(PackData& data);
    void readReasons(PackData& data);
    void readBusinesses(PackData& data);
    void readGrid(PackData& data);
    void readAsks(PackData& data);
    void readRows(PackData& data);
    void readSentences(PackData& data);
    void readBasisNames(PackData& data);
    void checkCfg();
};

}  // namespace kapok::domain::rules
