/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Executor;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.sparsha.application.course.AnswerCourse;
import org.sparsha.application.course.AskedAlong;
import org.sparsha.application.course.CourseWindow;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.features.raster.PeakSource;
import org.sparsha.model.Model;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.settings.Settings;

/**
 * Asks the model about a long recording from window to window: what is in sight first, the whole in the background, and never while
 * something that the user asked for waits.
 */
final class CourseJob extends Job {

    private static final long TELL_EVERY = 400_000_000L;

    private final ClipDocument document;
    private final ModelCache models;
    private final Settings settings;
    private final Executor ui;
    private final PeakSource heard;
    private final BitSet known = new BitSet();
    private final Map<Integer, CourseWindow> answers = new TreeMap<>();
    private volatile SampleRange sight;
    private volatile boolean ended;
    private int reported;
    private long told;

    /** To be made on the UI's thread. */
    CourseJob(ClipDocument document, ModelCache models, Settings settings, Executor ui) {
        super("Following the answer along " + document.path().getFileName());
        this.document = document;
        this.models = models;
        this.settings = settings;
        this.ui = ui;
        this.heard = document.sound().heard(document.heard().channel());
        this.sight = document.timeline().range();
        document.timeline().addListener((context, aspects) -> {
            if (aspects.contains(TimelineContext.Aspect.RANGE)) {
                sight = context.range();
            }
        });
        setPriority(Job.DECORATE);
        setRule(new ClipJob.OneAtATime(document));
    }

    /** Ends it for good: the recording is closed, or another model listens. On the UI's thread. */
    void end() {
        ended = true;
        cancel();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Model model = models.model();
            AnswerCourse course = course(model);
            monitor.beginTask(getName(), course.size());
            monitor.worked(reported);
            OptionalInt next = course.next(known, sight);
            while (next.isPresent()) {
                if (monitor.isCanceled() || ended) {
                    tell();
                    return Status.CANCEL_STATUS;
                }
                if (isBlocking()) {
                    schedule(); // what the user asked for goes first
                    return Status.OK_STATUS;
                }
                ask(model, course.range(next.getAsInt()), next.getAsInt());
                monitor.worked(1);
                reported++;
                if (System.nanoTime() - told > TELL_EVERY) {
                    tell();
                }
                next = course.next(known, sight);
            }
            tell();
        } catch (SparshaException | RuntimeException | LinkageError e) {
            if (!ended) { // a file that was closed meanwhile can't be read any more
                System.getLogger(CourseJob.class.getName()).log(System.Logger.Level.WARNING, getName() + " failed", e);
            }
        }
        return Status.OK_STATUS;
    }

    /** Windows as chosen, at most as long as the model listens. */
    private AnswerCourse course(Model model) {
        return AskedAlong.course(model, document.info().frames(), document.info().sampleRate(), settings.courseWindow(),
                settings.courseHop());
    }

    private void ask(Model model, SampleRange range, int window) throws SparshaException {
        float[] mono = heard.readMeanPadded(range.start(), (int) range.length());
        known.set(window);
        AskedAlong.answer(model, mono, document.info().sampleRate())
                .ifPresent(answer -> answers.put(window, new CourseWindow(range, answer)));
    }

    private void tell() {
        told = System.nanoTime();
        List<CourseWindow> windows = new ArrayList<>(answers.values());
        ui.execute(() -> {
            if (!ended) {
                document.running().setWindows(windows);
            }
        });
    }
}
