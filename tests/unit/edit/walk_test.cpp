// Random walks of edits: undone to the start they give the start, redone the end.
#include "unit/catalogue/fixture.h"

#include "edit/edit_session.h"

#include <QRandomGenerator>

namespace banxin::test {
namespace {

class WalkTest : public CatalogueTest {
protected:
    template <typename T>
    const T& any(const std::vector<T>& from)
    {
        return from[static_cast<size_t>(random.bounded(static_cast<int>(from.size())))];
    }

    QString words() { return QString(random.bounded(1, 6), QChar(0x4e00 + random.bounded(2000))); }

    void step(EditSession& session)
    {
        clock.advance(random.bounded(900));
        const std::vector<EditorialColumn> columns = take(catalogue->columns(issue.row));
        const std::vector<Placement> placements = take(catalogue->placements(issue.row));
        const int kind = random.bounded(10);
        const auto apply = [&session](const EditCommand& command) {
            // Refusals (a column that is not empty, a parent inside itself) are part of the walk.
            static_cast<void>(session.apply(command).ok());
        };
        if (columns.empty() || kind == 0) {
            const bool sub = !columns.empty() && random.bounded(2);
            apply(AddColumn{issue.row,
                            {{}, sub ? any(columns).id : ColumnId{}, {words(), {}}, random.bounded(-1, 3)}});
        } else if (kind == 1) {
            EditorialColumn column = any(columns);
            column.name.en = words();
            column.order = random.bounded(-1, 4);
            column.parent = random.bounded(2) ? any(columns).id : ColumnId{};
            apply(SetColumn{column});
        } else if (kind == 2) {
            apply(RemoveColumn{any(columns).id});
        } else if (kind == 3 || placements.empty()) {
            apply(AddArticle{article("新", {"一", "二"}), any(columns).id, random.bounded(-1, 3)});
        } else if (kind == 4) {
            apply(MovePlacement{any(placements).id, any(columns).id, random.bounded(-1, 4)});
        } else if (kind == 5) {
            apply(RemovePlacement{any(placements).id});
        } else if (kind == 6) {
            Issue changed = take(catalogue->issue(issue.row));
            changed.notice = words();
            apply(SetIssue{changed});
        } else {
            editText(session, any(placements).article);
        }
    }

    void editText(EditSession& session, ArticleId id)
    {
        Article text = take(catalogue->article(id));
        const int kind = random.bounded(4);
        if (kind == 0 || text.blocks.empty()) {
            text.append(Block{}).zh.string = words();
        } else if (kind == 1) {
            text.blocks.erase(text.blocks.begin() + random.bounded(static_cast<int>(text.blocks.size())));
        } else if (kind == 2) {
            std::swap(text.blocks.front(), text.blocks.back());
            text.title.zh = words();
        } else {
            Block& block = text.blocks[static_cast<size_t>(random.bounded(static_cast<int>(text.blocks.size())))];
            block.zh = Text(words(), {{0, 1, MarkKind::Strong, {}, {}}});
        }
        static_cast<void>(session.apply(SetArticle{text, issue.row}).ok());
    }

    /// Undoes (or redoes) every scope as far as it goes, the newest row of all first.
    int runAll(EditSession& session, std::int64_t floor, bool back)
    {
        int steps = 0;
        for (;;) {
            std::optional<JournalEntry> best;
            for (const JournalEntry& row : take(catalogue->journal({}, 200))) { // more than one walk
                if (row.seq <= floor
                    || row.state != (back ? JournalEntry::State::Done : JournalEntry::State::Undone))
                    continue;
                if (!best || (back ? row.seq > best->seq : row.seq < best->seq))
                    best = row;
            }
            if (!best)
                return steps;
            const Result<JournalEntry> done = back ? session.undo(best->scope) : session.redo(best->scope);
            EXPECT_TRUE(done.ok()) << qPrintable(outcome(done) + s(" ") + done.error().subject
                                                 + done.error().detail);
            if (!done)
                return steps;
            EXPECT_EQ(done->seq, best->seq);
            ++steps;
        }
    }

    QRandomGenerator random;
    std::unique_ptr<Catalogue> catalogue;
    Issue issue;
};

TEST_F(WalkTest, UndoneToTheStartAndRedoneToTheEnd)
{
    for (quint32 seed = 1; seed <= 3; ++seed) {
        SCOPED_TRACE(seed);
        random.seed(seed);
        catalogue.reset();
        catalogue = open();
        issue = addIssue(*catalogue, static_cast<int>(seed));
        addColumn(*catalogue, issue, "栏");
        const QByteArray start = dump(*catalogue);
        const std::int64_t floor = take(catalogue->journal({}, 1)).front().seq;
        int steps = 0;
        {
            EditSession session(*catalogue, clock);
            for (int i = 0; i < 60; ++i)
                step(session);
        }
        const QByteArray end = dump(*catalogue);
        ASSERT_NE(start, end);
        // A restart between walking and undoing, and between undoing and redoing.
        catalogue.reset();
        catalogue = open();
        {
            EditSession session(*catalogue, clock);
            steps = runAll(session, floor, true);
            EXPECT_GT(steps, 20);
            EXPECT_EQ(dump(*catalogue), start);
        }
        catalogue.reset();
        catalogue = open();
        EditSession session(*catalogue, clock);
        EXPECT_EQ(runAll(session, floor, false), steps);
        EXPECT_EQ(dump(*catalogue), end);
        EXPECT_TRUE(take(catalogue->verify()).findings.empty());
    }
}

} // namespace
} // namespace banxin::test
