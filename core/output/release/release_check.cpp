#include "output/release/release_check.h"

#include <QJsonArray>

namespace banxin {

namespace {

using Kind = ReleaseObstacle::Kind;
using Place = ReleaseObstacle::Place;

QString titleOf(const BilingualString& title) { return title.zh.isEmpty() ? title.en : title.zh; }

bool toFill(const QJsonObject& payload)
{
    if (payload.value(QLatin1String("missing")).toBool())
        return true;
    const QJsonArray pictures = payload.value(QLatin1String("pictures")).toArray();
    for (const QJsonValue& picture : pictures)
        if (picture.toObject().value(QLatin1String("missing")).toBool())
            return true;
    return false;
}

std::vector<Place> missingPictures(const Edition& edition)
{
    std::vector<Place> out;
    for (const auto& placed : edition.articles)
        for (const Block& block : placed->article.blocks)
            if (toFill(block.payload))
                out.push_back({placed->article.id, titleOf(placed->article.title)});
    return out;
}

std::vector<Place> findings(const std::vector<PreflightFinding>& all, bool stopping)
{
    std::vector<Place> out;
    for (const PreflightFinding& finding : all)
        if (finding.stops() == stopping && finding.severity != PreflightFinding::Severity::Info)
            out.push_back({{}, {}, finding.page, finding});
    return out;
}

std::vector<Place> composition(const Diagnostics& all)
{
    std::vector<Place> out;
    for (const Diagnostic& diagnostic : all)
        if (diagnostic.severity != Diagnostic::Severity::Info
            && diagnostic.rule != QLatin1String("picture.to-fill"))
            out.push_back({{}, {}, -1, std::nullopt, diagnostic});
    return out;
}

template <typename Which>
std::vector<Place> articles(const std::vector<ProofLine>& proofs, const Which& which)
{
    std::vector<Place> out;
    for (const ProofLine& line : proofs)
        if (which(line))
            out.push_back({line.article, titleOf(line.title)});
    return out;
}

} // namespace

QString releaseObstacleName(ReleaseObstacle::Kind kind)
{
    switch (kind) {
    case Kind::MustSolve: return QStringLiteral("must-solve");
    case Kind::Findings: return QStringLiteral("findings");
    case Kind::Composition: return QStringLiteral("composition");
    case Kind::MissingPicture: return QStringLiteral("missing-picture");
    case Kind::NotFinal: return QStringLiteral("not-final");
    case Kind::Unread: return QStringLiteral("unread");
    case Kind::Changed: return QStringLiteral("changed-since-read");
    case Kind::PageCount: return QStringLiteral("page-count");
    case Kind::PageTarget: return QStringLiteral("page-target");
    }
    return {};
}

std::vector<ReleaseObstacle> releaseObstacles(const ExportReport& report, const std::vector<ProofLine>& proofs)
{
    std::vector<ReleaseObstacle> out;
    const auto add = [&out](Kind kind, std::vector<Place> places) {
        if (!places.empty())
            out.push_back({kind, std::move(places), 0});
    };
    add(Kind::MustSolve, findings(report.findings, true));
    add(Kind::Findings, findings(report.findings, false));
    add(Kind::Composition, composition(report.diagnostics));
    add(Kind::MissingPicture, missingPictures(*report.source.edition));
    add(Kind::NotFinal, articles(proofs, [](const ProofLine& line) { return line.state != ArticleState::Final; }));
    add(Kind::Unread, articles(proofs, [](const ProofLine& line) { return line.proofs == 0; }));
    add(Kind::Changed, articles(proofs, [](const ProofLine& line) { return line.changed; }));
    if (report.pages % 4 != 0)
        out.push_back({Kind::PageCount, {}, report.pages});
    const int target = report.source.edition->issue.targetPages;
    if (target > 0 && target != report.pages)
        out.push_back({Kind::PageTarget, {}, target});
    return out;
}

} // namespace banxin
