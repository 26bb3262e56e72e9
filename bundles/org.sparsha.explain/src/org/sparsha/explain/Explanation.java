/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.sparsha.audio.filter.Resampler;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Provenance;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.model.Prediction;

/**
 * One answer of a model explained. All sample ranges lie on the analysed signal's axis: mono, at {@link #analysisRate()}.
 *
 * @param audio the recording
 * @param model the model
 * @param prediction its answer to the unchanged recording
 * @param target number of the class explained
 * @param explainer what explained it
 * @param perturbation what removed segments were replaced by; empty where the explainer changes the recording in its own way
 * @param segmenter what cut the segments; empty where the explainer cuts in its own way
 * @param seed seed of everything random
 * @param base score of the target on the unchanged recording, in the explainer's score space
 * @param evaluations how many changed clips the model was asked about
 * @param elapsedSeconds how long it took
 * @param analysisRate samples a second of the analysed signal
 * @param attribution what was found
 * @param salient the salient part: half-open, ascending, not touching
 * @param metrics id of each metric to its result, in the order asked for
 * @param warnings what the user should know
 * @param rerun the command line that gives this again
 */
public record Explanation(Audio audio, ModelIdentity model, Prediction prediction, int target, Algorithm explainer,
        Optional<Algorithm> perturbation, Optional<Algorithm> segmenter, long seed, double base, long evaluations, double elapsedSeconds,
        int analysisRate, Attribution attribution, List<SampleRange> salient, Map<String, MetricResult> metrics, List<Warning> warnings,
        String rerun) {

    /** The share of the largest score from which on a part counts as salient, where nothing else is said. */
    public static final double USUAL_THRESHOLD = 0.6;

    /** Seconds from one point of the curve to the next. */
    public static final double CURVE_HOP = 0.01;

    /**
     * A recording.
     *
     * @param path its file's path, or another name
     * @param sha256 digest of the file's bytes
     * @param sampleRate samples a second
     * @param channels number of channels
     * @param frames samples a channel of the whole recording
     * @param part the part that was explained, on the recording's own sample axis; empty for all of it
     * @param channel the channel that was heard alone, counted from 1; empty for the mean of all
     */
    public record Audio(String path, String sha256, int sampleRate, int channels, long frames, Optional<SampleRange> part,
            OptionalInt channel) {

        /** Refuses a part that lies outside of the recording, and a channel that it doesn't have. */
        public Audio {
            if (channel.isPresent() && (channel.getAsInt() < 1 || channel.getAsInt() > channels)) {
                throw new IllegalArgumentException("There is no channel " + channel.getAsInt() + " among " + channels + ".");
            }
            if (part.isPresent() && part.get().end() > frames) {
                throw new IllegalArgumentException("The part " + part.get() + " lies outside of " + frames + " samples.");
            }
        }

        /**
         * A recording of which the mean of all channels was heard.
         *
         * @param path its file's path, or another name
         * @param sha256 digest of the file's bytes
         * @param sampleRate samples a second
         * @param channels number of channels
         * @param frames samples a channel of the whole recording
         * @param part the part that was explained, on the recording's own sample axis; empty for all of it
         */
        public Audio(String path, String sha256, int sampleRate, int channels, long frames, Optional<SampleRange> part) {
            this(path, sha256, sampleRate, channels, frames, part, OptionalInt.empty());
        }

        /**
         * A recording that was explained as a whole.
         *
         * @param path its file's path, or another name
         * @param sha256 digest of the file's bytes
         * @param sampleRate samples a second
         * @param channels number of channels
         * @param frames samples a channel
         */
        public Audio(String path, String sha256, int sampleRate, int channels, long frames) {
            this(path, sha256, sampleRate, channels, frames, Optional.empty());
        }

        /** @return its length in seconds */
        public double seconds() {
            return frames / (double) sampleRate;
        }

        /** @return where what was explained begins in the recording, in seconds */
        public double startSeconds() {
            return part.map(SampleRange::start).orElse(0L) / (double) sampleRate;
        }

        /** @return samples a channel of what was explained */
        public long explainedFrames() {
            return part.map(SampleRange::length).orElse(frames);
        }
    }

    /**
     * A model.
     *
     * @param id its id
     * @param version its version
     * @param sha256 digest of its graph
     */
    public record ModelIdentity(String id, String version, String sha256) {
    }

    /**
     * A contribution as it was used.
     *
     * @param id its id
     * @param version its version
     * @param values values of its parameters
     */
    public record Algorithm(String id, String version, ParameterValues values) {
    }

    /** Copies the collections. */
    public Explanation {
        salient = List.copyOf(salient);
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        warnings = List.copyOf(warnings);
        if (!Double.isFinite(base)) {
            throw new IllegalArgumentException("The base is not finite.");
        }
    }

    /** @return label of the class explained */
    public String targetLabel() {
        return prediction.labels().get(target);
    }

    /** @return label of the class that the target is set against; empty where it is explained alone */
    public Optional<String> against() {
        return explainer.values().asMap().get("against") instanceof String label && !label.isEmpty()
                && !(attribution instanceof ResponseCurves) ? Optional.of(label) : Optional.empty();
    }

    /** @return what is explained, in words: the target's label, "rather than" the other's where it is set against one */
    public String explainedWords() {
        return targetLabel() + against().map(other -> " rather than " + other).orElse("");
    }

    /** @return number of samples of the analysed signal */
    public long analysisLength() {
        return Resampler.length(audio.explainedFrames(), audio.sampleRate(), analysisRate);
    }

    /** @return unit of the scores: how the score space calls it, or the contrast */
    public String scoreUnit() {
        if (against().isPresent()) {
            return "log p(" + targetLabel() + ") - log p(" + against().get() + ")";
        }
        return explainer.values().asMap().get("score") instanceof String space ? space : "probability";
    }

    /**
     * @param position a place on the analysed signal's sample axis
     * @return where that is in the recording, in seconds
     */
    public double seconds(long position) {
        return audio.startSeconds() + position / (double) analysisRate;
    }

    /** @return the attribution along time */
    public TimeScores timeScores() {
        return TimeScores.of(attribution);
    }

    /** @return share of the largest score from which on a part counts as salient, 0 to 1 */
    public double threshold() {
        return explainer.values().asMap().get("threshold") instanceof Number share ? share.doubleValue() : USUAL_THRESHOLD;
    }

    /**
     * Each score as a share of 100: of the sum of absolute scores, so that none goes beyond ±100; of the sum of the scores under
     * {@code compatibility=original}, as the original has it. Scores that are all rounding are shares of nothing: 0.
     *
     * @return one number for each of {@link #timeScores()}
     */
    public List<Double> percent() {
        TimeScores scores = timeScores();
        if (percentsAsOriginal(explainer.values())) {
            return scores.percentOfSum();
        }
        return scores.isRounding(0) ? Collections.nCopies(scores.scores().size(), 0.0) : scores.percent();
    }

    /** @return whether {@link #percent()} gives shares; the original's rule gives the scores as they are where their sum isn't positive */
    public boolean isPercentShare() {
        return !percentsAsOriginal(explainer.values()) || timeScores().isShare();
    }

    /**
     * @param explainer values of an explainer's parameters
     * @return whether they ask for the original's numbers, percentages included
     */
    public static boolean percentsAsOriginal(ParameterValues explainer) {
        return "original".equals(explainer.asMap().get("compatibility"));
    }

    /** @return the attribution as a curve with a point every {@link #CURVE_HOP} seconds */
    public double[] curve() {
        return timeScores().curve(Math.max(1, Math.round(CURVE_HOP * analysisRate)), analysisLength());
    }

    /** @return where this result comes from */
    public Provenance provenance() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("target", targetLabel());
        collect("explainer", explainer, parameters);
        perturbation.ifPresent(used -> collect("perturbation", used, parameters));
        segmenter.ifPresent(used -> collect("segmenter", used, parameters));
        return new Provenance(audio.sha256(), model.sha256(), explainer.id(), explainer.version(), parameters, seed, ToolVersion.VERSION);
    }

    private static void collect(String owner, Algorithm algorithm, Map<String, String> parameters) {
        parameters.put(owner, algorithm.id() + "/" + algorithm.version());
        algorithm.values().parameters()
                .forEach(parameter -> parameters.put(owner + "." + parameter.id(), algorithm.values().text(parameter)));
    }

    /**
     * @param results id of each metric to its result
     * @param more what the user should know besides
     * @param line the command line that gives this explanation with those metrics
     * @return this explanation with those metrics in place of its own
     */
    public Explanation withMetrics(Map<String, MetricResult> results, List<Warning> more, String line) {
        List<Warning> all = Stream.concat(warnings.stream(), more.stream()).distinct().toList();
        return new Explanation(audio, model, prediction, target, explainer, perturbation, segmenter, seed, base, evaluations,
                elapsedSeconds, analysisRate, attribution, salient, results, all, line);
    }
}
