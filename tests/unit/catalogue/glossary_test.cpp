// 术语表与名册 in the catalogue: kept, found again, changed by one at a time, undone.
#include "fixture.h"

#include <algorithm>

namespace banxin::test {
namespace {

using GlossaryTest = CatalogueTest;

GlossaryEntry organisation()
{
    GlossaryEntry out;
    out.kind = GlossaryKind::Organisation;
    out.name = {s("滨海市数字贸易协会"), s("Binhai Digital Trade Association")};
    out.shortName = {s("协会"), s("BDTA")};
    out.avoidZh = {s("滨海数贸协会"), s("数贸协")};
    out.avoidEn = {s("Binhai Association of Digital Trade")};
    out.notes = s("2019 年成立。\n英文名以章程为准。");
    return out;
}

GlossaryEntry person(const char* zh, const char* post)
{
    GlossaryEntry out;
    out.kind = GlossaryKind::Person;
    out.name = {s(zh), s("Li Ming")};
    out.post = {s(post), {}};
    return out;
}

GlossaryEntry term(const char* zh, const char* en)
{
    GlossaryEntry out;
    out.name = {s(zh), s(en)};
    return out;
}

QStringList headwords(const Catalogue& catalogue)
{
    QStringList out;
    for (const GlossaryEntry& entry : take(catalogue.glossary()))
        out << headword(entry);
    return out;
}

TEST_F(GlossaryTest, KeepsEveryFieldOverReopening)
{
    GlossaryEntry added;
    {
        const auto catalogue = open();
        added = take(catalogue->addGlossaryEntry(organisation()));
        EXPECT_TRUE(added.id.valid());
        EXPECT_GT(added.revision, 0);
        EXPECT_TRUE(sameContent(added, organisation()));
    }
    const auto catalogue = open(Catalogue::Access::ReadOnly);
    const std::vector<GlossaryEntry> stored = take(catalogue->glossary());
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(stored[0], added);
    EXPECT_EQ(take(catalogue->glossaryEntry(added.id)), added);
    EXPECT_EQ(outcome(catalogue->glossaryEntry(GlossaryEntryId{99})), s("BadArgument"));
}

TEST_F(GlossaryTest, TakesOutBlanksAndEmptyForms)
{
    const auto catalogue = open();
    GlossaryEntry untidy = term("  数字  贸易 ", " digital\ttrade ");
    untidy.avoidEn = {s(" e-trade "), QString(), s("e-trade"), s("web trade\n\nnet trade")};
    untidy.notes = s("一\r\n二\r\n");
    const GlossaryEntry stored = take(catalogue->addGlossaryEntry(untidy));
    EXPECT_EQ(stored.name.zh, s("数字 贸易"));
    EXPECT_EQ(stored.name.en, s("digital trade"));
    EXPECT_EQ(stored.avoidEn, (QStringList{s("e-trade"), s("web trade"), s("net trade")}));
    EXPECT_EQ(stored.notes, s("一\n二"));
}

TEST_F(GlossaryTest, IsListedInOneOrderHoweverItWasFilled)
{
    const auto catalogue = open();
    for (const char* name : {"数字贸易", "保税区", "outsourcing", "服务外包"})
        ASSERT_TRUE(catalogue->addGlossaryEntry(term(name, "x")).ok());
    GlossaryEntry english;
    english.name.en = s("customs");
    ASSERT_TRUE(catalogue->addGlossaryEntry(english).ok());
    EXPECT_EQ(headwords(*catalogue),
              (QStringList{s("customs"), s("outsourcing"), s("保税区"), s("数字贸易"), s("服务外包")}));
}

TEST_F(GlossaryTest, RefusesADoubleAndNamesTheOneThatIsThere)
{
    const auto catalogue = open();
    ASSERT_TRUE(catalogue->addGlossaryEntry(organisation()).ok());
    GlossaryEntry again = term(" 滨海市数字贸易协会 ", "BDTA");
    const auto refused = catalogue->addGlossaryEntry(again);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, Error::Code::BadArgument);
    EXPECT_EQ(refused.error().subject, s("滨海市数字贸易协会"));
    EXPECT_TRUE(refused.error().detail.contains(s("Binhai Digital Trade Association")))
        << qPrintable(refused.error().detail);
    GlossaryEntry english;
    english.name.en = s("Blockchain");
    ASSERT_TRUE(catalogue->addGlossaryEntry(english).ok());
    english.name.en = s("blockchain");
    EXPECT_FALSE(catalogue->addGlossaryEntry(english).ok()) << "case alone makes no other entry";
    EXPECT_EQ(outcome(catalogue->addGlossaryEntry(GlossaryEntry())), s("BadArgument")) << "no name";
    EXPECT_EQ(take(catalogue->glossary()).size(), 2U);
    // Two Chinese words may share their English.
    EXPECT_TRUE(catalogue->addGlossaryEntry(term("数贸协会", "Binhai Digital Trade Association")).ok());
}

TEST_F(GlossaryTest, NamesakesAreToldApartByTheirPosts)
{
    const auto catalogue = open();
    ASSERT_TRUE(catalogue->addGlossaryEntry(person("李明", "秘书长")).ok());
    EXPECT_TRUE(catalogue->addGlossaryEntry(person("李明", "区商务局局长")).ok());
    EXPECT_FALSE(catalogue->addGlossaryEntry(person("李明", "秘书长")).ok());
    EXPECT_FALSE(catalogue->addGlossaryEntry(person("李明", "")).ok()) << "which of the two would it be?";
    EXPECT_EQ(take(catalogue->glossary()).size(), 2U);
}

TEST_F(GlossaryTest, ChangesMeetTheRevisionThatWasRead)
{
    const auto catalogue = open();
    const GlossaryEntry read = take(catalogue->addGlossaryEntry(organisation()));
    GlossaryEntry mine = read;
    mine.shortName.zh = s("数贸协会");
    const GlossaryEntry stored = take(catalogue->setGlossaryEntry(mine));
    EXPECT_GT(stored.revision, read.revision);
    GlossaryEntry late = read;
    late.notes = s("别的窗口");
    EXPECT_EQ(outcome(catalogue->setGlossaryEntry(late)), s("Conflict"));
    EXPECT_EQ(outcome(catalogue->removeGlossaryEntry(read.id, read.revision)), s("Conflict"));
    EXPECT_EQ(take(catalogue->glossary()).at(0), stored) << "nothing was written over";
    late.revision = 0;
    EXPECT_TRUE(catalogue->setGlossaryEntry(late).ok()) << "without a revision it is not asked";
    late.id = GlossaryEntryId{77};
    EXPECT_EQ(outcome(catalogue->setGlossaryEntry(late)), s("BadArgument"));
    late.id = {};
    EXPECT_EQ(outcome(catalogue->setGlossaryEntry(late)), s("BadArgument"));
}

TEST_F(GlossaryTest, AChangeMayNotTakeTheNameOfAnother)
{
    const auto catalogue = open();
    ASSERT_TRUE(catalogue->addGlossaryEntry(term("服务外包", "service outsourcing")).ok());
    GlossaryEntry other = take(catalogue->addGlossaryEntry(term("软件外包", "software outsourcing")));
    other.name.zh = s("服务外包");
    EXPECT_EQ(outcome(catalogue->setGlossaryEntry(other)), s("BadArgument"));
    EXPECT_EQ(headwords(*catalogue), (QStringList{s("服务外包"), s("软件外包")}));
}

TEST_F(GlossaryTest, HasAnUndoStackOfItsOwn)
{
    const auto catalogue = open();
    const Issue issue = addIssue(*catalogue, 1);
    GlossaryEntry entry = take(catalogue->addGlossaryEntry(organisation()));
    entry.post.en = s("x");
    ASSERT_TRUE(catalogue->setGlossaryEntry(entry).ok());
    ASSERT_TRUE(catalogue->removeGlossaryEntry(entry.id).ok());
    EXPECT_EQ(outcome(catalogue->removeGlossaryEntry(entry.id)), s("BadArgument")) << "it is gone";
    const EditScope scope = EditScope::glossary();
    EXPECT_EQ(take(catalogue->undoable(scope))->command, s("RemoveGlossaryEntry"));
    EXPECT_EQ(take(catalogue->undoable(EditScope::issue(issue.row)))->command, s("AddIssue"));
    ASSERT_TRUE(catalogue->undo(scope).ok());
    ASSERT_EQ(take(catalogue->glossary()).size(), 1U);
    EXPECT_EQ(take(catalogue->glossary()).at(0).post.en, s("x"));
    ASSERT_TRUE(catalogue->undo(scope).ok());
    EXPECT_TRUE(sameContent(take(catalogue->glossary()).at(0), organisation()));
    ASSERT_TRUE(catalogue->undo(scope).ok());
    EXPECT_TRUE(take(catalogue->glossary()).empty());
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(catalogue->redo(scope).ok());
    EXPECT_TRUE(take(catalogue->glossary()).empty());
    EXPECT_FALSE(take(catalogue->redoable(scope)));
}

TEST_F(GlossaryTest, AListIsTakenInWhollyOrNotAtAllAndIsOneStep)
{
    const auto catalogue = open();
    GlossaryEntry known = take(catalogue->addGlossaryEntry(term("服务外包", "outsourcing")));
    known.name.en = s("service outsourcing");
    ASSERT_TRUE(catalogue->importGlossary({known, term("数字贸易", "digital trade")}).ok());
    EXPECT_EQ(take(catalogue->glossaryEntry(known.id)).name.en, s("service outsourcing"));
    EXPECT_EQ(take(catalogue->glossary()).size(), 2U);
    EXPECT_FALSE(
        catalogue->importGlossary({term("跨境电商", "cross-border e-commerce"), term("数字贸易", "x")}).ok());
    EXPECT_FALSE(catalogue->importGlossary({term("区块链", "blockchain"), term("区块链", "block chain")}).ok());
    EXPECT_EQ(take(catalogue->glossary()).size(), 2U);
    ASSERT_TRUE(catalogue->undo(EditScope::glossary()).ok());
    EXPECT_EQ(take(catalogue->glossary()).size(), 1U);
    EXPECT_EQ(take(catalogue->glossaryEntry(known.id)).name.en, s("outsourcing"));
}

TEST_F(GlossaryTest, IsInABackupAndVerified)
{
    GlossaryEntry added;
    {
        const auto catalogue = open();
        added = take(catalogue->addGlossaryEntry(organisation()));
        ASSERT_TRUE(catalogue->addGlossaryEntry(term("服务外包", "service outsourcing")).ok());
        ASSERT_TRUE(catalogue->backup(file("copy.banxin")).ok());
        const Catalogue::Verification verified = take(catalogue->verify());
        EXPECT_EQ(verified.glossaryEntries, 2);
        EXPECT_TRUE(verified.findings.empty());
    }
    const auto copy = Catalogue::open(file("copy.banxin"), Catalogue::Access::ReadOnly, clock);
    ASSERT_TRUE(copy.ok());
    EXPECT_EQ(take((*copy)->glossaryEntry(added.id)), added);
    EXPECT_EQ(take((*copy)->glossary()).size(), 2U);

    ASSERT_EQ(rawSql(path(), "UPDATE glossary_entry SET kind='beast' WHERE id=1"), QString());
    const auto catalogue = open();
    const Catalogue::Verification damaged = take(catalogue->verify());
    ASSERT_EQ(damaged.findings.size(), 1U);
    EXPECT_TRUE(damaged.findings[0].contains(s("beast"))) << qPrintable(damaged.findings[0]);
    EXPECT_EQ(outcome(catalogue->glossary()), s("CatalogueDamaged"));
}

TEST_F(GlossaryTest, AReaderChangesNothing)
{
    open();
    const auto catalogue = open(Catalogue::Access::ReadOnly);
    EXPECT_EQ(outcome(catalogue->addGlossaryEntry(organisation())), s("CatalogueReadOnly"));
}

TEST_F(GlossaryTest, ManyEntriesAreTakenInQuickly)
{
    const auto catalogue = open();
    std::vector<GlossaryEntry> many;
    for (int i = 0; i < 5000; ++i)
        many.push_back(term(qPrintable(QStringLiteral("词条%1").arg(i)), "entry"));
    ASSERT_TRUE(catalogue->importGlossary(many).ok());
    EXPECT_EQ(take(catalogue->glossary()).size(), 5000U);
}

} // namespace
} // namespace banxin::test
