/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.sparsha.core.Progress;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.BoundedText;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;

/** Makes a scheme from a regular expression over the relative path, with named groups such as speaker, label, text, gender, split. */
public final class PatternScheme {

    /** The scheme's id. */
    public static final String ID = "pattern";
    /** A path may make a regular expression backtrack for ever; no path that is longer is tried. */
    private static final int LONGEST_PATH = 1000;
    private static final int LONGEST_PATTERN = 2000;

    private PatternScheme() {
    }

    /**
     * A scheme of one's own.
     *
     * @param expression a Java regular expression that has to match the whole relative path ({@code /} between folders), with a group
     *        called {@code label}; groups that aren't called speaker, label, text, gender or split become attributes
     * @return the scheme
     * @throws CorpusException where the expression is wrong or has no such group
     */
    public static LabelScheme of(String expression) throws CorpusException {
        if (expression.length() > LONGEST_PATTERN) {
            throw new CorpusException("The pattern is longer than " + LONGEST_PATTERN + " characters.");
        }
        Pattern pattern;
        try {
            pattern = Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new CorpusException("The pattern '" + expression + "' is not a regular expression: " + e.getDescription()
                    + " near position " + e.getIndex() + ".", e);
        } catch (StackOverflowError e) {
            throw new CorpusException("The pattern '" + expression + "' nests too deeply.", e);
        }
        Map<String, Integer> groups = new TreeMap<>(pattern.namedGroups());
        if (!groups.containsKey("label")) {
            throw new CorpusException("The pattern '" + expression + "' has no group (?<label>…): it would find no label.");
        }
        return new Bounded(new NameScheme(ID, "Pattern", "A regular expression with named groups: " + expression, 0.8,
                path -> labels(pattern, groups, path)), expression);
    }

    /**
     * @param scheme id of the scheme that was asked for
     * @param pattern the expression that was given
     * @return why the two can't be chosen together, in a sentence; empty where they can
     */
    public static Optional<String> refusal(Optional<String> scheme, Optional<String> pattern) {
        return scheme.map(ID::equals).orElse(pattern.isPresent()) == pattern.isPresent() ? Optional.empty()
                : Optional.of("The scheme 'pattern' and its expression need each other (--pattern).");
    }

    /** Turns an expression that would run for ever into a sentence. */
    private record Bounded(NameScheme names, String expression) implements LabelScheme {

        @Override
        public String id() {
            return names.id();
        }

        @Override
        public String title() {
            return names.title();
        }

        @Override
        public String description() {
            return names.description();
        }

        @Override
        public SchemeGuess guess(AudioListing listing) {
            try {
                return names.guess(listing);
            } catch (BoundedText.TooSlowException | StackOverflowError e) {
                return SchemeGuess.none(ID);
            }
        }

        @Override
        public Corpus read(AudioListing listing, Progress progress) throws CorpusException {
            try {
                return names.read(listing, progress);
            } catch (BoundedText.TooSlowException | StackOverflowError e) {
                throw new CorpusException("The pattern '" + expression + "' would take too long on the names in " + listing.root()
                        + ": two repetitions in it can match the same characters, as in (a+)+. Make it unambiguous.", e);
            }
        }
    }

    private static Optional<Labels> labels(Pattern pattern, Map<String, Integer> groups, String path) {
        if (path.length() > LONGEST_PATH) {
            return Optional.empty();
        }
        Matcher m = pattern.matcher(new BoundedText(path));
        if (!m.matches()) {
            return Optional.empty();
        }
        Labels labels = new Labels(group(m, groups, "speaker"), group(m, groups, "label"), group(m, groups, "text"),
                Gender.parse(group(m, groups, "gender")), group(m, groups, "split"), Map.of());
        for (String name : groups.keySet()) {
            if (!java.util.Set.of("speaker", "label", "text", "gender", "split").contains(name)) {
                labels = labels.with(name, group(m, groups, name));
            }
        }
        return labels.label().isEmpty() ? Optional.empty() : Optional.of(labels);
    }

    private static String group(Matcher m, Map<String, Integer> groups, String name) {
        String text = groups.containsKey(name) ? m.group(name) : null;
        return text == null ? "" : text;
    }
}
