#include "tests/ui/samples.h"

namespace kapok::ui::samples {

namespace {

PersonStripView chen(const Say& say)
{
    PersonStripView strip;
    strip.name = say("陈国栋", "Chen Guodong 陈国栋");
    strip.number = QStringLiteral("440704 ******** 5618");
    strip.portrait = PersonStripView::Portrait::Man;
    strip.lines = {say("男 • 48 岁 • 身份证芯片 09:35", "Male • age 48 • read from ID chip 09:35"),
                   say("参保地 江门市江海区 • 手机 139 **** 0276", "Insured in Jianghai • Mobile 139 **** 0276")};
    strip.cards = {{QStringLiteral("jm"), say("江门 • 中国银行", "Jiangmen • BOC"),
                    say("第二代 • 本行", "2nd generation"), QStringLiteral("C08 **** 31"),
                    say("正式挂失", "Formal loss"), QStringLiteral("ban"), say("今天 09:36", "today 09:36"), true}};
    strip.alerts = {
        {QStringLiteral("search"), say("省内没有其他卡 • 省平台 09:38", "No other card in the province • 09:38")},
        {QStringLiteral("wallet"), say("银行账户 **** 4471 正常", "Account **** 4471 in order")}};
    return strip;
}

SideView feeAndPromise(const Say& say)
{
    SideView side;
    side.fee = say("20.00 元", "20.00 yuan");
    side.promise = say("8月5日 周四", "Thu 5 Aug");
    side.promiseNote = say("2021-08-05 • 20 个工作日", "2021-08-05 • 20 working days");
    side.warning = say("银行账号会变", "The account number changes");
    side.warningText =
        say("旧账号 **** 4471，新账号制卡时生成。养老金和代扣须改到新账号。",
            "Old account **** 4471; the new one is made with the card. Pension and direct debits must follow.");
    side.papers = {
        {QStringLiteral("id-card"), say("身份证原件", "Identity card"), say("已读芯片 09:35", "chip read 09:35")},
        {QStringLiteral("camera"), say("照片", "Photograph"), say("公安照片，不用带", "from the police")}};
    side.next = {
        {QStringLiteral("6"), say("收费 20.00 元", "Take 20.00 yuan"), say("现金或刷卡", "cash or card")},
        {QStringLiteral("7"), say("核对、签名、提交", "Check, sign, send"), say("打印受理凭证", "prints the receipt")}};
    side.basis = {say("P1.7 费用", "P1.7 fee"), say("P3.1 时限与地点", "P3.1 time and place"),
                  say("P3.4 账号", "P3.4 account")};
    return side;
}

std::vector<EarlierAnswer> answers(const Say& say)
{
    const QString user = QStringLiteral("user"), down = QStringLiteral("download");
    return {{QStringLiteral("reason"),
             say("补卡原因", "Reason"),
             say("遗失", "Lost"),
             {},
             say("柜员选择", "chosen here"),
             user,
             true,
             QStringLiteral("lost")},
            {QStringLiteral("lossFormal"), say("正式挂失", "Formal loss"), QStringLiteral("2021-07-08 09:36"),
             State::Accepted, say("省平台", "province"), down, false},
            {QStringLiteral("cards"),
             say("其他城市的卡", "Cards elsewhere"),
             say("没有", "none"),
             {},
             say("省平台 09:38", "province 09:38"),
             down,
             false},
            {QStringLiteral("photo"),
             say("照片", "Photograph"),
             say("公安照片，检查通过", "from the police, checked"),
             {},
             say("省平台 09:39", "province 09:39"),
             down,
             false}};
}

QString titleOf(const Say& say, QuestionView::Kind kind)
{
    using Kind = QuestionView::Kind;
    switch (kind) {
    case Kind::Several: return say("出示了哪些材料？", "Which papers were shown?");
    case Kind::Text: return say("手机号码是多少？", "What is the mobile number?");
    case Kind::Date: return say("卡是哪一天丢的？", "On which day was the card lost?");
    case Kind::Money: return say("收了多少钱？", "How much was paid?");
    case Kind::YesNo: return say("本人同意开立银行账户吗？", "Does the citizen agree to open the account?");
    case Kind::List: return say("还有哪些关联的收付？", "Which other payments use the account?");
    case Kind::PinPad: return say("请持卡人输入密码", "The citizen enters the PIN");
    case Kind::Options:
        return say("换新卡后银行账号会变，关联的收付怎么办？",
                   "The account number changes with the new card. What about linked payments?");
    case Kind::Review: break;
    }
    return say("核对后继续", "Check and go on");
}

}  // namespace

StepPageView step(Language language)
{
    const Say say{language};
    StepPageView view;
    view.strip = chen(say);
    view.code = QStringLiteral("1401");
    view.name = say("补卡", "Replacement");
    view.savedAt = say("09:41:52 已保存", "saved 09:41:52");
    view.step = 5;
    view.steps = 7;
    view.answers = answers(say);
    view.side = feeAndPromise(say);
    QuestionView question;
    question.field = QStringLiteral("linked");
    question.kind = QuestionView::Kind::Options;
    question.title = titleOf(say, question.kind);
    question.options = {
        {QStringLiteral("together"), say("现在一并办理", "Do it now as well"),
         say("接着打开 2001 一窗通办，旧账号和新账号自动填入", "opens 2001 next, with old and new account filled in"),
         true},
        {QStringLiteral("self"), say("持卡人自己办理", "The citizen does it"),
         say("打印告知单，列明要改账号的项目", "prints a list of what must be changed"), false},
        {QStringLiteral("none"), say("没有关联的收付", "No linked payments"),
         say("持卡人确认后记入凭证", "confirmed by the citizen, noted on the receipt"), false}};
    view.question = question;
    return view;
}

StepPageView withQuestion(Language language, QuestionView::Kind kind)
{
    const Say say{language};
    StepPageView view = step(language);
    QuestionView question;
    question.field = QStringLiteral("asked");
    question.kind = kind;
    question.title = titleOf(say, kind);
    if (kind == QuestionView::Kind::Several)
        question.options = {{QStringLiteral("id_card"), say("身份证", "Identity card"), {}, true},
                            {QStringLiteral("receipt"), say("受理凭证", "Receipt"), {}, false},
                            {QStringLiteral("photo"), say("照片", "Photograph"), {}, false}};
    question.asksOldPin = question.setsPin = kind == QuestionView::Kind::PinPad;
    if (kind == QuestionView::Kind::Text) question.suggestion = QStringLiteral("13912340276");
    view.question = question;
    return view;
}

StepPageView pinAtReader(Language language)
{
    const Say say{language};
    StepPageView view = withQuestion(language, QuestionView::Kind::PinPad);
    view.question->isAtReader = true;
    view.question->hint = say("请持卡人在读卡器的键盘上输入，柜台看不到密码。按 Enter 开始，半分钟内输完。",
                              "The citizen types at the reader's own keys; the PIN never comes here. Enter begins.");
    return view;
}

StepPageView missingPapers(Language language)
{
    const Say say{language};
    StepPageView view = withQuestion(language, QuestionView::Kind::Several);
    view.question->tried = true;
    view.takesFile = true;
    view.question->missing = say(
        "还缺 1 样：照片\n看到了按数字打勾，再按 Enter；Enter 不会替您打勾。没带来的按 F8，告知单上写明缺什么。",
        "One is still missing: photograph\nTick what was seen with its digit, then Enter; Enter ticks nothing. What "
        "was not brought: F8, and the slip names it.");
    std::vector<OptionView>& papers = view.question->options;
    papers[0].note = say("本次来访已看", "seen in this visit");
    papers.erase(papers.begin() + 1);
    papers[1].note = say("还没看到", "not seen yet");
    papers[1].needed = true;
    for (const auto& [value, zh, en] : {std::tuple{"household_book", "户口簿", "Household book"},
                                        {"power_of_attorney", "委托书", "Power of attorney"},
                                        {"receipt", "受理凭证", "Receipt"}})
        papers.push_back({.value = QString::fromLatin1(value), .text = say(zh, en), .detail = {}, .folded = true});
    view.goOn = say("都齐了", "All there");
    view.noes = {{QStringLiteral("papers"), say("缺材料，打印告知单", "A paper is missing: print the slip")},
                 {QStringLiteral("leaves"), say("持卡人不办了", "The citizen leaves")}};
    return view;
}

StepPageView consent(Language language)
{
    const Say say{language};
    StepPageView view = withQuestion(language, QuestionView::Kind::Several);
    view.question->title = say("请逐条读给持卡人听，他听懂并同意的打勾。",
                               "Read each aloud; tick what the holder has understood and agrees to.");
    view.question->missing = say("还有没打勾的", "Not every line is ticked");
    view.question->whole = true;
    view.question->options = {
        {QStringLiteral("social"),
         say("以后全省的社保业务都用保留的这张卡。", "The kept card serves from now on."),
         {}},
        {QStringLiteral("account"), say("被归集卡的银行账户不变。", "The account of the merged card stays."), {}},
        {QStringLiteral("pin"), say("被归集卡的社保密码不能再重置。", "Its PIN can never be reset."), {}}};
    for (OptionView& option : view.question->options) option.needed = true;
    view.noes = {{QStringLiteral("leaves"), say("持卡人不办了", "The citizen leaves")}};
    return view;
}

StepPageView waiting(Language language)
{
    const Say say{language};
    StepPageView view = step(language);
    view.question.reset();
    view.state = State::Recorded;
    view.wait = WaitView{
        say("正在报送省平台", "Sending to the province"), 5000,
        say("可以先为别人办理，有结果时工作清单会提醒。", "Others can be served meanwhile; the work list will tell.")};
    return view;
}

StepPageView inDoubt(Language language)
{
    const Say say{language};
    StepPageView view = step(language);
    view.question.reset();
    view.state = State::InDoubt;
    view.caseNumber = QStringLiteral("0708-0101-0023-7");
    view.notice = NoticeView{
        .happened = say("09:41:08 发给省平台，30 秒内没有收到答复。省平台可能已经受理，也可能没有收到。",
                        "Sent to the province at 09:41:08; no answer came within 30 s. It may have been accepted, or "
                        "never received."),
        .saved = say(
            "申请、照片、签名和 20.00 元收费都登记在本机。关机、断电都不会丢。",
            "Application, photograph, signature and the fee of 20.00 yuan are recorded here and outlast a power cut."),
        .next = say("线路一通，先向省平台核对这一笔，再决定要不要发。不会办两次。",
                    "As soon as the line is up, the province is asked about this one first. Nothing is done twice."),
        .detail = QStringLiteral("0197a3c2-5b1e-7d40-9c16-3fe2a80b7715"),
        .askAgain = true};
    return view;
}

StepPageView review(Language language)
{
    const Say say{language};
    StepPageView view = step(language);
    view.step = 6;
    view.strip.photo = QImage(358, 441, QImage::Format_RGB888);
    view.strip.photo.fill(Qt::lightGray);
    QuestionView question{.field = QStringLiteral("review"), .kind = QuestionView::Kind::Review};
    question.title = say("和持卡人核对，还没有发出去", "Check with the citizen; nothing has been sent yet");
    const auto row = [&](const char* zh, const char* en, QString value) -> ReviewRow& {
        return question.review.emplace_back(ReviewRow{.label = say(zh, en), .value = value, .aside = {}});
    };
    ReviewRow& what = row("业务", "Business", say("遗失补换", "Replacement of a lost card"));
    what.strong = true;
    what.note = QStringLiteral("P1.7, P3.1, P3.4");
    ReviewRow& who = row("姓名", "Name", say("陈国栋", "Chen Guodong 陈国栋"));
    who.strong = true;
    who.aside = QStringLiteral("440704 ******** 5618");
    ReviewRow& loss = row("正式挂失", "Formal loss", QStringLiteral("2021-07-08"));
    loss.state = State::Accepted;
    loss.note = say("省平台", "province");
    row("收费", "Fee", say("20.00 元", "20.00 yuan"));
    row("承诺", "Promised", say("2021-08-05 周四", "2021-08-05 Thu"));
    ReviewRow& reason = row("补换原因", "Reason", say("遗失", "Lost"));
    reason.field = QStringLiteral("reason");
    reason.said = QStringLiteral("lost");
    reason.note = say("柜员选择", "chosen here");
    reason.changedByAlt = 1;
    row("银行账号", "Account number", say("换新号，制卡时生成", "a new one, made with the card")).before =
        QStringLiteral("**** 4471");
    view.question = question;
    view.goOn = say("提交补换", "Submit: Replacement");
    view.pays = QStringLiteral("fee");
    view.paysName = say("提交，现金 20.00 元已收", "Submit, 20.00 yuan taken in cash");
    view.noes = {{QStringLiteral("leaves"), say("持卡人不办了", "The citizen leaves")}};
    return view;
}

/// 05: what each card is now and what it will be.
StepPageView irreversible(Language language)
{
    const Say say{language};
    StepPageView view = review(language);
    view.code = QStringLiteral("1601");
    view.name = say("归集", "Merge");
    view.irreversible = true;
    view.goOn = say("提交归集", "Submit: Merge");
    view.pays.clear();
    view.paysName.clear();
    std::vector<ReviewRow>& rows = view.question->review;
    rows.front().value = view.name;
    rows.erase(rows.begin() + 2, rows.end());
    const auto row = [&](QString label, QString now, QString after) {
        rows.push_back({.label = label, .value = after, .aside = {}, .before = now});
    };
    const QString kept = say("保留的卡", "Card kept"), merged = say("被归集的卡", "Card merged"),
                  social = say("社保功能", "Social side"), here = say("在这张卡上", "on this card");
    rows.push_back({.label = kept,
                    .value = say("江门 • 中国银行", "Jiangmen, BOC"),
                    .aside = QStringLiteral("E35 **** 62"),
                    .ofCard = true});
    row(social, here, say("全省使用这张卡", "this card serves in the whole province"));
    rows.push_back({.label = merged,
                    .value = say("佛山 • 农业银行", "Foshan, ABC"),
                    .aside = QStringLiteral("B71 **** 18"),
                    .ofCard = true});
    row(say("卡状态", "Status"), say("正常", "Normal"), say("已归集", "Merged"));
    row(social, here, say("转到保留的卡", "goes over to the kept card"));
    row(say("社保密码", "Social PIN"), say("可以重置", "can be reset"), say("不能再重置", "can never be reset"));
    return view;
}

/// 16: one amount, and the ways to settle it.
StepPageView fee(Language language)
{
    const Say say{language};
    StepPageView view = step(language);
    QuestionView question{.field = QStringLiteral("fee"), .kind = QuestionView::Kind::Options};
    question.title = say("应收 20.00 元，怎么收？", "20.00 yuan are due. How are they paid?");
    question.hint = say("钱收好，申请马上发给省平台。", "Once it is paid, the request goes to the province.");
    question.instead = QStringLiteral("waive");
    const auto way = [&](const char* name, QString text, QString note, QString act) {
        question.options.push_back(
            {.value = QString::fromLatin1(name), .text = text, .detail = {}, .note = note, .act = act});
    };
    const QString twenty = say("20.00 元", "20.00 yuan");
    way("cash", say("现金", "Cash"), twenty, say("收到现金 20.00 元", "Took 20.00 yuan in cash"));
    way("card", say("银行卡", "Bank card"), twenty, say("刷卡 20.00 元", "Take 20.00 yuan by card"));
    for (const auto& [name, zh, en] : {std::tuple{"hardship", "减免：生活困难", "Waive: hardship"},
                                       {"issuer_error", "减免：发卡差错", "Waive: mistake of the issuer"},
                                       {"disaster", "减免：受灾", "Waive: disaster"},
                                       {"other", "减免：其他原因", "Waive: another reason"}})
        way(name, say(zh, en), say("须第二人授权  0.00 元", "needs a second person  0.00 yuan"),
            say("请第二人授权减免", "Ask for the waiver"));
    view.question = question;
    return view;
}

/// 05: which of two cards is kept.
StepPageView cards(Language language)
{
    const Say say{language};
    StepPageView view = step(language);
    QuestionView question{.field = QStringLiteral("survivor"), .kind = QuestionView::Kind::Options};
    question.title = say("保留哪一张卡？", "Which card is kept?");
    const auto card = [&](const char* ref, QString text, QString number, QString city, QString bank, QString until) {
        question.options.push_back({.value = QString::fromLatin1(ref), .text = text, .detail = {}});
        question.options.back().rows = {{say("卡号", "Card number"), number},
                                        {say("城市", "City"), city},
                                        {say("银行", "Bank"), bank},
                                        {say("状态", "Status"), say("正常", "Normal")},
                                        {say("有效期至", "Valid until"), until}};
    };
    card("jm", say("江门 中国银行 E35 **** 62", "Jiangmen BOC E35 **** 62"), QStringLiteral("E35 **** 62"),
         say("江门", "Jiangmen"), say("中国银行", "Bank of China"), QStringLiteral("2031-03-31"));
    card("fs", say("佛山 农业银行 B71 **** 18", "Foshan ABC B71 **** 18"), QStringLiteral("B71 **** 18"),
         say("佛山", "Foshan"), say("农业银行", "Agricultural Bank"), QStringLiteral("2026-06-30"));
    view.question = question;
    return view;
}

/// 17: formal loss inside a replacement.
StepPageView inner(Language language)
{
    const Say say{language};
    StepPageView view = review(language);
    view.pays.clear();
    view.paysName.clear();
    view.code = QStringLiteral("1302");
    view.name = say("正式挂失", "Formal loss");
    view.inside = say("1401 补换", "1401 Replacement");
    view.outerName = say("补换", "Replacement");
    view.outerStep = 2;
    view.outerSteps = 7;
    view.around = {{view.inside, say("补换原因 遗失", "Reason Lost")}};
    view.insideNote = say("正式挂失在 1401 补换 之内办理；办完自动回到 1401 补换。",
                          "Formal loss stands inside 1401 Replacement; when it is done, 1401 Replacement goes on.");
    view.goOn = say("提交正式挂失", "Submit: Formal loss");
    view.noes = {{QStringLiteral("papers"), say("缺材料，打印告知单", "A paper is missing: print the slip")},
                 {QStringLiteral("leaves"), say("持卡人不办了", "The citizen leaves")}};
    return view;
}

StepPageView done(Language language)
{
    const Say say{language};
    StepPageView view = step(language);
    view.question.reset();
    view.state = State::Accepted;
    view.caseNumber = QStringLiteral("0708-0101-0023-7");
    view.step = view.steps = 7;
    view.outcome = say("补卡已由省平台受理", "The replacement is accepted by the province");
    view.outcomeText = say("8月5日前制成，制成后发短信。", "Ready by 5 August; a message will follow.");
    view.goOn = say("回到持卡人", "Back to the citizen");
    view.follows = QStringLiteral("1201");
    view.followsName = say("启用", "Activation");
    view.papers = true;
    return view;
}

}  // namespace kapok::ui::samples
