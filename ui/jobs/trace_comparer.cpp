// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/trace_comparer.h"

#include "files/recordings/trace.h"

#include "ui/text/sentence_of.h"

#include <QFileInfo>

#include <new>
#include <utility>

namespace quantoscope {
namespace {

QString named(const std::string& path)
{
    return QString::fromStdString(path);
}

} // namespace

TraceComparer::TraceComparer(QObject* parent)
    : QObject(parent), m_check([this](const Check& check) { settle(check); }),
      m_job([this](Answer answer) { take(std::move(answer)); })
{
    m_late.setSingleShot(true);
    m_late.setInterval(JobBase::grace);
    connect(&m_late, &QTimer::timeout, this, [this] {
        m_reportPending = true;
        tell();
    });
    connect(&m_files, &RecordingLibrary::opened, this, &TraceComparer::adopt);
    connect(&m_files, &RecordingLibrary::failed, this, &TraceComparer::fail);
    connect(&m_files, &RecordingLibrary::changedOnDisk, this, &TraceComparer::followFile);
    connect(&m_files, &RecordingLibrary::progressed, this, &TraceComparer::progressed);
    connect(&m_files, &RecordingLibrary::idle, this, &TraceComparer::advance);
    connect(&m_files, &RecordingLibrary::idle, this, &TraceComparer::idle);
    connect(&m_job, &JobBase::progressed, this, [this](double fraction) {
        if (m_reportPending) {
            emit progressed(fraction);
        }
    });
    connect(&m_job, &JobBase::finished, this, &TraceComparer::idle);
    connect(&m_job, &JobBase::cancelled, this, &TraceComparer::idle);
}

TraceComparer::~TraceComparer() = default;

void TraceComparer::open(const QString& path)
{
    m_chosen = path;
    m_files.open(path, {});
}

void TraceComparer::reload()
{
    if (m_exploration && m_exploration->setup.reference) {
        m_files.open(named(m_exploration->setup.reference->path), {});
    }
}

/// The new content of the trace's file, or a chosen file, which must be a trace before the Setup names it.
void TraceComparer::adopt(const QString& path)
{
    if (path == m_chosen) {
        m_check.request([recording = m_files.recording(path.toStdString()),
                         path](const Progress& /*progress*/, const Job<Check>::Deliver& deliver) {
            QString problem;
            try {
                traceOf(*recording, QFileInfo(path).fileName().toStdString());
            } catch (const std::exception& error) {
                problem = sentenceOf(error);
            }
            deliver({path, problem});
        });
    }
    if (m_unread && m_unread->path == path.toStdString()) {
        m_unread.reset();
    }
    advance();
}

void TraceComparer::settle(const Check& check)
{
    if (check.path != m_chosen) {
        return; // another file was chosen since
    }
    m_chosen.clear();
    if (check.problem.isEmpty()) {
        emit opened(check.path);
    } else {
        emit failed(check.problem);
    }
}

/// If a file cannot be read again, the window shows what was read before.
void TraceComparer::fail(const QString& sentence, const QString& path)
{
    const bool readBefore = m_files.recording(path.toStdString()) != nullptr;
    if (shows(path) && !readBefore) {
        m_unread = Problem{path.toStdString(), sentence.toStdString()};
    }
    if (path == m_chosen || (shows(path) && readBefore)) {
        m_chosen.clear();
        emit failed(sentence);
    }
    advance();
}

void TraceComparer::followFile(const QString& path, bool gone)
{
    if (!shows(path)) {
        m_files.forget(path.toStdString());
        return;
    }
    emit changedOnDisk(path, gone);
    if (!gone) {
        reload();
    }
}

bool TraceComparer::shows(const QString& path) const
{
    return m_exploration && m_exploration->setup.reference &&
           m_exploration->setup.reference->path == path.toStdString();
}

void TraceComparer::follow(const std::shared_ptr<const Exploration>& exploration)
{
    const auto& reference = exploration->setup.reference;
    if (reference && !shows(named(reference->path))) {
        m_unread.reset(); // the file may be there by now
    }
    m_exploration = exploration;
    advance();
}

/// Starts what is missing.
void TraceComparer::advance()
{
    if (!m_exploration) {
        return;
    }
    const auto& reference = m_exploration->setup.reference;
    if (!reference || !m_exploration->input) {
        stop();
        tell();
        return;
    }
    const auto recording = m_files.recording(reference->path);
    if (recording) {
        request({recording, m_exploration->input, neuronOf(m_exploration->setup), reference->matching,
                 QFileInfo(named(reference->path)).fileName().toStdString()});
    } else if (!m_unread || m_unread->path != reference->path) {
        stop();
        if (!m_files.busy()) {
            m_files.open(named(reference->path), {});
        }
        m_late.start();
    } else {
        stop();
    }
    tell();
}

/// Forgets the comparison.
void TraceComparer::stop()
{
    m_job.discard();
    m_late.stop();
    m_reportPending = false;
    m_answer = {};
}

void TraceComparer::request(const Request& request)
{
    if (m_answer.request == request) {
        return;
    }
    const bool sameTrace = m_answer.request.recording == request.recording &&
                           m_answer.request.matching.scale == request.matching.scale;
    m_answer = {.request = request,
                .trace = sameTrace ? m_answer.trace : nullptr,
                .result = std::nullopt,
                .problem = {}};
    m_reportPending = false;
    m_late.start();
    m_job.request([request](const Progress& progress, const Job<Answer>::Deliver& deliver) {
        compare(request, progress, deliver);
    });
}

/// Delivers the trace and then the comparison.
void TraceComparer::compare(const Request& request, const Progress& progress,
                            const Job<Answer>::Deliver& deliver)
{
    Answer answer{.request = request, .trace = nullptr, .result = std::nullopt, .problem = {}};
    try {
        const RecordedTrace recorded = traceOf(*request.recording, request.fileName);
        answer.trace = std::make_shared<const ReferenceTrace>(recorded, request.matching.scale, progress);
        deliver(answer);
        answer.result =
            compareReference(request.neuron, request.input->samples(), recorded, request.matching, progress);
    } catch (const Cancelled&) {
        throw;
    } catch (const std::bad_alloc&) {
        answer.problem =
            tr("There is not enough memory to compare the trace; use a shorter one.").toStdString();
    } catch (const std::exception& error) {
        answer.problem = error.what();
    }
    deliver(answer);
}

void TraceComparer::take(Answer answer)
{
    if (answer.request != m_answer.request) {
        return; // the setup has changed since
    }
    m_answer = std::move(answer);
    if (m_answer.result || !m_answer.problem.empty()) {
        m_late.stop();
        m_reportPending = false;
    }
    tell();
}

void TraceComparer::cancel()
{
    if (!pending()) {
        return;
    }
    const std::string sentence =
        tr("The comparison with the trace was cancelled; reload it to compare again.").toStdString();
    const std::string& path = m_exploration->setup.reference->path;
    if (!m_files.recording(path)) {
        m_unread = Problem{path, sentence};
    }
    m_files.cancel();
    m_job.cancel();
    m_late.stop();
    m_answer.problem = sentence;
    tell();
}

bool TraceComparer::pending() const
{
    return m_exploration && m_exploration->setup.reference && m_exploration->input && !m_answer.result &&
           m_answer.problem.empty() && !(m_unread && m_unread->path == m_exploration->setup.reference->path);
}

/// A short comparison keeps the previous result until its own one.
void TraceComparer::tell()
{
    if (!pending() || m_reportPending) {
        m_told = result();
    }
    Reference reference = m_told;
    if (m_answer.trace && m_answer.trace->steps() == m_exploration->steps()) {
        reference.trace = m_answer.trace;
    }
    emit changed(reference);
}

Reference TraceComparer::result() const
{
    Reference reference;
    if (m_exploration->setup.reference) {
        reference.finding = finding();
    }
    if (m_answer.result) {
        const TraceMatch& raw = m_answer.result->raw;
        reference.equalSteps = raw.equalSteps;
        if (raw.firstDifference) {
            reference.firstDifference = raw.firstDifference->step;
        }
    }
    return reference;
}

Finding TraceComparer::finding() const
{
    if (!m_exploration->input) {
        return traceProblem(noInputSentence());
    }
    if (m_answer.result) {
        return traceFinding(*m_answer.result, m_exploration->setup);
    }
    if (!m_answer.problem.empty()) {
        return traceProblem(m_answer.problem);
    }
    return m_unread && m_unread->path == m_exploration->setup.reference->path
               ? traceProblem(m_unread->sentence)
               : pendingTraceFinding();
}

} // namespace quantoscope
