// Composing without writing.

#include "command.h"

#include "layout/compose.h"

#include <QElapsedTimer>

namespace banxin {

namespace {

/// An issue composed for a command, with what it took.
struct Composition {
    std::unique_ptr<Catalogue> catalogue;
    std::shared_ptr<const FaceSet> faces;
    ComposedIssue composed;
    std::vector<qint64> articles; ///< ids, by index into the edition
    ComposeTimes times;
    double openMs = 0;
    double facesMs = 0;
};

double elapsedMs(QElapsedTimer& timer)
{
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    return ms;
}

Result<ComposeOptions> optionsOf(const Arguments& arguments)
{
    const Result<std::optional<LanguageMode>> languages = languagesGiven(arguments);
    if (!languages)
        return languages.error();
    ComposeOptions out;
    out.languages = *languages;
    out.pairFixes = arguments.has("fixes");
    out.hyphenator = PatternHyphenator::installed();
    return out;
}

Result<Composition> composeIssue(const Arguments& arguments)
{
    const Result<ComposeOptions> options = optionsOf(arguments);
    if (!options)
        return options.error();
    Composition out;
    QElapsedTimer timer;
    timer.start();
    Result<std::unique_ptr<Catalogue>> catalogue =
        openCatalogue(arguments.positional.at(0), Catalogue::Access::ReadOnly);
    if (!catalogue)
        return catalogue.error();
    out.catalogue = std::move(*catalogue);
    const Result<Edition> edition = out.catalogue->edition(arguments.positional.at(1));
    if (!edition)
        return edition.error();
    out.openMs = elapsedMs(timer);
    const Result<std::optional<PageDesign>> given = designGiven(arguments);
    if (!given)
        return given.error();
    const Result<PageDesign> design = *given ? **given : parsePageDesign(edition->issue.pageDesign);
    if (!design)
        return design.error();
    Result<std::shared_ptr<const FaceSet>> faces = FaceSet::load();
    if (!faces)
        return faces.error();
    out.faces = std::move(*faces);
    out.facesMs = elapsedMs(timer);
    ComposeCache cache;
    Result<ComposedIssue> composed =
        compose(*edition, *design, *out.faces, *options, nullptr, cache, {}, &out.times);
    if (!composed)
        return composed.error();
    out.composed = std::move(*composed);
    for (const auto& placed : edition->articles)
        out.articles.push_back(placed->article.id.value);
    return out;
}

QJsonObject stageTimes(const Composition& composition)
{
    return {{QStringLiteral("open"), composition.openMs},
            {QStringLiteral("faces"), composition.facesMs},
            {QStringLiteral("shape"), composition.times.shape},
            {QStringLiteral("break"), composition.times.breakLines},
            {QStringLiteral("pages"), composition.times.pages},
            {QStringLiteral("compose"), composition.times.total}};
}

QString lineReasonName(LineReason::Kind kind)
{
    switch (kind) {
    case LineReason::Kind::ParagraphEnd: return QStringLiteral("paragraph-end");
    case LineReason::Kind::Natural: return QStringLiteral("natural");
    case LineReason::Kind::PushIn: return QStringLiteral("push-in");
    case LineReason::Kind::PushOut: return QStringLiteral("push-out");
    case LineReason::Kind::Hang: return QStringLiteral("hang");
    case LineReason::Kind::ForcedBreak: return QStringLiteral("forced-break");
    case LineReason::Kind::Hyphen: return QStringLiteral("hyphen");
    case LineReason::Kind::Rescue: return QStringLiteral("rescue");
    }
    return {};
}

QJsonObject fixOf(const PairFix& fix)
{
    QJsonObject out{{QStringLiteral("saved"), fix.saved}, {QStringLiteral("drift"), fix.drift}};
    switch (fix.kind) {
    case PairFix::Kind::ChineseShare: out.insert(QStringLiteral("chineseShare"), fix.value); break;
    case PairFix::Kind::EnglishSize: out.insert(QStringLiteral("englishSize"), fix.value); break;
    case PairFix::Kind::Tighten: out.insert(QStringLiteral("tightened"), languageKey(fix.side)); break;
    case PairFix::Kind::MovePicture:
        out.insert(QStringLiteral("picture"), static_cast<qint64>(fix.block.value));
        out.insert(QStringLiteral("side"), languageKey(fix.side));
        break;
    }
    return out;
}

/// How far the two sides of articles in pairs differ, block by block, in body lines.
QJsonArray driftsOf(const Composition& composition)
{
    QJsonArray out;
    for (const PairDrift& drift : composition.composed.drifts) {
        QJsonArray blocks;
        for (const PairDrift::Pair& pair : drift.pairs)
            blocks.append(QJsonObject{{QStringLiteral("block"), static_cast<qint64>(pair.block.value)},
                                      {QStringLiteral("zh"), pair.zhLines},
                                      {QStringLiteral("en"), pair.enLines}});
        QJsonArray fixes;
        for (const PairFix& fix : drift.fixes)
            fixes.append(fixOf(fix));
        out.append(QJsonObject{
            {QStringLiteral("article"), composition.articles.at(static_cast<std::size_t>(drift.article))},
            {QStringLiteral("chineseShare"), drift.chineseShare},
            {QStringLiteral("zh"), drift.zhLines},
            {QStringLiteral("en"), drift.enLines},
            {QStringLiteral("lines"), drift.pairLines},
            {QStringLiteral("drift"), drift.drift()},
            {QStringLiteral("blocks"), blocks},
            {QStringLiteral("fixes"), fixes}});
    }
    return out;
}

QJsonArray copyfitOf(const Composition& composition)
{
    const ComposedIssue& issue = composition.composed;
    const auto idOf = [&](int index) { return composition.articles.at(static_cast<std::size_t>(index)); };
    const auto numbers = [&](const std::vector<CopyfitReport::Paragraph>& paragraphs) {
        QJsonArray out;
        for (const CopyfitReport::Paragraph& paragraph : paragraphs)
            out.append(QJsonObject{{QStringLiteral("article"), idOf(paragraph.source.article)},
                                   {QStringLiteral("block"), paragraph.number},
                                   {QStringLiteral("language"), languageKey(paragraph.source.language)}});
        return out;
    };
    QJsonArray out;
    for (const CopyfitReport& report : issue.copyfit) {
        using Scope = CopyfitReport::Scope;
        const QString scope = report.scope == Scope::Issue ? QStringLiteral("issue")
            : report.scope == Scope::Article               ? QStringLiteral("article")
                                                           : QStringLiteral("page");
        QJsonObject object{{QStringLiteral("scope"), scope},
                           {QStringLiteral("lines"), report.lines},
                           {QStringLiteral("characters"), report.characters},
                           {QStringLiteral("shorter"), numbers(report.shorter)},
                           {QStringLiteral("longer"), numbers(report.longer)},
                           {QStringLiteral("pictureMm"), report.picture.toMm()}};
        if (report.scope == Scope::Issue)
            object[QStringLiteral("pages")] = report.pages;
        if (report.article >= 0)
            object[QStringLiteral("article")] = idOf(report.article);
        if (report.page >= 0)
            object[QStringLiteral("page")] = issue.pages[static_cast<std::size_t>(report.page)].label;
        out.append(object);
    }
    return out;
}

QString adjustmentName(const LineReason& reason)
{
    if (reason.kind == LineReason::Kind::ParagraphEnd || reason.natural == reason.measure)
        return QStringLiteral("none");
    return reason.natural > reason.measure ? QStringLiteral("squeeze") : QStringLiteral("stretch");
}

QJsonArray explained(const ComposedIssue& issue)
{
    QJsonArray out;
    for (const ComposedPage& page : issue.pages) {
        for (const ComposedLine& line : page.lines) {
            QString text;
            for (int i = line.firstRun; i < line.lastRun; ++i)
                text += page.runs[static_cast<std::size_t>(i)].text;
            out.append(QJsonObject{{QStringLiteral("page"), page.label},
                                   {QStringLiteral("text"), text},
                                   {QStringLiteral("reason"), lineReasonName(line.reason.kind)},
                                   {QStringLiteral("rule"), line.reason.rule},
                                   {QStringLiteral("adjustment"), adjustmentName(line.reason)},
                                   {QStringLiteral("badness"), line.reason.badness / 100.0},
                                   {QStringLiteral("penalty"), line.reason.penalty / 100.0},
                                   {QStringLiteral("natural"), line.reason.natural.toPtString()},
                                   {QStringLiteral("measure"), line.reason.measure.toPtString()},
                                   {QStringLiteral("widestHanGap"), line.reason.widestHanGap.toPtString()},
                                   {QStringLiteral("widestWordSpace"), line.reason.widestWordSpace / 1000.0},
                                   {QStringLiteral("ragged"), line.reason.ragged}});
        }
    }
    return out;
}

} // namespace

Result<Outcome> runCompose(const Arguments& arguments)
{
    Result<Composition> composition = composeIssue(arguments);
    if (!composition)
        return composition.error();
    const ComposedIssue& composed = composition->composed;
    Outcome outcome;
    outcome.json = {{QStringLiteral("pages"), static_cast<int>(composed.pages.size())},
                    {QStringLiteral("lines"), composed.lineCount()},
                    {QStringLiteral("overset"), composed.overset},
                    {QStringLiteral("copyfit"), copyfitOf(*composition)},
                    {QStringLiteral("drift"), driftsOf(*composition)},
                    {QStringLiteral("milliseconds"), stageTimes(*composition)},
                    {QStringLiteral("diagnostics"), toJson(composed.diagnostics)}};
    if (arguments.has("dump"))
        outcome.json.insert(QStringLiteral("dump"), dumpComposition(composed, *composition->faces));
    if (arguments.has("explain"))
        outcome.json.insert(QStringLiteral("explain"), explained(composed));
    outcome.text = arguments.has("dump") ? dumpComposition(composed, *composition->faces)
                                         : QStringLiteral("%1 pages, %2 lines, %3 overset")
                                               .arg(composed.pages.size())
                                               .arg(composed.lineCount())
                                               .arg(composed.overset);
    for (const Diagnostic& diagnostic : composed.diagnostics)
        if (diagnostic.severity != Diagnostic::Severity::Info)
            tell(diagnostic);
    return outcome;
}

} // namespace banxin
