// The glossary as a table: what Excel and WPS write is read, nothing is lost, and it comes back the same.
#include "entries.h"

#include "glossary/csv.h"
#include "glossary/glossary_csv.h"

#include <QProcess>
#include <QStringEncoder>

namespace banxin::test {
namespace {

using Kind = GlossaryCsvProblem::Kind;

GlossaryCsv read(const QByteArray& bytes)
{
    const Result<GlossaryCsv> result = readGlossaryCsv(bytes, s("表.csv"));
    EXPECT_TRUE(result.ok()) << qPrintable(result ? QString() : result.error().detail);
    return result ? *result : GlossaryCsv();
}

std::vector<GlossaryEntry> everything()
{
    std::vector<GlossaryEntry> out{association(), person("李明", "Li Ming", "秘书长", "Secretary-General"),
                                   term("服务外包", "service outsourcing"), term("", "customs clearance")};
    out[0].avoidZh = {s("数贸协"), s("数贸协会")};
    out[0].avoidEn = {s("Society, Binhai \"E-Trade\"")};
    out[0].notes = s("第一行\n第二行，有“引号”和\"quotes\"\n\n=1+1; 有；号");
    out[2].avoidEn = {s("one; two")};
    out[2].avoidZh = {s("外包、服务"), s("b")};
    out[3].notes = s("\"");
    return out;
}

TEST(GlossaryCsv, ComesBackTheSame)
{
    for (const Language language : {Language::Zh, Language::En}) {
        const QByteArray bytes = writeGlossaryCsv(everything(), language);
        const GlossaryCsv back = read(bytes);
        EXPECT_TRUE(back.problems.empty());
        ASSERT_EQ(back.rows.size(), everything().size());
        std::vector<GlossaryEntry> entries;
        for (std::size_t i = 0; i < back.rows.size(); ++i) {
            EXPECT_TRUE(sameContent(back.rows[i].entry, everything()[i])) << i;
            entries.push_back(back.rows[i].entry);
        }
        EXPECT_EQ(writeGlossaryCsv(entries, language), bytes);
    }
}

TEST(GlossaryCsv, BeginsWithAMarkForExcelAndEndsLinesLikeIt)
{
    const QByteArray bytes = writeGlossaryCsv({association()});
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF"));
    EXPECT_EQ(bytes.count("\r\n"), 2);
    EXPECT_EQ(bytes.mid(3, bytes.indexOf('\r') - 3),
              QByteArray("类别,中文,英文,中文简称,英文简称,中文职务,英文职务,中文避用,英文避用,备注"));
    EXPECT_TRUE(bytes.contains("机构,滨海市数字贸易协会,Binhai Digital Trade Association,协会,BDTA,,,,,"));
}

TEST(GlossaryCsv, ReadsOtherWritersTables)
{
    const QString table =
        s("译名;中文名称;职务;类型\nLi Ming;李明;秘书长;人员\nservice outsourcing;服务外包;;词语\n");
    const GlossaryCsv semicolons = read(table.toUtf8());
    ASSERT_EQ(semicolons.rows.size(), 2U);
    EXPECT_TRUE(sameContent(semicolons.rows[0].entry, person("李明", "Li Ming", "秘书长")));
    EXPECT_TRUE(sameContent(semicolons.rows[1].entry, term("服务外包", "service outsourcing")));
    EXPECT_EQ(semicolons.rows[1].line, 3);

    const QString tabs = QString(table).replace(u';', u'\t').replace(u'\n', s("\r\n"));
    EXPECT_EQ(read(tabs.toUtf8()).rows.size(), 2U);
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    const GlossaryCsv excel = read(utf16(tabs));
    ASSERT_EQ(excel.rows.size(), 2U);
    EXPECT_EQ(excel.rows[0].entry.name.zh, s("李明"));

    const GlossaryCsv english = read("English short form,CHINESE,english name,Avoid in English\n"
                                     "BDTA,\"\xE5\x8D\x8F\xE4\xBC\x9A\",Association,a | b;c\n");
    ASSERT_EQ(english.rows.size(), 1U);
    EXPECT_EQ(english.rows[0].entry.shortName.en, s("BDTA"));
    EXPECT_EQ(english.rows[0].entry.avoidEn, (QStringList{s("a"), s("b"), s("c")}));
    EXPECT_EQ(read("sep=;\r\n中文;英文\r\n甲;a\r\n").rows.at(0).line, 3);
}

TEST(GlossaryCsv, ReadsWhatAnOldExcelWrote)
{
    // iconv is the other program that says what GB18030 is.
    QProcess iconv;
    iconv.start(s("iconv"), {s("-f"), s("UTF-8"), s("-t"), s("GB18030")});
    ASSERT_TRUE(iconv.waitForStarted());
    iconv.write("中文,英文,备注\r\n服务外包,service outsourcing,以商务部译法为准\r\n䶮,Yan,\r\n");
    iconv.closeWriteChannel();
    ASSERT_TRUE(iconv.waitForFinished());
    const GlossaryCsv table = read(iconv.readAllStandardOutput());
    EXPECT_EQ(table.encoding, s("GB18030"));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].entry.name.zh, s("服务外包"));
    EXPECT_EQ(table.rows[0].entry.notes, s("以商务部译法为准"));
    EXPECT_EQ(table.rows[1].entry.name.zh, s("䶮"));
}

TEST(GlossaryCsv, RefusesWhatIsNoTableOfOurs)
{
    for (const char* bytes : {"", "\n\n", "a,b\n1,2\n", "备注\n甲\n"}) {
        const auto result = readGlossaryCsv(bytes, s("表.csv"));
        ASSERT_FALSE(result.ok()) << bytes;
        EXPECT_EQ(result.error().code, Error::Code::BadFormat);
        EXPECT_EQ(result.error().subject, s("表.csv"));
        EXPECT_TRUE(result.error().detail.contains(s("英文避用"))) << qPrintable(result.error().detail);
    }
    EXPECT_EQ(readGlossaryCsv(QByteArray("\x00\x01\x02", 3), s("x")).error().code, Error::Code::EncodingUnknown);
}

TEST(GlossaryCsv, SaysWhichLinesItDidNotTake)
{
    const GlossaryCsv table = read("类别,中文,英文,页码\n"
                                   "术语,甲,a,12\n"        // 2
                                   "动物,乙,b,\n"          // 3: no kind
                                   ",,,\n"                 // 4: empty
                                   "术语,,,7\n"            // 5: no name
                                   "术语,丙,c,,多\n"       // 6: a cell too many
                                   "术语,\"丁,d,\n"        // 7: never closed
                                   "术语,戊,\"e\n\ne\",\n" // 8 to 10
                                   ",己,f,\n");            // 11: kind guessed
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[0].more, QStringList{s("页码: 12")});
    EXPECT_EQ(table.rows[1].line, 8);
    EXPECT_EQ(table.rows[1].entry.name.en, s("e e"));
    EXPECT_EQ(table.rows[2].line, 11);
    QStringList said;
    for (const GlossaryCsvProblem& problem : table.problems)
        said << QStringLiteral("%1:%2:%3").arg(int(problem.kind)).arg(problem.line).arg(problem.subject);
    said.sort();
    QStringList expected{QStringLiteral("%1:1:页码").arg(int(Kind::UnknownColumn)),
                         QStringLiteral("%1:1:").arg(int(Kind::KindGuessed)),
                         QStringLiteral("%1:3:动物").arg(int(Kind::UnknownKind)),
                         QStringLiteral("%1:5:").arg(int(Kind::NoName)),
                         QStringLiteral("%1:6:多").arg(int(Kind::TooManyCells)),
                         QStringLiteral("%1:7:术语,\"丁,d,").arg(int(Kind::UnclosedQuote))};
    expected.sort();
    EXPECT_EQ(said, expected);
}

TEST(GlossaryCsv, EveryCharacterOfARefusedLineIsInTheReport)
{
    const GlossaryCsv table = read("中文,英文\n\"甲\"\"乙\",b,多余,的\n");
    ASSERT_EQ(table.problems.size(), 1U);
    EXPECT_EQ(table.problems[0].text, s("\"甲\"\"乙\",b,多余,的"));
}

GlossaryMerge merge(const std::vector<GlossaryEntry>& present, const QByteArray& bytes)
{
    return mergeGlossary(present, read(bytes));
}

std::vector<GlossaryEntry> numbered(std::vector<GlossaryEntry> entries)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].id = GlossaryEntryId{static_cast<std::int64_t>(i) + 1};
        entries[i].revision = 3;
    }
    return entries;
}

TEST(GlossaryMerge, TellsNewFromChangedFromKnown)
{
    const auto present = numbered(everything());
    const GlossaryMerge same = mergeGlossary(present, read(writeGlossaryCsv(present)));
    EXPECT_EQ(same.unchanged, 4);
    EXPECT_TRUE(same.toStore().empty());
    EXPECT_EQ(same.refused(), 0);

    const GlossaryMerge other = merge(present, "中文,英文\n服务外包,services outsourcing\n区块链,blockchain\n");
    ASSERT_EQ(other.changed.size(), 1U);
    EXPECT_EQ(other.changed[0].line, 2);
    EXPECT_EQ(other.changed[0].after.name.en, s("services outsourcing"));
    EXPECT_EQ(other.changed[0].after.avoidEn, present[2].avoidEn) << "no column, no change";
    EXPECT_EQ(other.changed[0].after.id, present[2].id);
    EXPECT_EQ(other.changed[0].after.revision, 3);
    ASSERT_EQ(other.added.size(), 1U);
    EXPECT_EQ(other.toStore().size(), 2U);
    EXPECT_FALSE(other.toStore()[1].id.valid());
}

TEST(GlossaryMerge, AnEmptyCellClearsAFieldButNoName)
{
    const auto present = numbered({association()});
    const GlossaryMerge cleared = merge(present, "中文,英文,英文简称,备注\n滨海市数字贸易协会,,,新\n");
    ASSERT_EQ(cleared.changed.size(), 1U);
    EXPECT_EQ(cleared.changed[0].after.name.en, association().name.en);
    EXPECT_EQ(cleared.changed[0].after.shortName.en, QString());
    EXPECT_EQ(cleared.changed[0].after.shortName.zh, s("协会"));
    EXPECT_EQ(cleared.changed[0].after.notes, s("新"));
    EXPECT_EQ(cleared.changed[0].after.kind, GlossaryKind::Organisation) << "no kind in the line";
}

TEST(GlossaryMerge, FindsTheEntryByItsEnglishWhereThatIsAllThereIs)
{
    const auto present = numbered({association(), term("", "customs clearance")});
    const GlossaryMerge merged =
        merge(present, "英文,中文,备注\nBinhai Digital Trade Association,,甲\nCustoms clearance,通关,乙\n");
    ASSERT_EQ(merged.changed.size(), 2U);
    EXPECT_EQ(merged.changed[0].after.name.zh, association().name.zh);
    EXPECT_EQ(merged.changed[1].after.name.zh, s("通关"));
    EXPECT_TRUE(merged.added.empty());
}

TEST(GlossaryMerge, NamesakesAreTwoAndAPromotionIsOne)
{
    const auto present = numbered({person("李明", "Li Ming", "秘书长"), person("王芳", "Wang Fang", "会长")});
    const GlossaryMerge merged = merge(present,
                                       "中文,英文,职务\n李明,Li Ming,秘书长\n李明,Li Ming,局长\n"
                                       "王芳,Wang Fang,名誉会长\n李明,Li Ming,局长\n");
    EXPECT_EQ(merged.unchanged, 1);
    ASSERT_EQ(merged.added.size(), 1U);
    EXPECT_EQ(merged.added[0].entry.post.zh, s("局长"));
    ASSERT_EQ(merged.changed.size(), 1U);
    EXPECT_EQ(merged.changed[0].after.post.zh, s("名誉会长"));
    ASSERT_EQ(merged.refused(), 1);
    const GlossaryCsvProblem& problem = merged.problems.back();
    EXPECT_EQ(problem.kind, Kind::Repeated);
    EXPECT_EQ(problem.line, 5);
    EXPECT_EQ(problem.otherLine, 3);
}

TEST(GlossaryMerge, ColumnsWithoutAFieldGoIntoTheNotesOnce)
{
    auto present = numbered({term("服务外包", "service outsourcing")});
    present[0].notes = s("旧说明");
    const QByteArray table = "中文,英文,出处\n服务外包,service outsourcing,商务部\n";
    const GlossaryMerge once = merge(present, table);
    ASSERT_EQ(once.changed.size(), 1U);
    EXPECT_EQ(once.changed[0].after.notes, s("旧说明\n出处: 商务部"));
    present[0].notes = once.changed[0].after.notes;
    EXPECT_EQ(merge(present, table).unchanged, 1) << "a second time it is there already";
}

TEST(Csv, RowsOfRfc4180)
{
    const auto rows = csvRecords(s("a,\"b \"\"c\"\"\",\r\n\"d\r\ne\",f\"g\"\r\rlast"), u',');
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].cells, (QStringList{s("a"), s("b \"c\""), QString()}));
    EXPECT_EQ(rows[1].cells, (QStringList{s("d\ne"), s("f\"g\"")}));
    EXPECT_EQ(rows[1].line, 2);
    EXPECT_EQ(rows[2].cells, QStringList{s("last")});
    EXPECT_EQ(rows[2].line, 5);
    EXPECT_EQ(csvRow({s("a"), s("b,c"), s("\""), s(" d"), s("e\nf")}),
              s("a,\"b,c\",\"\"\"\",\" d\",\"e\nf\"\r\n"));
}

} // namespace
} // namespace banxin::test
