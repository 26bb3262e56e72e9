/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;

/**
 * Chooses recordings by what the corpus says of them. A filter is a list of conditions that must all hold:
 * {@code label=anger,fear speaker!=S1 text~hello kitchen sure<=0.8}. {@code =} is one of the values, {@code !=} none of them, {@code ~}
 * holds one of them, {@code <=} and {@code >=} compare numbers; upper and lower case are alike. A word alone is looked
 * for in the path. Values with blanks or commas stand in double quotation marks. Immutable.
 *
 * @param text the filter as it was written, blanks around it taken away
 * @param conditions what must hold
 */
public record RecordingFilter(String text, List<Condition> conditions) implements Predicate<Recording> {

    private static final String VALUE = "(?:\"[^\"]*\"|[^\\s,\"=~]+)";
    private static final Pattern CONDITION = Pattern
            .compile("(?:([\\p{L}_][\\p{L}\\p{N}_.-]*)(!=|<=|>=|=|~))?(" + VALUE + "(?:," + VALUE + ")*)");
    private static final Pattern ONE = Pattern.compile(VALUE);
    private static final Pattern PLAIN = Pattern.compile("[^\\s,\"=~<>!]+");

    /** How a field is compared. */
    public enum Comparison {
        /** It is one of the values. */
        IS("="),
        /** It is none of the values. */
        IS_NOT("!="),
        /** One of the values occurs in it. */
        HOLDS("~"),
        /** It is a number and at most the value. */
        AT_MOST("<="),
        /** It is a number and at least the value. */
        AT_LEAST(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** @return how it is written between a field and its values */
        public String sign() {
            return sign;
        }
    }

    /**
     * One condition.
     *
     * @param field {@code file}, {@code key} (the file, and {@code #start-end} of a part of it), {@code speaker}, {@code label},
     *     {@code text}, {@code gender}, {@code split} or the name of an attribute
     * @param comparison how it is compared
     * @param values what with, in lower case, at least one; exactly one number for {@code <=} and {@code >=}
     */
    public record Condition(String field, Comparison comparison, List<String> values) {

        /** Copies the list. */
        public Condition {
            values = List.copyOf(values);
        }

        boolean holds(Recording recording) {
            return fits(valueOf(recording, field));
        }

        boolean fits(String text) {
            String value = text.toLowerCase(Locale.ROOT);
            return switch (comparison) {
                case IS -> values.contains(value);
                case IS_NOT -> !values.contains(value);
                case HOLDS -> values.stream().anyMatch(value::contains);
                case AT_MOST -> number(value) <= number(values.get(0));
                case AT_LEAST -> number(value) >= number(values.get(0));
            };
        }

        /** Not a number where the text isn't one; no comparison with that holds. */
        private static double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }

        /** @return the condition as it is written in a filter */
        public String text() {
            return field + comparison.sign() + values.stream().map(Condition::quoted).collect(Collectors.joining(","));
        }

        private static String quoted(String value) {
            return value.isEmpty() || !PLAIN.matcher(value).matches() ? '"' + value + '"' : value;
        }
    }

    /** Copies the list. */
    public RecordingFilter {
        conditions = List.copyOf(conditions);
    }

    /**
     * Reads a filter.
     *
     * @param text such as {@code label=anger speaker!=S1}; an empty text chooses everything
     * @return the filter
     * @throws CorpusException where it isn't one, naming the place
     */
    public static RecordingFilter parse(String text) throws CorpusException {
        String rest = text.strip();
        List<Condition> conditions = new ArrayList<>();
        Matcher matcher = CONDITION.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            if (!matcher.find(at) || matcher.start() != at
                    || matcher.end() < rest.length() && !Character.isWhitespace(rest.charAt(matcher.end()))) {
                throw new CorpusException("The filter '" + rest + "' can't be read at '" + rest.substring(at)
                        + "': write conditions such as label=anger,fear speaker!=S1 text~word, values with blanks in \"quotation marks\".");
            }
            Condition condition = condition(matcher);
            checkNumber(rest, condition);
            conditions.add(condition);
            at = matcher.end();
            while (at < rest.length() && Character.isWhitespace(rest.charAt(at))) {
                at++;
            }
        }
        return new RecordingFilter(rest, conditions);
    }

    /**
     * A filter of conditions.
     *
     * @param conditions what must hold
     * @return the filter; its text reads as the same filter again
     */
    public static RecordingFilter of(List<Condition> conditions) {
        return new RecordingFilter(conditions.stream().map(Condition::text).collect(Collectors.joining(" ")), conditions);
    }

    private static void checkNumber(String filter, Condition condition) throws CorpusException {
        boolean compares = condition.comparison() == Comparison.AT_MOST || condition.comparison() == Comparison.AT_LEAST;
        if (compares && (condition.values().size() != 1 || Double.isNaN(Condition.number(condition.values().get(0))))) {
            throw new CorpusException("The filter '" + filter + "' compares '" + condition.field() + "' with '"
                    + String.join(",", condition.values()) + "': after <= and >= stands one number, such as sure<=0.8.");
        }
    }

    private static Condition condition(Matcher matcher) {
        List<String> values = ONE.matcher(matcher.group(3)).results().map(found -> found.group().replace("\"", "").toLowerCase(Locale.ROOT))
                .toList();
        if (matcher.group(1) == null) {
            return new Condition("file", Comparison.HOLDS, values);
        }
        Comparison comparison = switch (matcher.group(2)) {
            case "=" -> Comparison.IS;
            case "!=" -> Comparison.IS_NOT;
            case "<=" -> Comparison.AT_MOST;
            case ">=" -> Comparison.AT_LEAST;
            default -> Comparison.HOLDS;
        };
        return new Condition(matcher.group(1), comparison, values);
    }

    @Override
    public boolean test(Recording recording) {
        return conditions.stream().allMatch(condition -> condition.holds(recording));
    }

    private static String valueOf(Recording recording, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ColumnMaker.said(recording, ColumnMaker.isOfCorpus(lower) ? lower : name);
    }
}
