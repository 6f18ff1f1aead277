// Nothing on the screen is left untranslated.

#include "ui/messages/languages.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include <map>

namespace {

struct Message {
    QString translation;
    QString type;
};

/// Context and source → translation.
std::map<QString, Message> readMessages(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    std::map<QString, Message> out;
    QXmlStreamReader xml(&file);
    QString context, source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            Message message;
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            out[context + QLatin1String(" | ") + source] = message;
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return out;
}

QString translationFile() { return QStringLiteral(BANXIN_SOURCE_DIR "/resources/translations/banxin_zh_CN.ts"); }

} // namespace

TEST(Translations, EveryStringHasChinese)
{
    const auto messages = readMessages(translationFile());
    EXPECT_GT(messages.size(), 200U);
    for (const auto& [source, message] : messages) {
        EXPECT_FALSE(message.translation.isEmpty()) << source.toStdString();
        EXPECT_TRUE(message.type.isEmpty()) << source.toStdString() << " is " << message.type.toStdString();
        EXPECT_FALSE(message.translation.contains(QStringLiteral("目录"))
                     && source.contains(QStringLiteral("atalogue")))
            << "the catalogue is 稿库: " << source.toStdString();
    }
}

TEST(Translations, EverySourceStringIsInTheFile)
{
    QString lupdate =
        QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QStringLiteral("/usr/lib/qt6/bin")});
    if (lupdate.isEmpty())
        lupdate = QStandardPaths::findExecutable(QStringLiteral("lupdate"));
    if (lupdate.isEmpty())
        GTEST_SKIP() << "lupdate is not installed";
    QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh_zh_CN.ts"));
    const QString root = QStringLiteral(BANXIN_SOURCE_DIR);
    QProcess process;
    process.start(lupdate,
                  {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                   QStringLiteral("-I"), root, root + QStringLiteral("/ui"), root + QStringLiteral("/app"),
                   QStringLiteral("-ts"), fresh});
    ASSERT_TRUE(process.waitForFinished(60000));
    ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    const auto translated = readMessages(translationFile());
    for (const auto& [source, message] : readMessages(fresh))
        EXPECT_TRUE(translated.contains(source)) << "not in banxin_zh_CN.ts: " << source.toStdString();
}

/// English needs both forms: "1 page", "2 pages".
TEST(Translations, EveryNumberHasItsEnglishForms)
{
    const auto forms = readMessages(QStringLiteral(BANXIN_SOURCE_DIR "/resources/translations/banxin_en.ts"));
    for (const auto& [source, message] : readMessages(translationFile())) {
        if (!source.contains(QLatin1String("%n")))
            continue;
        ASSERT_TRUE(forms.contains(source)) << "not in banxin_en.ts: " << source.toStdString();
        EXPECT_TRUE(forms.at(source).type.isEmpty()) << source.toStdString();
        EXPECT_TRUE(forms.at(source).translation.contains(QLatin1String("%n"))
                    || forms.at(source).translation.contains(QLatin1Char('1')))
            << source.toStdString();
    }
}

TEST(Translations, QtsOwnButtonsSpeakChineseToo)
{
    const QLocale before;
    ASSERT_TRUE(banxin::installTranslations(*qApp, QStringLiteral("zh"))) << "package qt6-translations-l10n";
    {
        const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        EXPECT_EQ(box.button(QDialogButtonBox::Cancel)->text().remove(QLatin1Char('&')).left(2),
                  QStringLiteral("取消"));
    }
    for (QTranslator* translator : qApp->findChildren<QTranslator*>()) {
        qApp->removeTranslator(translator);
        delete translator;
    }
    QLocale::setDefault(before);
}
