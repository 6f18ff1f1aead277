// Cleaning a whole newspaper issue: 50,000 characters, as copied and with the marks that a Founder PDF damages.

#include "import/cleanup/clean.h"
#include "unit/import/cleanup/structure/made_up_newspaper.h"

#include <benchmark/benchmark.h>

#include <random>

using namespace banxin;

namespace {

Manuscript newspaperOf(qsizetype characters)
{
    std::mt19937 random(7);
    Manuscript out;
    int number = 0;
    for (qsizetype sum = 0; sum < characters;)
        for (ManuscriptLine line : testing::madeUpPage(random).manuscript.lines) {
            line.number = ++number;
            sum += line.text.string.size();
            out.lines.push_back(std::move(line));
        }
    return out;
}

Manuscript damaged(Manuscript manuscript)
{
    static const std::pair<char16_t, char16_t> marks[] = {{u'，', u'袁'}, {u'。', u'遥'}, {u'、', u'尧'},
                                                          {u'“', u'野'},  {u'”', u'冶'},  {u'：', u'院'}};
    for (ManuscriptLine& line : manuscript.lines)
        for (const auto& [mark, character] : marks)
            line.text.string.replace(QChar(mark), QChar(character));
    return manuscript;
}

void cleaning(benchmark::State& state)
{
    const Manuscript manuscript = state.range(0) > 0 ? damaged(newspaperOf(50'000)) : newspaperOf(50'000);
    std::size_t articles = 0;
    for (auto _ : state)
        articles = clean(manuscript).articles.size();
    state.counters["articles"] = static_cast<double>(articles);
}

} // namespace

BENCHMARK(cleaning)->Arg(0)->Arg(1)->ArgName("damaged")->Unit(benchmark::kMillisecond);
