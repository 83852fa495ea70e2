// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include "core/formats/session.h"
#include "ui/compare/compared_plots.h"
#include "ui/compare/figure_table.h"
#include "ui/compare/fit_panel.h"
#include "ui/model/newest_job.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <ranges>

namespace quantoscope {

ComparePage::ComparePage(QWidget* parent)
    : Perspective("compare", parent), m_pin(new QToolButton(this)), m_preset(new QToolButton(this)),
      m_progress(new QProgressBar(this)), m_cancel(new QToolButton(this)), m_empty(new QLabel(this)),
      m_figures(new FigureTable(this)), m_fit(new FitPanel(this)), m_job(new NewestJob(this))
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
    below->setSizes({490, 520});
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
        offerExport(column->plots()); // their levels are not those of the table
    }
    showPins();
}

ComparePage::~ComparePage()
{
    // Hiding takes the focus off a name that is being edited, which would tell of it to a page half gone.
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
        tr("Put the scheme of the controls beside those already here (up to %1)").arg(mostPins));
    m_preset->setObjectName("pin_preset");
    m_preset->setText(tr("Pin a preset"));
    m_preset->setToolTip(tr("Put one of snnTorch's spacings beside those already here"));
    m_preset->setPopupMode(QToolButton::InstantPopup);
    m_preset->setMenu(new QMenu(m_preset));
    m_progress->setObjectName("compare_progress");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumSize(140, 10);
    m_cancel->setObjectName("compare_cancel");
    m_cancel->setText(tr("Cancel"));
    for (QToolButton* button : {m_pin, m_preset, m_cancel}) {
        button->setFocusPolicy(Qt::StrongFocus);
    }
    layout->addWidget(m_pin);
    layout->addWidget(m_preset);
    layout->addStretch(1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    m_progress->hide();
    m_cancel->hide();
    connect(m_pin, &QToolButton::clicked, this, &ComparePage::pinCurrent);
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
    for (std::size_t i = 0; i < mostPins; ++i) {
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
    connect(m_cancel, &QToolButton::clicked, m_job, &NewestJob::cancel);
    connect(m_job, &NewestJob::progressed, this, [this](double share) {
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
    connect(m_job, &NewestJob::finished, this, ended);
    connect(m_job, &NewestJob::cancelled, this, ended);
    connect(m_fit, &FitPanel::settled, this, ended);
    connect(m_job, &NewestJob::failed, this, [this, ended](const QString& sentence) {
        ended();
        emit complained(sentence);
    });
}

/// All columns show the same steps.
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
    return m_job->busy() || m_fit->busy();
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
    if (!m_pinnedFirstOnes) {
        m_pinnedFirstOnes = true;
        pinFirstOnes();
    }
    m_fit->setExploration(exploration);
    compareAnew();
}

void ComparePage::save(Session& session) const
{
    session.pins.clear();
    for (const PinnedScheme& pinned : m_pins) {
        session.pins.push_back({pinned.name.toStdString(), pinned.scheme});
    }
}

void ComparePage::restore(const Session& session)
{
    if (session.pins.empty()) {
        return; // its own first choice, or what is there
    }
    m_pinnedFirstOnes = true;
    m_pins.clear();
    for (const NamedScheme& pin : session.pins | std::views::take(mostPins)) {
        m_pins.push_back({QString::fromStdString(pin.name), pin.scheme});
    }
    compareAnew();
}

/// So that there is something to compare at once: the scheme in use, and the same bits spaced otherwise.
void ComparePage::pinFirstOnes()
{
    const Scheme& inUse = m_exploration->setup.scheme;
    m_pins.push_back({modeTitle(modeOf(inUse)), inUse});
    for (const Mode mode : allModes) {
        Scheme other = inUse;
        setMode(other, mode);
        if (mode != modeOf(inUse) && !validate(other)) {
            m_pins.push_back({modeTitle(mode), other});
        }
    }
}

void ComparePage::fillPresets()
{
    QMenu* menu = m_preset->menu();
    menu->clear();
    if (!m_exploration) {
        return;
    }
    const auto add = [&](const QString& name, const Scheme& scheme) {
        menu->addAction(name, this, [this, name, scheme] { pin(scheme, name); });
    };
    for (const int bits : {m_exploration->setup.scheme.numBits, 8}) {
        for (const Mode mode : allModes) {
            Scheme scheme{.numBits = bits, .threshold = m_exploration->setup.scheme.threshold};
            setMode(scheme, mode);
            add(tr("%1, %2").arg(modeTitle(mode), bitsText(bits)), scheme);
        }
        if (bits == 8) {
            break;
        }
        menu->addSeparator();
    }
}

void ComparePage::pinCurrent()
{
    if (m_exploration) {
        const Scheme& scheme = m_exploration->setup.scheme;
        pin(scheme, tr("%1, %2").arg(modeTitle(modeOf(scheme)), bitsText(scheme.numBits)));
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
    if (m_pins.size() == mostPins) {
        emit complained(
            tr("%1 schemes are pinned, and there is no room for more; unpin one first.").arg(mostPins));
        return;
    }
    m_pins.push_back({freeName(name), scheme});
    compareAnew();
}

void ComparePage::rename(std::size_t pin, const QString& name)
{
    if (pin < m_pins.size() && !name.trimmed().isEmpty()) {
        m_pins[pin].name = name.trimmed();
    }
    showPins();
}

void ComparePage::swapWithNext(std::size_t pin)
{
    std::swap(m_pins[pin], m_pins[pin + 1]);
    compareAnew();
}

void ComparePage::unpin(std::size_t pin)
{
    m_pins.erase(m_pins.begin() + static_cast<std::ptrdiff_t>(pin));
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

/// What the setup names: the membrane (open loop) or the current (closed loop).
std::shared_ptr<const Signal> ComparePage::recording() const
{
    if (!m_exploration->setup.recording) {
        return nullptr;
    }
    return m_exploration->setup.loop == Loop::open ? m_exploration->raw : m_exploration->input;
}

bool ComparePage::isOf(const Result& result, const PinnedScheme& pinned) const
{
    Setup wanted = m_exploration->setup;
    wanted.scheme = pinned.scheme;
    return result.recording == recording() && result.compared.exploration->setup == wanted;
}

const ComparePage::Result* ComparePage::resultOf(const PinnedScheme& pinned) const
{
    const auto found = std::ranges::find_if(
        m_results, [&](const Result& result) { return m_exploration && isOf(result, pinned); });
    return found == m_results.end() ? nullptr : &*found;
}

std::shared_ptr<const Exploration> ComparePage::compared(std::size_t pin) const
{
    const Result* result = pin < m_pins.size() ? resultOf(m_pins[pin]) : nullptr;
    return result == nullptr ? nullptr : result->compared.exploration;
}

/// Computes what is missing, pin by pin; what is at hand stays.
void ComparePage::compareAnew()
{
    showPins();
    if (!m_exploration) {
        return;
    }
    std::erase_if(m_results, [this](const Result& result) {
        return std::ranges::none_of(m_pins, [&](const auto& pinned) { return isOf(result, pinned); });
    });
    std::vector<Scheme> missing;
    for (const PinnedScheme& pinned : m_pins) {
        if (resultOf(pinned) == nullptr) {
            missing.push_back(pinned.scheme);
        }
    }
    const int order = ++m_order;
    if (missing.empty()) {
        m_job->cancel();
        return;
    }
    m_job->request([this, order, missing, base = m_exploration,
                    signal = recording()](const Progress& progress) {
        const auto count = static_cast<double>(missing.size());
        for (std::size_t i = 0; i < missing.size(); ++i) {
            const auto share = [&](double done) { return progress((static_cast<double>(i) + done) / count); };
            const Result result{compareScheme(base->setup, missing[i], signal, {}, share, base), signal};
            m_job->post([this, order, result] { take(order, result); });
        }
    });
}

void ComparePage::take(int order, const Result& result)
{
    if (order == m_order) {
        m_results.push_back(result);
        showPins();
    }
}

void ComparePage::showPins()
{
    std::vector<std::shared_ptr<const Exploration>> explorations;
    std::vector<FigureTable::Column> figures;
    for (const PinnedScheme& pinned : m_pins) {
        const Result* result = resultOf(pinned);
        figures.push_back({pinned.name, result ? std::optional(result->compared) : std::nullopt});
        if (result != nullptr) {
            explorations.push_back(result->compared.exploration);
        }
    }
    const SharedRange range = explorations.empty() ? SharedRange{} : sharedRange(explorations);
    for (std::size_t i = 0; i < mostPins; ++i) {
        SchemeColumn& column = *m_columns[i];
        column.setVisible(i < m_pins.size());
        column.setEnabled(i < m_pins.size()); // one that is hidden may keep the focus
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
    m_pin->setEnabled(m_pins.size() < mostPins);
    m_preset->setEnabled(m_pins.size() < mostPins);
}

} // namespace quantoscope
