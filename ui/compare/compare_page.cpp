// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include "files/session/session.h"
#include "ui/compare/compare_report.h"
#include "ui/compare/compared_plots.h"
#include "ui/compare/comparison_export.h"
#include "ui/compare/figure_table.h"
#include "ui/compare/fit_panel.h"
#include "ui/compare/scheme_comparer.h"
#include "ui/presets/presets.h"
#include "ui/text/sentence_of.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <iterator>

namespace quantoscope {
namespace {

/// "Uniform, 4 bits"
QString titleOf(const Scheme& scheme)
{
    return ComparePage::tr("%1, %2").arg(modeTitle(modeOf(scheme)), bitsText(scheme.numBits));
}

} // namespace

ComparePage::ComparePage(QWidget* parent)
    : Perspective("compare", parent), m_pin(new QToolButton(this)), m_preset(new QToolButton(this)),
      m_export(new QToolButton(this)), m_progress(new QProgressBar(this)), m_cancel(new QToolButton(this)),
      m_empty(new QLabel(this)), m_figures(new FigureTable(this)), m_fit(new FitPanel(this)),
      m_comparer(new SchemeComparer(this))
{
    auto* columns = new QWidget(this);
    auto* row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    buildColumns();
    for (SchemeColumn* column : m_columns) {
        row->addWidget(column, 1);
    }
    row->addWidget(m_empty, 1);
    auto* below = new QSplitter(Qt::Horizontal, this);
    below->addWidget(m_figures);
    below->addWidget(m_fit);
    below->setSizes({440, 570});
    auto* whole = new QSplitter(Qt::Vertical, this);
    whole->addWidget(columns);
    whole->addWidget(below);
    whole->setSizes({400, 270});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(whole, 1);
    connectJobs();
    linkColumns();
    adopt({m_fit->plot()});
    for (const SchemeColumn* column : m_columns) {
        offerExport(column->plots()); // not adopt(): their levels are not those of the level table
    }
    showPins();
}

ComparePage::~ComparePage()
{
    // A name that is being edited loses the focus and emits renamed(), which must not reach the
    // destroyed page.
    for (SchemeColumn* column : m_columns) {
        column->disconnect(this);
    }
}

QWidget* ComparePage::buildBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(4, 4, 4, 0);
    m_pin->setObjectName("pin_current");
    m_pin->setText(tr("Pin the scheme in use"));
    m_pin->setToolTip(
        tr("Put the scheme of the controls beside those already here (up to %1)").arg(Session::maxPins));
    m_preset->setObjectName("pin_preset");
    m_preset->setText(tr("Pin a preset"));
    m_preset->setToolTip(tr("Put one of snnTorch's spacings beside those already here"));
    m_preset->setPopupMode(QToolButton::InstantPopup);
    m_preset->setMenu(new QMenu(m_preset));
    m_export->setObjectName("export_comparison");
    m_export->setText(tr("Export comparison…"));
    m_export->setToolTip(tr("Write the pinned schemes and the fits as a table: CSV, LaTeX or Markdown"));
    m_progress->setObjectName("compare_progress");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumSize(140, 10);
    m_cancel->setObjectName("compare_cancel");
    m_cancel->setText(tr("Cancel"));
    for (QToolButton* button : {m_pin, m_preset, m_export, m_cancel}) {
        button->setFocusPolicy(Qt::StrongFocus);
    }
    layout->addWidget(m_pin);
    layout->addWidget(m_preset);
    layout->addWidget(m_export);
    layout->addStretch(1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    m_progress->hide();
    m_cancel->hide();
    connect(m_pin, &QToolButton::clicked, this, &ComparePage::pinCurrent);
    connect(m_export, &QToolButton::clicked, this, &ComparePage::chooseComparisonFile);
    connect(m_preset->menu(), &QMenu::aboutToShow, this, &ComparePage::fillPresets);
    return bar;
}

void ComparePage::buildColumns()
{
    auto* empty = static_cast<QLabel*>(m_empty);
    empty->setObjectName("nothing_pinned");
    empty->setText(tr("Nothing is pinned. Pin the scheme in use, a preset, or one of the fits below\n"
                      "to see schemes side by side on the same signal."));
    empty->setAlignment(Qt::AlignCenter);
    for (std::size_t i = 0; i < Session::maxPins; ++i) {
        auto* column = new SchemeColumn(static_cast<int>(i) + 1, this);
        m_columns[i] = column;
        connect(column, &SchemeColumn::renamed, this, [this, i](const QString& name) { rename(i, name); });
        connect(column, &SchemeColumn::moveLeftRequested, this, [this, i] { swapWithNext(i - 1); });
        connect(column, &SchemeColumn::moveRightRequested, this, [this, i] { swapWithNext(i); });
        connect(column, &SchemeColumn::unpinRequested, this, [this, i] { unpin(i); });
        connect(column, &SchemeColumn::adoptRequested, this,
                [this, i] { adoptScheme(m_pins[i].scheme, m_pins[i].name); });
    }
}

void ComparePage::connectJobs()
{
    connect(m_fit, &FitPanel::pinRequested, this, &ComparePage::pin);
    connect(m_fit, &FitPanel::adoptRequested, this, &ComparePage::adoptScheme);
    connect(m_cancel, &QToolButton::clicked, m_comparer, &SchemeComparer::cancel);
    connect(m_comparer, &SchemeComparer::found, this, &ComparePage::showPins);
    connect(m_comparer, &SchemeComparer::progressed, this, [this](double share) {
        m_progress->setValue(static_cast<int>(share * 1000));
        m_progress->show();
        m_cancel->show();
    });
    const auto ended = [this] {
        m_progress->hide();
        m_cancel->hide();
        if (!busy()) {
            emit settled();
        }
    };
    connect(m_comparer, &SchemeComparer::finished, this, ended);
    connect(m_fit, &FitPanel::settled, this, ended);
    connect(m_comparer, &SchemeComparer::failed, this, [this, ended](const QString& sentence) {
        ended();
        emit complained(sentence);
    });
}

/// Links the x axes of all columns, so that they show the same steps.
void ComparePage::linkColumns()
{
    QList<Plot*> all;
    for (SchemeColumn* column : m_columns) {
        all += column->plots();
    }
    for (Plot* source : all) {
        connect(source, &Plot::exportTableRequested, this, &Perspective::exportTableRequested);
        for (Plot* target : all) {
            if (source != target) {
                connect(source, &Plot::xRangeChanged, target, &Plot::setXRange);
            }
        }
    }
}

QList<Plot*> ComparePage::plots() const
{
    QList<Plot*> all{m_fit->plot()};
    for (SchemeColumn* column : m_columns) {
        all += column->plots();
    }
    return all;
}

bool ComparePage::wantsDock(const QString& name) const
{
    return name == "scheme_dock" || name == "neuron_dock" || name == "signal_dock";
}

bool ComparePage::busy() const
{
    return m_comparer->busy() || m_fit->busy();
}

void ComparePage::setTheme(const PlotTheme& theme)
{
    for (SchemeColumn* column : m_columns) {
        column->setTheme(theme);
    }
    m_fit->setTheme(theme);
}

void ComparePage::resetViews()
{
    for (Plot* plot : plots()) {
        plot->resetView();
    }
}

void ComparePage::showExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    chooseFirstOnes();
    m_fit->setExploration(exploration);
    compareAnew();
}

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
        compareAnew();
    }
}

/// Chooses default pins: the scheme in use, and the other spacings with the same number of bits.
void ComparePage::chooseFirstOnes()
{
    if (m_firstOnes || !m_choosesFirstOnes) {
        return;
    }
    const Scheme& inUse = m_exploration->setup.scheme;
    m_firstOnes = {{modeTitle(modeOf(inUse)), inUse}};
    for (const Mode mode : allModes) {
        Scheme other = inUse;
        setMode(other, mode);
        if (mode != modeOf(inUse) && !validate(other)) {
            m_firstOnes->push_back({modeTitle(mode), other});
        }
    }
    m_pins = *m_firstOnes;
}

/// Fills the menu with the spacings at the current number of bits and the presets of the main menu.
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
    for (const Mode mode : allModes) {
        Scheme scheme{.numBits = setup.scheme.numBits, .threshold = setup.scheme.threshold};
        setMode(scheme, mode);
        add(titleOf(scheme), scheme);
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

void ComparePage::pin(const Scheme& scheme, const QString& name)
{
    if (m_pins.size() == Session::maxPins) {
        emit complained(tr("%1 schemes are pinned, and there is no room for more; unpin one first.")
                            .arg(Session::maxPins));
        return;
    }
    std::vector<PinnedScheme> pins = m_pins;
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
    compareAnew();
}

void ComparePage::adoptScheme(const Scheme& scheme, const QString& name)
{
    if (m_exploration) {
        Setup setup = m_exploration->setup;
        setup.scheme = scheme;
        emit edited(setup, tr("Adopt %1").arg(name));
    }
}

const ComparedScheme* ComparePage::resultOf(const PinnedScheme& pinned) const
{
    return m_exploration ? m_comparer->compared(pinned.scheme) : nullptr;
}

std::shared_ptr<const Exploration> ComparePage::compared(std::size_t pin) const
{
    const ComparedScheme* result = pin < m_pins.size() ? resultOf(m_pins[pin]) : nullptr;
    return result == nullptr ? nullptr : result->exploration;
}

std::vector<FigureTable::Column> ComparePage::comparedColumns() const
{
    std::vector<FigureTable::Column> columns;
    for (const PinnedScheme& pinned : m_pins) {
        const ComparedScheme* result = resultOf(pinned);
        columns.push_back({pinned.name, result ? std::optional(*result) : std::nullopt});
    }
    return columns;
}

QList<ReportSection> ComparePage::reportSections() const
{
    const auto columns = comparedColumns();
    QList<ReportedPin> pins;
    for (std::size_t i = 0; i < m_pins.size(); ++i) {
        pins << ReportedPin{columns[i], m_pins[i].scheme,
                            columns[i].compared ? m_columns[i]->plots() : QList<Plot*>()};
    }
    return pinSections(pins) << fitSection(m_fit->fits(), m_fit->task().objective, m_fit->outliers(),
                                           m_fit->plot());
}

std::optional<QString> ComparePage::exportComparison(const QString& path) const
{
    const auto columns = comparedColumns();
    const bool whole =
        std::ranges::all_of(columns, [](const auto& column) { return column.compared.has_value(); });
    if (!m_exploration || !whole) {
        return tr("The schemes are still being compared; export them when that is done.");
    }
    try {
        writeComparison(path, comparisonRows(columns, m_fit->fits()), *m_exploration);
    } catch (const std::exception& error) {
        return sentenceOf(error);
    }
    return std::nullopt;
}

void ComparePage::chooseComparisonFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export comparison"), "comparison.csv",
                                                      tr("CSV (*.csv);;LaTeX (*.tex);;Markdown (*.md)"));
    if (path.isEmpty()) {
        return;
    }
    if (const auto sentence = exportComparison(path)) {
        emit complained(*sentence);
    }
}

void ComparePage::compareAnew()
{
    if (m_exploration) {
        std::vector<Scheme> schemes;
        std::ranges::transform(m_pins, std::back_inserter(schemes), &PinnedScheme::scheme);
        m_comparer->request(schemes, m_exploration);
    }
    showPins();
}

void ComparePage::showPins()
{
    std::vector<std::shared_ptr<const Exploration>> explorations;
    const std::vector<FigureTable::Column> figures = comparedColumns();
    for (const FigureTable::Column& column : figures) {
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
            if (figures[i].compared) {
                column.showCompared(*figures[i].compared, range);
            }
        }
    }
    m_empty->setVisible(m_pins.empty());
    m_figures->show(figures);
    m_pin->setEnabled(m_pins.size() < Session::maxPins);
    m_preset->setEnabled(m_pins.size() < Session::maxPins);
}

} // namespace quantoscope
