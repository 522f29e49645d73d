<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>kapok::ui::PersonStrip</name>
        <message>
            <source>Photo</source>
            <translation>照片</translation>
        </message>
    </context>
    <context>
        <name>State</name>
        <message>
            <source>Draft</source>
            <translation>草稿</translation>
        </message>
        <message>
            <source>Recorded here</source>
            <translation>已登记</translation>
        </message>
        <message>
            <source>Sent, not answered</source>
            <translation>待核实</translation>
        </message>
        <message>
            <source>Accepted by the province</source>
            <translation>省已受理</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>已退回</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::CodeLine</name>
        <message>
            <source>Code or name</source>
            <translation>代码或拼音</translation>
        </message>
        <message>
            <source>Code line</source>
            <translation>代码行</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::MakingPanel</name>
        <message>
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>订单</translation>
        </message>
        <message>
            <source>Read from the chip</source>
            <translation>卡内读回</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>比对</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::MakingSide</name>
        <message>
            <source>If it jams, or the power fails</source>
            <translation>如果卡住或断电</translation>
        </message>
        <message>
            <source>If it is given up</source>
            <translation>不办了怎么退</translation>
        </message>
        <message>
            <source>Serial of the blank</source>
            <translation>空白卡序列号</translation>
        </message>
        <message>
            <source>Spoiled for this order</source>
            <translation>这张订单的废卡</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::MakingSteps</name>
        <message>
            <source>now</source>
            <translation>正在办</translation>
        </message>
        <message>
            <source>done</source>
            <translation>已办</translation>
        </message>
        <message>
            <source>still to come</source>
            <translation>还没到</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::DateQuestion</name>
        <message>
            <source>This is no date of the calendar. Write it like 2021-07-08 or 20210708.</source>
            <translation>没有这一天。请按 2021-07-08 或 20210708 填写。</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::DayEndPage</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Close the day</source>
            <translation>日终</translation>
        </message>
        <message>
            <source>Count again</source>
            <translation>重点</translation>
        </message>
        <message>
            <source>Leave it closed</source>
            <translation>不重开</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一项</translation>
        </message>
        <message>
            <source>Next, then second person</source>
            <translation>下一项，点完两人签</translation>
        </message>
        <message>
            <source>One back</source>
            <translation>上一项</translation>
        </message>
        <message>
            <source>Open it again</source>
            <translation>重开</translation>
        </message>
        <message>
            <source>Print it, to be signed</source>
            <translation>打印日结单</translation>
        </message>
        <message>
            <source>Show it to the second person</source>
            <translation>请另一位主管看</translation>
        </message>
        <message>
            <source>Why it is opened again</source>
            <translation>为什么重开</translation>
        </message>
        <message>
            <source>Count first: what should be there is shown once two people have counted. A difference needs a reason and holds up nothing. F9 closes the day; what is open goes over to tomorrow by its number. A closed day is opened again by two supervisors.</source>
            <translation>先点数：两人点完才显示应存。差额写明原因，不挡日终。F9 日终；没办完的按编号带到明天。封存的一天由两位主管重开。</translation>
        </message>
        <message>
            <source>Waiting for the second person. Esc records nothing.</source>
            <translation>等主管授权。Esc 不登记。</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::FactsPage</name>
        <message>
            <source>%1, as it is now</source>
            <translation>%1（现在）</translation>
        </message>
        <message>
            <source>F4 reads the card that lies on the reader. Personal values are masked. T tests the chosen device, and changes nothing in a card. Esc goes back to where you were.</source>
            <translation>F4 读取读卡器上的卡。个人信息已遮盖。T 测试选中的设备，不改动卡里的内容。Esc 回到原来的页面。</translation>
        </message>
        <message>
            <source>The device above</source>
            <translation>上一个设备</translation>
        </message>
        <message>
            <source>The device below</source>
            <translation>下一个设备</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::HandbookPage</name>
        <message>
            <source>Paragraph</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>What it answers</source>
            <translation>回答什么</translation>
        </message>
        <message>
            <source>Hot issues of the social security card, %1</source>
            <translation>《社会保障卡热点问题》%1</translation>
        </message>
        <message>
            <source>Type what the citizen asks about: the paragraphs that speak of it stand below, the best first. Up and Down choose one, Page Up and Page Down read on. Ctrl P prints it for the citizen to take home. Esc leads back to where you were, and nothing there is lost.</source>
            <translation>输入持卡人问的事，写到它的条文就列在下面，最相关的在前。↑ ↓ 选条文，PageUp、PageDown 翻看全文。Ctrl P 打印给持卡人带走。Esc 回到原来的页面，那里什么也不会丢。</translation>
        </message>
        <message>
            <source>Print for the citizen</source>
            <translation>打印给持卡人</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Find in the handbook</source>
            <translation>在手册中查找</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::HomePage</name>
        <message>
            <source>Open the number or the code; with none, the card's holder</source>
            <translation>打开号码或代码；不输入就打开持卡人</translation>
        </message>
        <message>
            <source>List: %1</source>
            <translation>清单：%1</translation>
        </message>
        <message>
            <source>See a list</source>
            <translation>看清单</translation>
        </message>
        <message>
            <source>Who is next?</source>
            <translation>下一位</translation>
        </message>
        <message>
            <source>Identity number, or a code</source>
            <translation>身份证号码，或业务代码</translation>
        </message>
        <message>
            <source>Needs a hand</source>
            <translation>等您处理</translation>
        </message>
        <message>
            <source>Nothing waits for you. Drafts, cases without an answer and refused ones stand here; what is done is in the work list, F6.</source>
            <translation>没有等您处理的业务。草稿、没有答复的和退回的会列在这里；办完的按 F6 看工作清单。</translation>
        </message>
        <message>
            <source>Open work</source>
            <translation>接着办</translation>
        </message>
        <message>
            <source>Begin with the citizen: type the identity number and press Enter. Four figures open a business by its code. F4 shows what the card on the reader says. What waits below is opened with Tab and Enter.</source>
            <translation>从持卡人开始：输入证件号码后按 Enter。四位代码直接打开业务。F4 显示读卡器上那张卡的内容。下面等着办的业务用 Tab 和 Enter 打开。</translation>
        </message>
        <message>
            <source>Type the number and press Enter. F4 reads the card on the reader.</source>
            <translation>输入号码后按 Enter。F4 读取读卡器上的卡。</translation>
        </message>
        <message>
            <source>Open the number or the code</source>
            <translation>打开号码或代码</translation>
        </message>
        <message>
            <source>Open the number or the code; with none, the citizen who is here</source>
            <translation>打开号码或代码；不填就回到柜台前的人</translation>
        </message>
        <message>
            <source>Clear the field</source>
            <translation>清空</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::LanguageSwitch</name>
        <message>
            <source>en</source>
            <comment>language of this translation: zh or en</comment>
            <translation>zh</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::ListPage</name>
        <message>
            <source>Copy %1</source>
            <translation>复制 %1</translation>
        </message>
        <message>
            <source>Show a part</source>
            <translation>只看一部分</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>The arrows choose a row and a column, Enter opens the row, Space sorts by the column. Ctrl F shows only the rows that hold a word. What waits for an answer is never sent twice: F5 asks first.</source>
            <translation>方向键选择行和列，Enter 打开这一行，空格按这一列排序。Ctrl F 只显示含有某个词的行。等答复的业务不会重发，按 F5 先核对。</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Find in this list</source>
            <translation>在本清单中查找</translation>
        </message>
        <message>
            <source>What was done about it, or why this one holds; Enter closes the row</source>
            <translation>写明怎么处理的，或为什么以这一条为准；按 Enter 办结</translation>
        </message>
        <message>
            <source>What was done about it</source>
            <translation>怎么处理的</translation>
        </message>
        <message>
            <source>Type a name, a place or what is wanted: the rows that hold it stay. Up and Down choose one, Ctrl P prints it for the citizen to take home. Esc leads back to where you were.</source>
            <translation>输入名称、地方或要办的事，只留下写到它的行。↑ ↓ 选一行，Ctrl P 打印给持卡人带走。Esc 回到原来的页面。</translation>
        </message>
        <message>
            <source>Print for the citizen</source>
            <translation>打印给持卡人</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::LockScreen</name>
        <message>
            <source>This window is locked</source>
            <translation>窗口已锁上</translation>
        </message>
        <message>
            <source>What was typed is kept; it comes back with your password. If somebody else works here now, a supervisor signs you off with his number and password, and what is open stays a draft.</source>
            <translation>写的都还在，输入您的密码就接着办。如果换人用这台柜台，请主管输入自己的柜员号和密码强制签退，没办完的留作草稿。</translation>
        </message>
        <message>
            <source>A supervisor's number, to sign off; empty to come back</source>
            <translation>主管柜员号（强制签退时填，本人恢复不填）</translation>
        </message>
        <message>
            <source>Sign off</source>
            <translation>强制签退</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Go on working</source>
            <translation>接着办</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::MainWindow</name>
        <message>
            <source>Step away</source>
            <translation>暂离</translation>
        </message>
        <message>
            <source>Sign the outlet off</source>
            <translation>签退网点</translation>
        </message>
        <message>
            <source>Light, dark, high contrast</source>
            <translation>浅色、深色、高对比度</translation>
        </message>
        <message>
            <source>No business has this code or name. A code has four figures; initials find it too.</source>
            <translation>没有这个代码，也没有这个名称的业务。代码是四位数字；也可以输入拼音首字母。</translation>
        </message>
        <message>
            <source>A PIN was asked for, so figures typed now go nowhere. F2 begins a code.</source>
            <translation>刚才请持卡人输过密码，现在输的数字不会显示，也不会用上。要输业务代码，请先按 F2。</translation>
        </message>
        <message>
            <source>No choice here has this figure. F2 begins a code.</source>
            <translation>这里没有这一项。要输代码，先按 F2。</translation>
        </message>
        <message>
            <source>This window locks in half a minute. What is typed is kept; any key keeps it open.</source>
            <translation>再过半分钟窗口就锁上。写的都会保留；按任意键就不锁。</translation>
        </message>
        <message>
            <source>Cases not all sent yet: %1. Nothing is sent while the workbench is closed; the next start goes on with it, and nothing is lost. Close the window once more to leave.</source>
            <translation>还有 %1 笔没有送完。关着工作台就不往外送；下次打开接着送，不会丢。要退出，再关一次窗口。</translation>
        </message>
        <message>
            <source>Work list</source>
            <translation>工作清单</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>发件箱</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>签退</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>Keys here</source>
            <translation>本页按键</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Read card</source>
            <translation>读卡</translation>
        </message>
        <message>
            <source>Read ID card</source>
            <translation>读身份证</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>再核对一次</translation>
        </message>
        <message>
            <source>What this page is for</source>
            <translation>本页说明</translation>
        </message>
        <message>
            <source>Handbook</source>
            <translation>政策手册</translation>
        </message>
        <message>
            <source>Telephones and outlets</source>
            <translation>电话与网点</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>In step with the province</source>
            <translation>同步</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>短信</translation>
        </message>
        <message>
            <source>All desks</source>
            <translation>各柜台</translation>
        </message>
        <message>
            <source>Exercises</source>
            <translation>练习</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::MoneyQuestion</name>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
        <message>
            <source>Write the amount in yuan, like 20.00.</source>
            <translation>请按元填写金额，例如 20.00。</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::NoMenu</name>
        <message>
            <source>Why not? Nothing happens until a digit is pressed; Esc goes back.</source>
            <translation>为什么不办？按数字才算数；Esc 返回。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::NoticeBlock</name>
        <message>
            <source>What happened</source>
            <translation>发生了什么</translation>
        </message>
        <message>
            <source>What is saved</source>
            <translation>已经保存</translation>
        </message>
        <message>
            <source>What comes next</source>
            <translation>接下来</translation>
        </message>
        <message>
            <source>For support: %1</source>
            <translation>供技术支持：%1</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::OfferDelegate</name>
        <message>
            <source>%1</source>
            <comment>how many businesses</comment>
            <translation>%1 项</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>业务</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>材料</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::OfferList</name>
        <message>
            <source>%1, for %2 reasons</source>
            <comment>how many businesses</comment>
            <translation>%1 项，%2 个原因</translation>
        </message>
        <message>
            <source>Can be done now</source>
            <translation>现在可以办理</translation>
        </message>
        <message>
            <source>Cannot be done now</source>
            <translation>现在不能办理</translation>
        </message>
        <message>
            <source>%1</source>
            <comment>how many businesses</comment>
            <translation>%1 项</translation>
        </message>
        <message>
            <source>What can be done for this person</source>
            <translation>这位持卡人能办什么</translation>
        </message>
        <message>
            <source>not now</source>
            <translation>现在不能办</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::OptionsQuestion</name>
        <message>
            <source>Other papers</source>
            <translation>其他材料</translation>
        </message>
        <message>
            <source>%1, not needed this time</source>
            <translation>%1 样，这次不用</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Choose one answer first: press its digit.</source>
            <translation>请先选一项：按它前面的数字。</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::Overlay</name>
        <message>
            <source>Esc closes this</source>
            <translation>Esc 关闭</translation>
        </message>
        <message>
            <source>↑ ↓ shows the others, Esc closes this</source>
            <translation>↑ ↓ 看其余的，Esc 关闭</translation>
        </message>
        <message>
            <source>Keys of this page</source>
            <translation>本页按键</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::PaperPage</name>
        <message>
            <source>This paper has been printed. Give it to the citizen and press Enter. P prints it once more: the second print says that it is a reprint, and from the third on a supervisor agrees.</source>
            <translation>这张凭证已经打印。交给持卡人后按 Enter。按 P 补打，补打的凭证上印有“补打”；再补打须主管授权。</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Print again</source>
            <translation>补打</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Hand over all %1</source>
            <translation>%1 张一并交给他</translation>
        </message>
        <message>
            <source>Waiting for the second person. Esc prints nothing.</source>
            <translation>等主管授权。Esc 不补打。</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::PersonPage</name>
        <message>
            <source>Cards and what to heed</source>
            <translation>名下的卡和要留意的事</translation>
        </message>
        <message>
            <source>Why, fee and papers</source>
            <translation>原因、费用和材料</translation>
        </message>
        <message>
            <source>Open the group</source>
            <translation>展开这一组</translation>
        </message>
        <message>
            <source>Close the group</source>
            <translation>收起这一组</translation>
        </message>
        <message>
            <source>The arrows move through what can be done and what cannot; a letter moves to what can be done and begins so, by its initials or its name. The side explains the row: read the sentence to the citizen. What one fact forbids is one row; → opens it and ← closes it. Enter starts the business, or the first step of its road. Four figures open any business by its code.</source>
            <translation>上下键在能办和不能办的业务之间移动；按一个拼音首字母，就移到以它开头、能办的业务。右侧说明这一行，大字一句读给持卡人听。一个原因办不了的并成一行，→ 展开，← 收起。Enter 办理这项业务，或者先办它的第一步。输入四位代码可以打开任何业务。</translation>
        </message>
        <message>
            <source>Start %1 %2</source>
            <translation>办理 %1 %2</translation>
        </message>
        <message>
            <source>He goes</source>
            <translation>持卡人走</translation>
        </message>
        <message>
            <source>The citizen goes; what is open waits for him</source>
            <translation>持卡人走，没办完的留着</translation>
        </message>
        <message>
            <source>Press the digit if he goes. Esc: he stays.</source>
            <translation>要走按数字，不走按 Esc。</translation>
        </message>
        <message>
            <source>Back, he stays open</source>
            <translation>返回，保留此人</translation>
        </message>
        <message>
            <source>Go on with %1 %2</source>
            <translation>接着办 %1 %2</translation>
        </message>
        <message>
            <source>Who is here?</source>
            <translation>谁来办理</translation>
        </message>
        <message>
            <source>Who is here: %1</source>
            <translation>谁来办理：%1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::PinQuestion</name>
        <message>
            <source>Present PIN</source>
            <translation>现在的密码</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>新密码</translation>
        </message>
        <message>
            <source>New PIN once more</source>
            <translation>再输一次新密码</translation>
        </message>
        <message>
            <source>A PIN has six figures.</source>
            <translation>密码是六位数字。</translation>
        </message>
        <message>
            <source>The two new PINs differ. Please enter the new PIN twice again.</source>
            <translation>两次输入的新密码不一样，请持卡人重新输入两次新密码。</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::Rail</name>
        <message>
            <source>%1, not for the number that is signed in</source>
            <translation>%1，当前柜员号不能办理</translation>
        </message>
        <message>
            <source>%1, not in this version yet</source>
            <translation>%1，本版尚未开办</translation>
        </message>
        <message>
            <source>%1 more by F2</source>
            <translation>其余 %1 项按 F2</translation>
        </message>
        <message>
            <source>Businesses</source>
            <translation>业务</translation>
        </message>
        <message>
            <source>Work list</source>
            <translation>工作清单</translation>
        </message>
        <message>
            <source>Outbox</source>
            <translation>发件箱</translation>
        </message>
        <message>
            <source>Outlet and lists</source>
            <translation>网点和清单</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报表</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::ReportsPage</name>
        <message>
            <source>R takes another report: the arrows go through them, Enter leads back to its rows. 1 takes other days, T today, 2 to 5 narrow it to one teller, channel, bank or state. Every figure is counted from the journal; A counts again. P, X, C and J write what is shown to a new file, and the page says where. The arrows choose a column, Space sorts by it.</source>
            <translation>R 换一张报表：↑ ↓ 逐张看，回车回到表里。1 改日期，T 是今天，2–5 只看一个柜员、渠道、银行或状态。每个数都从业务日志点出来，A 重新点数。P、X、C、J 把屏幕上的报表写成新文件，写在哪里页面会说明。← → 选列，空格排序。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>Another report</source>
            <translation>换一张</translation>
        </message>
        <message>
            <source>Narrow</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>To its rows</source>
            <translation>看这张表</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Count again</source>
            <translation>重新点数</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Take these days</source>
            <translation>用这些日期</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>to</source>
            <translation>到</translation>
        </message>
        <message>
            <source>First day</source>
            <translation>开始日期</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>结束日期</translation>
        </message>
        <message>
            <source>Open the case</source>
            <translation>打开这一笔</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::ReviewQuestion</name>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>办理后</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::SecondPersonPanel</name>
        <message>
            <source>Tick what you have checked first: Alt and the digit.</source>
            <translation>请先勾选核对过的项目：按 Alt 和数字。</translation>
        </message>
        <message>
            <source>Enter your number and your password first.</source>
            <translation>请先输入柜员号和密码。</translation>
        </message>
        <message>
            <source>A reason for not agreeing is written. F8 declines; whoever agrees deletes it.</source>
            <translation>已经写了不同意的原因。按 F8 不同意；要同意，请先删掉原因。</translation>
        </message>
        <message>
            <source>Enter does nothing here. F9 agrees, F8 does not agree.</source>
            <translation>这里按 Enter 没有作用。F9 同意，F8 不同意。</translation>
        </message>
        <message>
            <source>Enter does nothing here. F8 declines with this reason.</source>
            <translation>这里按 Enter 没有作用。按 F8，用这个原因不同意。</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Write why not, then press F8 again.</source>
            <translation>请写不同意的原因，再按一次 F8。</translation>
        </message>
        <message>
            <source>Second person</source>
            <translation>第二人确认</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Reason for not agreeing</source>
            <translation>不同意的原因</translation>
        </message>
        <message>
            <source>Reason for not agreeing: %1, or in your words</source>
            <translation>不同意的原因：%1，或者自己写</translation>
        </message>
        <message>
            <source>Agree</source>
            <translation>同意</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>read-only page</source>
            <translation>左侧只读</translation>
        </message>
        <message>
            <source>Next field</source>
            <translation>下一项</translation>
        </message>
        <message>
            <source>Name the amount in yuan, like 20.00.</source>
            <translation>请写金额，如 20.00。</translation>
        </message>
        <message>
            <source>The fee, in yuan</source>
            <translation>收费金额（元）</translation>
        </message>
        <message>
            <source>Number of the approver</source>
            <translation>授权人柜员号</translation>
        </message>
        <message>
            <source>Not agreed</source>
            <translation>不同意，写原因</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::SidePanel</name>
        <message>
            <source>Papers</source>
            <translation>材料</translation>
        </message>
        <message>
            <source>What comes next</source>
            <translation>接下来</translation>
        </message>
        <message>
            <source>Read to the citizen</source>
            <translation>读给持卡人</translation>
        </message>
        <message>
            <source>Fee</source>
            <translation>费用</translation>
        </message>
        <message>
            <source>Promised date</source>
            <translation>承诺日期</translation>
        </message>
        <message>
            <source>The road</source>
            <translation>办理顺序</translation>
        </message>
        <message>
            <source>One of these</source>
            <translation>选一种办理</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Read it</source>
            <translation>看条文</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::SignInPage</name>
        <message>
            <source>Enter your number and your password, then press Enter. What this counter cannot do yet stands at the right, with the reason. Five wrong passwords in a row lock a number; the supervisor unlocks it.</source>
            <translation>输入柜员号和密码，再按 Enter。这台柜台暂时不能办什么、为什么，列在右边。连续输错 5 次会锁定，由主管解锁。</translation>
        </message>
        <message>
            <source>Kapok</source>
            <comment>the name alone</comment>
            <translation>木棉</translation>
        </message>
        <message>
            <source>Counter workbench for the social security card</source>
            <translation>社会保障卡柜面工作台</translation>
        </message>
        <message>
            <source>Training mode</source>
            <translation>训练模式</translation>
        </message>
        <message>
            <source>Province, cards and printer are simulated; nothing real is done. Papers are marked “训练”.</source>
            <translation>省平台、卡片和打印机都是模拟的，不办真实业务。凭条上印“训练”。</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>网点</translation>
        </message>
        <message>
            <source>Teller number</source>
            <translation>柜员号</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>签到</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Five wrong passwords in a row lock the number; the supervisor unlocks it.</source>
            <translation>连续输错 5 次会锁定，由主管解锁。</translation>
        </message>
        <message>
            <source>This counter</source>
            <translation>这台柜台</translation>
        </message>
        <message>
            <source>Goes on after sign-in</source>
            <translation>签到后接着办</translation>
        </message>
        <message>
            <source>The citizen is shown after sign-in</source>
            <translation>签到后显示持卡人</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::StateWord</name>
        <message>
            <source>state: %1</source>
            <translation>状态：%1</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::StepBar</name>
        <message>
            <source>Step %1 of %2</source>
            <translation>第 %1 步，共 %2 步</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::SigningStrip</name>
        <message>
            <source>Cannot sign</source>
            <translation>签不了</translation>
        </message>
        <message>
            <source>Sign again</source>
            <translation>重签</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::FileTaker</name>
        <message>
            <source>The holder&apos;s photo</source>
            <translation>持卡人的照片</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::RareCharacters</name>
        <message>
            <source>%1 of %2, Ctrl+R takes the next</source>
            <translation>第 %1 个，共 %2 个，按 Ctrl+R 换下一个</translation>
        </message>
        <message>
            <source>the only one</source>
            <translation>只有这一个</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::StepPage</name>
        <message>
            <source>Rare character</source>
            <translation>生僻字</translation>
        </message>
        <message>
            <source>Photo from a file</source>
            <translation>导入照片</translation>
        </message>
        <message>
            <source>Cards and what to heed</source>
            <translation>名下的卡和要留意的事</translation>
        </message>
        <message>
            <source>Why, fee and papers</source>
            <translation>原因、费用和材料</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>%1, and on</source>
            <translation>%1，并继续</translation>
        </message>
        <message>
            <source>Change an answer</source>
            <translation>改前面的答案</translation>
        </message>
        <message>
            <source>does nothing here</source>
            <translation>在这里不提交</translation>
        </message>
        <message>
            <source>Enter does nothing here. It cannot be undone: F9 does it.</source>
            <translation>Enter 在这里不提交。办了不能撤回，确认无误请按 F9。</translation>
        </message>
        <message>
            <source>Back, keeps the draft</source>
            <translation>返回，保留草稿</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Do it</source>
            <translation>确认办理</translation>
        </message>
        <message>
            <source>Ask now</source>
            <translation>现在核对</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Waiting for the second person. What the teller entered is kept and does not change.</source>
            <translation>等待第二人确认，柜员录入已保存，不会改动</translation>
        </message>
        <message>
            <source>Waiting for the second person. What was entered is kept; Alt ← changes the last answer.</source>
            <translation>等待第二人确认，柜员录入已保存；按 Alt ← 回到上一个回答</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Try the line now</source>
            <translation>现在试发</translation>
        </message>
        <message>
            <source>Change: %1</source>
            <translation>更改：%1</translation>
        </message>
        <message>
            <source>Not done</source>
            <translation>不办</translation>
        </message>
        <message>
            <source>Back to %1</source>
            <translation>回到 %1</translation>
        </message>
        <message>
            <source>One step, one question. Enter goes on, Esc goes back and keeps the draft, Alt and a digit changes an earlier answer. What cannot be undone needs F9. F8 asks why it is not done, and does nothing until you say. P shows what was printed.</source>
            <translation>一步一个问题。Enter 往下走，Esc 返回并保留草稿，Alt 加数字修改前面的答案。不能撤回的要按 F9。F8 先问为什么不办，选了才算数。P 显示打印过的单据。</translation>
        </message>
        <message>
            <source>Choose why not with its digit. Esc goes back, nothing is done.</source>
            <translation>按数字选择不办的原因。Esc 返回，什么也没有做。</translation>
        </message>
        <message>
            <source>On to %1 %2</source>
            <translation>接着办 %1 %2</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::TextQuestion</name>
        <message>
            <source>Nothing is written here yet.</source>
            <translation>这里还没有填写。</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::TopBar</name>
        <message>
            <source>Province just now</source>
            <translation>省平台 刚有答复</translation>
        </message>
        <message>
            <source>Kapok</source>
            <translation>木棉 Kapok</translation>
        </message>
        <message>
            <source>nobody is signed in</source>
            <translation>没有柜员签到</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Province not heard yet</source>
            <translation>省平台还没有答复</translation>
        </message>
        <message>
            <source>Province %1 s ago</source>
            <translation>省平台 %1 秒前</translation>
        </message>
        <message>
            <source>Province %1 min ago</source>
            <translation>省平台 %1 分前</translation>
        </message>
        <message>
            <source>Province %1 h ago</source>
            <translation>省平台 %1 小时前</translation>
        </message>
        <message>
            <source>Readers: %1</source>
            <translation>读卡器 %1 台</translation>
        </message>
        <message>
            <source>No reader</source>
            <translation>没有读卡器</translation>
        </message>
        <message>
            <source>Reader service away</source>
            <translation>读卡服务未运行</translation>
        </message>
        <message>
            <source>Province not reached</source>
            <translation>省平台连不上</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::Waiting</name>
        <message>
            <source>for %1 s</source>
            <translation>已等 %1 秒</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::FacePage</name>
        <message>
            <source>The arrows move the chosen place by half a millimetre, with Shift by a tenth. N chooses the next one, G another face. What is kept is printed from the next card on.</source>
            <translation>方向键每次移 0.5 毫米，加 Shift 每次 0.1 毫米。N 换一处，G 换一种卡面。保存以后从下一张卡起这样打印。</translation>
        </message>
        <message>
            <source>Another face</source>
            <translation>换一种卡面</translation>
        </message>
        <message>
            <source>The next place</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>The place before</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>To the left</source>
            <translation>向左</translation>
        </message>
        <message>
            <source>To the right</source>
            <translation>向右</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>向上</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>向下</translation>
        </message>
        <message>
            <source>%1 by half a millimetre</source>
            <translation>%1 0.5 毫米</translation>
        </message>
        <message>
            <source>%1 by a tenth of a millimetre</source>
            <translation>%1 0.1 毫米</translation>
        </message>
        <message>
            <source>Frames on and off</source>
            <translation>边框显示或不显示</translation>
        </message>
        <message>
            <source>As it ships</source>
            <translation>恢复出厂位置</translation>
        </message>
        <message>
            <source>Keep it for this desk</source>
            <translation>保存到这台柜台</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>kapok::ui::StockPage</name>
        <message>
            <source>Every blank is in one place. N enters a delivery, M a move, K a count, S asks for a serial. Kind, move and reason are typed by their digit or word. Nobody does any of it alone: a supervisor agrees at this counter. What was moved wrongly is moved back, and both entries stay.</source>
            <translation>每张都在一个地方。N 到货登记，M 移交，K 盘点，S 查序列号。种类、做什么和原因写数字或词。没有人单独做：主管在这台柜台上授权。移错了按原路移回，两笔都留着。</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>移交</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>到货登记</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>盘点</translation>
        </message>
        <message>
            <source>Serial</source>
            <translation>查序列号</translation>
        </message>
        <message>
            <source>Drop it</source>
            <translation>不登记了</translation>
        </message>
        <message>
            <source>Enter it</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Back, keeps the draft</source>
            <translation>返回，保留草稿</translation>
        </message>
        <message>
            <source>Its road</source>
            <translation>走过的路</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Waiting for the second person. Esc moves nothing.</source>
            <translation>等主管授权。Esc 不登记。</translation>
        </message>
    </context>
</TS>
