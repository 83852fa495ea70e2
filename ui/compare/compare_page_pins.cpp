// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include "core/levels/usual_schemes.h"
#include "files/session/session.h"
#include "ui/compare/compared_plots.h"
#include "ui/compare/fit_panel.h"
#include "ui/compare/metrics_table.h"
#include "ui/presets/presets.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <iterator>

namespace quantoscope {
namespace {

/// "Uniform, 4 bits"
QString titleOf(const Scheme& scheme)
{
    return ComparePage::tr("%1, %2").arg(schemeTitle(scheme), bitsText(bitsOf(scheme)));
}

} // namespace

void ComparePage::save(Session& session) const
{
    if (m_choosesFirstOnes && !m_firstOnes) {
        return; // no Exploration yet, so no default pins
    }
    session.pins.emplace();
    for (const PinnedScheme& pinned : m_pins) {
        session.pins->push_back({pinned.name.toStdString(), pinned.scheme});
    }
}

void ComparePage::restore(const Session& session)
{
    std::vector<PinnedScheme> pins;
    if (session.pins) {
        for (const NamedScheme& pin : *session.pins) {
            pins.push_back({QString::fromStdString(pin.name), pin.scheme});
        }
    } else {
        pins = m_firstOnes.value_or(pins);
    }
    m_choosesFirstOnes = !session.pins;
    if (pins != m_pins) {
        m_pins = pins;
        restartComparison();
    }
}

/// Chooses default pins with the same number of bits: the scheme in use, those of other families, and, where
/// these are too few, snnTorch's other spacings.
void ComparePage::chooseFirstOnes()
{
    if (m_firstOnes || !m_choosesFirstOnes) {
        return;
    }
    const Scheme& inUse = m_exploration->setup.scheme;
    m_firstOnes = {{schemeTitle(inUse), inUse}};
    const auto add = [this](const Scheme& scheme) {
        if (m_firstOnes->size() < Session::maxPins && !validate(scheme)) {
            m_firstOnes->push_back({schemeTitle(scheme), scheme});
        }
    };
    for (const Scheme& scheme : usualSchemes(bitsOf(inUse), inUse.threshold)) {
        if (scheme.format.index() != inUse.format.index()) {
            add(scheme);
        }
    }
    for (const Spacing spacing : allSpacings) {
        Scheme other = inUse;
        setSpacing(other, spacing);
        if (isSnnTorch(inUse) && spacing != spacingOf(inUse)) {
            add(other);
        }
    }
    m_pins = *m_firstOnes;
}

/// Fills the menu with the spacings and formats at the current number of bits and the presets of the main
/// menu.
void ComparePage::fillPresets()
{
    QMenu* menu = m_preset->menu();
    menu->clear();
    menu->setToolTipsVisible(true);
    if (!m_exploration) {
        return;
    }
    const Setup& setup = m_exploration->setup;
    const auto add = [&](const QString& name, const Scheme& scheme) {
        return menu->addAction(name, this, [this, name, scheme] { pin(scheme, name); });
    };
    for (const Spacing spacing : allSpacings) {
        Scheme scheme{.numBits = bitsOf(setup.scheme), .threshold = setup.scheme.threshold};
        setSpacing(scheme, spacing);
        add(titleOf(scheme), scheme);
    }
    for (const Scheme& scheme : usualSchemes(bitsOf(setup.scheme), setup.scheme.threshold)) {
        if (!isSnnTorch(scheme)) {
            add(titleOf(scheme), scheme);
        }
    }
    menu->addSeparator();
    for (const Preset& preset : schemePresets()) {
        add(preset.name, preset.applied(setup).scheme)->setToolTip(preset.purpose);
    }
}

void ComparePage::pinCurrent()
{
    if (m_exploration) {
        pin(m_exploration->setup.scheme, titleOf(m_exploration->setup.scheme));
    }
}

QString ComparePage::freeName(const QString& wanted) const
{
    const auto taken = [this](const QString& name) {
        return std::ranges::find(m_pins, name, &PinnedScheme::name) != m_pins.end();
    };
    QString name = wanted;
    for (int i = 2; taken(name); ++i) {
        name = QString("%1 (%2)").arg(wanted).arg(i);
    }
    return name;
}

bool ComparePage::canPin() const
{
    return m_pins.size() < Session::maxPins || m_choosesFirstOnes;
}

/// Replaces the last of the default pins, which fill all columns, but no pin that the user chose.
void ComparePage::pin(const Scheme& scheme, const QString& name)
{
    if (!canPin()) {
        emit complained(tr("At most %1 schemes can be pinned; unpin one first.").arg(Session::maxPins));
        return;
    }
    std::vector<PinnedScheme> pins = m_pins;
    if (pins.size() == Session::maxPins) {
        pins.pop_back();
    }
    pins.push_back({freeName(name), scheme});
    setPins(pins, tr("Pin %1").arg(pins.back().name));
}

void ComparePage::rename(std::size_t pin, const QString& name)
{
    if (pin >= m_pins.size() || name.trimmed().isEmpty()) {
        showPins(); // restores the name
        return;
    }
    std::vector<PinnedScheme> pins = m_pins;
    pins[pin].name = name.trimmed();
    setPins(pins, tr("Rename %1").arg(m_pins[pin].name));
}

void ComparePage::swapWithNext(std::size_t pin)
{
    std::vector<PinnedScheme> pins = m_pins;
    std::swap(pins[pin], pins[pin + 1]);
    setPins(pins, tr("Move %1").arg(m_pins[pin].name));
}

void ComparePage::unpin(std::size_t pin)
{
    std::vector<PinnedScheme> pins = m_pins;
    pins.erase(pins.begin() + static_cast<std::ptrdiff_t>(pin));
    setPins(pins, tr("Unpin %1").arg(m_pins[pin].name));
}

void ComparePage::setPins(const std::vector<PinnedScheme>& pins, const QString& what)
{
    m_choosesFirstOnes = false;
    if (pins != m_pins) {
        m_pins = pins;
        emit arranged(what);
    }
    restartComparison();
}

void ComparePage::adoptScheme(const Scheme& scheme, const QString& name)
{
    if (m_exploration) {
        Setup setup = m_exploration->setup;
        setup.scheme = scheme;
        emit edited(setup, tr("Adopt %1").arg(name));
    }
}

void ComparePage::showPins()
{
    std::vector<std::shared_ptr<const Exploration>> explorations;
    const std::vector<MetricsTable::Column> metrics = comparedColumns();
    for (const MetricsTable::Column& column : metrics) {
        if (column.compared) {
            explorations.push_back(column.compared->exploration);
        }
    }
    const SharedRange range = explorations.empty() ? SharedRange{} : sharedRange(explorations);
    for (std::size_t i = 0; i < Session::maxPins; ++i) {
        SchemeColumn& column = *m_columns[i];
        column.setVisible(i < m_pins.size());
        column.setEnabled(i < m_pins.size()); // a hidden column may have the focus
        if (i < m_pins.size()) {
            const bool inUse = m_exploration && m_exploration->setup.scheme == m_pins[i].scheme;
            column.showPinned(m_pins[i], i == 0, i + 1 == m_pins.size(), inUse);
            if (metrics[i].compared) {
                column.showCompared(*metrics[i].compared, range);
            }
        }
    }
    m_empty->setVisible(m_pins.empty());
    showCosts();
    m_pin->setEnabled(canPin());
    m_preset->setEnabled(canPin());
}

} // namespace quantoscope
