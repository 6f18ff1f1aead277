#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace banxin {

/// A word of a content stream.
struct ContentToken {
    enum class Kind { Number, Name, String, ArrayOpen, ArrayClose, DictOpen, DictClose, Operator, End };
    Kind kind = Kind::End;
    double number = 0;
    std::string text; ///< a name with its slash, the bytes of a string, an operator
};

/// Takes content streams apart. Our own and not QPDFTokenizer, because a page has tens of thousands of
/// words and each would be a counted object there (ten times the time). Garbage gives some token and
/// always goes on to the end.
class ContentLexer {
public:
    explicit ContentLexer(std::string_view bytes) : m_bytes(bytes) {}

    /// False at the end.
    bool next(ContentToken& token);
    /// After the operator ID: skips the data of an inline image and its EI; gives back their length.
    std::size_t skipInlineImage();

private:
    void skipBlank();
    void readNumber(ContentToken& token);
    void readName(ContentToken& token);
    void readString(ContentToken& token);
    void readEscape(ContentToken& token);
    void readHexString(ContentToken& token);

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

} // namespace banxin
