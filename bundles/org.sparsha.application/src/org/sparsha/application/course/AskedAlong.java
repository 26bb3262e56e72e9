/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.ChannelDifference;
import org.sparsha.audio.filter.Resampler;
import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.model.Audibility;
import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.model.Prediction;

/** Asks a model about windows that move along a recording. Pure functions, the same on any number of threads. */
public final class AskedAlong {

    /** Usual length of a window, in seconds. */
    public static final double WINDOW_SECONDS = 4;
    /** Usual time from one window to the next, in seconds. */
    public static final double HOP_SECONDS = 1;

    /** So many windows are read and then asked about: enough for all processors, and little beside a model's memory. */
    private static final int AT_ONCE = 32;

    /**
     * What was heard along a recording.
     *
     * @param windows the answers from left to right, without the windows in which there is nothing to hear
     * @param channels what is to be known where its channels differ, in all that was heard
     */
    public record Heard(List<CourseWindow> windows, Optional<Warning> channels) {
    }

    private AskedAlong() {
    }

    /**
     * The windows of a recording for a model: as long as wanted, at most as long as it listens.
     *
     * @param model the model
     * @param frames length of the recording
     * @param sampleRate samples a second
     * @param windowSeconds length wanted, above 0
     * @param hopSeconds from one window to the next, above 0
     * @return the course
     */
    public static AnswerCourse course(Model model, long frames, int sampleRate, double windowSeconds, double hopSeconds) {
        long used = model.inputs().usedSamples();
        double most = used == Long.MAX_VALUE ? Double.MAX_VALUE : used / (double) model.sampleRate();
        double longest = Math.min(most, model.descriptor().maxSeconds().orElse(Double.MAX_VALUE));
        return AnswerCourse.of(frames, sampleRate, Math.min(longest, windowSeconds), hopSeconds);
    }

    /**
     * The answer to one window.
     *
     * @param model the model
     * @param mono the window, one channel
     * @param sampleRate its samples a second
     * @return the answer; none where there is nothing to hear
     * @throws SparshaException where the model fails
     */
    public static Optional<Prediction> answer(Model model, float[] mono, int sampleRate) throws SparshaException {
        float[] heard = Resampler.resample(mono, sampleRate, model.sampleRate());
        return Audibility.nothingToHear(heard, model.sampleRate()).isEmpty() ? Optional.of(model.predict(heard)) : Optional.empty();
    }

    /**
     * The answers to all windows; a recording that is shorter than one is asked about as a whole.
     *
     * @param model the model
     * @param source the recording; never held as a whole
     * @param channel which of its channels is heard
     * @param course its windows
     * @param executor asks several at once
     * @param progress told of each, and cancels
     * @return what was heard
     * @throws SparshaException where the recording can't be read or the model fails
     */
    public static Heard all(Model model, AudioSource source, ChannelChoice channel, AnswerCourse course, ExecutorService executor,
            Progress progress) throws SparshaException {
        List<SampleRange> ranges = new ArrayList<>();
        for (int i = 0; i < course.size(); i++) {
            ranges.add(course.range(i));
        }
        if (ranges.isEmpty()) {
            ranges.add(source.info().range());
        }
        List<CourseWindow> windows = new ArrayList<>();
        ChannelDifference difference = new ChannelDifference();
        long known = 0;
        for (int first = 0; first < ranges.size(); first += AT_ONCE) {
            List<SampleRange> some = ranges.subList(first, Math.min(ranges.size(), first + AT_ONCE));
            List<Callable<Optional<Prediction>>> questions = new ArrayList<>();
            for (SampleRange range : some) {
                progress.checkCancelled();
                AudioClip clip = channel.of(source.clip(range));
                difference.add(clip, Math.clamp(known - range.start(), 0, clip.frames())); // windows overlap
                known = Math.max(known, range.end());
                float[] mono = clip.mono();
                questions.add(() -> answer(model, mono, source.info().sampleRate()));
            }
            List<Optional<Prediction>> answers = ask(questions, executor);
            for (int i = 0; i < some.size(); i++) {
                SampleRange range = some.get(i);
                answers.get(i).ifPresent(answer -> windows.add(new CourseWindow(range, answer)));
                progress.worked(1.0 / ranges.size());
            }
        }
        return new Heard(windows, difference.warning());
    }

    private static List<Optional<Prediction>> ask(List<Callable<Optional<Prediction>>> questions, ExecutorService executor)
            throws SparshaException {
        List<Optional<Prediction>> answers = new ArrayList<>();
        try {
            for (Future<Optional<Prediction>> answer : executor.invokeAll(questions)) {
                answers.add(answer.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SparshaException failure) {
                throw failure;
            }
            throw new ModelException("The model failed at a window of the recording: " + e.getCause(), e);
        }
        return answers;
    }
}
