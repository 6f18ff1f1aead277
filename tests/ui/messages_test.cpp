// Sentences for the reader: in Chinese no English, no row ids, no SQL.

#include "ui/messages/languages.h"
#include "ui/messages/messages.h"
#include "ui/messages/preflight_titles.h"
#include "ui/messages/reasons.h"

#include <QApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>

#include <gtest/gtest.h>

using namespace banxin;

namespace {

class MessagesTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_before = QLocale();
        installTranslations(*qApp, QStringLiteral("zh"));
    }
    void TearDown() override
    {
        for (QTranslator* translator : qApp->findChildren<QTranslator*>()) {
            qApp->removeTranslator(translator);
            delete translator;
        }
        QLocale::setDefault(m_before);
    }
    static void expectChinese(const QString& sentence)
    {
        static const QRegularExpression english(QStringLiteral("[A-Za-z]{3,}"));
        QString rest = sentence;
        for (const char* name : {"Banxin", "PDF", "PNG", "JPEG", "UTF", "GB18030", "banxin"})
            rest.remove(QLatin1String(name));
        EXPECT_FALSE(english.match(rest).hasMatch()) << sentence.toStdString();
    }

    QLocale m_before;
};

} // namespace

TEST_F(MessagesTest, FindingsAreSaidByTheirRule)
{
    for (const char* rule :
         {"J-06", "OL-02", "TC-03", "glyph.missing", "picture.missing", "import.rule-dropped",
          "import.furniture-dropped", "import.picture-not-read", "import.title-differs", "import.no-title",
          "import.entry-without-article", "import.unknown-line", "import.encoding"}) {
        const QString sentence =
            describe(Diagnostic{Diagnostic::Severity::Warning, QString::fromLatin1(rule), QStringLiteral("某某"),
                                QStringLiteral("block 12"), QStringLiteral("line 7")});
        expectChinese(sentence);
        EXPECT_TRUE(sentence.contains(QStringLiteral("某某")));
        EXPECT_TRUE(sentence.contains(QStringLiteral("7")));
        EXPECT_FALSE(sentence.contains(QStringLiteral("12"))) << sentence.toStdString();
    }
}

TEST_F(MessagesTest, ErrorsAreSaidWithoutRowsAndSql)
{
    for (int code = 0; code <= static_cast<int>(Error::Code::Conflict); ++code) {
        const QString sentence = describe(Error{static_cast<Error::Code>(code), QStringLiteral("某某"), {}});
        expectChinese(sentence);
        EXPECT_FALSE(sentence.isEmpty()) << code;
    }
    for (const char* detail : {"not a regular file", "the PNG is cut off", "column is not empty",
                               "nothing to undo", "a control byte; this is no text file"})
        expectChinese(
            describe(Error{Error::Code::FileUnreadable, QStringLiteral("某某"), QString::fromLatin1(detail)}));
    const QString glyph = describe(
        Error{Error::Code::GlyphMissing, QStringLiteral("𪚥 (U+2A6A5)"), QStringLiteral("一篇新闻, block 12")});
    EXPECT_FALSE(glyph.contains(QStringLiteral("12"))) << glyph.toStdString();
    const QString conflict = describe(Error{Error::Code::Conflict, QStringLiteral("471"), QStringLiteral("x")});
    EXPECT_FALSE(conflict.contains(QStringLiteral("471"))) << conflict.toStdString();
    // Why it is read only decides what helps.
    const auto readOnly = [](const char* detail) {
        return describe(Error{Error::Code::CatalogueReadOnly, QStringLiteral("库"), QString::fromLatin1(detail)});
    };
    EXPECT_NE(readOnly("opened to read"), readOnly("the file or its folder is not writable"));
    EXPECT_NE(readOnly("opened to read"), readOnly("version 1 must be migrated first"));
    expectChinese(readOnly("version 1 must be migrated first"));
    expectChinese(readOnly("the file or its folder is not writable"));
}

TEST_F(MessagesTest, EveryPointOfTheNormsHasATitle)
{
    const auto expectTitles = [](const QString& letters, int last) {
        for (int i = 1; i <= last; ++i) {
            const QString rule = QStringLiteral("%1-%2").arg(letters).arg(i, 2, 10, QLatin1Char('0'));
            const QString title = preflightTitle(rule);
            EXPECT_NE(title, rule) << rule.toStdString();
            EXPECT_LE(title.size(), 24) << "a row of a list: " << title.toStdString();
            EXPECT_TRUE(title.contains(QRegularExpression(QStringLiteral("\\p{Han}")))) << title.toStdString();
        }
    };
    expectTitles(QStringLiteral("X"), 16);
    expectTitles(QStringLiteral("CI"), 13);
    expectTitles(QStringLiteral("TB"), 4);
    expectTitles(QStringLiteral("UA"), 17);
    expectTitles(QStringLiteral("IMP"), 5);
    expectTitles(QStringLiteral("IM"), 10);
    EXPECT_EQ(preflightTitle(QStringLiteral("ZZ-99")), QStringLiteral("ZZ-99"));
    EXPECT_NE(preflightTitle(QStringLiteral("CI-06"), true), preflightTitle(QStringLiteral("CI-06")))
        << "finer than needed is not too coarse";
}

TEST_F(MessagesTest, ReasonsKeepTheirNumbers)
{
    const QString full = describe(
        Error{Error::Code::FileUnwritable, QStringLiteral("期"), QStringLiteral("No space left on device")});
    expectChinese(full);
    EXPECT_TRUE(full.contains(QStringLiteral("磁盘已满"))) << full.toStdString();
    const QString pixels = reasonInWords(
        QStringLiteral("the picture has 65535 × 20 pixels; at most 60000 on a side and 300 million in all can be "
                       "placed: save it smaller"));
    expectChinese(pixels);
    EXPECT_TRUE(pixels.contains(QStringLiteral("65535 × 20"))) << pixels.toStdString();
    expectChinese(reasonInWords(QStringLiteral("it has 3 pages and no page 7")));
    EXPECT_EQ(reasonInWords(QStringLiteral("something else")), QStringLiteral("something else"));
    // Reordered in Chinese: each number stays with what it counts.
    const QString mail =
        reasonInWords(QStringLiteral("12 MB even with pictures of 72 ppi; a mail takes 10 MB. Take "
                                     "out finished pages or pictures, or send it another way"));
    EXPECT_TRUE(mail.contains(QStringLiteral("72 ppi 仍有 12 MB"))) << mail.toStdString();
}

TEST_F(MessagesTest, PointsThatComeAsDiagnosticsAreSaidToo)
{
    for (const char* rule : {"IM-02", "IM-04", "IMP-05", "TB-03", "export.reduced"})
        expectChinese(describe(Diagnostic{Diagnostic::Severity::Warning,
                                          QString::fromLatin1(rule),
                                          {},
                                          QStringLiteral("an English detail"),
                                          {}}));
}
