/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.sparsha.corpus.Recording;

/** A line of the explorer. What lies below it is made when it is asked for. */
final class ExplorerNode {

    /** How what stands at the right is meant. */
    enum Tone {
        /** By the way. */
        QUIET,
        /** What the model hears. */
        ANSWER,
        /** The model is right. */
        RIGHT,
        /** The model is wrong. */
        WRONG
    }

    /**
     * What stands at the right.
     *
     * @param text a word or a number
     * @param tone how it is meant
     */
    record Mark(String text, Tone tone) {
        static final Mark NONE = new Mark("", Tone.QUIET);
    }

    private final String text;
    private final Supplier<Mark> mark;
    private final Supplier<List<ExplorerNode>> below;
    private final Optional<Path> file;
    private final Optional<OpenCorpus> corpus;
    private final Optional<Recording> recording;
    private Optional<List<ExplorerNode>> children = Optional.empty();

    private ExplorerNode(String text, Supplier<Mark> mark, Supplier<List<ExplorerNode>> below, Optional<Path> file,
            Optional<OpenCorpus> corpus, Optional<Recording> recording) {
        this.text = text;
        this.mark = mark;
        this.below = below;
        this.file = file;
        this.corpus = corpus;
        this.recording = recording;
    }

    static ExplorerNode group(String text, String count, Optional<OpenCorpus> corpus, Supplier<List<ExplorerNode>> below) {
        return new ExplorerNode(text, () -> new Mark(count, Tone.QUIET), below, Optional.empty(), corpus, Optional.empty());
    }

    static ExplorerNode clip(String text, Path file, Supplier<Mark> mark) {
        return new ExplorerNode(text, mark, List::of, Optional.of(file), Optional.empty(), Optional.empty());
    }

    static ExplorerNode recording(String text, OpenCorpus corpus, Recording recording, Supplier<Mark> mark) {
        return new ExplorerNode(text, mark, List::of, Optional.of(recording.file()), Optional.of(corpus), Optional.of(recording));
    }

    String text() {
        return text;
    }

    Mark mark() {
        return mark.get();
    }

    List<ExplorerNode> children() {
        if (children.isEmpty()) {
            children = Optional.of(below.get());
        }
        return children.get();
    }

    Optional<Path> file() {
        return file;
    }

    Optional<OpenCorpus> corpus() {
        return corpus;
    }

    Optional<Recording> recording() {
        return recording;
    }
}
