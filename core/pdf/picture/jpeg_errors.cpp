#include "pdf/picture/jpeg_errors.h"

#include <jerror.h>

namespace banxin {

namespace {

[[noreturn]] void giveUp(j_common_ptr jpeg)
{
    auto* errors = reinterpret_cast<JpegErrors*>(jpeg->err);
    jpeg->err->format_message(jpeg, errors->text);
    std::longjmp(errors->jump, 1);
}

void noteWarning(j_common_ptr jpeg, int level)
{
    if (level >= 0) // a remark
        return;
    auto* errors = reinterpret_cast<JpegErrors*>(jpeg->err);
    constexpr int padding = 64; // bytes that cameras leave before a marker; more of them were pixels
    switch (jpeg->err->msg_code) {
    case JWRN_EXTRANEOUS_DATA:
        if (jpeg->err->msg_parm.i[0] <= padding)
            return;
        break;
    case JWRN_ADOBE_XFORM:
    case JWRN_BOGUS_ICC:
    case JWRN_JFIF_MAJOR: return;
    default: break;
    }
    if (errors->damage == 0) {
        errors->damage = jpeg->err->msg_code;
        jpeg->err->format_message(jpeg, errors->text);
    }
}

void saysNothing(j_common_ptr) {}

} // namespace

jpeg_error_mgr* JpegErrors::prepare()
{
    jpeg_std_error(&manager);
    manager.error_exit = giveUp;
    manager.emit_message = noteWarning;
    manager.output_message = saysNothing;
    return &manager;
}

} // namespace banxin
