#include "import/issue_head.h"

#include <optional>

namespace banxin::manuscript {

namespace {

const QString digits = QStringLiteral("[0-9０-９〇零○一二三四五六七八九十百两]");

QRegularExpression pattern(const QString& text)
{
    return unicodePattern(QString(text).replace(QLatin1String("N+"), digits + QLatin1Char('+')),
                          QRegularExpression::CaseInsensitiveOption);
}

bool isFrequency(const QString& piece)
{
    static const QRegularExpression words = unicodePattern(
        QStringLiteral("^(内部)?(周|旬|半月|双周|月|双月|季|半年|年)刊$|^(不定期|不定期出版|简报|会刊|通讯)$"));
    return words.match(piece).hasMatch();
}

bool isPublisher(const QString& piece)
{
    static const QRegularExpression ends = unicodePattern(
        QStringLiteral("(编|编印|编辑|编发|主编|主办|承办|协办|主管|出版|印发|编辑部|编委会|秘书处|办公室)$"));
    static const QRegularExpression starts =
        unicodePattern(QStringLiteral("^(主管|主办|承办|协办|编印|编辑|出版|编发|印发)(单位|部门)?\\s*[：:]"));
    return ends.match(piece).hasMatch() || starts.match(piece).hasMatch();
}

bool isNotice(const QString& piece)
{
    static const QRegularExpression words = unicodePattern(
        QStringLiteral("内部(资料|刊物|交流|发行|参考)|准印|免费(交流|赠阅)|连续性|注意保存|[刊书]号|ISSN|密级"),
        QRegularExpression::CaseInsensitiveOption);
    return piece.size() <= 60 && words.match(piece).hasMatch();
}

/// A nameplate in Latin letters under the Chinese one.
bool isLatinName(const QString& piece)
{
    static const QRegularExpression latin = unicodePattern(QStringLiteral("^[A-Za-z][A-Za-z &,.'’\\-]{3,60}$"));
    return latin.match(piece).hasMatch();
}

/// Takes the first match of `expression` out of `text`; what it leaves is split there.
std::optional<QRegularExpressionMatch> cut(QString& text, const QRegularExpression& expression)
{
    const auto match = expression.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    text.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("\t"));
    return match;
}

QDate dateOf(const QRegularExpressionMatch& match)
{
    return {parseNumber(match.captured(1)), parseNumber(match.captured(2)), parseNumber(match.captured(3))};
}

QString joined(const QString& lines, const QString& more)
{
    return lines.isEmpty() ? more : lines + QLatin1Char('\n') + more;
}

} // namespace

int parseNumber(const QString& text)
{
    bool arabic = false;
    const int value = text.normalized(QString::NormalizationForm_KC).toInt(&arabic);
    if (arabic)
        return value;
    static const QString numerals = QStringLiteral("〇一二三四五六七八九");
    int total = 0;
    int unit = 0;
    bool places = false;
    for (const QChar c : text) {
        const qsizetype digit = c == QChar(u'零') || c == QChar(u'○') ? 0
            : c == QChar(u'两')                                       ? 2
                                                                      : numerals.indexOf(c);
        if (digit >= 0) {
            unit = places ? static_cast<int>(digit) : unit * 10 + static_cast<int>(digit);
        } else if (c == QChar(u'十') || c == QChar(u'百')) {
            places = true;
            total += (unit == 0 ? 1 : unit) * (c == QChar(u'十') ? 10 : 100);
            unit = 0;
        } else {
            return 0;
        }
        if (total + unit > 100000)
            return 0;
    }
    return total + unit;
}

bool isContactHeading(const QString& plain)
{
    static const QRegularExpression heading = unicodePattern(
        QStringLiteral("^[^，。：:]{0,12}(联系方式|联系我们|联系地址及电话|Contact( us)?|Contacts)\\s*[：:]?$"),
        QRegularExpression::CaseInsensitiveOption);
    return heading.match(plain).hasMatch();
}

bool isContactEntry(const QString& plain)
{
    static const QRegularExpression entry = unicodePattern(
        QStringLiteral(
            "^(联系|咨询|投稿|编辑部|办公|通[讯信]|官方|电子|责任|执行|微信|主|总|本期)?"
            "(电\\s*话|传\\s*真|手\\s*机|邮\\s*箱|邮\\s*件|邮\\s*编|地\\s*址|网\\s*址|网\\s*站|微\\s*博|公众号|"
            "联系人|邮政编码|QQ群?|编\\s*辑|编\\s*审|校\\s*对|美\\s*编|热\\s*线|印\\s*数|印刷|主\\s*办|承\\s*办|"
            "抄\\s*送|报\\s*送?|发\\s*送?|送|Tel|Fax|E-?mail|Address|Add|Web(site)?|Phone)"
            "(单位|部门|号码)?\\s*[：:].*$"),
        QRegularExpression::CaseInsensitiveOption);
    return plain.size() <= 80 && entry.match(plain).hasMatch();
}

QString contactLines(const std::vector<Line>& lines, std::size_t from, std::size_t to)
{
    static const QRegularExpression address = unicodePattern(
        QStringLiteral("^.{0,4}(地\\s*址|Address|Add)\\s*[：:]"), QRegularExpression::CaseInsensitiveOption);
    QStringList out;
    for (std::size_t i = from; i < to; ++i) {
        const QString& plain = lines[i].plain;
        if (plain.isEmpty() || lines[i].rule) // blank, or a picture alone
            continue;
        if (!out.isEmpty() && !isContactEntry(plain) && address.match(out.back()).hasMatch()) {
            const bool latin = out.back().back().unicode() < 0x80 && plain.at(0).unicode() < 0x80;
            out.back() += (latin ? QStringLiteral(" ") : QString()) + plain;
        } else {
            out.append(plain);
        }
    }
    return out.join(QLatin1Char('\n'));
}

void IssueHead::setName(const Line& line) { m_issue.name.zh = line.bracket.isEmpty() ? line.plain : line.bracket; }

IssueHead::Found IssueHead::read(const QString& plain) const
{
    static const QRegularExpression running = pattern(QStringLiteral(
        "[(（【\\[]?\\s*总\\s*(?:第\\s*(N+)\\s*期|(N+)\\s*期|期\\s*第?\\s*(N+)\\s*期?)\\s*[)）】\\]]?"));
    static const QRegularExpression issueLine =
        pattern(QStringLiteral("(?:(N+)\\s*年(?:度)?\\s*[,，·/\\-]?\\s*)?[(（]?第\\s*(N+)\\s*(?:期|季度)[)）]?"));
    static const QRegularExpression numbers =
        pattern(QStringLiteral("(?:^|\\s)(20\\d\\d)\\s*(?:年\\s*(\\d{1,3})\\s*期|[./"
                               "·\\-—]\\s*(?:No\\.?\\s*)?(\\d{1,3})\\s*期?(?=$|\\s|[(（]))"));
    static const QRegularExpression english = pattern(QStringLiteral("No\\.?\\s*(\\d+)\\s*[,/ ]\\s*(20\\d\\d)"));
    static const QRegularExpression chineseDate =
        pattern(QStringLiteral("(?:出版日期|印发日期|日期)?\\s*[：:]?\\s*(N+)\\s*年\\s*(N+)\\s*月\\s*(N+)\\s*日(?:"
                               "\\s*(?:出版|印发|编印|印))?"));
    static const QRegularExpression plainDate =
        pattern(QStringLiteral("(20\\d\\d)\\s*[-./]\\s*(\\d{1,2})\\s*[-./]\\s*(\\d{1,2})"));
    Found found;
    QString rest = plain;
    if (const auto match = cut(rest, running))
        found.running = parseNumber(match->captured(1) + match->captured(2) + match->captured(3));
    // A day that no calendar has stays as text.
    for (const QRegularExpression& expression : {chineseDate, plainDate}) {
        if (!found.date.isValid() && dateOf(expression.match(rest)).isValid())
            found.date = dateOf(*cut(rest, expression));
    }
    if (const auto match = cut(rest, issueLine)) {
        found.year = parseNumber(match->captured(1));
        found.number = parseNumber(match->captured(2));
    } else if (const auto latin = cut(rest, english)) {
        found.number = parseNumber(latin->captured(1));
        found.year = parseNumber(latin->captured(2));
    } else if (const auto dotted = cut(rest, numbers)) {
        found.year = parseNumber(dotted->captured(1));
        found.number = parseNumber(dotted->captured(2) + dotted->captured(3));
    }
    found.any = found.running > 0 || found.number > 0 || found.date.isValid();
    static const QRegularExpression separators =
        unicodePattern(QStringLiteral("\\s+[/／]\\s*|[|｜\\t\\x{3000}]|\\s{2,}"));
    const QStringList pieces = rest.split(separators, Qt::SkipEmptyParts);
    static const QRegularExpression edges = unicodePattern(QStringLiteral("^[\\s/／,，、·]+|[\\s/／,，、·]+$"));
    for (QString piece : pieces)
        readPiece(piece.remove(edges), found);
    return found;
}

void IssueHead::readPiece(const QString& piece, Found& found) const
{
    if (fold(piece).isEmpty())
        return;
    const bool known = isFrequency(piece) || fold(piece) == fold(m_issue.name.zh)
        || (!m_issue.name.en.isEmpty() && fold(piece) == fold(m_issue.name.en));
    if (isContactEntry(piece) && !isPublisher(piece))
        found.contacts.append(piece);
    else if (!known && isNotice(piece))
        found.notices.append(piece);
    else if (!known && isPublisher(piece))
        found.publishers.append(piece);
    else if (!known && isLatinName(piece))
        found.latinName = piece;
    else if (!known)
        found.unknown.append(piece);
    found.any = found.any || found.unknown.isEmpty();
}

void IssueHead::store(const Found& found)
{
    if (found.number > 0 && m_issue.number == 0) {
        m_issue.number = found.number;
        m_issue.year = found.year;
    }
    if (found.running > 0)
        m_issue.runningNumber = found.running;
    if (found.date.isValid())
        m_issue.date = found.date;
    for (const QString& publisher : found.publishers) {
        if (!m_issue.publisher.zh.contains(publisher))
            m_issue.publisher.zh = joined(m_issue.publisher.zh, publisher);
    }
    for (const QString& notice : found.notices) {
        if (!m_issue.notice.contains(notice))
            m_issue.notice = joined(m_issue.notice, notice);
    }
    for (const QString& contact : found.contacts)
        m_issue.contacts.zh = joined(m_issue.contacts.zh, contact);
    if (m_issue.name.en.isEmpty())
        m_issue.name.en = found.latinName;
}

bool IssueHead::take(const Line& line)
{
    const Found found = read(line.plain);
    if (!found.any || !found.unknown.isEmpty())
        return false;
    store(found);
    return true;
}

void IssueHead::takeAll(const Line& line)
{
    const Found found = read(line.plain);
    store(found);
    for (const QString& unknown : found.unknown) {
        m_issue.notice = joined(m_issue.notice, unknown);
        m_notes.push_back({Diagnostic::Severity::Warning, QStringLiteral("import.unknown-line"), unknown,
                           QStringLiteral("not recognised above the contents; kept in the notice of the cover"),
                           QStringLiteral("line %1").arg(line.number)});
    }
}

bool IssueHead::repeats(const QString& plain) const
{
    if (plain.size() > 60)
        return false;
    const Found found = read(plain);
    if (!found.unknown.isEmpty() || !found.publishers.isEmpty() || !found.notices.isEmpty()
        || !found.contacts.isEmpty())
        return false;
    return found.any && (found.number == 0 || found.number == m_issue.number)
        && (found.number > 0 || fold(plain) == fold(m_issue.name.zh));
}

void IssueHead::complete()
{
    if (m_issue.year == 0 && m_issue.date.isValid())
        m_issue.year = m_issue.date.year();
    if (m_issue.year > 0 && m_issue.year < 100)
        m_issue.year += 2000;
}

} // namespace banxin::manuscript
