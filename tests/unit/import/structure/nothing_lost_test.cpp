#include "unit/import/structure/structure_text.h"

#include <algorithm>
#include <ctime>
#include <random>

using namespace banxin;
using namespace banxin::testing;

namespace {

/// Milliseconds of the processor; those of the wall say how busy the machine is.
double processorTime() { return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC; }

/// A manuscript of lines of every kind in any order.
class RandomManuscript {
public:
    explicit RandomManuscript(unsigned seed) : m_random(seed) {}

    Manuscript make()
    {
        const bool whole = flip();
        const bool roles = whole && flip();
        Manuscript out;
        for (int number = 1, count = 1 + below(24); number <= count; ++number) {
            ManuscriptLine line;
            line.text = makeText();
            line.number = number;
            line.whole = whole;
            if (roles && below(4) == 0)
                line.role = static_cast<ManuscriptRole>(below(13));
            if (roles && below(6) == 0)
                line.article = 1 + below(3);
            if (below(5) == 0 && !line.text.isEmpty())
                line.text.marks = {{0, codePointCount(line.text.string), MarkKind::Strong, {}, {}}};
            if (roles && below(4) == 0)
                line.size = 9 + below(14);
            out.lines.push_back(std::move(line));
        }
        return out;
    }

private:
    int below(int count) { return static_cast<int>(m_random() % static_cast<unsigned>(count)); }
    bool flip() { return below(2) == 0; }

    QString makeText()
    {
        static const char* const lines[] = {
            "",
            "海岛的新生活",
            "□ 本报记者 王一",
            "（来源：云屿日报）",
            "文章来源：云屿网",
            "作者：李二，系云屿大学教授",
            "一、总体要求",
            "（一）修好码头",
            "（二）清理航道。先从东口做起，再到西口。",
            "1. 更新渡船；",
            "2. 培训船员；",
            "· 修好码头",
            "- 清理航道",
            "图为渡船停在码头。王一摄",
            "阅读原文",
            "- 3 -",
            "第12版",
            "责任编辑：王一 校对：李二",
            "P16",
            "56.3%",
            "——在渔港年会上的讲话",
            "【观察】",
            "渔港：早晨 | 海岛",
            "各位领导、同志们：",
            "王　一",
            "2026年1月30日",
            "本报讯（记者 王一）近日，大桥通车。",
            "渡船每天开三班，风大的日子就停下来等，岛上的人早已习惯了这样的生活。（下转第三版）",
            "“海岛的未来，要靠岛上的年轻人自己去闯。”",
            "老船长说，海岛的未来，要靠岛上的年轻人自己去闯，这话他说了二十年。",
            "去年冬天，一座新桥架到了对岸，汽车从此可以开进岛上最远的村子。（记者李二）",
            "2026-01-30 09:30 来源：云屿网 作者：张三",
            "The ferry used to run three times a day.",
            "By John Smith",
            "参加单位：",
            "云屿渔业合作社",
            "云屿航运有限公司",
            "云屿中学",
            "相关阅读",
            "▲▼",
            "编者按：这组文章写的是海岛上的普通人，他们的日子同渡船连在一起。"};
        QString text = QString::fromUtf8(lines[below(std::size(lines))]);
        if (below(6) == 0)
            text = QStringLiteral("　　") + text;
        return text;
    }

    std::mt19937 m_random;
};

/// The letters and digits of a text, sorted: what must not change.
QString letters(const QString& text)
{
    QString out;
    for (const QChar c : text)
        if (c.isLetterOrNumber())
            out += c;
    return out;
}

void count(const QString& text, int sign, std::map<QChar, int>& counts)
{
    for (const QChar c : letters(text))
        counts[c] += sign;
}

QString allOf(const CleanedArticle& cleaned)
{
    QString out = cleaned.column;
    const Article& a = cleaned.article;
    for (const BilingualString* field : {&a.kicker, &a.title, &a.subtitle, &a.byline, &a.source})
        out += field->zh + field->en;
    for (const Block& block : a.blocks)
        out += block.zh.string + block.en.string;
    return out;
}

/// Noise that a change names is gone; the line of a page with time and clicks leaves its two names.
QString droppedBy(const CleanChange& change)
{
    if (!change.applied)
        return {};
    return change.rule == QLatin1String("noise") ? change.before : QString();
}

} // namespace

TEST(NothingLost, EveryLetterStandsInAFieldOrBlock)
{
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        const Manuscript manuscript = RandomManuscript(seed).make();
        std::vector<CleanChange> changes;
        const auto articles = articlesByRoleOf(manuscript, {}, &changes);
        QString result;
        for (const CleanedArticle& article : articles) {
            EXPECT_EQ(article.blockLines.size(), article.article.blocks.size()) << seed;
            result += allOf(article);
        }
        for (const CleanChange& change : changes)
            result += droppedBy(change);
        // Every line is found whole or in the parts that a field takes of it.
        for (const ManuscriptLine& line : manuscript.lines) {
            QString rest = letters(line.text.string);
            const bool credit = std::any_of(changes.begin(), changes.end(), [&line](const CleanChange& change) {
                return change.rule == QLatin1String("field") && change.applied
                    && change.before.trimmed() == line.text.string.trimmed();
            });
            if (!credit && !letters(result).contains(rest)) {
                static const QRegularExpression jump(QStringLiteral("[（(](?:下转|上接)[^）)]*[)）]|\\s*\\|\\s*"));
                const QStringList parts = line.text.string.split(jump, Qt::SkipEmptyParts);
                for (const QString& part : parts)
                    EXPECT_TRUE(letters(result).contains(letters(part)))
                        << seed << " lost " << line.text.string.toStdString();
            }
        }
    }
}

TEST(NothingLost, NothingStandsTwice)
{
    for (unsigned seed = 1; seed <= 1500; ++seed) {
        const Manuscript manuscript = RandomManuscript(seed).make();
        std::vector<CleanChange> changes;
        const auto articles = articlesByRoleOf(manuscript, {}, &changes);
        std::map<QChar, int> counts;
        for (const ManuscriptLine& line : manuscript.lines)
            count(line.text.string, 1, counts);
        QString copied;
        for (const CleanedArticle& article : articles) {
            count(allOf(article), -1, counts);
            if (article.article.bylinePlace == BylinePlace::InDateline)
                copied += article.article.byline.zh + article.article.byline.en;
        }
        count(copied, 1, counts);
        for (const auto& [letter, left] : counts)
            EXPECT_GE(left, 0) << seed << " more of " << QString(letter).toStdString();
    }
}

TEST(NothingLost, WithoutItsPassesNothingChanges)
{
    CleanOptions options;
    options.off = {QStringLiteral("noise"), QStringLiteral("article"),    QStringLiteral("field"),
                   QStringLiteral("kind"),  QStringLiteral("join-lines"), QStringLiteral("join-paragraphs")};
    for (unsigned seed = 1; seed <= 300; ++seed) {
        Manuscript manuscript = RandomManuscript(seed).make();
        for (ManuscriptLine& line : manuscript.lines) {
            line.role = ManuscriptRole::Unknown;
            line.article = 0;
            line.whole = true;
        }
        QString before;
        for (const ManuscriptLine& line : manuscript.lines)
            before += line.text.string.trimmed();
        QString after;
        for (const CleanedArticle& article : articlesByRoleOf(manuscript, options))
            after += allOf(article);
        EXPECT_EQ(after.toStdString(), before.toStdString()) << seed;
    }
}

TEST(NothingLost, TheSameManuscriptGivesTheSameChanges)
{
    for (unsigned seed = 1; seed <= 100; ++seed) {
        std::vector<CleanChange> first;
        std::vector<CleanChange> second;
        (void)articlesByRoleOf(RandomManuscript(seed).make(), {}, &first);
        (void)articlesByRoleOf(RandomManuscript(seed).make(), {}, &second);
        EXPECT_EQ(first, second) << seed;
    }
}

TEST(NothingLost, ARejectedChangeIsNotMade)
{
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const Manuscript manuscript = RandomManuscript(seed).make();
        CleanOptions options;
        std::vector<CleanChange> changes;
        (void)articlesByRoleOf(manuscript, options, &changes);
        if (changes.empty())
            continue;
        options.rejected = {changes[seed % changes.size()]};
        std::vector<CleanChange> again;
        (void)articlesByRoleOf(manuscript, options, &again);
        CleanChange refused = options.rejected.front();
        refused.applied = false;
        EXPECT_NE(std::find(again.begin(), again.end(), refused), again.end())
            << seed << refused.before.toStdString();
    }
}

TEST(NothingLost, HostileLinesAreReadInTime)
{
    const double begin = processorTime();
    for (const char* unit : {"王 ", "编辑：", "来源：", "（", "。（记者", "本报记者", "1.", "“", "图", "2026-",
                             "> ", "A", "、王一", "摄"}) {
        for (const int size : {100, 190, 60000}) {
            QString line;
            while (line.size() < size)
                line += QString::fromUtf8(unit);
            Manuscript manuscript;
            for (int i = 0; i < (size > 1000 ? 1 : 20); ++i) {
                ManuscriptLine made;
                made.text = line;
                made.number = i + 1;
                made.whole = true;
                manuscript.lines.push_back(made);
            }
            (void)articlesByRoleOf(manuscript);
        }
    }
    EXPECT_LT(processorTime() - begin, 5000);
}

TEST(NothingLost, FiftyThousandCharactersInTime)
{
    std::string text = "大桥通车以后的海岛\n本报记者 王一\n";
    for (int i = 0; i < 500; ++i)
        text += i % 12 == 0
            ? "修好第" + std::to_string(i) + "座码头\n"
            : "渡船每天开三班，风大的日子就停下来等，岛上的人早已习惯了这样的生活。去年冬天，一座新桥架到了对岸，"
              "汽车从此可以开进岛上最远的村子，第"
                + std::to_string(i) + "户人家也买了车。“不走了。”\n“真的不走了？”\n";
    const Manuscript manuscript = typed(text);
    const double begin = processorTime();
    const auto articles = articlesByRoleOf(manuscript);
    const double took = processorTime() - begin;
    EXPECT_EQ(articles.size(), 1U);
    EXPECT_LT(took, 300) << "milliseconds";
}
