/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.EmotionWords;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;

/** One corpus in the explorer: what was found in it, and what the model has heard in its recordings so far. */
public final class OpenCorpus {

    /**
     * What the model heard.
     *
     * @param label its answer
     * @param right whether the corpus says the same; empty where the corpus says nothing that the model could answer
     */
    public record Heard(String label, Optional<Boolean> right) {
    }

    private final Path place;
    private final Optional<String> scheme;
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private volatile Optional<Corpus> corpus = Optional.empty();
    private volatile Map<Path, Recording> byFile = Map.of();
    private volatile String problem = "";
    private volatile List<String> warnings = List.of();
    private Optional<CorpusChannel.Answer> channel = Optional.empty();

    OpenCorpus(Path place, Optional<String> scheme) {
        this.place = place;
        this.scheme = scheme;
    }

    /** @return a folder, a manifest or a project */
    public Path place() {
        return place;
    }

    /** @return id of the scheme chosen by the user; empty where it is guessed */
    public Optional<String> scheme() {
        return scheme;
    }

    /** @return what it is called */
    public String name() {
        return corpus.map(Corpus::name).orElse(String.valueOf(place.getFileName()));
    }

    /** @return what was found in it; empty until it has been read */
    public Optional<Corpus> corpus() {
        return corpus;
    }

    /** @return why it can't be read; empty otherwise */
    public String problem() {
        return problem;
    }

    void found(Corpus read) {
        Map<Path, Recording> files = new HashMap<>();
        read.recordings().forEach(recording -> files.put(recording.file().toAbsolutePath().normalize(), recording));
        byFile = files;
        corpus = Optional.of(read);
    }

    void failed(String message) {
        problem = message;
    }

    /**
     * @param file a sound file
     * @return the recording that it is in this corpus
     */
    public Optional<Recording> recording(Path file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /**
     * @param recording one of its recordings
     * @return what the model heard in it, where it was asked
     */
    public Optional<Heard> heard(Recording recording) {
        return Optional.ofNullable(heard.get(recording.key()));
    }

    /** @return what must be known of the answers */
    public List<String> warnings() {
        return warnings;
    }

    /** @param known what must be known of the answers. Any thread. */
    void warn(Collection<String> known) {
        warnings = List.copyOf(known);
    }

    /** What was answered last to which of its channels is heard. On the UI's thread, as is setting it. */
    Optional<CorpusChannel.Answer> channel() {
        return channel;
    }

    void setChannel(CorpusChannel.Answer answer) {
        channel = Optional.of(answer);
    }

    /** @return how many recordings the model was asked about */
    public int heardCount() {
        return heard.size();
    }

    /** Takes what a model said, or nothing of a failure. Any thread. */
    void hear(Recording recording, List<String> labels, RunResult result) {
        switch (result) {
            case Outcome outcome -> heard.put(recording.key(), new Heard(outcome.predicted(), Optional.of(outcome.correct())));
            case DimensionalOutcome outcome -> heard.put(recording.key(), new Heard(values(labels, outcome.values()), Optional.empty()));
            case Failure failure -> heard.remove(recording.key());
        }
    }

    /** Takes the class that a model named for a recording that was opened. Any thread. */
    void hear(Recording recording, List<String> labels, String answer) {
        heard.put(recording.key(), new Heard(answer, EmotionWords.match(recording.label(), labels).map(answer::equals)));
    }

    private static String values(List<String> dimensions, List<Double> values) {
        return IntStream.range(0, values.size()).mapToObj(i -> String.format(Locale.ROOT, "%s %.2f", dimensions.get(i), values.get(i)))
                .collect(Collectors.joining(", "));
    }

    /** Forgets what was heard so far. */
    public void forgetHeard() {
        heard.clear();
        warnings = List.of();
    }
}
