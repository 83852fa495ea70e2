// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QSlider;

namespace quantoscope {

/// The greatest seed that a person can type; a file may hold greater ones.
inline constexpr int greatestSeed = 999'999'999;

/// One number of the Setup: its name, a field to type it in, a slider over the usual values, and below them,
/// when it is wrong, the sentence that says why. The field takes any number; the slider only the usual ones.
/// What is typed counts once the person presses Enter, leaves the field or pauses: half a number is never
/// taken.
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
        QString name; ///< The reference's own, also the field's object name.
        QString toolTip;
        double sliderMin;
        double sliderMax;
        double sliderStep;
        std::optional<WholeRange> whole = std::nullopt; ///< Only whole numbers are taken, and only these.
        bool logarithmic = false;
        bool slider = true; ///< False where no range of values is the usual one.
    };

    explicit ParameterField(const Spec& spec, QWidget* parent = nullptr);

    /// Takes what was typed and does not count yet.
    void commit();

    /// Shows `value` without emitting; the text is left alone where it already reads so, and while it is
    /// typed.
    void setValue(double value);

    /// Shows in place of a value what an empty field stands for.
    void setAutomatic(const QString& placeholder);

    /// Marks the field with a sentence about its value; empty: clears the mark. A text that is no number at
    /// all stays marked as such.
    void setProblem(const QString& ofValue);
    QString problem() const;
    const QString& name() const { return m_spec.name; }

signals:
    void edited(double value);
    void cleared(); ///< Emptied by the person; only where setAutomatic allows it.

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
    QTimer m_pause; ///< Runs while there is typed text that does not count yet.
    QLineEdit* m_edit;
    QSlider* m_slider;
    QLabel* m_problem;
    bool m_mayBeEmpty = false;
};

} // namespace quantoscope
