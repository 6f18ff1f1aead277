#include "proof/compliance_check.h"

#include "proof/printed_furniture.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>

namespace banxin {

namespace {

using Severity = Diagnostic::Severity;

QString pattern(const char* utf8) { return QString::fromUtf8(utf8); }

/// A wording that internal material may not have.
struct ForbiddenWords {
    const char* rule;
    QRegularExpression words;
    const char* remedy;
    bool articles; ///< looked for in our own articles too, as a warning
};

const std::vector<ForbiddenWords>& forbiddenWords()
{
    // 日本刊登, 版本报送, 本报告: the characters meet without being the word.
    static const std::vector<ForbiddenWords> all{
        {"IM-04",
         QRegularExpression(
             pattern("(?<![日样版基根资文脚剧书抄译读成副标])(?:本刊(?![登载物])|本报(?![告表销警账备答复"
                     "道名到应送]))|期刊社|杂志社|报社记者|本刊记者|刊号")),
         "internal material does not call itself a newspaper or periodical; write 本资料 or its name", true},
        {"IM-05",
         QRegularExpression(pattern("定价|零售价|售价|每[期册本份][0-9.]+元|征订|订阅费|邮发代号|条形码|"
                                    "ISSN|CN[0-9]{2}-[0-9]{4}|工本费|会员费|版面费|服务费")),
         "internal material is free: take out prices, fees, subscriptions, bar codes and serial numbers", true},
        {"IM-06", QRegularExpression(pattern("协办|冠名|赞助单位|广告")),
         "internal material has no advertisements and no credits of sponsors", false},
    };
    return all;
}

const std::array<const char*, 34>& provinces()
{
    static const std::array<const char*, 34> all{
        "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽",
        "福建", "江西", "山东", "河南", "湖北",   "湖南", "广东", "广西",   "海南", "重庆", "四川", "贵州",
        "云南", "西藏", "陕西", "甘肃", "青海",   "宁夏", "新疆", "台湾",   "香港", "澳门"};
    return all;
}

QString provinceOf(const QString& address)
{
    qsizetype first = -1;
    QString out;
    for (const char* name : provinces()) {
        const qsizetype at = address.indexOf(pattern(name));
        if (at >= 0 && (first < 0 || at < first)) {
            first = at;
            out = pattern(name);
        }
    }
    return out;
}

/// How light an ink is, 0 black … 1 paper; near enough to tell pale from dark.
double lightness(const Paint& paint)
{
    const auto part = [](int thousandths) { return 1 - thousandths / 1000.0; };
    return part(paint.k) * (0.3 * part(paint.c) + 0.59 * part(paint.m) + 0.11 * part(paint.y));
}

class InternalMaterialCheck {
public:
    InternalMaterialCheck(const ComposedIssue& composed, const Edition& edition)
        : m_composed(composed),
          m_edition(edition),
          m_issue(edition.issue),
          m_lines(furnitureLines(composed, edition))
    {
        for (const FurnitureLine& line : m_lines) {
            m_furniture += line.text;
            if (line.page == 0)
                m_front += line.text;
        }
    }

    Diagnostics run()
    {
        checkFront();
        checkColophon();
        checkNumber();
        checkName();
        checkWords();
        checkApproval();
        remind();
        return std::move(m_found);
    }

private:
    void tell(const char* rule, Severity severity, const QString& subject, const QString& detail, int page = -1)
    {
        const QString place = page >= 0 && static_cast<std::size_t>(page) < m_composed.pages.size()
            ? m_composed.pages[static_cast<std::size_t>(page)].label
            : QString();
        const QString where = page < 0 ? QString() : place.isEmpty() ? QString::number(page + 1) : place;
        if (m_told.insert(QString::fromLatin1(rule) + subject + where).second)
            m_found.push_back({severity, QString::fromLatin1(rule), subject, detail, where});
    }

    QString field(ColophonField name) const { return m_issue.colophon.field(name).zh.trimmed(); }

    /// IM-01: the permit number and 内部资料，免费交流 in type on page 1, to be read.
    void checkFront()
    {
        const QString permit = field(ColophonField::Permit);
        if (permit.isEmpty())
            tell("IM-01", Severity::Error, pattern("准印证号"),
                 QStringLiteral("enter the permit number in the colophon, exactly as it stands on the permit"));
        const bool finished =
            std::any_of(m_issue.finishedPages.begin(), m_issue.finishedPages.end(),
                        [](const FinishedPage& page) { return page.place == FinishedPage::Place::Cover; });
        if (finished) {
            tell("IM-01", Severity::Warning, pattern("封面"),
                 QStringLiteral("the cover is a finished page and cannot be read here: look whether the permit "
                                "number and 内部资料，免费交流 stand on it"),
                 0);
            return;
        }
        if (!permit.isEmpty())
            checkFrontText(permit, m_front.contains(withoutBlanks(permit)));
        static const QRegularExpression notice(pattern("内部资料[，,、·.。;；:：|]*免费交流"));
        const QRegularExpressionMatch found = notice.match(m_front);
        checkFrontText(found.hasMatch() ? found.captured() : pattern("内部资料，免费交流"), found.hasMatch());
    }

    void checkFrontText(const QString& text, bool printed)
    {
        if (!printed) {
            tell(
                "IM-01", Severity::Error, text,
                QStringLiteral("print it on the first page: in the notice of the issue, or in the colophon with a "
                               "cover that shows it"),
                0);
            return;
        }
        const QString wanted = withoutBlanks(text);
        for (const FurnitureLine& line : m_lines) {
            if (line.page != 0 || (!line.text.contains(wanted) && !wanted.contains(line.text)))
                continue;
            for (const GlyphRun* run : line.runs)
                checkLegible(*run, wanted);
        }
    }

    void checkLegible(const GlyphRun& run, const QString& text)
    {
        if (run.size < Length::pt(9))
            tell("IM-01", Severity::Error, text,
                 QStringLiteral("%1 pt; set it in at least 9 pt").arg(run.size.toPtString()), 0);
        const auto paint = [&](PaintId id) {
            const auto at = static_cast<std::size_t>(id);
            return at < m_composed.paints.size() ? m_composed.paints[at] : Paint();
        };
        const ComposedPage& page = m_composed.pages.front();
        const auto under = [&](const Rect& rect) {
            return rect.x <= run.origin.x && run.origin.x < rect.right() && rect.y <= run.origin.y
                && run.origin.y <= rect.bottom();
        };
        // On a picture nobody can tell.
        if (std::any_of(page.pictures.begin(), page.pictures.end(),
                        [&](const PlacedPicture& picture) { return under(picture.frame); }))
            return;
        double ground = 1;
        for (const FilledRect& rect : page.rects)
            if (under(rect.rect))
                ground = lightness(paint(rect.paint));
        const double letters = lightness(paint(run.paint));
        const double contrast = (std::max(ground, letters) + 0.05) / (std::min(ground, letters) + 0.05);
        if (contrast < 3)
            tell("IM-01", Severity::Error, text,
                 QStringLiteral("its colour hardly stands out from what is behind it"), 0);
    }

    /// IM-02: shown on cover, back cover or in the colophon.
    void checkColophon()
    {
        for (const ColophonField name :
             {ColophonField::Publisher, ColophonField::Recipients, ColophonField::Printer,
              ColophonField::PrintDate, ColophonField::PrintRun}) {
            const QString label = colophonFieldLabel(name, Language::Zh);
            QString value = field(name);
            if (value.isEmpty() && name == ColophonField::Publisher)
                value = m_issue.publisher.zh.trimmed();
            if (value.isEmpty())
                tell("IM-02", Severity::Error, label, QStringLiteral("enter it in the colophon of the issue"));
            else if (!m_furniture.contains(withoutBlanks(value)))
                tell("IM-02", Severity::Error, label,
                     QStringLiteral("it is entered and printed nowhere; give the page design a colophon"));
        }
    }

    /// IM-03: year, number and total number, the same wherever they stand.
    void checkNumber()
    {
        static const QRegularExpression number(pattern("([0-9]{4})年第([0-9]+)期"));
        static const QRegularExpression total(pattern("总第([0-9]+)期"));
        const QString own = pattern("%1年第%2期").arg(m_issue.year).arg(m_issue.number);
        if (m_issue.runningNumber <= 0)
            tell("IM-03", Severity::Error, pattern("总期号"),
                 QStringLiteral("enter the running number of the issue"));
        if (!m_front.contains(own) && !frontHasDigits())
            tell("IM-03", Severity::Error, own, QStringLiteral("print year and number on the first page"), 0);
        for (const FurnitureLine& line : m_lines) {
            if (isTitle(line.text))
                continue;
            for (auto all = number.globalMatch(line.text); all.hasNext();) {
                const QRegularExpressionMatch match = all.next();
                if (match.captured(1).toInt() != m_issue.year || match.captured(2).toInt() != m_issue.number)
                    tell("IM-03", Severity::Error, match.captured(), QStringLiteral("the issue is %1").arg(own),
                         line.page);
            }
            for (auto all = total.globalMatch(line.text); all.hasNext();) {
                const QRegularExpressionMatch match = all.next();
                if (match.captured(1).toInt() != m_issue.runningNumber)
                    tell("IM-03", Severity::Error, match.captured(),
                         QStringLiteral("the running number of the issue is %1").arg(m_issue.runningNumber),
                         line.page);
            }
        }
        if (!m_composed.title.contains(QString::number(m_issue.year))
            || !m_composed.title.contains(QString::number(m_issue.number)))
            tell("IM-03", Severity::Error, m_composed.title,
                 QStringLiteral("the title of the PDF does not name year and number"));
    }

    bool frontHasDigits() const
    {
        const QRegularExpression digits(
            QStringLiteral(
                "(?<![0-9])%1(?![0-9]).*(?<![0-9])0*%2(?![0-9])|(?<![0-9])0*%2(?![0-9]).*(?<![0-9])%1(?![0-9])")
                .arg(m_issue.year)
                .arg(m_issue.number));
        return digits.match(m_front).hasMatch();
    }

    /// Whether a line of furniture repeats the title of an article, which may name another issue.
    bool isTitle(const QString& line) const
    {
        return std::any_of(m_edition.articles.begin(), m_edition.articles.end(), [&](const auto& placed) {
            const QString title = withoutBlanks(placed->article.title.zh);
            return !title.isEmpty() && (line.contains(title) || title.contains(line));
        });
    }

    /// IM-04: the name.
    void checkName()
    {
        static const QRegularExpression ending(pattern("(报|刊|杂志)$"));
        for (const QString& name : {m_issue.name.zh, m_edition.publication.name.zh}) {
            if (!ending.match(name.trimmed()).hasMatch())
                continue;
            // 简报 is what many offices call their internal material, and also an official form.
            const bool bulletin = name.trimmed().endsWith(pattern("简报"));
            tell("IM-04", bulletin ? Severity::Warning : Severity::Error, name,
                 QStringLiteral(
                     "the name reads like a newspaper or periodical; 通讯, 资讯, 简讯, 动态 and 内参 do not. Ask "
                     "the office that gave the permit"));
        }
    }

    void checkWords()
    {
        for (const ForbiddenWords& forbidden : forbiddenWords()) {
            const auto look = [&](const QString& text, Severity severity, int page, const QString& in) {
                for (auto all = forbidden.words.globalMatch(text); all.hasNext();) {
                    const QString word = all.next().captured();
                    tell(forbidden.rule, severity, in.isEmpty() ? word : word + QStringLiteral(" (%1)").arg(in),
                         QString::fromUtf8(forbidden.remedy), page);
                }
            };
            for (const FurnitureLine& line : m_lines)
                look(line.text, Severity::Error, line.page, {});
            for (std::size_t i = 0; i < m_edition.articles.size(); ++i) {
                const Article& article = m_edition.articles[i]->article;
                const int page = i < m_composed.articleStarts.size() ? m_composed.articleStarts[i].page : -1;
                if (isReprint(article))
                    continue;
                // Advertisements are called so at their head; in a text the word is only a word.
                look(withoutBlanks(article.kicker.zh + article.title.zh), Severity::Error, page, article.title.zh);
                if (!forbidden.articles)
                    continue;
                look(withoutBlanks(article.byline.zh), Severity::Error, page, article.title.zh);
                for (const Block& block : article.blocks)
                    look(withoutBlanks(block.zh.string), Severity::Warning, page, article.title.zh);
            }
        }
        for (std::size_t i = 0; i < m_edition.articles.size(); ++i) {
            const Article& article = m_edition.articles[i]->article;
            if (!isReprint(article) && article.byline.zh.contains(pattern("记者")))
                tell("IM-04", Severity::Error, article.byline.zh,
                     QStringLiteral("internal material has no reporters; write 作者, 通讯员 or the name alone"),
                     i < m_composed.articleStarts.size() ? m_composed.articleStarts[i].page : -1);
        }
    }

    /// IM-07, IM-08, IM-09: what was approved, where it is printed, who gets it.
    void checkApproval()
    {
        if (m_issue.name.zh != m_edition.publication.name.zh)
            tell("IM-07", Severity::Warning, m_issue.name.zh,
                 QStringLiteral("the publication is called %1; print under the approved name")
                     .arg(m_edition.publication.name.zh));
        const QString here = provinceOf(field(ColophonField::Address));
        const QString there = provinceOf(field(ColophonField::PrinterAddress) + field(ColophonField::Printer));
        if (there.isEmpty() || (!here.isEmpty() && here != there))
            tell("IM-08", Severity::Info, field(ColophonField::Printer),
                 QStringLiteral(
                     "the printer is to be licensed for publications and in the same province as the publisher"));
        static const QRegularExpression outsiders(pattern("公众|社会|客户|市民|读者|消费者|顾客"));
        if (const auto match = outsiders.match(field(ColophonField::Recipients)); match.hasMatch())
            tell("IM-09", Severity::Info, match.captured(),
                 QStringLiteral("internal material goes to the own system, trade or unit only"));
    }

    /// IM-10: what is due after printing.
    void remind()
    {
        QString when = QStringLiteral("within 10 days after printing");
        if (m_issue.date.isValid())
            when += QStringLiteral(" (issue of %1)").arg(m_issue.date.toString(Qt::ISODate));
        tell("IM-10", Severity::Info, pattern("样本"),
             QStringLiteral("send copies to the office that gave the permit ") + when
                 + QStringLiteral("; renew a serial permit 30 days before it ends"));
    }

    const ComposedIssue& m_composed;
    const Edition& m_edition;
    const Issue& m_issue;
    std::vector<FurnitureLine> m_lines;
    QString m_furniture, m_front;
    std::set<QString> m_told;
    Diagnostics m_found;
};

} // namespace

Diagnostics checkCompliance(const ComposedIssue& issue, const Edition& edition)
{
    if (edition.publication.compliance == Compliance::Plain || issue.pages.empty())
        return {};
    return InternalMaterialCheck(issue, edition).run();
}

} // namespace banxin
