/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.sparsha.application.annotation.TraceCurves;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.task.TraceScale;
import org.sparsha.ui.commands.PerspectiveIds;
import org.sparsha.ui.recordings.ActiveClip;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.session.ClipDocument;

/** Opens a recording in the audio editor with its traces as tracks of the timeline, once it is read. On the UI's thread. */
final class TimelineTraces {

    private final IWorkbenchWindow window;
    private final Runnable end;
    private Optional<Awaited> awaited = Optional.empty();

    /**
     * What is to be shown.
     *
     * @param recording the sound file
     * @param traces a scale to person to trace
     */
    private record Awaited(Path recording, Map<TraceScale, Map<String, Trace>> traces) {
    }

    TimelineTraces(IWorkbenchWindow window) {
        this.window = window;
        this.end = ActiveClip.of(window, (old, now) -> now.ifPresent(this::deliver), aspect -> { }).install();
    }

    /** Shows a recording in the perspective in which recordings are heard, with these traces in place of those of the same names. */
    void show(Path recording, Map<TraceScale, Map<String, Trace>> traces) throws WorkbenchException {
        Path file = recording.toAbsolutePath().normalize();
        awaited = Optional.of(new Awaited(file, traces));
        window.getWorkbench().showPerspective(PerspectiveIds.LISTEN, window);
        Recordings.open(window, List.of(file));
        Optional.ofNullable(window.getActivePage().getActiveEditor()).map(editor -> editor.getAdapter(ClipDocument.class))
                .ifPresent(this::deliver); // one that was in front already
    }

    private void deliver(ClipDocument document) {
        Optional<Awaited> wanted = awaited.filter(one -> one.recording().equals(document.path()));
        if (wanted.isPresent()) {
            awaited = Optional.empty();
            wanted.get().traces().forEach((scale, people) -> document.addTraces(TraceCurves.of(scale, people,
                    document.info().sampleRate())));
        }
    }

    /** Waits for no recording any more. */
    void close() {
        end.run();
    }
}
