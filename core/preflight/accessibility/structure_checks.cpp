// Roles, languages, alternative texts, headings and notes.

#include "preflight/accessibility/checks.h"

#include <QRegularExpression>

#include <map>

namespace banxin {

namespace {

QString typeOf(const StructureNode& node) { return QString::fromStdString(node.written); }

/// 1 … 6 for H1 … H6, 0 for H, -1 for what is no heading.
int headingLevel(const std::string& type)
{
    if (type == "H")
        return 0;
    return type.size() == 2 && type[0] == 'H' && type[1] >= '1' && type[1] <= '6' ? type[1] - '0' : -1;
}

void checkHeadings(AccessibilityReading& reading)
{
    int last = 0;
    bool plain = false;
    bool numbered = false;
    for (const StructureNode& node : reading.structure.nodes()) {
        const int level = headingLevel(node.type);
        if (level < 0)
            continue;
        (level == 0 ? plain : numbered) = true;
        if (level == 0)
            continue;
        if (last == 0 && level != 1)
            reading.add("UA-11", QStringLiteral("the first heading is H%1").arg(level), {}, node.page,
                        node.object);
        else if (level > last + 1)
            reading.add("UA-11", QStringLiteral("H%1 follows H%2").arg(level).arg(last), {}, node.page,
                        node.object);
        last = level;
    }
    if (plain && numbered)
        reading.add("UA-11", QStringLiteral("H stands beside H1, H2 …"));
}

bool saysNothing(const QString& text)
{
    static const QRegularExpression name(
        QStringLiteral("\\A[^\\r\\n]*\\.(?:jpe?g|png|tiff?|gif|webp|bmp|heic|svg|pdf|eps|ai|psd)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    // … or says no more than that it is a picture.
    static const QRegularExpression generic(QStringLiteral("\\A(?:图片?|照片|picture|image|photo|figure)\\z"),
                                            QRegularExpression::CaseInsensitiveOption);
    return text.trimmed().contains(name) || text.trimmed().contains(generic);
}

void checkAlternative(AccessibilityReading& reading, const StructureNode& node, int number)
{
    const QString alt = textOf(node.object, "/Alt");
    const QString subject = QStringLiteral("%1 %2").arg(typeOf(node)).arg(number);
    if (alt.trimmed().isEmpty() && !node.entry("/ActualText").isString()) {
        reading.add("UA-10", QStringLiteral("no alternative text"), subject, node.page, node.object);
    } else if (saysNothing(alt)) {
        reading.add("UA-10", QStringLiteral("the alternative text does not describe the picture: %1").arg(alt),
                    alt, node.page, node.object);
        reading.findings.back().severity = PreflightFinding::Severity::Warning;
        reading.findings.back().kind = PreflightFinding::Kind::Content;
    }
}

} // namespace

void checkStructure(AccessibilityReading& reading)
{
    for (const std::string& type : reading.structure.badRoles())
        reading.add("UA-08",
                    QStringLiteral("the type %1 stands for no standard type").arg(QString::fromStdString(type)),
                    QString::fromStdString(type));
    checkHeadings(reading);
    std::map<QString, int> ids;
    int figures = 0;
    for (const StructureNode& node : reading.structure.nodes()) {
        if (node.type == "Figure" || node.type == "Formula")
            checkAlternative(reading, node, ++figures);
        const bool speaks = node.hasContent || node.entry("/Alt").isString()
            || node.entry("/ActualText").isString() || node.entry("/E").isString();
        if (speaks && !node.hasLanguage)
            reading.add("UA-09", QStringLiteral("%1 without a language").arg(typeOf(node)), {}, node.page,
                        node.object);
        const QString id = textOf(node.object, "/ID");
        if (!id.isEmpty() && ++ids[id] == 2)
            reading.add("UA-13", QStringLiteral("the id %1 occurs twice").arg(id), id, node.page, node.object);
        if (node.type == "Note" && id.isEmpty())
            reading.add("UA-13", QStringLiteral("a note without an id"), {}, node.page, node.object);
    }
}

} // namespace banxin
