#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace banxin {

/// What went wrong, as data. The ui and the command line turn it into a sentence
/// (see describe()); core never shows anything itself.
struct Error {
    /// Stable kind of the failure.
    enum class Code {
        FileUnreadable,     ///< subject: file; detail: what the system says
        FileUnwritable,     ///< subject: file; detail: what the system says
        FileExists,         ///< subject: file that must not exist yet
        FileIsDirectory,    ///< subject: path
        EncodingUnknown,    ///< subject: file; detail: byte offset
        NotACatalogue,      ///< subject: file
        CatalogueNewer,     ///< subject: file; detail: its version
        CatalogueDamaged,   ///< subject: file; detail: what the check says
        CatalogueLocked,    ///< subject: file; detail: who writes
        CatalogueReadOnly,  ///< subject: file
        Database,           ///< subject: statement or file; detail: SQLite's message
        UnknownPublication, ///< subject: id; detail: the known ids
        UnknownIssue,       ///< subject: id; detail: the known ids
        UnknownArticle,     ///< subject: id
        UnknownColumn,      ///< subject: name or id
        DuplicateIssue,     ///< subject: issue id
        EmptyIssue,         ///< subject: issue id or file
        BadFormat,          ///< subject: file or JSON pointer; detail: what is wrong and how to mend it
        FaceMissing,        ///< subject: role; detail: the files that were looked for
        GlyphMissing,       ///< subject: character with code point; detail: article and place
        PictureUnreadable,  ///< subject: picture; detail: why
        BadArgument,        ///< subject: argument; detail: what is allowed
        InUse,              ///< subject: what something else still needs; detail: what needs it
        EmbeddingForbidden, ///< subject: the typeface's file; detail: what its maker says
        Cancelled,          ///< stopped by the user
        Conflict,           ///< subject: what was changed meanwhile
    };

    Code code;
    QString subject;
    QString detail;
};

/// The stable English name of a code ("FileUnreadable"), for JSON and logs.
QString errorName(Error::Code code);

/// A value or the reason why there is none.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_value(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_value(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_value.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    T& value() & { return std::get<0>(m_value); }
    const T& value() const& { return std::get<0>(m_value); }
    /// Of a temporary: by value, so that a range-for over it does not look at what is gone.
    T value() && { return std::get<0>(std::move(m_value)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T operator*() && { return std::get<0>(std::move(m_value)); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    /// Only when not ok().
    const Error& error() const { return std::get<1>(m_value); }

private:
    std::variant<T, Error> m_value;
};

/// Success without a value.
struct Done {};
using Status = Result<Done>;

} // namespace banxin
