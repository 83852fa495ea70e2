// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/reference_trace.h"
#include "core/explore/trace_findings.h"
#include "files/recordings/recording.h"
#include "ui/jobs/job.h"
#include "ui/jobs/recording_library.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace quantoscope {

/// Reads the reference trace of a Setup and compares it with the raw neuron of an Exploration, off the GUI
/// thread. Compares again if the neuron, its input, the trace or its file changes.
class TraceComparer : public QObject
{
    Q_OBJECT

public:
    explicit TraceComparer(QObject* parent = nullptr);
    ~TraceComparer() override;

    /// Reads a file that the user chose. opened() follows if it is a trace, otherwise failed().
    void open(const QString& path);

    /// Reads the file of the trace again.
    void reload();

    /// Emits changed() at once with what is known, and again with each result.
    void follow(const std::shared_ptr<const Exploration>& exploration);

    /// Stops reading and comparing until the trace, its file or the neuron changes.
    void cancel();

    /// Whether the trace of the Exploration is being read or compared.
    bool pending() const;

signals:
    void opened(const QString& path);
    void failed(const QString& sentence); ///< The chosen file is not a trace, or a file cannot be read again.
    void changed(const quantoscope::Reference& reference);
    /// Another program has changed or removed the file of the trace. A changed file is read again.
    void changedOnDisk(const QString& path, bool gone);
    void progressed(double fractionDone);
    void idle(); ///< The progress is over.

private:
    /// What a comparison depends on.
    struct Request
    {
        std::shared_ptr<const Recording> recording;
        std::shared_ptr<const Signal> input;
        Neuron neuron;
        TraceMatching matching;
        std::string fileName;

        bool operator==(const Request&) const = default;
    };
    struct Answer
    {
        Request request;
        std::shared_ptr<const ReferenceTrace> trace;
        std::optional<TraceResult> result;
        std::string problem; ///< Why there is no result; empty if it is still being computed.
    };
    struct Check
    {
        QString path;
        QString problem; ///< Empty if the file is a trace.
    };
    struct Problem
    {
        std::string path;
        std::string sentence;
    };

    static void compare(const Request& request, const Progress& progress,
                        const Job<Answer>::Deliver& deliver);
    void adopt(const QString& path);
    void fail(const QString& sentence, const QString& path);
    void followFile(const QString& path, bool gone);
    void settle(const Check& check);
    bool shows(const QString& path) const;
    void advance();
    void request(const Request& request);
    void take(Answer answer);
    void stop();
    void tell();
    Reference result() const;
    Finding finding() const;

    RecordingLibrary m_files; ///< Apart from the recordings, which are read with other options.
    Job<Check> m_check;       ///< Of the chosen file.
    Job<Answer> m_job;
    QTimer m_late; ///< Until a comparison that takes longer is reported.
    QString m_chosen;
    std::shared_ptr<const Exploration> m_exploration;
    std::optional<Problem> m_unread; ///< A file that could not be read.
    Answer m_answer;
    bool m_reportPending = false;
    Reference m_told; ///< The result emitted last, without the trace.
};

} // namespace quantoscope
