#include "docx/numbering.h"

#include "docx/xml_attributes.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace banxin::docx {

namespace {

/// 1 … 99,999 as people write them: 十二, 一百零五.
QString chinese(int number, const QString& digits, const QString& units, bool dropOne)
{
    if (number <= 0 || number > 99999)
        return QString::number(number);
    const QString places = QString::number(number);
    QString out;
    bool zero = false;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const int digit = places.at(i).digitValue();
        const qsizetype place = places.size() - 1 - i;
        if (digit == 0) {
            zero = true;
            continue;
        }
        if (zero && !out.isEmpty())
            out += digits.at(0);
        zero = false;
        out += digits.at(digit);
        if (place > 0)
            out += units.at(place - 1);
    }
    if (dropOne && number >= 10 && number < 20)
        out.remove(0, 1);
    return out;
}

QString digitByDigit(int number)
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    QString out;
    for (const QChar c : QString::number(number))
        out += c.isDigit() ? digits.at(c.digitValue()) : c;
    return out;
}

QString roman(int number)
{
    if (number <= 0 || number > 3999)
        return QString::number(number);
    static const std::pair<int, const char*> parts[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    QString out;
    for (const auto& [value, letters] : parts)
        for (; number >= value; number -= value)
            out += QLatin1String(letters);
    return out;
}

/// a … z, aa, bb … as word processors count.
QString letter(int number)
{
    if (number <= 0 || number > 26 * 20)
        return QString::number(number);
    return QString((number - 1) / 26 + 1, QChar(u'a' + (number - 1) % 26));
}

QString circled(int number)
{
    if (number >= 1 && number <= 20)
        return QString(QChar(0x2460 + number - 1));
    if (number >= 21 && number <= 35)
        return QString(QChar(0x3251 + number - 21));
    if (number >= 36 && number <= 50)
        return QString(QChar(0x32B1 + number - 36));
    return QString::number(number);
}

QString oneOf(int number, const QString& signs)
{
    return number >= 1 && number <= signs.size() ? QString(signs.at(number - 1)) : QString::number(number);
}

} // namespace

QString numberText(int number, const QString& kind)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    static const QString units = QStringLiteral("十百千万");
    if (kind == QLatin1String("chineseCounting") || kind == QLatin1String("chineseCountingThousand")
        || kind == QLatin1String("japaneseCounting") || kind == QLatin1String("taiwaneseCounting")
        || kind == QLatin1String("taiwaneseCountingThousand"))
        return chinese(number, digits, units, true);
    if (kind == QLatin1String("ideographDigital") || kind == QLatin1String("taiwaneseDigital")
        || kind == QLatin1String("japaneseDigitalTenThousand"))
        return digitByDigit(number);
    if (kind == QLatin1String("chineseLegalSimplified") || kind == QLatin1String("ideographLegalTraditional"))
        return chinese(number, QStringLiteral("零壹贰叁肆伍陆柒捌玖"), QStringLiteral("拾佰仟万"), false);
    if (kind == QLatin1String("ideographTraditional"))
        return oneOf(number, QStringLiteral("甲乙丙丁戊己庚辛壬癸"));
    if (kind == QLatin1String("ideographZodiac"))
        return oneOf(number, QStringLiteral("子丑寅卯辰巳午未申酉戌亥"));
    if (kind.startsWith(QLatin1String("decimalEnclosedCircle")))
        return circled(number);
    if (kind == QLatin1String("decimalEnclosedParen") && number >= 1 && number <= 20)
        return QString(QChar(0x2474 + number - 1));
    if (kind == QLatin1String("decimalEnclosedFullstop") && number >= 1 && number <= 20)
        return QString(QChar(0x2488 + number - 1));
    if (kind == QLatin1String("ideographEnclosedCircle") && number >= 1 && number <= 10)
        return QString(QChar(0x3280 + number - 1));
    if (kind == QLatin1String("decimalZero"))
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    if (kind == QLatin1String("lowerRoman"))
        return roman(number);
    if (kind == QLatin1String("upperRoman"))
        return roman(number).toUpper();
    if (kind == QLatin1String("lowerLetter"))
        return letter(number);
    if (kind == QLatin1String("upperLetter"))
        return letter(number).toUpper();
    if (kind == QLatin1String("none"))
        return {};
    return QString::number(number);
}

/// Reads word/numbering.xml element by element.
class NumberingReader {
public:
    explicit NumberingReader(Numbering& out) : m_out(out) {}

    void start(const QString& name, const QXmlStreamAttributes& attributes)
    {
        const QString value = valueOf(attributes, "val");
        if (name == QLatin1String("abstractNum")) {
            m_abstract = valueOf(attributes, "abstractNumId");
            m_list.clear();
            m_out.m_abstracts[m_abstract] = {};
        } else if (name == QLatin1String("num")) {
            m_list = valueOf(attributes, "numId");
            m_abstract.clear();
            m_out.m_lists[m_list] = {};
        } else if (name == QLatin1String("abstractNumId") && !m_list.isEmpty()) {
            m_out.m_lists[m_list].abstract = value;
        } else if (name == QLatin1String("lvlOverride") || name == QLatin1String("lvl")) {
            m_level = std::clamp(valueOf(attributes, "ilvl").toInt(), 0, Numbering::levels - 1);
            if (name == QLatin1String("lvl") && !m_list.isEmpty())
                m_out.m_lists[m_list].own[m_level] = {};
        } else if (name == QLatin1String("startOverride") && !m_list.isEmpty()) {
            m_out.m_lists[m_list].restartAt[m_level] = value.toInt();
        } else if (Numbering::Level* level = open()) {
            take(*level, name, value, attributes);
        }
    }

private:
    Numbering::Level* open()
    {
        if (!m_abstract.isEmpty())
            return &m_out.m_abstracts[m_abstract][static_cast<std::size_t>(m_level)];
        if (!m_list.isEmpty() && m_out.m_lists[m_list].own.contains(m_level))
            return &m_out.m_lists[m_list].own[m_level];
        return nullptr;
    }

    static void take(Numbering::Level& level, const QString& name, const QString& value,
                     const QXmlStreamAttributes& attributes)
    {
        if (name == QLatin1String("start"))
            level.start = std::clamp(value.toInt(), 0, 99999);
        else if (name == QLatin1String("numFmt"))
            level.kind = value;
        else if (name == QLatin1String("lvlText"))
            level.text = value.left(200);
        else if (name == QLatin1String("pStyle"))
            level.style = value;
        else if (name == QLatin1String("lvlRestart"))
            level.restart = value.toInt();
        else if (name == QLatin1String("isLgl"))
            level.plainNumbers = isOn(attributes);
    }

    Numbering& m_out;
    QString m_abstract;
    QString m_list;
    int m_level = 0;
};

Numbering Numbering::read(const QByteArray& bytes)
{
    Numbering out;
    NumberingReader reader(out);
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            break;
        if (token == QXmlStreamReader::StartElement)
            reader.start(xml.name().toString(), xml.attributes());
    }
    return out;
}

const Numbering::Level& Numbering::level(const List& list, int at) const
{
    static const Level none;
    if (const auto own = list.own.constFind(at); own != list.own.cend())
        return *own;
    const auto abstract = m_abstracts.constFind(list.abstract);
    return abstract == m_abstracts.cend() ? none : (*abstract)[static_cast<std::size_t>(at)];
}

int Numbering::levelOf(const QString& listId, const QString& style) const
{
    const auto list = m_lists.constFind(listId);
    for (int i = 0; list != m_lists.cend() && !style.isEmpty() && i < levels; ++i)
        if (level(*list, i).style == style)
            return i;
    return -1;
}

Numbering::Label Numbering::next(const QString& listId, int at)
{
    const auto found = m_lists.constFind(listId);
    if (found == m_lists.cend())
        return {};
    const List& list = *found;
    at = std::clamp(at, 0, levels - 1);
    if (!m_counts.contains(list.abstract))
        m_counts[list.abstract].fill(unused);
    Counts& counts = m_counts[list.abstract];
    const bool begins = m_begun.insert(listId).second;
    for (auto one = list.restartAt.cbegin(); begins && one != list.restartAt.cend(); ++one)
        counts[static_cast<std::size_t>(one.key())] = unused;
    const auto startOf = [&](int of) { return list.restartAt.value(of, level(list, of).start); };
    int& count = counts[static_cast<std::size_t>(at)];
    count = count == unused ? startOf(at) : std::min(count + 1, 99999);
    for (int i = at + 1; i < levels; ++i)
        if (const int after = level(list, i).restart; after != 0 && (after < 0 || at < after))
            counts[static_cast<std::size_t>(i)] = unused;
    const Level& own = level(list, at);
    Label out;
    out.bullet = own.kind == QLatin1String("bullet");
    if (out.bullet)
        return out;
    out.text = own.text;
    for (int i = 0; i <= at; ++i)
        out.text.replace(QStringLiteral("%%1").arg(i + 1),
                         numberText(counts[static_cast<std::size_t>(i)] == unused
                                        ? startOf(i) // a level that was left out
                                        : counts[static_cast<std::size_t>(i)],
                                    own.plainNumbers ? QStringLiteral("decimal") : level(list, i).kind));
    return out;
}

} // namespace banxin::docx
