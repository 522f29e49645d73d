#include "counted_reports.h"

#include "support/places/places.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

#include <gtest/gtest.h>

namespace kapok::days {
namespace {

const QString firstDay = QStringLiteral("2021-07-08"), lastDay = QStringLiteral("2022-12-31");

/// A report as kapokctl writes it.
class Written {
public:
    explicit Written(const QJsonObject& document)
        : rows(document["rows"].toArray()), m_totals(document["totals"].toArray())
    {
        for (const QJsonValue column : document["columns"].toArray()) m_columns.append(column["name"].toString());
    }

    QJsonArray rows;

    qint64 total(const QString& column) const { return m_totals[m_columns.indexOf(column)].toInteger(-1); }

    /// Of each word that stands in `of` the sum of `what`; of no column the number of its rows. What is nothing is left
    /// out, for nothing is counted of it either.
    std::map<std::string, qint64> sums(const QString& of, const QString& what = {}) const
    {
        std::map<std::string, qint64> all;
        for (const QJsonValue row : rows)
            all[row.toArray()[m_columns.indexOf(of)].toString().toStdString()] +=
                what.isEmpty() ? 1 : row.toArray()[m_columns.indexOf(what)].toInteger();
        std::erase_if(all, [](const auto& one) { return one.second == 0; });
        return all;
    }

private:
    QStringList m_columns;
    QJsonArray m_totals;
};

std::map<std::string, qint64> numbersIn(const QJsonObject& counted)
{
    std::map<std::string, qint64> all;
    for (auto one = counted.begin(); one != counted.end(); ++one)
        if (one.value().toInteger() != 0) all[one.key().toStdString()] = one.value().toInteger();
    return all;
}

std::map<std::string, qint64> partsOf(const QJsonObject& groups, int part)
{
    std::map<std::string, qint64> all;
    for (auto one = groups.begin(); one != groups.end(); ++one)
        if (const qint64 number = one.value().toArray()[part].toInteger(); number != 0)
            all[one.key().toStdString()] = number;
    return all;
}

// The column whose words the other program groups by.
QString groupedBy(const QString& report)
{
    return report == QLatin1String("by_reason") ? QStringLiteral("asked") : report.mid(3);
}

void expectCounted(const std::string& name, const Written& report, const QJsonObject& counted)
{
    SCOPED_TRACE(name);
    EXPECT_FALSE(counted.isEmpty()) << "the other program counts it too";
    if (counted.contains(QStringLiteral("rows"))) EXPECT_EQ(report.rows.size(), counted["rows"].toInteger());
    const QJsonObject totals = counted["totals"].toObject(), groups = counted["groups"].toObject();
    for (auto one = totals.begin(); one != totals.end(); ++one)
        EXPECT_EQ(report.total(one.key()), one.value().toInteger()) << one.key().toStdString();
    if (!groups.isEmpty()) {
        const QString by = groupedBy(QString::fromStdString(name));
        EXPECT_EQ(report.sums(by, QStringLiteral("cases")), partsOf(groups, 0));
        EXPECT_EQ(report.sums(by, QStringLiteral("fees")), partsOf(groups, 1));
    }
    if (counted.contains(QStringLiteral("kinds")))
        EXPECT_EQ(report.sums(QStringLiteral("exception")), numbersIn(counted["kinds"].toObject()));
    if (counted.contains(QStringLiteral("entries")))
        EXPECT_EQ(report.sums(QStringLiteral("teller"), QStringLiteral("entries")),
                  numbersIn(counted["entries"].toObject()));
}

}  // namespace

QJsonObject countedBeside(const PlayedDay& day)
{
    const Ended counting = run(
        QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-B"), clonePath("tests/support/counter/count_reports.py"), day.folder(), firstDay, lastDay},
        60'000);
    EXPECT_EQ(counting.code, 0) << told(counting);
    return QJsonDocument::fromJson(counting.out).object();
}

void expectReportsToBeACountOfTheJournal(const PlayedDay& day)
{
    const QJsonObject counted = countedBeside(day);
    const Ended list = day.ask({QStringLiteral("report"), QStringLiteral("list")});
    const QJsonArray names = QJsonDocument::fromJson(list.out)["reports"].toArray();
    EXPECT_EQ(names.size(), counted.size()) << told(list);
    for (const QJsonValue one : names) {
        const QString name = one["name"].toString();
        const Ended written = day.ask(
            {QStringLiteral("report"), name, QStringLiteral("--from"), firstDay, QStringLiteral("--to"), lastDay});
        ASSERT_EQ(written.code, 0) << told(written);
        expectCounted(name.toStdString(), Written(QJsonDocument::fromJson(written.out).object()),
                      counted[name].toObject());
    }
}

}  // namespace kapok::days
