// Fonts that can be drawn and read anywhere (UA-16).

#include "preflight/accessibility/checks.h"

#include <QRegularExpression>

#include <set>

namespace banxin {

namespace {

bool isEmbedded(QPDFObjectHandle font)
{
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
    if (!descriptor.isDictionary())
        return false;
    return descriptor.getKey("/FontFile").isStream() || descriptor.getKey("/FontFile2").isStream()
        || descriptor.getKey("/FontFile3").isStream();
}

/// Whether a font without ToUnicode still tells its characters: a simple one by a known encoding, one of
/// an Adobe collection by its numbers.
bool tellsCharacters(QPDFObjectHandle font, QPDFObjectHandle descendant)
{
    QPDFObjectHandle coding = font.getKey("/Encoding");
    if (!descendant.isDictionary()) {
        if (coding.isDictionary())
            coding = coding.getKey("/BaseEncoding");
        return coding.isName();
    }
    QPDFObjectHandle system = descendant.getKey("/CIDSystemInfo");
    static const std::set<std::string> collections{"GB1", "CNS1", "Japan1", "Korea1"};
    return system.isDictionary() && system.getKey("/Registry").isString()
        && system.getKey("/Registry").getStringValue() == "Adobe" && system.getKey("/Ordering").isString()
        && collections.contains(system.getKey("/Ordering").getStringValue());
}

/// U+0000, U+FEFF or U+FFFE as the character of a code.
bool mapsToNothing(QPDFObjectHandle toUnicode)
{
    const QString map = QString::fromStdString(bytesOf(toUnicode));
    static const QRegularExpression section(QStringLiteral("beginbf(?:char|range)(.*?)endbf"),
                                            QRegularExpression::DotMatchesEverythingOption);
    for (auto match = section.globalMatch(map); match.hasNext();)
        for (const QString& line : match.next().captured(1).split(QLatin1Char('\n'))) {
            static const QRegularExpression last(QStringLiteral("<(?:0000|[Ff][Ee][Ff][Ff]|[Ff]{3}[Ee])>\\s*\\z"));
            if (line.trimmed().contains(last))
                return true;
        }
    return false;
}

class FontChecker {
public:
    explicit FontChecker(AccessibilityReading& reading) : m_reading(reading) {}

    void resources(QPDFObjectHandle resources, int page, int depth)
    {
        if (!resources.isDictionary() || depth > 12)
            return;
        QPDFObjectHandle fonts = resources.getKey("/Font");
        if (fonts.isDictionary())
            for (const std::string& key : fonts.getKeys())
                font(fonts.getKey(key), page);
        QPDFObjectHandle objects = resources.getKey("/XObject");
        if (!objects.isDictionary())
            return;
        for (const std::string& key : objects.getKeys()) {
            QPDFObjectHandle object = objects.getKey(key);
            if (object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Form")
                && m_seen.insert(object.getObjGen()).second)
                this->resources(object.getDict().getKey("/Resources"), page, depth + 1);
        }
    }

private:
    void font(QPDFObjectHandle font, int page)
    {
        if (!font.isDictionary() || (font.isIndirect() && !m_seen.insert(font.getObjGen()).second))
            return;
        const QString name = font.getKey("/BaseFont").isName()
            ? QString::fromStdString(font.getKey("/BaseFont").getName().substr(1))
            : QStringLiteral("without a name");
        QPDFObjectHandle descendant = QPDFObjectHandle::newNull();
        if (QPDFObjectHandle all = font.getKey("/DescendantFonts"); all.isArray() && all.getArrayNItems() > 0)
            descendant = all.getArrayItem(0);
        const bool drawn = font.getKey("/Subtype").isNameAndEquals("/Type3");
        if (!drawn && !isEmbedded(descendant.isDictionary() ? descendant : font))
            m_reading.add("UA-16", QStringLiteral("the font %1 is not embedded").arg(name), name, page, font);
        QPDFObjectHandle toUnicode = font.getKey("/ToUnicode");
        if (!toUnicode.isStream()) {
            if (!tellsCharacters(font, descendant))
                m_reading.add("UA-16", QStringLiteral("the font %1 does not tell its characters").arg(name), name,
                              page, font);
        } else if (mapsToNothing(toUnicode)) {
            m_reading.add("UA-16", QStringLiteral("the font %1 has codes that stand for no character").arg(name),
                          name, page, font);
        }
    }

    AccessibilityReading& m_reading;
    std::set<QPDFObjGen> m_seen;
};

} // namespace

void checkFonts(AccessibilityReading& reading)
{
    FontChecker checker(reading);
    for (std::size_t i = 0; i < reading.pages.size(); ++i)
        checker.resources(QPDFPageObjectHelper(reading.pages[i]).getAttribute("/Resources", false),
                          static_cast<int>(i), 0);
}

} // namespace banxin
