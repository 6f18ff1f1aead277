#include "unit/import/sample_text.h"

using namespace banxin;
using namespace banxin::testing;

namespace {

void collect(const std::vector<ImportedColumn>& columns, QString& out)
{
    for (const ImportedColumn& column : columns) {
        out += column.name.zh + QLatin1Char(' ');
        for (const Article& a : column.articles) {
            for (const QString& field : {a.kicker.zh, a.title.zh, a.subtitle.zh, a.byline.zh, a.source.zh})
                out += field + QLatin1Char(' ');
            for (const Block& block : a.blocks)
                out += block.zh.string + QLatin1Char('\n');
        }
        collect(column.columns, out);
    }
}

/// Everything that the reader kept, and what it says it dropped on the contents page.
QString kept(const ImportedIssue& imported)
{
    const Issue& issue = imported.issue;
    QString out =
        QStringLiteral("%1 %2 %3 %4 ").arg(issue.name.zh, issue.name.en, issue.publisher.zh, issue.notice)
        + issue.contacts.zh;
    out += QStringLiteral(" %1 %2 %3 ").arg(issue.year).arg(issue.number).arg(issue.runningNumber);
    if (issue.date.isValid())
        out += QStringLiteral(" %1 %2 %3 ").arg(issue.date.year()).arg(issue.date.month()).arg(issue.date.day());
    collect(imported.columns, out);
    for (const Diagnostic& note : imported.warnings) {
        if (note.rule == QLatin1String("import.entry-without-article")
            || note.rule == QLatin1String("import.title-differs"))
            out += note.subject + QLatin1Char(' ') + note.detail;
    }
    return out;
}

QString squeezed(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            out += c;
    }
    return out;
}

/// Words that are marks of the form: the reader knows them and need not keep them.
bool isForm(const QString& run)
{
    static const QRegularExpression form(
        QStringLiteral("^(目录|CONTENTS|季刊|年第?|月|日|期|总第?|第|文章来源|来源|联系方式|\\d{1,3}|mailto|http|"
                       "https|年第\\d+期|\\d+年第\\d+期|总第\\d+期)$"));
    return form.match(run).hasMatch();
}

/// Runs of letters and numbers of the text that the result does not have.
QStringList lost(const QString& text)
{
    const QString have = squeezed(kept(readText(text)));
    QStringList out;
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QStringList runs = text.split(separators, Qt::SkipEmptyParts);
    for (const QString& run : runs) {
        if (!isForm(run) && !have.contains(run))
            out.append(run);
    }
    return out;
}

/// A small generator: the same numbers on every machine.
class Dice {
public:
    explicit Dice(unsigned seed) : m_state(seed * 2654435761U + 1) {}
    int roll(int sides)
    {
        m_state = m_state * 1664525U + 1013904223U;
        return static_cast<int>((m_state >> 16) % static_cast<unsigned>(sides));
    }
    QString pick(const QStringList& list) { return list.at(roll(static_cast<int>(list.size()))); }

private:
    unsigned m_state;
};

/// A line that no other line of the text has, in a form that the dice choose.
QString randomLine(Dice& dice, int number)
{
    static const QString digits = QStringLiteral("甲乙丙丁戊己庚辛壬癸");
    QString name;
    for (const QChar c : QString::number(number + 100))
        name += digits.at(c.digitValue());
    static const QStringList forms{
        QStringLiteral("%1处开工"),
        QStringLiteral("%1"),
        QStringLiteral("%1的消息传来，众人都说好，事情就这样定了下来。"),
        QStringLiteral(
            "%1的消息传来，众人都说好，事情就这样定了下来，只是还有几处细节没有谈妥，要等到下个月再议，到时候"),
        QStringLiteral("（一）%1办法。先试行，再推广。"),
        QStringLiteral("一、%1办法"),
        QStringLiteral("%1业务："),
        QStringLiteral("（文章来源：%1报）"),
        QStringLiteral("（作者：%1）"),
        QStringLiteral("记者 %1"),
        QStringLiteral("%1栏 | %1处开工"),
        QStringLiteral("——%1记"),
        QStringLiteral("| %1 | 一 |"),
        QStringLiteral("**%1**重点"),
        QStringLiteral("电话：%1"),
        QStringLiteral("图为%1现场。"),
        QStringLiteral("2026 年第 1 期 %1"),
        QStringLiteral("%1；"),
        QStringLiteral("【编者按】%1如下。")};
    static const QStringList marks{QString(),
                                   QString(),
                                   QString(),
                                   QString(),
                                   QStringLiteral("# "),
                                   QStringLiteral("## "),
                                   QStringLiteral("### "),
                                   QStringLiteral("## ● "),
                                   QStringLiteral("● "),
                                   QStringLiteral("/"),
                                   QStringLiteral("- "),
                                   QStringLiteral("> ")};
    const QString text = dice.pick(forms).arg(name);
    if (dice.roll(9) == 0)
        return QStringLiteral("## 【%1】").arg(name);
    return dice.pick(marks) + text + (dice.roll(8) == 0 ? QStringLiteral("  ") : QString());
}

} // namespace

TEST(NoLoss, TheSampleIssues)
{
    EXPECT_EQ(lost(bulletinText()), QStringList());
    EXPECT_EQ(lost(quarterlyText()), QStringList());
}

TEST(NoLoss, AnyOrderOfAnyLines)
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        Dice dice(seed);
        QString text = QStringLiteral("# 云屿贸易简报\n\n2026 年第 3 期\n\n");
        if (dice.roll(2) == 0)
            text += QStringLiteral("目录\n\n");
        const int lines = 6 + dice.roll(40);
        for (int i = 0; i < lines; ++i) {
            text += randomLine(dice, i)
                + dice.pick({QStringLiteral("\n"), QStringLiteral("\n\n"), QStringLiteral("\n\n"),
                             QStringLiteral("\n\n---\n\n")});
        }
        text += QStringLiteral("\n\n## ● 末篇在此\n\n") + prose(QStringLiteral("末篇"));
        EXPECT_EQ(lost(text), QStringList()) << "seed " << seed << "\n" << text.toStdString();
        if (HasFailure())
            break;
    }
}
