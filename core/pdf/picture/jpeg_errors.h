#pragma once

#include "pdf/picture/picture_reader.h"

#include <csetjmp>
#include <cstddef>
#include <cstdio>

extern "C" {
#include <jpeglib.h>
}

namespace banxin {

/// libjpeg's way to fail: a jump out of C code, which becomes an exception behind guarded().
/// Nothing between the two may own anything.
struct JpegErrors {
    jpeg_error_mgr manager; ///< first: libjpeg hands out its address
    std::jmp_buf jump;
    int damage = 0; ///< the first warning that means lost pixels; 0: none
    char text[JMSG_LENGTH_MAX];

    /// Makes the manager; to be stored in the err of a libjpeg structure.
    jpeg_error_mgr* prepare();

    /// Runs `call`, which uses libjpeg. False: libjpeg gave up; `text` says why.
    template <typename Call>
    bool guarded(Call call)
    {
        if (setjmp(jump) != 0)
            return false;
        call();
        return true;
    }
};

} // namespace banxin
