// design.md §1, "Nothing derived is believed": whatever is done to views.db, the fold is the same and so are the acts.
#include "db/sqlite/database.h"
#include "support/desk/scripts.h"

#include <gtest/gtest.h>

#include <iostream>

namespace kapok::test {
namespace {

const std::string viewsDb = "desk/views.db";
const QString locked = QStringLiteral("0102");

// A desk that was closed in peace with a teller locked, a case ended, and an order that the province has carried
// out without being heard.
struct Left {
    World world;
    Image image;
    desk::Remembered fold;
    QString person;
    domain::CaseId inDoubt;

    explicit Left(const QString& desk = QStringLiteral("0101"), quint64 seed = 7)
    {
        Script way = ordinaryWayOf(domain::Business::LossTemporary, World());
        person = way.person;
        Outside outside(preparedFor(way, World()));
        MemoryDisk disk;
        {
            Life life(outside, disk, seed, {.desk = desk});
            done(life.counter().signIn(QLatin1String(tellerNumber), passwordOf(QLatin1String(tellerNumber)))).value();
            Script other = ordinaryWayOf(domain::Business::Apply, World());
            other.breaksOffAt = QStringLiteral("papers");
            Teller(other, life).serve();
            for (int i = 0; i < 5; ++i) {
                outside.scheduler.wake();
                (void)done(life.signIn().approval(locked, passwordOf({}), {}, true));
            }
            way.fault = LineFault{.atDemand = outside.world.to(line::PartyName::Province).demands + 1,
                                  .gate = line::Gate::Mute};
            outside.world.fault = way.fault;
            inDoubt = Teller(way, life).serveUntil(QStringLiteral("order"));
            (void)done(life.counter().dayList(outside.world.today()));
            fold = life.remembered();
        }
        world = outside.world;
        world.mendLines();
        image = disk.now();
    }
};

class Derived : public testing::Test {
protected:
    Left left;
    int tried = 0, stopped = 0;

    int losses(const World& world) const
    {
        const auto effects = world.effects();
        return int(std::ranges::count_if(effects, [&](const line::Effect& effect) {
            const auto* operation = world.province.ledger().find({effect.operation});
            return operation && operation->kind == QLatin1String("loss_temporary");
        }));
    }
    // A start upon this image: the same fold, the same acts.
    void expectSameActs(const Image& image, const std::string& what)
    {
        ++tried;
        SCOPED_TRACE(what);
        MemoryDisk disk(image);
        Outside outside(left.world);
        std::optional<Life> started;
        try {
            started.emplace(outside, disk, 8);
        } catch (const std::runtime_error& refused) {
            // Rows that are ahead of the journal may stop the desk; they permit no act.
            EXPECT_NE(std::string(refused.what()).find("error.rows_are_ahead"), std::string::npos) << refused.what();
            EXPECT_EQ(losses(outside.world), 1);
            ++stopped;
            return;
        }
        Life& life = *started;
        EXPECT_EQ(life.remembered().cases(), left.fold.cases());
        EXPECT_EQ(life.remembered().wrongTries(), left.fold.wrongTries());
        EXPECT_EQ(life.remembered().openDay(), left.fold.openDay());
        EXPECT_FALSE(done(life.signIn().signIn(locked, passwordOf(locked))));
        EXPECT_TRUE(done(life.counter().signIn(QLatin1String(tellerNumber), passwordOf(QLatin1String(tellerNumber)))));
        ASSERT_TRUE(done(life.counter().sync()));
        EXPECT_EQ(losses(outside.world), 1);
        // Not asked of the desk, which may be looking at wrong rows for it just now.
        std::vector<ports::Entry> entries = life.entries();
        std::erase_if(entries, [&](const ports::Entry& entry) { return entry.caseId != left.inDoubt; });
        const auto one = desk::Case::fold(workflows::Workflows::ofThisHouse(), entries);
        ASSERT_TRUE(one);
        EXPECT_EQ(desk::stateOf(*one, false), desk::StateWord::Accepted);
        ASSERT_TRUE(done(life.counter().reception().open(left.person)));
        const auto next = done(life.counter().casework().start(domain::Business::ReleaseTemporary));
        ASSERT_TRUE(next) << next.error().happened.id.toStdString();
        EXPECT_TRUE(life.runner().book().at(next->id).number.contains(QStringLiteral("-0003-")));
    }
    Image edited(const char* sql, bool& changed) const
    {
        MemoryDisk disk(left.image);
        const MemoryVfs vfs("edit", disk);
        auto database = db::Database::open(QString::fromStdString(viewsDb), db::Database::Mode::ReadWrite, "edit");
        changed = database && database->script(sql);
        if (database) database->letCheckpointOnClose(true);
        database = std::unexpected(db::DbError{});
        return disk.now();
    }
    // The first column of what is asked of the rows' file.
    static std::vector<QString> texts(const Image& image, const QByteArray& sql)
    {
        MemoryDisk disk(image);
        const MemoryVfs vfs("look", disk);
        auto database = db::Database::open(QString::fromStdString(viewsDb), db::Database::Mode::ReadWrite, "look");
        std::vector<QString> all;
        auto rows = database->query(sql.constData());
        while (rows && rows->next().value_or(false)) all.push_back(rows->text(0));
        return all;
    }
    std::vector<std::pair<QString, QString>> columns() const
    {
        MemoryDisk disk(left.image);
        const MemoryVfs vfs("look", disk);
        auto database = db::Database::open(QString::fromStdString(viewsDb), db::Database::Mode::ReadWrite, "look");
        std::vector<std::pair<QString, QString>> all;
        auto rows = database->query("SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c "
                                    "WHERE m.type = 'table'");
        while (rows && rows->next().value_or(false)) all.emplace_back(rows->text(0), rows->text(1));
        return all;
    }
};

TEST_F(Derived, FileThatIsEditedPermitsNoAct)
{
    const auto all = columns();
    ASSERT_GT(all.size(), 5u);
    expectSameActs(left.image, "nothing");
    int changes = 0;
    for (const auto& [table, column] : all)
        for (const char* value : {"NULL", "0", "1", "99", "'x'", "x'00'", "'accepted'"}) {
            const QString sql = QStringLiteral("UPDATE %1 SET %2 = %3").arg(table, column, QLatin1String(value));
            bool changed = false;
            const Image image = edited(sql.toUtf8().constData(), changed);
            if (!changed) continue;
            ++changes;
            expectSameActs(image, sql.toStdString());
        }
    EXPECT_GT(changes, 10);
    EXPECT_LT(stopped, changes / 10);
    std::cout << "derived: " << changes << " edits, " << stopped << " stop the desk\n";
}

// Each row alone is taken away; given the key of another; put in the place of another.
TEST_F(Derived, RowThatIsDeletedOrStandsForAnotherCasePermitsNoAct)
{
    const auto ids = texts(left.image, "SELECT quote(id) FROM one_case");
    ASSERT_EQ(ids.size(), 2u);
    for (const QString& id : ids)
        for (const char* change :
             {"DELETE FROM one_case WHERE id = %1", "UPDATE one_case SET id = 'strange' WHERE id = %1",
              "UPDATE one_case SET last = (SELECT last FROM one_case WHERE id <> %1) WHERE id = %1",
              "UPDATE one_case SET first = (SELECT first FROM one_case WHERE id <> %1) WHERE id = %1",
              "UPDATE one_case SET ended = 1 - ended, open_state = NULL, open_changed_at = NULL WHERE id = %1",
              "UPDATE one_case SET id = 'was-' || id; UPDATE one_case SET id = %1 WHERE id <> 'was-' || %1",
              "INSERT INTO one_case SELECT 'more', number, business, state, step, teller, day, begun_at, changed_at, "
              "ended, waits_for, first, last, person, open_state, open_changed_at, messages, told_at FROM one_case "
              "WHERE id = %1"}) {
            const QString sql = QString::fromLatin1(change).arg(id);
            bool changed = false;
            const Image image = edited(sql.toUtf8().constData(), changed);
            EXPECT_TRUE(changed) << sql.toStdString();
            expectSameActs(image, sql.toStdString());
        }
}

// Each column of our rows says what another desk's row says there; and each of its rows stands among ours.
TEST_F(Derived, RowOfAnotherDeskPermitsNoAct)
{
    const Left other(QStringLiteral("0103"), 17);
    QStringList names;
    for (const auto& [table, column] : columns())
        if (table == QLatin1String("one_case")) names.append(column);
    ASSERT_EQ(names.size(), 18);
    for (const QString& name : names)
        for (const QString& value : texts(other.image, ("SELECT quote(" + name + ") FROM one_case").toUtf8())) {
            bool changed = false;
            const QString where = name == QLatin1String("id") ? QStringLiteral(" WHERE ended = 1") : QString();
            const QString sql = QStringLiteral("UPDATE one_case SET %1 = %2").arg(name, value) + where;
            const Image image = edited(sql.toUtf8().constData(), changed);
            EXPECT_TRUE(changed) << sql.toStdString();
            expectSameActs(image, sql.toStdString());
        }
    const QString whole = "SELECT quote(" + names.join(QStringLiteral(") || ',' || quote(")) + ") FROM one_case";
    for (const QString& row : texts(other.image, whole.toUtf8())) {
        bool changed = false;
        const Image image = edited(("INSERT INTO one_case VALUES(" + row + ')').toUtf8().constData(), changed);
        EXPECT_TRUE(changed);
        expectSameActs(image, row.toStdString());
    }
}

TEST_F(Derived, RowsThatAreDeletedOrTablesThatAreGonePermitNoAct)
{
    std::set<QString> tables;
    for (const auto& [table, column] : columns()) tables.insert(table);
    for (const QString& table : tables)
        for (const char* what : {"DELETE FROM ", "DROP TABLE "}) {
            bool changed = false;
            const Image image = edited((QLatin1String(what) + table).toUtf8().constData(), changed);
            EXPECT_TRUE(changed);
            expectSameActs(image, what + table.toStdString());
        }
}

TEST_F(Derived, FileThatIsGoneTrashedOrAnotherDesksPermitsNoAct)
{
    Image without = left.image;
    without.files.erase(viewsDb);
    expectSameActs(without, "gone");
    Image trashed = left.image;
    const std::vector<char> rubbish(5000, 'x');
    trashed.files.at(viewsDb).write(4096, rubbish.data(), rubbish.size());
    expectSameActs(trashed, "trashed");
    const Left other(QStringLiteral("0103"), 17);
    Image swapped = left.image;
    swapped.files.at(viewsDb) = other.image.files.at(viewsDb);
    expectSameActs(swapped, "another desk's");
}

}  // namespace
}  // namespace kapok::test
