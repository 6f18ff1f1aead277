#pragma once

// QPDF 11 warns until it is told that nobody here uses its old PointerHolder; every file of this
// folder that needs QPDF includes it through this one.
#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4
#endif

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFXRefEntry.hh>

#include <cstddef>
#include <functional>
#include <string>

namespace banxin {

/// What was read of a stream.
struct StreamBytes {
    std::string bytes;
    bool whole = false;   ///< false: it is longer than allowed, or broken
    bool decoded = false; ///< false: a filter is not known here (JPXDecode …); bytes are raw
};

/// Takes apart what a stream holds, never more than `most` bytes: a few bytes of a file can stand for
/// gigabytes. JPEG data stay as they are.
StreamBytes readStream(QPDFObjectHandle stream, std::size_t most);

/// Hands the decoded bytes of a stream on piece by piece until `take` says no; the rest as readStream().
/// `jpeg`: JPEG data too become pixels.
bool pipeStream(QPDFObjectHandle stream, const std::function<bool(const unsigned char*, std::size_t)>& take,
                bool jpeg = false);

/// A number of a dictionary or array, or `otherwise`.
double numberOf(QPDFObjectHandle value, double otherwise);
/// "12 0 R"; empty for a direct object.
std::string reference(QPDFObjectHandle object);

} // namespace banxin
