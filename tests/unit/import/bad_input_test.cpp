#include "unit/import/sample_text.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <ctime>

using namespace banxin;
using namespace banxin::testing;

namespace {

Error errorOf(const QString& text)
{
    const Result<ImportedIssue> issue = readIssueText(text, QStringLiteral("issue.md"));
    EXPECT_FALSE(issue.ok());
    return issue.ok() ? Error{Error::Code::Cancelled, {}, {}} : issue.error();
}

Error decodeErrorOf(const QByteArray& bytes)
{
    Diagnostics notices;
    const Result<QString> text = decodeText(bytes, QStringLiteral("f.md"), notices);
    EXPECT_FALSE(text.ok()) << text.value().toStdString();
    return text.ok() ? Error{Error::Code::Cancelled, {}, {}} : text.error();
}

// 云屿贸易，2026年。这是一份简报，共八页。 in GB18030
const QByteArray gb =
    QByteArray::fromHex("d4c6d3ecc3b3d2d7a3ac32303236c4eaa1a3d5e2cac7d2bbb7ddbcf2b1a8a3acb9b2b0cbd2b3a1a3");

} // namespace

TEST(BadInput, Texts)
{
    EXPECT_EQ(errorOf(QString()).code, Error::Code::EmptyIssue);
    EXPECT_EQ(errorOf(QStringLiteral("\n\n  \n---\n")).code, Error::Code::EmptyIssue);
    EXPECT_EQ(errorOf(QStringLiteral("# 云屿贸易简报")).code, Error::Code::BadFormat);
    EXPECT_EQ(errorOf(head()).code, Error::Code::EmptyIssue);
    const Error noLine =
        errorOf(QStringLiteral("# 云屿贸易简报\n\n## 【要闻】\n\n### ● 标题\n\n") + prose(QStringLiteral("近况")));
    EXPECT_EQ(noLine.code, Error::Code::BadFormat);
    EXPECT_EQ(noLine.subject, QStringLiteral("issue.md"));
    EXPECT_TRUE(noLine.detail.contains(QStringLiteral("年第 2 期"))) << "says what line is expected";
}

TEST(BadInput, APictureBehindAnAddressBreaksNothing)
{
    const Result<ImportedIssue> issue =
        readIssueText(head() + QStringLiteral("\n## 【要闻】\n\n### ● 标题\n\n") + prose(QStringLiteral("近况"))
                          + QStringLiteral("\n\n联系方式\n\n电话：0571-1\n地址：某路 1 号\n![](qr.png)\n2 楼\n"),
                      QStringLiteral("issue.md"));
    ASSERT_TRUE(issue.ok());
    EXPECT_EQ(issue->issue.contacts.zh, QStringLiteral("电话：0571-1\n地址：某路 1 号2 楼"));
    EXPECT_TRUE(std::ranges::any_of(issue->warnings, [](const Diagnostic& d) {
        return d.rule == QLatin1String("import.picture-not-read") && d.detail.contains(QLatin1String("qr.png"));
    }));
    // Nor does one where a title could stand.
    (void)readIssueText(head() + QStringLiteral("\n【要闻】\n\n![](a.png)\n\n") + prose(QStringLiteral("近况")),
                        QStringLiteral("issue.md"));
}

TEST(BadInput, ALineOfAnyLengthIsReadInTime)
{
    for (const char* part :
         {"[", "![",       "<", "!",   "# #", "#", "*",  "**", "_",  "`",    "【",   "（", "|", "- ",
          "/", "<http://", "@", "< @", "\\",  "&", "1.", "。", "  ", "[a](", "a@b.", "：", "《"}) {
        const std::clock_t start = std::clock(); // of this process: other programs may be busy
        const QString line = QStringLiteral("# 甲") + QString::fromUtf8(part).repeated(200000)
            + QStringLiteral("乙");
        (void)readIssueText(head() + QStringLiteral("\n【要闻】\n\n") + line + QStringLiteral("\n\n") + line.mid(2)
                                + QStringLiteral("\n"),
                            QStringLiteral("f"));
        EXPECT_LT(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC, 5.0) << part;
    }
}

TEST(BadInput, ReadingStopsWhenItIsAskedTo)
{
    std::stop_source stop;
    stop.request_stop();
    const Result<ImportedIssue> issue =
        readIssueText(head() + QStringLiteral("\n### ● 标题\n\n") + prose(QStringLiteral("近况")),
                      QStringLiteral("issue.md"), stop.get_token());
    ASSERT_FALSE(issue.ok());
    EXPECT_EQ(issue.error().code, Error::Code::Cancelled);
}

TEST(BadInput, StrangeTextsNeverBreakTheReader)
{
    for (const char* text : {"#", "# \n##", "【】", "● \n/ \n- \n> ", "**", "****", "| | |", "[](", "![](x.png)",
                             "\\", "（", "2026年第1期", "目录", "目录\n目录\nCONTENTS"})
        (void)readIssueText(QString::fromUtf8(text), QStringLiteral("f"));
    const QStringList parts{QStringLiteral("#"),      QStringLiteral("● "),          QStringLiteral("【甲】"),
                            QStringLiteral("\n"),     QStringLiteral("2026年第1期"), QStringLiteral("**"),
                            QStringLiteral("（一）"), QStringLiteral("。"),          QStringLiteral("|"),
                            QStringLiteral("目录"),   QStringLiteral("[甲](乙)"),    QStringLiteral("来源："),
                            QStringLiteral("  \n"),   QStringLiteral("/"),           QStringLiteral("12")};
    unsigned state = 7;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = 0; i < 25; ++i) {
            state = state * 1664525U + 1013904223U;
            text += parts.at(static_cast<qsizetype>((state >> 16) % static_cast<unsigned>(parts.size())));
        }
        (void)readIssueText(text, QStringLiteral("f"));
    }
}

TEST(Decode, Encodings)
{
    const QString text = QStringLiteral("云屿贸易，2026年。这是一份简报，共八页。");
    Diagnostics notices;
    EXPECT_EQ(decodeText(text.toUtf8(), QString(), notices).value(), text);
    EXPECT_EQ(decodeText("\xEF\xBB\xBF" + text.toUtf8(), QString(), notices).value(), text);
    QByteArray little("\xFF\xFE");
    QByteArray big("\xFE\xFF");
    for (const QChar c : text) {
        little.append(static_cast<char>(c.unicode() & 0xFF)).append(static_cast<char>(c.unicode() >> 8));
        big.append(static_cast<char>(c.unicode() >> 8)).append(static_cast<char>(c.unicode() & 0xFF));
    }
    EXPECT_EQ(decodeText(little, QString(), notices).value(), text);
    EXPECT_EQ(decodeText(big, QString(), notices).value(), text);
    EXPECT_TRUE(notices.empty());
    EXPECT_EQ(decodeText(gb, QString(), notices).value(), text);
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_EQ(notices[0].rule, QStringLiteral("import.encoding"));
}

TEST(Decode, UnknownEncodingsNameTheByte)
{
    EXPECT_EQ(decodeErrorOf(QByteArray("\x89PNG\r\n\x1A\n\x00\x00", 10)).code, Error::Code::EncodingUnknown);
    EXPECT_TRUE(decodeErrorOf(QByteArray("abc\0def", 7)).detail.startsWith(QStringLiteral("byte offset 3")));
    // Good UTF-8 with one damaged byte is not taken for GB18030.
    QByteArray damaged = QStringLiteral("云屿贸易简报，二〇二六年第三期，秘书处编。").toUtf8();
    damaged[12] = '\xFF';
    EXPECT_TRUE(decodeErrorOf(damaged).detail.startsWith(QStringLiteral("byte offset 12")));
    EXPECT_EQ(decodeErrorOf(QByteArray("caf\xE9 na\xEFve r\xE9sum\xE9")).code, Error::Code::EncodingUnknown);
    EXPECT_EQ(decodeErrorOf(gb.left(gb.size() - 1)).code, Error::Code::EncodingUnknown);
}

TEST(Decode, FilesThatCannotBeRead)
{
    QTemporaryDir folder;
    EXPECT_EQ(readIssueFile(folder.path()).error().code, Error::Code::FileIsDirectory);
    EXPECT_EQ(readIssueFile(folder.filePath(QStringLiteral("none.md"))).error().code, Error::Code::FileUnreadable);
    EXPECT_EQ(readIssueFile(folder.filePath(QStringLiteral("none.json"))).error().code,
              Error::Code::FileUnreadable);
}

TEST(Decode, FileByContent)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("issue.md"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bulletinText().toUtf8());
    file.close();
    const Result<ImportedIssue> issue = readIssueFile(path);
    ASSERT_TRUE(issue.ok());
    EXPECT_EQ(issue.value().articleCount(), 4);
}
