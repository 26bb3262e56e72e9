/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sparsha.core.Sha256;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.TraceFiles;
import org.sparsha.corpus.task.TraceScale;

/**
 * The files of one person's traces in a task.
 *
 * @param task the task
 * @param folder the person's folder
 */
record PersonalTraces(AnnotationTask task, Path folder) {

    private Path file(Recording recording, TraceScale scale) {
        return TraceFiles.of(folder, recording.key(), scale.name());
    }

    void write(Recording recording, TraceScale scale, Trace trace) throws CorpusException {
        TraceFiles.write(file(recording, scale), trace);
    }

    Optional<Trace> read(Recording recording, TraceScale scale) throws CorpusException {
        Path file = file(recording, scale);
        return Files.isRegularFile(file) ? Optional.of(TraceFiles.read(file, scale)) : Optional.empty();
    }

    /** Name of each trace of the task to the SHA-256 of its file. */
    Map<String, String> digests(Recording recording) throws CorpusException {
        Map<String, String> digests = new TreeMap<>();
        for (TraceScale scale : task.traces()) {
            if (read(recording, scale).filter(trace -> !trace.isEmpty()).isEmpty()) {
                throw new CorpusException("The trace " + scale.name() + " of " + recording.path()
                        + " is missing: rate it while the recording plays.");
            }
            digests.put(scale.name(), digest(file(recording, scale)));
        }
        return digests;
    }

    /** SHA-256 of a trace's file. */
    static String digest(Path file) throws CorpusException {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new CorpusException("The trace " + file + " can't be read (" + AtomicFiles.reason(e) + ").", e);
        }
    }
}
