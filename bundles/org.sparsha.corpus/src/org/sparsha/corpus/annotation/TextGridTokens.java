/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.CorpusException;

/**
 * The data in a Praat text file: free-standing numbers, quoted strings and flags in angle brackets; everything else, such as
 * {@code xmin =} or {@code intervals [3]:}, is there for people. {@code !} begins a comment. Source: the Praat
 * manual, "TextGrid file formats".
 */
final class TextGridTokens implements TextGridInput {

    private static final Pattern NUMBER = Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)(%?).*", Pattern.DOTALL);

    /** A number that Praat doesn't see, since nothing stands between it and what is there for people. */
    private static final Pattern UNSPACED = Pattern.compile("(?m)^[^\"\n]*?\\b((?:xmin|xmax|size|number|time)\\s*=)(\\d[\\d.]{0,12})");

    /** Praat writes 17 digits; nothing that a person types as a time is longer than this. */
    private static final int LONGEST_NUMBER = 100;

    private final List<Object> tokens = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final String text;
    private final String name;
    private int next;

    TextGridTokens(String text, String name) throws CorpusException {
        this.text = text;
        this.name = name;
        scan();
    }

    @Override
    public String className(String what) throws CorpusException {
        return string(what);
    }

    @Override
    public boolean hasMore() {
        return next < tokens.size();
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * This text with the data of another one in the place of its own.
     *
     * @param other a text with as many numbers, strings and flags in the same order
     * @return the text; empty where the other has more or fewer of them
     */
    Optional<String> exchanged(TextGridTokens other) {
        if (tokens.size() != other.tokens.size()) {
            return Optional.empty();
        }
        StringBuilder exchanged = new StringBuilder();
        int done = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Object before = tokens.get(i);
            Object now = other.tokens.get(i);
            if (!before.getClass().equals(now.getClass())) {
                return Optional.empty();
            }
            boolean same = before instanceof BigDecimal number ? number.compareTo((BigDecimal) now) == 0 : before.equals(now);
            if (!same) {
                exchanged.append(text, done, starts.get(i)).append(other.text, other.starts.get(i), other.ends.get(i));
                done = ends.get(i);
            }
        }
        return Optional.of(exchanged.append(text, done, text.length()).toString());
    }

    @Override
    public BigDecimal number(String what) throws CorpusException {
        Object token = take(what);
        if (token instanceof BigDecimal number) {
            return number;
        }
        throw wrong(what, token);
    }

    @Override
    public int count(String what) throws CorpusException {
        BigDecimal number = number(what);
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(tokens.size())) > 0 || number.stripTrailingZeros().scale() > 0) {
            throw new CorpusException(place() + what + " is " + number.toPlainString() + ", which the file is too short for.");
        }
        return number.intValue();
    }

    @Override
    public String string(String what) throws CorpusException {
        Object token = take(what);
        if (token instanceof String string) {
            return string;
        }
        throw wrong(what, token);
    }

    @Override
    public boolean flag(String what) throws CorpusException {
        Object token = take(what);
        if (token instanceof Boolean flag) {
            return flag;
        }
        throw wrong(what, token);
    }

    private Object take(String what) throws CorpusException {
        if (next >= tokens.size()) {
            throw new CorpusException("The TextGrid " + name + " ends where " + what + " should be"
                    + unspaced().orElse(": it has been cut off."));
        }
        return tokens.get(next++);
    }

    private String place() {
        return "Line " + lines.get(Math.max(0, next - 1)) + " of the TextGrid " + name + ": ";
    }

    private CorpusException wrong(String what, Object token) {
        String shown = String.valueOf(token);
        return new CorpusException(place() + what + " is wanted, not '" + shown.substring(0, Math.min(40, shown.length())) + "'"
                + unspaced().orElse("."));
    }

    private Optional<String> unspaced() {
        Matcher found = UNSPACED.matcher(text);
        return found.find() ? Optional.of(". A number counts only behind a space: '" + found.group(1).strip() + " " + found.group(2)
                + "' and not '" + found.group(1) + found.group(2) + "'.") : Optional.empty();
    }

    private void add(Object token, int line, int start, int end) {
        tokens.add(token);
        lines.add(line);
        starts.add(start);
        ends.add(end);
    }

    private void scan() throws CorpusException {
        int line = 1;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                i++;
            } else if (Character.isWhitespace(c)) {
                i++;
            } else if (c == '!') {
                i = lineEnd(text, i);
            } else if (c == '"') {
                int startLine = line;
                int start = i;
                StringBuilder string = new StringBuilder();
                i++;
                while (true) {
                    if (i >= text.length()) {
                        throw new CorpusException("Line " + startLine + " of the TextGrid " + name
                                + ": a text in quotation marks never ends.");
                    }
                    char d = text.charAt(i++);
                    if (d == '"' && (i >= text.length() || text.charAt(i) != '"')) {
                        break;
                    }
                    i += d == '"' ? 1 : 0;
                    line += d == '\n' ? 1 : 0;
                    string.append(d);
                }
                add(string.toString(), startLine, start, i);
            } else {
                int end = wordEnd(text, i);
                word(i, end, line);
                i = end;
            }
        }
    }

    private void word(int from, int to, int line) throws CorpusException {
        char first = text.charAt(from);
        if (first == '<' && text.charAt(to - 1) == '>') {
            String word = text.substring(from, to);
            add(word.equals("<exists>") || word.equals("<true>"), line, from, to);
        } else if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            Matcher number = NUMBER.matcher(text.substring(from, to));
            if (number.matches()) {
                add(value(number, line), line, from, to);
            }
        }
    }

    private BigDecimal value(Matcher number, int line) throws CorpusException {
        String digits = number.group(1);
        try {
            if (digits.length() > LONGEST_NUMBER) {
                throw new NumberFormatException("too long");
            }
            BigDecimal value = new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
            return DecimalTimes.checked(number.group(2).isEmpty() ? value : value.movePointLeft(2));
        } catch (NumberFormatException e) {
            throw new CorpusException("Line " + line + " of the TextGrid " + name + " has the number "
                    + digits.substring(0, Math.min(20, digits.length())) + "… of " + digits.length()
                    + " characters, which is too large or too fine for a time.", e);
        }
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
