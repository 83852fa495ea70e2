// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

class QLineEdit;
class QSlider;

namespace quantoscope {

class ProblemLabel;

/// The greatest seed that can be typed. Files may contain greater ones.
inline constexpr int greatestSeed = 999'999'999;

/// Edits one number of the Setup: a label, a field, a slider over the usual values, and below them an error
/// message if the value is invalid. The field accepts any number, or any integer of `Spec::whole`; the slider
/// is limited to the usual values. Typed text takes effect when the user presses Enter, leaves the field or
/// pauses for 0.8 s, so that an incomplete number has no effect.
class ParameterField : public QWidget
{
    Q_OBJECT

public:
    struct WholeRange
    {
        int least;
        int most;
    };

    struct Spec
    {
        QString name; ///< The name in snnTorch, shown as the label; also the object name of the field.
        QString toolTip;
        double sliderMin;
        double sliderMax;
        double sliderStep;
        std::optional<WholeRange> whole = std::nullopt; ///< If set, only integers in this range are accepted.
        bool logarithmic = false;
        bool slider = true; ///< False if the parameter has no range of usual values.
    };

    explicit ParameterField(const Spec& spec, QWidget* parent = nullptr);

    /// Applies typed text that has not taken effect yet.
    void commit();

    /// Shows `value` without emitting. The text stays as it is if it already has this value, or while the
    /// user is typing.
    void setValue(double value);

    /// Allows an empty field and shows `placeholder` in it: the value that an empty field stands for.
    void setAutomatic(const QString& placeholder);

    /// Shows an error message about the value, or clears it if `ofValue` is empty. A text that is not an
    /// accepted number keeps its own message.
    void setProblem(const QString& ofValue);
    QString problem() const;
    const QString& name() const { return m_spec.name; }

signals:
    void edited(double value);
    void cleared(); ///< The user emptied the field. Only emitted after setAutomatic().

private:
    QString textOf(double value) const;
    void showNumber(double value);
    QString textProblem() const;
    void readText();
    void forgetTyping();
    bool takes(double value) const;
    QString allowed() const;
    void readSlider(int position);
    void placeSlider(double value);

    Spec m_spec;
    QTimer m_pause; ///< Active while typed text has not taken effect.
    QLineEdit* m_edit;
    QSlider* m_slider;
    ProblemLabel* m_problem = nullptr; ///< Named after the field.
    bool m_mayBeEmpty = false;
};

} // namespace quantoscope
