// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter.h"
#include "ui/widgets/parameter_field.h"

#include <QMap>
#include <QObject>
#include <QString>

#include <cstdint>
#include <optional>
#include <type_traits>

class QCheckBox;
class QComboBox;

namespace quantoscope {

/// The controls of a form, by parameter name.
class ParameterControls : public QObject
{
    Q_OBJECT

public:
    explicit ParameterControls(QWidget* parent);

    /// Sets the placeholder that the field of an empty optional shows after the next show().
    void setAutomatic(const QString& name, const QString& placeholder) { m_automatic[name] = placeholder; }

    /// Whether the parameter is in use with the values shown last.
    bool applies(const QString& name) const { return m_applies.value(name, true); }

    const QList<ParameterField*>& fields() const { return m_fields; }

    /// Shows an error message in the field of the parameter. Returns false if the form has no such field.
    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    /// The user changed the parameter with this name.
    void edited(const QString& name);

protected:
    enum class Kind { number, integer, seed };

    ParameterField* addField(const Parameter& parameter, Kind kind);
    ParameterField* fieldOf(const Parameter& parameter) const;
    void showOptional(const Parameter& parameter, const std::optional<double>& value) const;
    void addBox(const QString& name, QComboBox* box) { m_boxes[name] = box; }
    void showIndex(const Parameter& parameter, int index) const;
    void addCheck(const QString& name, QCheckBox* check) { m_checks[name] = check; }
    void showFlag(const Parameter& parameter, bool value) const;
    void setApplies(const Parameter& parameter);
    static QString nameOf(const Parameter& parameter);

private:
    QList<ParameterField*> m_fields;
    QMap<QString, QComboBox*> m_boxes;
    QMap<QString, QCheckBox*> m_checks;
    QMap<QString, QString> m_automatic;
    QMap<QString, bool> m_applies;
};

/// Binds controls to the parameters of a described struct (core/parameters/describe.h). Names, tool tips and
/// ranges come from the description. The caller lays out the controls.
template<typename Value>
class ParameterForm : public ParameterControls
{
public:
    using ParameterControls::ParameterControls;

    /// The value with all changes by the user. Changes by the caller are not shown before the next show().
    const Value& value() const { return m_value; }
    Value& value() { return m_value; }

    /// Shows the value without emitting signals.
    void show(const Value& value)
    {
        m_value = value;
        Show visitor{*this};
        describe(visitor, m_value);
    }

    /// Creates a field for the number with this name, which must exist.
    ParameterField* addNumber(const QString& name)
    {
        ParameterField* field = nullptr;
        visit(name, [&](const Parameter& parameter, auto& member) {
            using Member = std::remove_reference_t<decltype(member)>;
            if constexpr (isNumber<Member>) {
                field = addField(parameter, std::is_same_v<Member, int>             ? Kind::integer
                                            : std::is_same_v<Member, std::uint64_t> ? Kind::seed
                                                                                    : Kind::number);
            }
        });
        connect(field, &ParameterField::edited, this, [this, name](double number) {
            visit(name, [number](const Parameter& /*parameter*/, auto& member) {
                using Member = std::remove_reference_t<decltype(member)>;
                if constexpr (std::is_same_v<Member, std::optional<double>>) {
                    member = number;
                } else if constexpr (isNumber<Member>) {
                    member = static_cast<Member>(number);
                }
            });
            emit edited(name);
        });
        connect(field, &ParameterField::cleared, this, [this, name] {
            visit(name, [](const Parameter& /*parameter*/, auto& member) {
                if constexpr (std::is_same_v<std::remove_reference_t<decltype(member)>,
                                             std::optional<double>>) {
                    member.reset();
                }
            });
            emit edited(name);
        });
        return field;
    }

    /// Binds a combo box to the enum with this name. Its items must be the values of the enum, in
    /// their order.
    template<typename Box>
    Box* bindChoice(const QString& name, Box* box)
    {
        addBox(name, box);
        connect(box, &Box::currentIndexChanged, this, [this, name](int index) {
            visit(name, [index](const Parameter& /*parameter*/, auto& member) {
                using Member = std::remove_reference_t<decltype(member)>;
                if constexpr (std::is_enum_v<Member>) {
                    member = static_cast<Member>(index);
                }
            });
            emit edited(name);
        });
        return box;
    }

    /// Binds a check box to the bool with this name.
    template<typename Check>
    Check* bindFlag(const QString& name, Check* check)
    {
        addCheck(name, check);
        connect(check, &Check::toggled, this, [this, name](bool on) {
            visit(name, [on](const Parameter& /*parameter*/, auto& member) {
                if constexpr (std::is_same_v<std::remove_reference_t<decltype(member)>, bool>) {
                    member = on;
                }
            });
            emit edited(name);
        });
        return check;
    }

private:
    template<typename Member>
    static constexpr bool isNumber =
        std::is_same_v<Member, double> || std::is_same_v<Member, std::optional<double>> ||
        std::is_same_v<Member, int> || std::is_same_v<Member, std::uint64_t>;

    /// A visitor that calls `act` for the parameter with one name.
    template<typename Act>
    struct One
    {
        QString name;
        Act act;

        void operator()(const Parameter& parameter, auto& member)
        {
            if (nameOf(parameter) == name) {
                act(parameter, member);
            }
        }
        void object(std::string_view /*key*/, auto& member) { describe(*this, member); }
    };

    template<typename Act>
    void visit(const QString& name, Act act)
    {
        One<Act> visitor{name, act};
        describe(visitor, m_value);
    }

    struct Show
    {
        ParameterForm& form;

        template<typename Member>
        void operator()(const Parameter& parameter, const Member& member)
        {
            form.setApplies(parameter);
            if constexpr (std::is_same_v<Member, bool>) {
                form.showFlag(parameter, member);
            } else if constexpr (std::is_enum_v<Member>) {
                form.showIndex(parameter, static_cast<int>(member));
            } else if constexpr (std::is_same_v<Member, std::optional<double>>) {
                form.showOptional(parameter, member);
            } else if constexpr (isNumber<Member>) {
                if (ParameterField* field = form.fieldOf(parameter)) {
                    field->setValue(static_cast<double>(member));
                }
            }
        }
        void object(std::string_view /*key*/, const auto& member) { describe(*this, member); }
    };

    Value m_value = {};
};

} // namespace quantoscope
