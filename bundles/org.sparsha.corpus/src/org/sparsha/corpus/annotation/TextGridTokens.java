/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.CorpusException;

/**
 * The data in a Praat text file: free-standing numbers, quoted strings and flags in angle brackets; everything else, such as
 * {@code xmin =} or {@code intervals [3]:}, is there for people. {@code !} begins a comment. Source: the Praat
 * manual, "TextGrid file formats".
 */
final class TextGridTokens {

    private static final Pattern NUMBER = Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)(%?).*", Pattern.DOTALL);

    private final List<Object> tokens = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final String name;
    private int next;

    TextGridTokens(String text, String name) throws CorpusException {
        this.name = name;
        scan(text);
    }

    BigDecimal number(String what) throws CorpusException {
        Object token = take(what);
        if (token instanceof BigDecimal number) {
            return number;
        }
        throw wrong(what, token);
    }

    int count(String what) throws CorpusException {
        BigDecimal number = number(what);
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(tokens.size())) > 0 || number.stripTrailingZeros().scale() > 0) {
            throw new CorpusException(place() + what + " is " + number.toPlainString() + ", which the file is too short for.");
        }
        return number.intValue();
    }

    String string(String what) throws CorpusException {
        Object token = take(what);
        if (token instanceof String string) {
            return string;
        }
        throw wrong(what, token);
    }

    boolean flag(String what) throws CorpusException {
        Object token = take(what);
        if (token instanceof Boolean flag) {
            return flag;
        }
        throw wrong(what, token);
    }

    private Object take(String what) throws CorpusException {
        if (next >= tokens.size()) {
            throw new CorpusException("The TextGrid " + name + " ends where " + what + " should be: it has been cut off.");
        }
        return tokens.get(next++);
    }

    private String place() {
        return "Line " + lines.get(Math.max(0, next - 1)) + " of the TextGrid " + name + ": ";
    }

    private CorpusException wrong(String what, Object token) {
        String shown = String.valueOf(token);
        return new CorpusException(place() + what + " is wanted, not '" + shown.substring(0, Math.min(40, shown.length())) + "'.");
    }

    private void add(Object token, int line) {
        tokens.add(token);
        lines.add(line);
    }

    private void scan(String text) throws CorpusException {
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
                add(string.toString(), startLine);
            } else {
                int end = wordEnd(text, i);
                word(text.substring(i, end), line);
                i = end;
            }
        }
    }

    private void word(String word, int line) {
        Matcher number = NUMBER.matcher(word);
        if (word.startsWith("<") && word.endsWith(">")) {
            add(word.equals("<exists>") || word.equals("<true>"), line);
        } else if (number.matches()) {
            BigDecimal value = new BigDecimal(number.group(1).endsWith(".") ? number.group(1) + "0" : number.group(1));
            add(number.group(2).isEmpty() ? value : value.movePointLeft(2), line);
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
