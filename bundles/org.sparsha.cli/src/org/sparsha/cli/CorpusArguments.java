/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.corpus.scheme.PatternScheme;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that say how a corpus is read. */
@Command
class CorpusArguments {

    /** What a corpus may be. */
    static final String CORPUS = "A folder of labelled recordings, a manifest (CSV, TSV), or a project.";

    @Option(names = "--scheme", paramLabel = "ID", description = "Label scheme of the folder (default: guessed); see 'sparsha list "
            + "schemes'.")
    private String scheme;

    @Option(names = "--pattern", paramLabel = "REGEX", description = "Regular expression over the relative path with the named groups "
            + "label, speaker, text, gender, split, for the scheme 'pattern'.")
    private String pattern;

    /** The scheme asked for; empty to guess it. */
    Optional<LabelScheme> scheme(Corpora corpora) throws WrongCallException, CorpusException {
        Optional<String> refusal = PatternScheme.refusal(givenScheme(), givenPattern());
        if (refusal.isPresent()) {
            throw new WrongCallException(refusal.get());
        }
        if (pattern != null) {
            return Optional.of(PatternScheme.of(pattern));
        }
        return scheme == null ? Optional.empty() : Optional.of(corpora.scheme(scheme));
    }

    /** The scheme as it was given. */
    Optional<String> givenScheme() {
        return Optional.ofNullable(scheme);
    }

    /** The pattern as it was given. */
    Optional<String> givenPattern() {
        return Optional.ofNullable(pattern);
    }

    /** These options as they were given, for the line that runs a command again. */
    String line() {
        return (scheme == null ? "" : " --scheme " + scheme) + (pattern == null ? "" : " --pattern '" + pattern + "'");
    }

    /** The words that open the corpus again, from any folder. */
    List<String> words(String place) throws WrongCallException {
        List<String> words = new ArrayList<>(List.of(path(place).toAbsolutePath().normalize().toString()));
        if (scheme != null) {
            words.addAll(List.of("--scheme", scheme));
        }
        if (pattern != null) {
            words.addAll(List.of("--pattern", pattern));
        }
        return words;
    }

    static Path path(String argument) throws WrongCallException {
        try {
            return Path.of(argument);
        } catch (java.nio.file.InvalidPathException e) {
            throw new WrongCallException("'" + argument + "' is not the path of a file or folder.");
        }
    }
}
