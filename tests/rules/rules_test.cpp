#include "rules.h"

#include <gmock/gmock.h>

#include <fstream>
#include <random>

namespace fs = std::filesystem;
using namespace banxin::rules;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

const fs::path repository = BANXIN_SOURCE_DIR;

/// A made-up repository in a temporary folder, to see each rule fail.
class MadeUpRepository : public testing::Test {
protected:
    MadeUpRepository()
        : root(fs::temp_directory_path() / ("banxin-rules-" + std::to_string(std::random_device()())))
    {
        fs::create_directories(root);
    }
    ~MadeUpRepository() override
    {
        std::error_code ignored;
        fs::remove_all(root, ignored);
    }
    void write(const fs::path& name, const std::string& content) const
    {
        fs::create_directories((root / name).parent_path());
        std::ofstream(root / name) << content;
    }

    const fs::path root;
};

} // namespace

TEST(Rules, CoreFoldersIncludeOnlyWhatTheyMay) { EXPECT_THAT(includeFindings(repository), IsEmpty()); }

TEST(Rules, CoreTouchesNoWidget) { EXPECT_THAT(widgetFindings(repository), IsEmpty()); }

TEST(Rules, EveryHeaderCompilesAlone) { EXPECT_THAT(aloneFindings(repository, BANXIN_ALONE_LIST), IsEmpty()); }

TEST(Rules, SourceFilesStayShort) { EXPECT_THAT(lengthFindings(repository), IsEmpty()); }

TEST(Rules, NoStrayStrings) { EXPECT_THAT(strayFindings(repository), IsEmpty()); }

TEST(Rules, EveryLinkedPageExists) { EXPECT_THAT(linkFindings(repository), IsEmpty()); }

TEST_F(MadeUpRepository, AForbiddenIncludeIsFound)
{
    write("core/base/a.h", "#include \"base/b.h\"\n#include \"model/text.h\"\n");
    write("core/text/a.h", "#include <vector>\n#include \"base/b.h\"\n");
    write("core/layout/a.cpp", "#include \"catalogue/catalogue.h\"\n#include \"text/face.h\"\n");
    write("core/pdf/a.cpp", "#include \"../ui/shell/main_window.h\"\n");
    write("ui/a.cpp", "#include \"layout/compose.h\"\n#include \"app/main.h\"\n");
    EXPECT_THAT(includeFindings(root),
                ElementsAre("core/base/a.h:2: core/base may not include \"model/text.h\"",
                            "core/layout/a.cpp:1: core/layout may not include \"catalogue/catalogue.h\"",
                            "core/pdf/a.cpp:1: core/pdf may not include \"../ui/shell/main_window.h\"",
                            "ui/a.cpp:2: ui may not include \"app/main.h\""));
}

TEST_F(MadeUpRepository, AFolderWithoutARuleIsFound)
{
    write("core/extra/a.h", "\n");
    EXPECT_THAT(includeFindings(root), ElementsAre(HasSubstr("core/extra is not in the table")));
}

TEST_F(MadeUpRepository, AWidgetHeaderIsFound)
{
    write("core/base/a.cpp",
          "#include <QString>\n#include <QMessageBox>\n#include <QtWidgets/QLabel>\n"
          "#include <QAbstractItemView>\n#include <QCoreApplication>\n#include <QPainter>\n");
    EXPECT_THAT(widgetFindings(root),
                ElementsAre(HasSubstr("a.cpp:2:"), HasSubstr("a.cpp:3:"), HasSubstr("a.cpp:4:")));
}

TEST_F(MadeUpRepository, AHeaderThatIsNotCompiledAloneIsFound)
{
    write("core/base/a.h", "\n");
    write("core/base/b.h", "\n");
    write("ui/c.h", "\n");
    write("x/alone/core/base/a.h.cpp.o", "\n");
    write("list.txt",
          (root / "x/alone/core/base/a.h.cpp.o").string() + '\n' + (root / "x/alone/ui/c.h.cpp.o").string()
              + '\n');
    EXPECT_THAT(aloneFindings(root, root / "list.txt"),
                ElementsAre(HasSubstr("core/base/b.h"), HasSubstr("ui/c.h")));
}

TEST_F(MadeUpRepository, ALongFileIsFound)
{
    std::string lines;
    for (int i = 0; i < 499; ++i)
        lines += "//\n";
    write("core/base/a.cpp", lines);
    write("core/base/b.cpp", lines + "//\n");
    write("build/c.cpp", lines + "//\n");
    EXPECT_THAT(lengthFindings(root), ElementsAre(HasSubstr("core/base/b.cpp:500:")));
}

TEST_F(MadeUpRepository, AMachinePathIsFound)
{
    write("README.md", std::string("one\nsee /ro") + "ot/file\n");
    write("docs/a.md", "see " + (root / "docs/b.md").string() + '\n');
    write("resources/picture.png", std::string("\0/ro", 4) + "ot/file");
    EXPECT_THAT(strayFindings(root), ElementsAre(HasSubstr("README.md:2:"), HasSubstr("docs/a.md:1:")));
}

TEST_F(MadeUpRepository, ADeadLinkIsFound)
{
    write("README.md", "[a](docs/a.md#part) [b](docs/b.md)\n[c](https://example.org/c) [d](#d)\n");
    write("docs/a.md", "[up](../README.md) ![picture](picture.png)\n");
    write("resources/sample/issue.md", "[not ours](nowhere.md)\n");
    EXPECT_THAT(linkFindings(root),
                ElementsAre(HasSubstr("README.md:1: links to docs/b.md"), HasSubstr("docs/a.md:1:")));
}
