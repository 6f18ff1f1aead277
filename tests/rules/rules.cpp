#include "rules.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string_view>

namespace fs = std::filesystem;

namespace banxin::rules {

namespace {

/// Which folders of core/ a folder of core/ may include: the one place that says so. The
/// libraries in core/CMakeLists.txt are linked accordingly.
const std::map<std::string, std::set<std::string>> allowedIncludes{
    {"base", {"base"}},
    {"model", {"base", "model"}},
    {"catalogue", {"base", "model", "catalogue"}},
    {"import", {"base", "model", "docx", "import"}},
    {"glossary", {"base", "model", "import", "glossary"}},
    {"edit", {"base", "model", "catalogue", "import", "edit"}},
    {"docx", {"base", "docx"}},
    {"spelling", {"base", "model", "spelling"}},
    {"translation", {"base", "model", "docx", "translation"}},
    {"correction", {"base", "model", "catalogue", "docx", "edit", "correction"}},
    {"text", {"base", "text"}},
    {"layout", {"base", "model", "text", "layout"}},
    {"pdf", {"base", "model", "text", "layout", "pdf"}},
    {"plan", {"base", "model", "text", "layout", "plan"}},
    {"proof", {"base", "model", "text", "layout", "proof"}},
    {"preflight", {"base", "preflight"}},
    {"output", {"base", "model", "catalogue", "text", "layout", "pdf", "proof", "preflight", "output"}},
};

/// Headers of Qt Widgets and Qt PrintSupport that do not begin with the module's name.
const std::regex widgetHeader(
    "^(QtWidgets|QtPrintSupport)(/.*)?$"
    "|^Q(Abstract)?(Application|Widget|Dialog|MessageBox|FileDialog|MainWindow|Action.*|Button"
    "|PushButton|ToolButton|Label|LineEdit|TextEdit|PlainTextEdit|ComboBox|SpinBox|Slider"
    "|ScrollArea|ScrollBar|Splitter|TabWidget|TabBar|TreeView|TreeWidget|ListView|ListWidget"
    "|TableView|TableWidget|ItemView|HeaderView|Menu|MenuBar|ToolBar|StatusBar|DockWidget"
    "|GraphicsView|GraphicsScene|Layout|BoxLayout|[HV]BoxLayout|GridLayout|FormLayout|Style"
    "|ProgressDialog|InputDialog|ColorDialog|FontDialog|Completer|UndoView|SystemTrayIcon"
    "|Printer|PrintDialog|PrintPreview.*)$");

/// Strings that no file of the repository may hold. Written in two halves, so that this file
/// does not find itself.
// clang-format off
const std::vector<std::pair<std::string, std::string>> strayStrings{
    {"/wo" "rk/", "a path of one machine"},
    {"/ro" "ot/", "a path of one machine"},
    {"/Us" "ers/", "a path of one machine"},
    {"C:\\Us" "ers", "a path of one machine"},
    {"/tm" "p/bash", "a path of one machine"},
    {"../sh" "ared", "a folder outside the repository"},
    {"<<<<" "<<< ", "a conflict mark"},
    {">>>>" ">>> ", "a conflict mark"},
    {"FIX" "ME", "an unfinished place"},
    {"Co-Authored" "-By", "a note about the making"},
};
// clang-format on

constexpr int maximumLines = 500;

bool isSkippedFolder(const fs::path& root, const fs::path& folder)
{
    const std::string name = folder.filename().string();
    const bool top = fs::equivalent(folder.parent_path(), root);
    return name == ".git" || name == ".cache" || name == "__pycache__" || (top && name.rfind("build", 0) == 0);
}

/// All files of the repository below `folder`, sorted; without version control and builds.
std::vector<fs::path> filesBelow(const fs::path& root, const fs::path& folder)
{
    std::vector<fs::path> files;
    if (!fs::is_directory(folder))
        return files;
    for (auto at = fs::recursive_directory_iterator(folder); at != fs::recursive_directory_iterator(); ++at) {
        if (at->is_directory() && isSkippedFolder(root, at->path()))
            at.disable_recursion_pending();
        else if (at->is_regular_file())
            files.push_back(at->path());
    }
    std::ranges::sort(files);
    return files;
}

bool hasExtension(const fs::path& file, std::initializer_list<std::string_view> extensions)
{
    return std::ranges::find(extensions, file.extension().string()) != extensions.end();
}

std::string contentOf(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

std::vector<std::string> linesOf(const fs::path& file)
{
    std::vector<std::string> lines;
    std::istringstream in(contentOf(file));
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::string place(const fs::path& root, const fs::path& file, std::size_t line)
{
    return fs::relative(file, root).generic_string() + ':' + std::to_string(line) + ": ";
}

/// One #include: what stands in the quotes or brackets.
struct Include {
    fs::path file;
    std::size_t line = 0;
    std::string name;
    bool quoted = false;
};

std::vector<Include> includesBelow(const fs::path& root, const fs::path& folder)
{
    static const std::regex form(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
    std::vector<Include> includes;
    for (const fs::path& file : filesBelow(root, folder)) {
        if (!hasExtension(file, {".h", ".cpp"}))
            continue;
        const std::vector<std::string> lines = linesOf(file);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::smatch match;
            if (std::regex_search(lines[i], match, form))
                includes.push_back({file, i + 1, match[2].str(), match[1].str() == "\""});
        }
    }
    return includes;
}

/// The characters of `text` as one line may hold them; anything else is no text file.
bool isText(const std::string& content) { return content.find('\0') == std::string::npos; }

std::string firstFolder(const std::string& include)
{
    const std::size_t slash = include.find('/');
    return slash == std::string::npos ? std::string() : include.substr(0, slash);
}

} // namespace

Findings includeFindings(const fs::path& root)
{
    Findings findings;
    for (const auto& [folder, allowed] : allowedIncludes)
        for (const Include& include : includesBelow(root, root / "core" / folder))
            if (include.quoted && !allowed.contains(firstFolder(include.name)))
                findings.push_back(place(root, include.file, include.line) + "core/" + folder
                                   + " may not include \"" + include.name + '"');
    for (const fs::path& file : filesBelow(root, root / "core")) {
        const std::string folder = fs::relative(file, root / "core").begin()->string();
        if (hasExtension(file, {".h", ".cpp"}) && !allowedIncludes.contains(folder))
            findings.push_back(place(root, file, 1) + "core/" + folder
                               + " is not in the table of tests/rules/rules.cpp");
    }
    for (const Include& include : includesBelow(root, root / "ui"))
        if (include.quoted && firstFolder(include.name) == "app")
            findings.push_back(place(root, include.file, include.line) + "ui may not include \"" + include.name
                               + '"');
    return findings;
}

Findings widgetFindings(const fs::path& root)
{
    Findings findings;
    for (const Include& include : includesBelow(root, root / "core")) {
        const std::string header = fs::path(include.name).filename().string();
        if (std::regex_match(include.name, widgetHeader) || std::regex_match(header, widgetHeader))
            findings.push_back(place(root, include.file, include.line) + "core may not touch the widget header "
                               + include.name);
    }
    return findings;
}

Findings aloneFindings(const fs::path& root, const fs::path& objectList)
{
    const std::vector<std::string> objects = linesOf(objectList);
    Findings findings;
    for (const char* folder : {"core", "ui"}) {
        for (const fs::path& file : filesBelow(root, root / folder)) {
            if (!hasExtension(file, {".h"}))
                continue;
            const std::string name = "/alone/" + fs::relative(file, root).generic_string() + ".cpp.o";
            const auto object =
                std::ranges::find_if(objects, [&](const std::string& o) { return o.ends_with(name); });
            if (object == objects.end() || !fs::exists(*object))
                findings.push_back(place(root, file, 1) + "is not compiled alone");
        }
    }
    return findings;
}

Findings lengthFindings(const fs::path& root)
{
    Findings findings;
    for (const fs::path& file : filesBelow(root, root)) {
        const bool source = hasExtension(file, {".h", ".cpp", ".py", ".sh", ".cmake"})
            || file.filename() == "CMakeLists.txt" || file == root / "dev";
        const std::size_t lines = source ? linesOf(file).size() : 0;
        if (lines >= maximumLines)
            findings.push_back(place(root, file, lines) + "a source file stays under "
                               + std::to_string(maximumLines) + " lines");
    }
    return findings;
}

Findings strayFindings(const fs::path& root)
{
    auto strays = strayStrings;
    strays.emplace_back(root.string() + '/', "the folder of this copy");
    Findings findings;
    for (const fs::path& file : filesBelow(root, root)) {
        const std::string content = contentOf(file);
        if (!isText(content))
            continue;
        for (const auto& [stray, what] : strays) {
            const std::size_t at = content.find(stray);
            if (at == std::string::npos)
                continue;
            const auto line = std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(at), '\n');
            findings.push_back(place(root, file, static_cast<std::size_t>(line) + 1) + "holds \"" + stray + "\", "
                               + what);
        }
    }
    return findings;
}

Findings linkFindings(const fs::path& root)
{
    static const std::regex link(R"(\]\(([^)\s#]+)(#[^)\s]*)?\))");
    Findings findings;
    for (const fs::path& file : filesBelow(root, root)) {
        if (!hasExtension(file, {".md"}))
            continue;
        const fs::path top = *fs::relative(file, root).begin();
        if (file.parent_path() != root && top != "docs")
            continue; // manuscripts and samples are not pages of ours
        const std::vector<std::string> lines = linesOf(file);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::sregex_iterator at(lines[i].begin(), lines[i].end(), link); at != std::sregex_iterator();
                 ++at) {
                const std::string target = (*at)[1].str();
                if (target.find("://") != std::string::npos || target.rfind("mailto:", 0) == 0)
                    continue;
                if (!fs::exists(file.parent_path() / target))
                    findings.push_back(place(root, file, i + 1) + "links to " + target + ", which is not there");
            }
        }
    }
    return findings;
}

} // namespace banxin::rules
