#pragma once

#include "base/result.h"
#include "layout/composed.h"
#include "layout/page_design.h"
#include "model/edition.h"
#include "text/hyphenator.h"

#include <memory>
#include <stop_token>

namespace banxin {

/// What is asked of one composition beside the edition itself.
struct ComposeOptions {
    /// For the whole issue and each of its articles; absent: as the issue and its articles say.
    std::optional<LanguageMode> languages;
    /// Whether fixes are looked for where the two sides of pairs differ in length (PairDrift::fixes);
    /// each of them means setting the article once more.
    bool pairFixes = false;
    /// Parts English words where the design asks for it (U-07); null: no word is parted.
    std::shared_ptr<const Hyphenator> hyphenator;
};

/// Shaped paragraphs and broken lines kept between compositions. Never changes the outcome,
/// only the time. One per caller; not shared between threads at the same time.
class ComposeCache {
public:
    ComposeCache();
    ~ComposeCache();
    ComposeCache(ComposeCache&&) noexcept;
    ComposeCache& operator=(ComposeCache&&) noexcept;

    struct Data;
    Data& data() { return *m_data; }

private:
    std::unique_ptr<Data> m_data;
};

/// Times of the stages in milliseconds, for reports only.
struct ComposeTimes {
    double shape = 0;
    double breakLines = 0;
    double pages = 0;
    double total = 0;
};

/// Composes the edition in the page design. Pure: the same edition, design, faces and options
/// give the same result, whatever cache or previous result is handed in. Errors: GlyphMissing,
/// Cancelled, BadFormat.
Result<ComposedIssue> compose(const Edition& edition, const PageDesign& design, const FaceSet& faces,
                              const ComposeOptions& options, const ComposedIssue* previous, ComposeCache& cache,
                              std::stop_token stop, ComposeTimes* times = nullptr);

} // namespace banxin
