// The part of BodyReader that reads formulas (OMML) as one line of text.

#include "docx/body_reader.h"

namespace banxin::docx {

namespace {

/// In brackets where it is more than one character.
QString grouped(const QString& text)
{
    return text.size() > 1 ? QLatin1Char('(') + text + QLatin1Char(')') : text;
}

} // namespace

/// The children of the element that the reader stands on, one after the other.
QString BodyReader::linearChildren()
{
    QString out;
    enter([&] { out += linear(name()); });
    return out;
}

/// The element as text: fractions a/b, powers a^b, roots √(a). What is not known gives its characters.
QString BodyReader::linear(const QString& element)
{
    if (element == QLatin1String("t"))
        return m_xml.readElementText(QXmlStreamReader::SkipChildElements);
    static const QStringList built{QStringLiteral("f"),       QStringLiteral("sSup"), QStringLiteral("sSub"),
                                   QStringLiteral("sSubSup"), QStringLiteral("rad"),  QStringLiteral("nary"),
                                   QStringLiteral("d"),       QStringLiteral("func"), QStringLiteral("limLow"),
                                   QStringLiteral("limUpp"),  QStringLiteral("m")};
    if (!built.contains(element))
        return linearChildren();
    QMap<QString, QString> parts;
    QStringList contents;
    QString sign = element == QLatin1String("nary") ? QStringLiteral("∫") : QString();
    QString open = QStringLiteral("(");
    QString close = QStringLiteral(")");
    enter([&] {
        const QString part = name();
        if (!part.endsWith(QLatin1String("Pr"))) {
            parts[part] = linear(part);
            contents << parts[part];
            return;
        }
        enter([&] {
            if (name() == QLatin1String("chr"))
                sign = attribute("val");
            else if (name() == QLatin1String("begChr"))
                open = attribute("val");
            else if (name() == QLatin1String("endChr"))
                close = attribute("val");
            skip();
        });
    });
    const QString base = parts.value(QStringLiteral("e"));
    const QString below = parts.value(QStringLiteral("sub"));
    const QString above = parts.value(QStringLiteral("sup"));
    const QString lowered = below.isEmpty() ? QString() : QLatin1Char('_') + grouped(below);
    const QString raised = above.isEmpty() ? QString() : QLatin1Char('^') + grouped(above);
    if (element == QLatin1String("f"))
        return grouped(parts.value(QStringLiteral("num"))) + QLatin1Char('/')
            + grouped(parts.value(QStringLiteral("den")));
    if (element.startsWith(QLatin1String("sS")))
        return base + lowered + raised;
    if (element == QLatin1String("rad"))
        return parts.value(QStringLiteral("deg")) + QStringLiteral("√") + grouped(base);
    if (element == QLatin1String("nary"))
        return sign + lowered + raised + base;
    if (element == QLatin1String("func"))
        return parts.value(QStringLiteral("fName")) + grouped(base);
    if (element == QLatin1String("d"))
        return open + contents.join(QLatin1Char(',')) + close;
    if (element == QLatin1String("m"))
        return QLatin1Char('[') + contents.join(QLatin1String("; ")) + QLatin1Char(']');
    return contents.join(QLatin1Char('_'));
}

} // namespace banxin::docx
