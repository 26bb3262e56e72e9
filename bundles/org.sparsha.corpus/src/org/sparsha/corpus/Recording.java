/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.nio.file.Path;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.SampleRange;

/**
 * One item of a corpus: a file, or a part of one, with what the corpus says about it.
 *
 * @param path the file as the corpus names it: relative to its root with {@code /} between folders, or absolute
 * @param file where it is
 * @param span which part of it
 * @param labels what the corpus says about it
 * @param reader reads its file
 */
public record Recording(String path, Path file, TimeSpan span, Labels labels, SoundReader reader) {

    /**
     * A recording of a kind that the workbench reads by itself, until {@link #heardBy} says otherwise.
     *
     * @param path the file as the corpus names it
     * @param file where it is
     * @param span which part of it
     * @param labels what the corpus says about it
     */
    public Recording(String path, Path file, TimeSpan span, Labels labels) {
        this(path, file, span, labels, SoundReader.OWN);
    }

    /**
     * A whole file.
     *
     * @param root root of the corpus
     * @param path the file, relative to the root, with {@code /} between folders
     * @param labels what is known of it
     * @return the recording
     */
    public static Recording of(Path root, String path, Labels labels) {
        return new Recording(path, root.resolve(path), TimeSpan.WHOLE, labels);
    }

    /** @return a name for this item, unique in its corpus: the path, and the span where it isn't the whole file */
    public String key() {
        if (span.isWhole()) {
            return path;
        }
        return path + "#" + span.start() + "-" + (span.end().isPresent() ? String.valueOf(span.end().getAsDouble()) : "");
    }

    /** @return who speaks; empty where not known */
    public String speaker() {
        return labels.speaker();
    }

    /** @return its class; empty where it has none */
    public String label() {
        return labels.label();
    }

    /** @return whether a model's answer can be judged: it has a class, or a value of a known dimension */
    public boolean isRated() {
        return !label().isEmpty() || Dimensions.rates(labels);
    }

    /** @return what is said; empty where not known */
    public String text() {
        return labels.text();
    }

    /** @return gender of the speaker */
    public Gender gender() {
        return labels.gender();
    }

    /** @return the part of the corpus it belongs to; empty where not stated */
    public String split() {
        return labels.split();
    }

    /**
     * @param newLabels what is known of it
     * @return the same file with other labels
     */
    public Recording withLabels(Labels newLabels) {
        return new Recording(path, file, span, newLabels, reader);
    }

    /**
     * @param newSpan which part of the file
     * @return that part of the same file
     */
    public Recording withSpan(TimeSpan newSpan) {
        return new Recording(path, file, newSpan, labels, reader);
    }

    /**
     * @param newPath the file as another corpus names it
     * @return the same file under that name
     */
    public Recording withPath(String newPath) {
        return new Recording(newPath, file, span, labels, reader);
    }

    /**
     * @param newReader reads its file
     * @return the same, read by that
     */
    public Recording heardBy(SoundReader newReader) {
        return reader == newReader ? this : new Recording(path, file, span, labels, newReader);
    }

    /**
     * Opens the whole file.
     *
     * @return the open file, to be closed
     * @throws AudioException where it can't be read
     */
    public AudioSource open() throws AudioException {
        return reader.open(file);
    }

    /**
     * Tells what the whole file is.
     *
     * @return what it is
     * @throws AudioException where it can't be read
     */
    public AudioInfo info() throws AudioException {
        return reader.info(file);
    }

    /**
     * Reads the whole file.
     *
     * @return its sound
     * @throws AudioException where it can't be read, or is too long for memory
     */
    public AudioClip read() throws AudioException {
        return reader.read(file);
    }

    /**
     * Reads a part of the file.
     *
     * @param range which frames of the file
     * @return that part
     * @throws AudioException where it can't be read, or is too long for memory
     */
    public AudioClip read(SampleRange range) throws AudioException {
        return reader.read(file, range);
    }
}
