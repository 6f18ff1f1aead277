#include "import/imported_issue.h"

#include <QStringEncoder>

#include <unicode/ucnv.h>

using namespace banxin;

namespace {

const QString mainland = QStringLiteral(
    "乡里的果园今年第一次挂果，老周说，树要三年才肯结。我们在山坡上走了一个上午，他不时停下来看叶子的背面。");
const QString traditional = QStringLiteral(
    "鄉裡的果園今年第一次掛果，老周說，樹要三年才肯結。我們在山坡上走了一個上午，他不時停下來看葉子的背面。");

QByteArray encoded(const QString& text, const char* encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding, &status);
    QByteArray out(text.size() * 4 + 8, '\0');
    const auto* units = reinterpret_cast<const UChar*>(text.utf16());
    out.truncate(ucnv_fromUChars(converter, out.data(), static_cast<int32_t>(out.size()), units,
                                 static_cast<int32_t>(text.size()), &status));
    ucnv_close(converter);
    return out;
}

std::pair<QString, QString> read(const QByteArray& bytes)
{
    Diagnostics notices;
    const Result<QString> text = decodeText(bytes, QStringLiteral("稿.txt"), notices);
    return {text ? text.value() : text.error().detail, notices.empty() ? QString() : notices.front().rule};
}

} // namespace

TEST(DecodeText, TellsBig5FromGb18030)
{
    EXPECT_EQ(read(encoded(traditional, "Big5")), std::pair(traditional, QStringLiteral("import.encoding-big5")));
    EXPECT_EQ(read(encoded(mainland, "gb18030")), std::pair(mainland, QStringLiteral("import.encoding")));
    // Traditional characters written in GBK stay GBK.
    EXPECT_EQ(read(encoded(traditional, "gb18030")), std::pair(traditional, QStringLiteral("import.encoding")));
}

TEST(DecodeText, Big5IsAWarning)
{
    Diagnostics notices;
    ASSERT_TRUE(decodeText(encoded(traditional, "Big5"), QStringLiteral("稿.txt"), notices));
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_EQ(notices.front().severity, Diagnostic::Severity::Warning);
}

TEST(DecodeText, Utf16WithoutMark)
{
    for (const char* order : {"UTF-16LE", "UTF-16BE"}) {
        EXPECT_EQ(read(encoded(mainland, order)), std::pair(mainland, QStringLiteral("import.encoding-utf16")));
        const QString english = QStringLiteral("The orchard bore fruit for the first time.\n");
        EXPECT_EQ(read(encoded(english, order)).first, english);
    }
}

TEST(DecodeText, ShortPiecesOfEachAreRead)
{
    // From every place of a text a piece of 24 characters: enough for a paste.
    for (qsizetype from = 0; from + 24 <= mainland.size(); ++from) {
        EXPECT_EQ(read(encoded(mainland.mid(from, 24), "gb18030")).first, mainland.mid(from, 24));
        EXPECT_EQ(read(encoded(traditional.mid(from, 24), "Big5")).first, traditional.mid(from, 24));
        EXPECT_EQ(read(mainland.mid(from, 24).toUtf8()).first, mainland.mid(from, 24));
    }
}

TEST(DecodeText, DamagedBytesAreNamed)
{
    QByteArray bytes = encoded(mainland, "gb18030");
    bytes[40] = '\xFF';
    EXPECT_TRUE(read(bytes).first.startsWith(QStringLiteral("byte offset 4"))) << read(bytes).first.toStdString();
    QByteArray mixed = mainland.toUtf8() + mainland.toUtf8() + encoded(mainland.left(6), "gb18030");
    EXPECT_TRUE(read(mixed).first.startsWith(QStringLiteral("byte offset %1").arg(mainland.toUtf8().size() * 2)));
}
