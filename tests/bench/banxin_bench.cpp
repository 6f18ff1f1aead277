// Speed of the stages (Google Benchmark), on a made-up issue of a chosen size or on a given
// catalogue:  banxin-bench [--pages N] [--catalogue FILE --issue ID] [benchmark options]

#include "support/made_up_issue.h"

#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "catalogue/default_publications.h"
#include "edit/import_issue.h"
#include "layout/compose.h"
#include "layout/compose_cache.h"
#include "layout/line_breaker.h"
#include "pdf/pdf_writer.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace banxin;

namespace {

struct Setup {
    Edition edition;
    PageDesign design;
    std::shared_ptr<const FaceSet> faces;
    QString cataloguePath;
    QString issueId;
    std::unique_ptr<QTemporaryDir> folder;
};

Setup& setup()
{
    static Setup instance;
    return instance;
}

/// The bodies of all articles as inline text, for the stages below composition.
std::vector<InlineText> paragraphs()
{
    std::vector<InlineText> out;
    for (const auto& article : setup().edition.articles) {
        for (const Block& block : article->article.blocks) {
            InlineText text;
            text.text = block.zh.string.toStdU32String();
            StyleSpan span;
            span.to = static_cast<int>(text.text.size());
            span.size = setup().design.body.size;
            text.spans.push_back(span);
            if (!text.text.empty())
                out.push_back(std::move(text));
        }
    }
    return out;
}

constexpr Length measure = Length::pt(432);

void shaping(benchmark::State& state)
{
    const std::vector<InlineText> texts = paragraphs();
    std::int64_t characters = 0;
    for (auto _ : state) {
        const HarfBuzzShaper shaper(*setup().faces);
        for (const InlineText& text : texts) {
            benchmark::DoNotOptimize(shapeParagraph(text, shaper, setup().design.rules, measure));
            characters += static_cast<std::int64_t>(text.text.size());
        }
    }
    state.SetItemsProcessed(characters);
}

template <typename Breaker>
void breaking(benchmark::State& state)
{
    const HarfBuzzShaper shaper(*setup().faces);
    std::vector<ShapedParagraph> shaped;
    for (const InlineText& text : paragraphs())
        shaped.push_back(shapeParagraph(text, shaper, setup().design.rules, measure));
    std::int64_t lines = 0;
    for (auto _ : state)
        for (const ShapedParagraph& paragraph : shaped)
            lines += static_cast<std::int64_t>(
                Breaker().breakLines(paragraph, {measure, Length::pt(24), {}, {}}, setup().design.rules).size());
    state.SetItemsProcessed(lines);
}

ComposedIssue composeOnce(const Edition& edition, ComposeCache& cache, std::optional<LanguageMode> mode = {})
{
    ComposeOptions options;
    options.languages = mode;
    static const std::shared_ptr<const Hyphenator> hyphenator = PatternHyphenator::installed();
    options.hyphenator = mode ? hyphenator : nullptr;
    return *compose(edition, setup().design, *setup().faces, options, nullptr, cache, {});
}

/// The made-up edition or the given one with English beside the Chinese: its own, or words of its length.
const Edition& bilingual()
{
    static const Edition edition = [] {
        Edition out = setup().edition;
        for (auto& placed : out.articles) {
            auto article = std::make_shared<EditionArticle>(*placed);
            if (article->article.title.en.isEmpty())
                article->article.title.en = QStringLiteral("The harbour and the cable");
            for (Block& block : article->article.blocks)
                if (block.en.isEmpty() && !block.zh.isEmpty())
                    for (qsizetype i = 0; i < block.zh.string.size(); i += 14)
                        block.en.string += QStringLiteral("Services leave the harbour by cable now. ");
            placed = article;
        }
        return out;
    }();
    return edition;
}

template <LanguageMode mode>
void composingPairs(benchmark::State& state)
{
    std::int64_t pages = 0;
    for (auto _ : state) {
        ComposeCache cache;
        pages += static_cast<std::int64_t>(composeOnce(bilingual(), cache, mode).pages.size());
    }
    state.SetItemsProcessed(pages);
}

/// One character typed in the middle of the issue, again and again.
void recompose(benchmark::State& state, Edition edition, std::optional<LanguageMode> mode)
{
    ComposeCache cache;
    benchmark::DoNotOptimize(composeOnce(edition, cache, mode));
    int key = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const std::size_t at = edition.articles.size() / 2;
        auto article = std::make_shared<EditionArticle>(*edition.articles[at]);
        article->article.blocks.front().zh.string += QChar(0x4E00 + key++ % 500);
        edition.articles[at] = article;
        state.ResumeTiming();
        benchmark::DoNotOptimize(composeOnce(edition, cache, mode));
    }
}

template <LanguageMode mode>
void oneKeyInPairs(benchmark::State& state)
{
    recompose(state, bilingual(), mode);
}

void composing(benchmark::State& state)
{
    std::int64_t pages = 0;
    for (auto _ : state) {
        ComposeCache cache;
        pages += static_cast<std::int64_t>(composeOnce(setup().edition, cache).pages.size());
    }
    state.SetItemsProcessed(pages);
}

void oneKeyRecomposition(benchmark::State& state) { recompose(state, setup().edition, {}); }

/// The same on issues of a fixed size, whatever --pages says: the engine's part of a key that shows.
void oneKeyAtPages(benchmark::State& state)
{
    const int pages = static_cast<int>(state.range(0));
    recompose(state, madeUpEdition(QStringLiteral("quarterly"), pages * 6 / 10, 12, 150), {});
}

void pdfWriting(benchmark::State& state)
{
    ComposeCache cache;
    const ComposedIssue composed = composeOnce(setup().edition, cache);
    static const SystemClock clock;
    const auto catalogue = Catalogue::open(setup().cataloguePath, Catalogue::Access::ReadOnly, clock);
    std::int64_t bytes = 0;
    for (auto _ : state) {
        const auto pdf = writePdf(composed, *setup().faces,
                                  [&](PictureId id) { return (*catalogue)->pictureBytes(id); }, {}, {}, {});
        bytes += pdf->size();
    }
    state.SetBytesProcessed(bytes);
}

void loadingFaces(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(FaceSet::load());
}

void searching(benchmark::State& state)
{
    static const SystemClock clock;
    const auto catalogue = Catalogue::open(setup().cataloguePath, Catalogue::Access::ReadOnly, clock);
    for (auto _ : state)
        benchmark::DoNotOptimize((*catalogue)->search(QStringLiteral("港口")));
}

void opening(benchmark::State& state)
{
    static const SystemClock clock;
    for (auto _ : state) {
        const auto catalogue = Catalogue::open(setup().cataloguePath, Catalogue::Access::ReadOnly, clock);
        benchmark::DoNotOptimize((*catalogue)->edition(setup().issueId));
    }
}

/// Stores the made-up edition in a catalogue of its own, for searching and opening.
bool storeMadeUp()
{
    static const SystemClock clock;
    setup().folder = std::make_unique<QTemporaryDir>();
    setup().cataloguePath = setup().folder->filePath(QStringLiteral("bench.banxin"));
    if (!Catalogue::create(setup().cataloguePath, *defaultPublications(), clock))
        return false;
    auto catalogue = Catalogue::open(setup().cataloguePath, Catalogue::Access::ReadWrite, clock);
    ImportedIssue imported;
    imported.issue = setup().edition.issue;
    imported.issue.pageDesign.clear();
    ImportedColumn column;
    column.name.zh = QStringLiteral("资讯");
    for (const auto& article : setup().edition.articles)
        column.articles.push_back(article->article);
    imported.columns.push_back(column);
    const auto stored = storeImportedIssue(**catalogue, QStringLiteral("quarterly"), imported);
    if (!stored)
        return false;
    setup().issueId = stored->id();
    return true;
}

bool prepare(int pages, const QString& cataloguePath, const QString& issueId)
{
    const auto faces = FaceSet::load();
    if (!faces) {
        std::fprintf(stderr, "no face for %s\n", qPrintable(faces.error().subject));
        return false;
    }
    setup().faces = *faces;
    if (!cataloguePath.isEmpty()) {
        static const SystemClock clock;
        const auto catalogue = Catalogue::open(cataloguePath, Catalogue::Access::ReadOnly, clock);
        const auto edition = catalogue ? (*catalogue)->edition(issueId) : Result<Edition>(catalogue.error());
        if (!edition) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(edition.error().subject),
                         qPrintable(errorName(edition.error().code)));
            return false;
        }
        setup().edition = *edition;
        setup().cataloguePath = cataloguePath;
        setup().issueId = issueId;
    } else {
        // About 1,080 characters a page, 12 paragraphs of 150 characters an article.
        setup().edition = madeUpEdition(QStringLiteral("quarterly"), std::max(1, pages * 6 / 10), 12, 150);
        if (!storeMadeUp())
            return false;
    }
    const auto design = parsePageDesign(setup().edition.issue.pageDesign);
    if (!design)
        return false;
    setup().design = *design;
    return true;
}

} // namespace

BENCHMARK(shaping)->Unit(benchmark::kMillisecond);
BENCHMARK(breaking<TotalFitLineBreaker>)->Name("breaking")->Unit(benchmark::kMillisecond);
BENCHMARK(breaking<GreedyLineBreaker>)->Name("breaking_first_fit")->Unit(benchmark::kMillisecond);
BENCHMARK(composing)->Unit(benchmark::kMillisecond);
BENCHMARK(oneKeyRecomposition)->Unit(benchmark::kMillisecond);
BENCHMARK(oneKeyAtPages)->Name("one_key")->Arg(40)->Arg(400)->Unit(benchmark::kMillisecond);
BENCHMARK(composingPairs<LanguageMode::ZhThenEn>)->Name("composing_zh_en")->Unit(benchmark::kMillisecond);
BENCHMARK(composingPairs<LanguageMode::Parallel>)->Name("composing_parallel")->Unit(benchmark::kMillisecond);
BENCHMARK(composingPairs<LanguageMode::Facing>)->Name("composing_facing")->Unit(benchmark::kMillisecond);
BENCHMARK(oneKeyInPairs<LanguageMode::ZhThenEn>)->Name("one_key_zh_en")->Unit(benchmark::kMillisecond);
BENCHMARK(oneKeyInPairs<LanguageMode::Parallel>)->Name("one_key_parallel")->Unit(benchmark::kMillisecond);
BENCHMARK(pdfWriting)->Unit(benchmark::kMillisecond);
BENCHMARK(loadingFaces)->Unit(benchmark::kMillisecond);
BENCHMARK(searching)->Unit(benchmark::kMillisecond);
BENCHMARK(opening)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    int pages = 40;
    QString catalogue;
    QString issue;
    std::vector<char*> rest{argv[0]};
    for (int i = 1; i < argc; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        const bool more = i + 1 < argc;
        if (word == QLatin1String("--pages") && more)
            pages = QString::fromLocal8Bit(argv[++i]).toInt();
        else if (word == QLatin1String("--catalogue") && more)
            catalogue = QString::fromLocal8Bit(argv[++i]);
        else if (word == QLatin1String("--issue") && more)
            issue = QString::fromLocal8Bit(argv[++i]);
        else
            rest.push_back(argv[i]);
    }
    int count = static_cast<int>(rest.size());
    if (!prepare(pages, catalogue, issue))
        return 1;
    benchmark::Initialize(&count, rest.data());
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
