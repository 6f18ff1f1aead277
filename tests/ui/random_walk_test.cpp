// A person who does anything at all: thousands of random actions in the real window. Every hundred of them
// catalogue, editor and pages must say the same; at the end everything is undone to the start, and done again.

#include "window_fixture.h"

#include "layout/compose.h"
#include "layout/page_design.h"
#include "model/content_mark.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextBlock>

#include <algorithm>
#include <random>

using namespace banxin;

namespace {

/// What a reader of the catalogue can know: issues, columns, what is printed where, texts, states.
QByteArray dumpOf(const Catalogue& catalogue)
{
    QJsonArray out;
    const auto publications = catalogue.publications();
    for (const Publication& publication : *publications) {
        const auto issues = catalogue.issues(publication.id);
        for (const Issue& issue : *issues) {
            out.append(QJsonObject{{QStringLiteral("issue"), issue.id()},
                                   {QStringLiteral("state"), issueStateName(issue.state)},
                                   {QStringLiteral("name"), issue.name.zh},
                                   {QStringLiteral("target"), issue.targetPages}});
            const auto columns = catalogue.columns(issue.row);
            for (const EditorialColumn& column : *columns)
                out.append(QJsonObject{{QStringLiteral("column"), column.name.zh},
                                       {QStringLiteral("parent"), qint64(column.parent.value)},
                                       {QStringLiteral("order"), column.order}});
            const auto placements = catalogue.placements(issue.row);
            for (const Placement& placement : *placements)
                out.append(QJsonObject{
                    {QStringLiteral("placement"), qint64(placement.id.value)},
                    {QStringLiteral("column"), qint64(placement.column.value)},
                    {QStringLiteral("order"), placement.order},
                    {QStringLiteral("prints"), contentMark(*catalogue.articleRevision(placement.revision))},
                    {QStringLiteral("setting"), placementSettingToJson(placement.setting)},
                    {QStringLiteral("proofs"), placement.proofs}});
        }
    }
    const auto articles = catalogue.articles();
    for (const ArticleId id : *articles) {
        const auto article = catalogue.article(id);
        const auto standing = catalogue.standing(id);
        out.append(QJsonObject{{QStringLiteral("article"), qint64(id.value)},
                               {QStringLiteral("text"), contentMark(*article)},
                               {QStringLiteral("state"), articleStateName(article->state)},
                               {QStringLiteral("shelf"), shelfName(standing->shelf)}});
    }
    return QJsonDocument(out).toJson();
}

class RandomWalk : public WindowFixture {
protected:
    int random(int below) { return below <= 0 ? 0 : static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    Catalogue& catalogue() { return window->session()->catalogue(); }
    Issue issue() { return *catalogue().issue(issueId); }
    std::vector<Placement> placements() { return *catalogue().placements(issue().row); }

    void act()
    {
        using Act = void (RandomWalk::*)();
        struct Weighted {
            Act act;
            int weight;
        };
        static const Weighted acts[] = {
            {&RandomWalk::type, 30},        {&RandomWalk::moveCursor, 12}, {&RandomWalk::split, 5},
            {&RandomWalk::erase, 10},       {&RandomWalk::style, 4},       {&RandomWalk::mark, 4},
            {&RandomWalk::open, 6},         {&RandomWalk::place, 5},       {&RandomWalk::addColumn, 1},
            {&RandomWalk::renameColumn, 2}, {&RandomWalk::addArticle, 1},  {&RandomWalk::state, 3},
            {&RandomWalk::standing, 1},     {&RandomWalk::proof, 2},       {&RandomWalk::target, 1},
            {&RandomWalk::undo, 8},         {&RandomWalk::redo, 4},        {&RandomWalk::breakStep, 4}};
        int sum = 0;
        for (const Weighted& one : acts)
            sum += one.weight;
        int at = random(sum);
        for (const Weighted& one : acts) {
            at -= one.weight;
            if (at < 0)
                return (this->*one.act)();
        }
    }

    void type()
    {
        static const QStringList words{QStringLiteral("大连"), QStringLiteral("协会"), QStringLiteral("，"),
                                       QStringLiteral("。"),   QStringLiteral("会议"), QStringLiteral("Dalian "),
                                       QStringLiteral("2026"), QStringLiteral("“"),    QStringLiteral("”")};
        QInputMethodEvent commit;
        commit.setCommitString(words.at(random(static_cast<int>(words.size()))));
        QApplication::sendEvent(&text(), &commit);
    }
    void moveCursor()
    {
        QTextCursor cursor = text().textCursor();
        cursor.setPosition(random(text().document()->characterCount()));
        if (random(3) == 0)
            cursor.setPosition(std::min(cursor.position() + random(6), text().document()->characterCount() - 1),
                               QTextCursor::KeepAnchor);
        text().setTextCursor(cursor);
    }
    void split() { QTest::keyClick(&text(), Qt::Key_Return); }
    void erase() { QTest::keyClick(&text(), random(2) ? Qt::Key_Backspace : Qt::Key_Delete); }
    void style()
    {
        const QList<QAction*> styles = window->editor().styleActions();
        styles.at(random(static_cast<int>(styles.size())))->trigger();
    }
    void mark()
    {
        const QList<QAction*> marks = window->editor().markActions();
        if (QAction* action = marks.at(random(static_cast<int>(marks.size()))); action->isCheckable())
            action->trigger();
    }
    void open()
    {
        const auto printed = placements();
        if (!printed.empty())
            window->cataloguePanel().selectArticle(
                printed[static_cast<std::size_t>(random(static_cast<int>(printed.size())))].article, issueId);
    }
    void place()
    {
        window->editor().flush();
        const auto printed = placements();
        const auto columns = *catalogue().columns(issue().row);
        if (printed.empty() || columns.empty())
            return;
        const Placement& one = printed[static_cast<std::size_t>(random(static_cast<int>(printed.size())))];
        apply(MovePlacement{one.id, columns[static_cast<std::size_t>(random(static_cast<int>(columns.size())))].id,
                            random(4)});
    }
    void addColumn()
    {
        EditorialColumn column;
        column.name.zh = QStringLiteral("栏目%1").arg(random(1000));
        if (catalogue().columns(issue().row)->size() < 8)
            apply(AddColumn{issue().row, column});
    }
    void renameColumn()
    {
        auto columns = *catalogue().columns(issue().row);
        EditorialColumn column = columns[static_cast<std::size_t>(random(static_cast<int>(columns.size())))];
        column.name.zh = QStringLiteral("改名%1").arg(random(1000));
        apply(SetColumn{column});
    }
    void addArticle()
    {
        const auto columns = *catalogue().columns(issue().row);
        if (placements().size() >= 12)
            return;
        Article article;
        article.title.zh = QStringLiteral("新稿%1").arg(random(1000));
        article.append(paragraph(QStringLiteral("新稿的第一段。")));
        apply(AddArticle{article, columns[static_cast<std::size_t>(random(static_cast<int>(columns.size())))].id,
                         -1});
    }
    void state()
    {
        window->editor().flush();
        const ArticleId open = window->editor().articleId();
        if (!open.valid())
            return;
        Article article = window->editor().current();
        article.state = static_cast<ArticleState>(random(4));
        apply(SetArticle{article, issue().row});
        window->reloadArticle();
    }
    void standing()
    {
        const auto printed = placements();
        if (printed.empty())
            return;
        ArticleStanding standing;
        standing.article = printed[static_cast<std::size_t>(random(static_cast<int>(printed.size())))].article;
        standing.origin.title = QStringLiteral("原标题%1").arg(random(100));
        apply(SetStanding{standing});
    }
    void proof()
    {
        window->editor().flush();
        const auto printed = placements();
        if (!printed.empty())
            apply(SetProofs{printed[static_cast<std::size_t>(random(static_cast<int>(printed.size())))].id,
                            random(4)});
    }
    void target()
    {
        Issue changed = issue();
        changed.targetPages = 4 * random(12);
        apply(SetIssue{changed});
    }
    void undo() { trigger("edit.undo"); }
    void redo() { trigger("edit.redo"); }
    void breakStep() { window->session()->breakMerging(); }

    void trigger(const char* id)
    {
        text().setFocus();
        if (QAction* action = window->findChild<QAction*>(QLatin1String(id)); action && action->isEnabled())
            action->trigger();
    }
    void apply(const EditCommand& command)
    {
        ASSERT_TRUE(window->editor().flush());
        const auto done = window->session()->apply(command);
        EXPECT_TRUE(done.ok()) << commandName(command).toStdString() << ' '
                               << (done ? std::string() : done.error().detail.toStdString());
    }

    /// Catalogue, editor and pages say the same.
    void expectAgreement(int step)
    {
        SCOPED_TRACE(step);
        ASSERT_TRUE(window->editor().leave());
        const auto edition = catalogue().edition(issueId);
        ASSERT_TRUE(edition.ok());
        if (const ArticleId open = window->editor().articleId(); open.valid()) {
            const Article shown = window->editor().current();
            for (const auto& printed : edition->articles)
                if (printed->article.id == open) {
                    EXPECT_TRUE(sameContent(printed->article, shown));
                }
        }
        window->preview().refresh();
        ASSERT_TRUE(waitComposed());
        const ComposedPreview* preview = window->preview().view().preview();
        ASSERT_NE(preview, nullptr);
        const auto design = parsePageDesign(edition->issue.pageDesign);
        ASSERT_TRUE(design.ok());
        ComposeCache cache;
        ComposeOptions options;
        options.hyphenator = PatternHyphenator::installed();
        const auto cold = compose(*edition, *design, *preview->faces, options, nullptr, cache, {});
        ASSERT_TRUE(cold.ok());
        EXPECT_EQ(dumpComposition(*cold, *preview->faces), dumpComposition(*preview->issue, *preview->faces));
    }

    /// Takes everything back, newest first, whatever scope it belongs to; the scopes in that order.
    std::vector<EditScope> undoAll()
    {
        std::vector<EditScope> taken;
        for (;;) {
            const auto entries = catalogue().journal({}, 100000);
            const auto newest = std::ranges::find_if(*entries, [](const JournalEntry& entry) {
                return entry.state == JournalEntry::State::Done && entry.scope.kind != EditScope::Kind::None
                    && entry.seq > 0;
            });
            if (newest == entries->end() || newest->seq <= m_firstSeq)
                return taken;
            const auto undone = window->session()->undo(newest->scope);
            if (!undone) {
                ADD_FAILURE() << "undo " << newest->command.toStdString() << ": "
                              << undone.error().detail.toStdString();
                return taken;
            }
            taken.push_back(newest->scope);
        }
    }
    /// Does what was taken back again. What had been undone before that, in the walk itself, stays undone.
    void redoAll(const std::vector<EditScope>& taken)
    {
        for (auto scope = taken.rbegin(); scope != taken.rend(); ++scope) {
            const auto done = window->session()->redo(*scope);
            ASSERT_TRUE(done.ok()) << done.error().detail.toStdString();
        }
    }

    std::mt19937 m_random{20260707};
    std::int64_t m_firstSeq = 0;
};

} // namespace

TEST_F(RandomWalk, FiveThousandActionsAgreeAndUndoToTheStart)
{
    openWindow();
    openArticle(0);
    const auto before = catalogue().journal({}, 1);
    m_firstSeq = before->empty() ? 0 : before->front().seq;
    const QByteArray start = dumpOf(catalogue());
    for (int step = 1; step <= 5000; ++step) {
        act();
        if (HasFatalFailure() || HasNonfatalFailure())
            FAIL() << "at step " << step;
        if (step % 100 == 0)
            expectAgreement(step);
    }
    ASSERT_TRUE(window->editor().leave());
    const QByteArray end = dumpOf(catalogue());
    ASSERT_NE(start, end);
    const std::vector<EditScope> undone = undoAll();
    EXPECT_GT(undone.size(), 100U);
    EXPECT_EQ(dumpOf(catalogue()).toStdString(), start.toStdString());
    redoAll(undone);
    EXPECT_EQ(dumpOf(catalogue()).toStdString(), end.toStdString());
}
