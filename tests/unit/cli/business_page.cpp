#include "business_page.h"

namespace kapok::cli {
namespace {

QString cell(QString text) { return text.replace(u'|', QStringLiteral("\\|")).replace(u'\n', u' '); }

QString both(const Json& said) { return cell(text(said["zh"]) + u' ' + text(said["en"])); }

QString both(const Dictionary& dictionary, const Words& said)
{
    return dictionary.render(said, Language::Chinese) + u' ' + dictionary.render(said, Language::English);
}

QString optionsOf(const Json& field)
{
    QStringList options;
    for (const Json& one : field.value("options", Json::array()))
        options.append(QStringLiteral("`%1` %2").arg(text(one["name"]), both(one)));
    return options.join(QStringLiteral("<br>"));
}

QString exampleOf(const Json& field)
{
    return field.contains("example") ? u'`' + cell(QString::fromStdString(field["example"].dump())) + u'`' : QString();
}

// Those that somebody answers, at the visit or in the case.
QString asked(const Json& fields)
{
    QString rows;
    for (const Json& field : fields)
        if (field.contains("question") || field.contains("options"))
            rows += QStringLiteral("| `%1` | %2 | %3 | %4 | %5 |\n")
                        .arg(text(field["field"]), field.contains("question") ? both(field["question"]) : QString(),
                             text(field["kind"]), optionsOf(field), exampleOf(field));
    return rows;
}

struct Doing {
    const char* kind;
    const char* said;
};

// What a field is filled by where nobody is asked.
constexpr Doing doings[]{{"enquire", "向省平台、银行查询 asked of province or bank"},
                         {"enquiry", "向省平台、银行查询 asked of province or bank"},
                         {"wait", "等别处办完 waits for what must end elsewhere"},
                         {"decide", "按规则裁定 decided by the rules"},
                         {"verdict", "按规则裁定 decided by the rules"},
                         {"review", "核对 the review"},
                         {"order", "发往省平台、银行 sent to province or bank"},
                         {"read_chip", "读卡 the chip is read"},
                         {"write_chip", "写卡 the chip is written"},
                         {"make", "证卡打印机 made on a device"},
                         {"inside", "先办的另一笔业务 another business first, inside"},
                         {"inner", "先办的另一笔业务 another business first, inside"},
                         {"settle_fee", "收费 the fee"},
                         {"print", "打印单据 a paper is printed"},
                         {"move_stock", "库存 stock is moved"},
                         {"message", "短信 a short message"},
                         {"effect", "办理 carried out"},
                         {"answer", "回答 an answer, where it is asked"},
                         {"refuse", "不予办理 refused"},
                         {"done", "办完 done"}};

QString saidOf(const QString& kind)
{
    for (const Doing& doing : doings)
        if (kind == QLatin1String(doing.kind)) return QString::fromUtf8(doing.said);
    return kind;
}

QString byItself(const Json& fields)
{
    QString rows;
    for (const Json& field : fields)
        if (!field.contains("question") && !field.contains("options"))
            rows += QStringLiteral("| `%1` | %2 | %3 |\n")
                        .arg(text(field["field"]), saidOf(text(field["kind"])),
                             field.contains("request") ? u'`' + text(field["request"]) + u'`' : QString());
    return rows;
}

// Those that no rule of the pack decides rest on none of its paragraphs.
QString basisOf(const std::string& name, const Json& rules)
{
    if (!rules["businesses"].contains(name))
        return QStringLiteral("规则包不裁定这项业务。 No rule of the pack decides it.\n");
    QString rows;
    for (const Json& paragraph : rules["businesses"][name]) {
        const Json called = rules["basis"].value(paragraph.get<std::string>(), Json());
        rows += QStringLiteral("- %1 %2\n").arg(text(paragraph), called.is_object() ? both(called) : QString());
    }
    return rows;
}

}  // namespace

QString businessPage(const Json& document, const Json& rules, const Dictionary& dictionary)
{
    const QString code = text(document["code"]), name = text(document["name"]);
    return QStringLiteral("# %1 %2\n\n").arg(code, both(dictionary, {QStringLiteral("business.") + name, {}})) +
           QStringLiteral(
               "`%1`. `kapokctl business show %2` 列出同样的内容；`./dev pages` 重新生成本页。 "
               "*The same as `kapokctl business show %2`; `./dev pages` writes this page.*\n\n"
               "## 依据 Basis\n\n%3\n## 问什么 What is asked\n\n"
               "| 项 field | 问题 question | kind | 选项 options | 例 example |\n|---|---|---|---|---|\n%4%5\n"
               "## 柜台自己做什么 What the desk does by itself\n\n"
               "| 项 field | 怎样 how | request |\n|---|---|---|\n%6")
               .arg(name, code, basisOf(name.toStdString(), rules), asked(document["visit"]), asked(document["fields"]),
                    byItself(document["fields"]));
}

}  // namespace kapok::cli
