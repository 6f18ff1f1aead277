// Edits of the glossary: one row of the journal each, and undone after a restart.
#include "unit/catalogue/fixture.h"

#include "edit/edit_session.h"

namespace banxin::test {
namespace {

using GlossaryEditTest = CatalogueTest;

GlossaryEntry term(const char* zh, const char* en)
{
    GlossaryEntry out;
    out.name = {s(zh), s(en)};
    return out;
}

TEST_F(GlossaryEditTest, EachCommandIsOneStep)
{
    const EditScope scope = EditScope::glossary();
    {
        const auto catalogue = open();
        EditSession session(*catalogue, clock);
        const Result<EditOutcome> added = session.apply(AddGlossaryEntry{term("服务外包", "outsourcing")});
        ASSERT_TRUE(added.ok());
        EXPECT_EQ(added->entry.command, s("AddGlossaryEntry"));
        EXPECT_EQ(added->entry.scope, scope);
        GlossaryEntry changed = added->term;
        changed.name.en = s("service outsourcing");
        const Result<EditOutcome> set = session.apply(SetGlossaryEntry{changed});
        ASSERT_TRUE(set.ok());
        EXPECT_EQ(set->term.name.en, s("service outsourcing"));
        EXPECT_EQ(session.apply(SetGlossaryEntry{set->term})->entry.seq, 0) << "nothing was different";
        EXPECT_EQ(outcome(session.apply(SetGlossaryEntry{changed})), s("Conflict")) << "an old reading";
        ASSERT_TRUE(session.apply(ImportGlossary{{term("数字贸易", "digital trade"), term("区块链", "b")}}).ok());
        ASSERT_TRUE(session.apply(RemoveGlossaryEntries{take(catalogue->glossary())}).ok());
        EXPECT_TRUE(take(catalogue->glossary()).empty());
        EXPECT_EQ(take(catalogue->journal(scope)).size(), 4U);
    }
    const auto catalogue = open();
    EditSession session(*catalogue, clock);
    const std::vector<std::size_t> entries{3, 1, 1, 0};
    for (const std::size_t left : entries) {
        ASSERT_TRUE(session.undo(scope).ok());
        EXPECT_EQ(take(catalogue->glossary()).size(), left);
    }
    EXPECT_FALSE(session.undoable(scope));
    while (session.redoable(scope))
        ASSERT_TRUE(session.redo(scope).ok());
    EXPECT_TRUE(take(catalogue->glossary()).empty());
}

TEST_F(GlossaryEditTest, OneOfManyThatCannotBeTakenOutKeepsAll)
{
    const auto catalogue = open();
    EditSession session(*catalogue, clock);
    ASSERT_TRUE(session.apply(ImportGlossary{{term("甲", "a"), term("乙", "b")}}).ok());
    std::vector<GlossaryEntry> both = take(catalogue->glossary());
    both[1].revision += 1;
    EXPECT_EQ(outcome(session.apply(RemoveGlossaryEntries{both})), s("Conflict"));
    EXPECT_EQ(take(catalogue->glossary()).size(), 2U);
}

} // namespace
} // namespace banxin::test
