#include "province/server/population.h"

#include <array>

namespace kapok::province::server {
namespace {

constexpr int howMany = 2000;
constexpr int mostlyWithoutCard = 400;
const QDate begins(2021, 7, 8);
const QString jiangmen = QStringLiteral("440700");
const QString deskBank = QStringLiteral("BOC");
const QString deskOutlet = QStringLiteral("0708");

// A number of its own for every person and purpose; the same on every machine.
quint64 mixed(int person, int purpose)
{
    quint64 z = quint64(person) * 1000 + quint64(purpose) + 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

int below(int limit, int person, int purpose) { return int(mixed(person, purpose) % quint64(limit)); }

QChar identityCheck(const QString& seventeen)
{
    constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t at = 0; at < weights.size(); ++at) sum += weights[at] * seventeen[qsizetype(at)].digitValue();
    return QLatin1String("10X98765432")[sum % 11];  // GB 11643-1999, 5.2
}

QString padded(qint64 value, int width) { return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0')); }

bool isForeign(int i) { return i % 20 == 7; }
bool isMinor(int i) { return i % 25 == 11; }

QDate birthDateOf(int i)
{
    const int years = isMinor(i) ? 1 + below(14, i, 1) : i >= howMany - 20 ? 82 + below(8, i, 1) : 18 + below(60, i, 1);
    return begins.addYears(-years).addDays(-1 - below(360, i, 2));
}

QString nameOf(int i)
{
    static const QStringList surnames =
        QStringLiteral("陈 李 黄 梁 林 张 何 吴 谭 冯 伍 余 区 刘 周 邓 叶 甄 赵 司徒 欧阳 关 容 吕 汤 莫 温 龚 钟 苏 "
                       "卢 罗 麦 方 朱 谢 曾 胡 郑 马 许")
            .split(u' ');
    static const QString given =
        QStringLiteral("伟芳娜敏静丽强磊洋艳勇军杰娟涛明超秀霞平刚桂英华建国文辉力玉梅志新海燕红春兰云飞宇欣怡子轩浩然"
                       "嘉俊诗涵梓晴思远锦荣耀宗惠珍少玲佩仪健恒达开瑞祥月娥景泰");
    static const std::array<QString, 4> rare{QStringLiteral("𠮷"), QStringLiteral("㛃"), QStringLiteral("䶮"),
                                             QStringLiteral("堃")};
    QString name = surnames[below(int(surnames.size()), i, 3)];
    if (i % 97 == 23) return name + rare[std::size_t(i / 97) % rare.size()];
    name += given[below(int(given.size()), i, 4)];
    if (below(3, i, 5) != 0) name += given[below(int(given.size()), i, 6)];
    return name;
}

QString foreignNameOf(int i)
{
    static const std::array<QString, 6> names{QStringLiteral("ANNA BERGMANN"),   QStringLiteral("TOMAS NOVAK"),
                                              QStringLiteral("LUCIA MORETTI"),   QStringLiteral("JAMES OKORO"),
                                              QStringLiteral("SOFIE LINDQVIST"), QStringLiteral("DAVID ALVES")};
    return names[std::size_t(i) % names.size()];
}

QString residentNumber(int i, const Person& person)
{
    static const std::array<QString, 7> divisions{
        QStringLiteral("440703"), QStringLiteral("440704"), QStringLiteral("440705"), QStringLiteral("440781"),
        QStringLiteral("440783"), QStringLiteral("440784"), QStringLiteral("440785")};
    const int order = 900 + (i % 50) * 2 + (person.sex == QLatin1String("1") ? 1 : 0);  // odd: male
    const QString seventeen = divisions[std::size_t(below(7, i, 7))] +
                              person.birthDate.toString(QStringLiteral("yyyyMMdd")) + padded(order, 3);
    return seventeen + identityCheck(seventeen);
}

void becomeForeign(int i, Person& person)
{
    static const std::array<const char*, 4> kinds{"hong_kong", "macao", "taiwan", "foreigner"};
    static const std::array<const char*, 4> letters{"H", "M", "", "E"};
    const std::size_t which = std::size_t(i / 20) % kinds.size();
    person.kind = QString::fromLatin1(kinds[which]);
    person.id = QString::fromLatin1(letters[which]) + padded(99'000'000 + i, 8);
    if (which == 3) person.name = foreignNameOf(i);
}

Person personOf(int i)
{
    Person person{.id = {},
                  .name = nameOf(i),
                  .kind = QStringLiteral("resident"),
                  .birthDate = birthDateOf(i),
                  .sex = below(2, i, 8) ? QStringLiteral("1") : QStringLiteral("2"),
                  .mobile = {}};
    person.id = residentNumber(i, person);
    if (isForeign(i)) becomeForeign(i, person);
    if (i % 9 != 4) person.mobile = QStringLiteral("1990000") + padded(i, 4);
    person.insured = i % 10 != 3;
    // Only among those who hold cards, so that who has none may simply apply.
    person.deceased = i >= howMany - 10;
    if (person.deceased) person.insured = false;
    person.identityChanged = i >= howMany - 60 && i < howMany - 20;
    person.agencyCorrected = person.identityChanged && i % 2 == 0;
    return person;
}

// Cards are written as the counter would tell them: whose bank, what state.
class Wallet {
public:
    Wallet(Population& into, int i) : m_into(into), m_i(i), m_person(into.people[std::size_t(i)]) {}

    Card& add(const QString& bank, const char* status, const QString& city = jiangmen)
    {
        Card card = begun(bank, city);
        card.production = Production::Collected;
        card.status = QString::fromLatin1(status);
        card.generation = 3;
        card.ordered = QDate(2021, 4, 6).addDays(below(45, m_i, 20));  // third generation since 2021-04-01
        card.bankAccount = card.status == QLatin1String("not_activated") || card.status == QLatin1String("sealed")
                               ? QStringLiteral("inactive")
                               : QStringLiteral("active");
        return keep(finish(card, 10));
    }
    Card& addSecond(const QString& bank, const char* status, QDate expires, const QString& city = jiangmen)
    {
        Card& card = add(bank, status, city);
        card.generation = 2;
        card.expires = expires;
        card.issued = expires.addYears(-10).addDays(1);
        card.ordered = card.issued.addDays(-20);
        return card;
    }
    void atOutlet(const QString& bank, const QString& outlet, const QString& city = jiangmen)
    {
        Card& card = add(bank, "not_activated", city);
        card.production = Production::Made;
        card.outlet = outlet;
        card.bankAccount = QStringLiteral("inactive");
    }
    void underWay(const QString& bank, const QString& city, Production production, QDate ordered)
    {
        Card card = begun(bank, city);
        card.production = production;
        card.ordered = ordered;
        keep(card);
    }

private:
    Population& m_into;
    int m_i;
    const Person& m_person;

    Card begun(const QString& bank, const QString& city)
    {
        const int serial = 4'400'001 + int(m_into.cards.size());
        Card card{.person = m_person.id, .city = city, .bank = bank};
        card.outlet =
            bank == deskBank && city == jiangmen ? deskOutlet : QStringLiteral("%1").arg(1101 + below(40, m_i, 21));
        card.serial = serial;
        card.ref = city + QStringLiteral("20210101") + padded(900'000 + serial - 4'400'000, 6);
        return card;
    }
    static Card finish(Card card, int years)
    {
        card.issued = card.ordered.addDays(20);
        card.expires = card.issued.addYears(years).addDays(-1);
        card.number = cardNumberOf(card.serial);
        card.identification = identificationOf(card.city, card.serial);
        return card;
    }
    Card& keep(Card card)
    {
        m_into.cardsOf[m_person.id].push_back(card.ref);
        const QString ref = card.ref;
        return m_into.cards.emplace(ref, std::move(card)).first->second;
    }
};

QString otherBank(int i)
{
    static const std::array<const char*, 10> banks{"GDB",  "ABC",    "ICBC",   "CCB",    "BOCOM",
                                                   "PSBC", "RCB_JM", "RCB_KP", "RCB_TS", "RCB_HS"};
    return QString::fromLatin1(banks[std::size_t(below(int(banks.size()), i, 9))]);
}

QString otherCity(int i)
{
    static const std::array<const char*, 5> cities{"440100", "440300", "440600", "441900", "442000"};
    return QString::fromLatin1(cities[std::size_t(below(int(cities.size()), i, 10))]);
}

// Of this city, by turns: taken today, failed, in production.
void giveOrderHere(Wallet& wallet, int i)
{
    const int turn = i / 32 % 4;
    if (turn == 0) wallet.underWay(deskBank, jiangmen, Production::Ordered, begins);
    else if (turn == 1) wallet.underWay(deskBank, jiangmen, Production::Failed, begins.addDays(-30));
    else wallet.underWay(deskBank, jiangmen, Production::Ordered, begins.addDays(-1 - below(12, i, 11)));
}

void giveOrderUnderWay(Wallet& wallet, int i, int kind)
{
    if (kind == 21)
        wallet.underWay(otherBank(i), otherCity(i), Production::Ordered, begins.addDays(-1 - below(12, i, 11)));
    if (kind == 22) wallet.underWay(otherBank(i), otherCity(i), Production::Ordered, begins);
    if (kind == 23) wallet.underWay(otherBank(i), otherCity(i), Production::Failed, begins.addDays(-30));
    if (kind == 29) giveOrderHere(wallet, i);
}

void giveSeveral(Wallet& wallet, int i, int kind)
{
    wallet.add(deskBank, "normal");
    wallet.add(otherBank(i), "normal", otherCity(i));
    if (kind == 28) wallet.add(otherBank(i + 1), "normal", otherCity(i + 1));
}

void giveSecondGeneration(Wallet& wallet, int i, int kind)
{
    if (kind == 24) wallet.addSecond(deskBank, "normal", begins.addDays(-1 - below(300, i, 12)));
    if (kind == 25) wallet.addSecond(deskBank, "normal", begins.addDays(below(80, i, 12)));
    if (kind == 26)
        wallet.addSecond(i % 64 < 32 ? deskBank : otherBank(i), "normal", begins.addYears(2 + below(6, i, 12)));
}

void giveWhatEnded(Wallet& wallet, int i)
{
    wallet.addSecond(otherBank(i), i % 64 < 32 ? "cancelled" : "merged", begins.addYears(3)).bankAccount =
        QStringLiteral("closed");
    if (i % 64 >= 32) wallet.add(deskBank, "normal");
}

// What a person of the later 1,600 holds, by turns; every state of codes.md §3 is among them.
void giveByTurns(Wallet& wallet, int i)
{
    const int kind = i % 32;
    if (kind < 8) wallet.add(deskBank, "normal");
    else if (kind < 12) wallet.add(otherBank(i), "normal");
    else if (kind == 12) wallet.add(deskBank, "not_activated");
    else if (kind == 13) wallet.atOutlet(deskBank, deskOutlet);
    else if (kind == 14) wallet.atOutlet(otherBank(i), QStringLiteral("1120"), i % 64 < 32 ? jiangmen : otherCity(i));
    else if (kind == 15) wallet.add(deskBank, "temporary_loss");
    else if (kind == 16) wallet.add(otherBank(i), "temporary_loss");
    else if (kind == 17) wallet.add(deskBank, "formal_loss");
    else if (kind == 18) wallet.add(deskBank, "locked");
    else if (kind == 19) wallet.add(deskBank, "sealed");
    else if (kind == 20) wallet.add(otherBank(i), "normal", otherCity(i));
    else if (kind == 27 || kind == 28) giveSeveral(wallet, i, kind);
    else if (kind == 30)
        wallet.add(deskBank, "normal").bankAccount =
            i % 64 < 32 ? QStringLiteral("inactive") : QStringLiteral("frozen");
    else if (kind == 31) giveWhatEnded(wallet, i);
    else if (kind >= 24 && kind <= 26) giveSecondGeneration(wallet, i, kind);
    else giveOrderUnderWay(wallet, i, kind);
}

const Card* collectedHere(const Population& population, const Person& person)
{
    const auto refs = population.cardsOf.find(person.id);
    if (refs == population.cardsOf.end()) return nullptr;
    for (const QString& ref : refs->second) {
        const Card& card = population.cards.at(ref);
        if (card.production == Production::Collected && card.city == jiangmen && card.held()) return &card;
    }
    return nullptr;
}

// rules.md §15: one e-card a person. Who has one took it here, on another channel, or with a card that was replaced.
QString ecardOf(const Card* card, int i)
{
    if (!card || card->status == QLatin1String("not_activated") || card->status == QLatin1String("sealed"))
        return QStringLiteral("none");
    static const std::array<const char*, 8> turns{"none", "here", "none", "elsewhere",
                                                  "none", "here", "none", "old_card"};
    return QString::fromLatin1(turns[std::size_t(below(int(turns.size()), i, 30))]);
}

// rules.md §10: bills are paid out of the account, and a pension into it from the age on at which it begins.
QStringList servicesOf(const Person& person, const Card* card, int i)
{
    if (!card || person.deceased || card->bankAccount != QLatin1String("active")) return {};
    QStringList services;
    const int age = int(person.birthDate.daysTo(begins) / 365);
    if (age < 18) return {};
    static const std::array<const char*, 4> bills{"TV", "GAS", "WATER", "POWER"};
    for (int at = 0; at < int(bills.size()); ++at)
        if (below(3, i, 31 + at) == 0) services.append(QString::fromLatin1(bills[std::size_t(at)]));
    if (age >= 60) services.append(below(2, i, 35) ? QStringLiteral("PEN_EMP") : QStringLiteral("PEN_RES"));
    if (person.insured && below(2, i, 36)) services.append(QStringLiteral("MED_DED"));
    return services;
}

void linkAccounts(Population& population, int i)
{
    Person& person = population.people[std::size_t(i)];
    const Card* card = collectedHere(population, person);
    person.ecard = ecardOf(card, i);
    person.services = servicesOf(person, card, i);
}

void giveCards(Population& population, int i)
{
    Wallet wallet(population, i);
    if (i >= howMany - 60) wallet.add(deskBank, "normal");
    else if (i >= mostlyWithoutCard) giveByTurns(wallet, i);
    else if (i % 10 == 9) giveByTurns(wallet, i * 7);
}

// The nearest adult resident before him in the list, else after him.
void nameGuardians(std::vector<Person>& people)
{
    const auto mayBe = [&](int i) {
        return i >= 0 && i < howMany && !isMinor(i) && !isForeign(i) && !people[std::size_t(i)].deceased;
    };
    for (int i = 0; i < howMany; ++i) {
        if (!isMinor(i)) continue;
        int guardian = i - 1;
        while (guardian >= 0 && !mayBe(guardian)) --guardian;
        if (guardian < 0)
            for (guardian = i + 1; !mayBe(guardian);) ++guardian;
        people[std::size_t(i)].guardian = people[std::size_t(guardian)].id;
    }
}

Population invented()
{
    Population population;
    population.people.reserve(howMany);
    for (int i = 0; i < howMany; ++i) {
        population.byId.emplace(population.people.emplace_back(personOf(i)).id, std::size_t(i));
        giveCards(population, i);
        linkAccounts(population, i);
    }
    nameGuardians(population.people);
    return population;
}

}  // namespace

Instant trainingBegins() { return instantOf(begins, QTime(8, 30)); }

std::shared_ptr<const Population> inventedPeople()
{
    static const std::shared_ptr<const Population> people = std::make_shared<const Population>(invented());
    return people;
}

}  // namespace kapok::province::server
