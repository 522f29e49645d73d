#include "domain/rules/sentence.h"

#include "domain/money.h"

namespace kapok::domain::rules {
namespace {

// A language of the pack: which half of a sentence, and how lists and dates are written in it.
struct Language {
    QString Sentence::* of;
    QString comma;
    QString (*date)(QDate);
};

QString dayInFigures(QDate day) { return day.toString(Qt::ISODate); }
QString dayInChinese(QDate day)
{
    return QString::number(day.year()) + u'年' + QString::number(day.month()) + u'月' + QString::number(day.day()) +
           u'日';
}

struct Speaking {
    const Asked& asked;
    const Verdict& verdict;
    const Ruling& ruling;
    const Language& in;

    QString missing() const
    {
        QStringList names;
        for (const DocumentRow* row : verdict.documents)
            if (verdict.missing >> unsigned(row->first) & 1u)
                names.append(asked.pack().documentNames[std::size_t(row->first)].*in.of);
        return names.join(in.comma);
    }

    QString feeInWords(qint64 fee) const
    {
        QString said = asked.pack().phrase(fee > 0 ? Phrase::Paid : Phrase::Free).*in.of;
        return said.replace(QStringLiteral("{amount}"), Money{fee}.formatted());
    }

    // A gap that the pack does not know stays as it stands there.
    QString filling(QStringView gap) const
    {
        const PackData& pack = asked.pack();
        const qint64 fee = ruling.feeFen.value_or(0);
        if (gap == u"{business}") return pack.businessNames[std::size_t(asked.situation().business)].*in.of;
        if (gap == u"{missing}") return missing();
        if (gap == u"{fee}") return feeInWords(fee);
        if (gap == u"{amount}") return Money{fee}.formatted();
        if (gap == u"{date}" && ruling.promised) return in.date(*ruling.promised);
        return gap.toString();
    }

    QString filled(const QString& text) const
    {
        qsizetype open = text.indexOf(u'{'), done = 0;
        if (open < 0) return text;
        QString said;
        said.reserve(2 * text.size());
        for (; open >= 0; open = text.indexOf(u'{', done)) {
            const qsizetype close = text.indexOf(u'}', open);
            if (close < 0) break;
            said += QStringView(text).mid(done, open - done);
            said += filling(QStringView(text).mid(open, close + 1 - open));
            done = close + 1;
        }
        said += QStringView(text).mid(done);
        return said;
    }
};

const Sentence& sentenceOf(const PackData& pack, const Verdict& verdict, const Ruling& ruling)
{
    if (verdict.outcome == Outcome::Provisional) return pack.phrase(Phrase::Provisional);
    if (verdict.reason) return pack.entry(*verdict.reason).text;
    if (!ruling.feeFen) return pack.phrase(Phrase::Accept);
    return pack.phrase(ruling.promised ? Phrase::AcceptFeeDate : Phrase::AcceptFee);
}

}  // namespace

Ruling::Text said(const Asked& asked, const Verdict& verdict, const Ruling& ruling)
{
    static const Language english{&Sentence::en, QStringLiteral(", "), dayInFigures};
    static const Language chinese{&Sentence::zh, QStringLiteral("、"), dayInChinese};
    const Sentence& sentence = sentenceOf(asked.pack(), verdict, ruling);
    return {Speaking{asked, verdict, ruling, english}.filled(sentence.en),
            Speaking{asked, verdict, ruling, chinese}.filled(sentence.zh)};
}

}  // namespace kapok::domain::rules
