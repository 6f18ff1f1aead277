#include "pdf/font_job.h"

#include "pdf/pdf_objects.h"

namespace banxin {

FontJob::FontJob(const Face& face, std::vector<std::uint32_t> glyphs)
{
    std::promise<Result<FontSubset>> promise;
    m_subset = promise.get_future();
    m_deflated =
        std::async(std::launch::async,
                   [&face, glyphs = std::move(glyphs), promise = std::move(promise)]() mutable -> std::string {
                       std::string program;
                       try {
                           Result<FontSubset> subset = subsetFace(face, glyphs);
                           if (subset)
                               program = std::move(subset->program);
                           promise.set_value(std::move(subset));
                       } catch (...) {
                           promise.set_exception(std::current_exception());
                           throw;
                       }
                       return program.empty() ? std::string() : deflated(program);
                   });
}

} // namespace banxin
