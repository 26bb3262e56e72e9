/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.core.Warning;

/**
 * What others say, in the words of the window. Sentences of the program name what to do by a command in single quotation marks, which the
 * command line prints as it is; the window names the menu or the button that does the same, or that the command line does it. Options
 * stand in parentheses behind what they mean: the window leaves these out, or shows what follows {@code in the window:} in them. Whatever
 * it shows of others' sentences goes through here.
 */
public final class WindowWords {

    private static final Pattern COMMAND = Pattern.compile("'sparsha ([^']*)'");
    private static final Pattern OPTION_HERE = Pattern.compile("\\(--[^()]*; in the window: ");
    private static final Pattern OPTION = Pattern.compile("\\s?\\([^()]*--[a-z][^()]*\\)");
    private static final String ELSEWHERE = "the command line";

    /** Beginning of a command to what does it in the window; the first that fits counts. */
    private static final Map<String, String> PLACES = places();

    private WindowWords() {
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("evaluate --resume", "Corpus ▸ Run a Model…");
        places.put("evaluate --classes", "Explain ▸ Choose Classes…");
        places.put("evaluate", "Corpus ▸ Judge a Corpus…");
        places.put("run --labels", "Corpus ▸ Run a Model…, at Labels");
        places.put("run --answers", "Corpus ▸ Run a Model…, Answers only");
        places.put("run", "Corpus ▸ Run a Model…");
        places.put("train --recipe few", "View ▸ Train a Model, recipe few recordings");
        places.put("train", "View ▸ Train a Model");
        places.put("model fit", "Explain ▸ Fit Model…");
        places.put("model familiarise", "Explain ▸ Make Model Familiar…");
        places.put("list models", "Explain ▸ Choose Model…");
        places.put("list broken", "Help ▸ Broken Contributions…");
        places.put("project new", "File ▸ New Project…");
        places.put("project import", "Corpus ▸ Import into Project…");
        places.put("project show", "View ▸ Recordings");
        places.put("project pitch", "Corpus ▸ Pitch Ranges…");
        places.put("annotate new", "View ▸ Annotate Corpus");
        places.put("annotate gold", "View ▸ Agreement, Make Gold Labels");
        places.put("study make", "View ▸ Listening Study, Make a Study…");
        places.put("explain", "File ▸ Export Explanation…");
        places.put("plugin install", "Help ▸ Plug-ins…");
        places.put("plugin update", "Help ▸ Plug-ins…");
        places.put("plugin enable", "Help ▸ Plug-ins…");
        places.put("plugin publish", "whoever publishes it");
        places.put("plugin sign", "whoever signs it");
        return places;
    }

    /** @return the menus and buttons that are named, for the test that they are there */
    static List<String> named() {
        return PLACES.values().stream().filter(place -> place.contains("▸")).toList();
    }

    /**
     * @param command a command without its first word, with what follows
     * @return what does the same in the window; empty where only the command line does it
     */
    static Optional<String> place(String command) {
        return PLACES.entrySet().stream().filter(entry -> command.equals(entry.getKey()) || command.startsWith(entry.getKey() + " "))
                .map(Map.Entry::getValue).findFirst();
    }

    /**
     * @param sentence a sentence for a user
     * @return the same without options, with what does it in the window instead of each command
     */
    public static String of(String sentence) {
        String here = OPTION.matcher(OPTION_HERE.matcher(sentence).replaceAll("(")).replaceAll("");
        return COMMAND.matcher(here).replaceAll(found -> Matcher.quoteReplacement(place(found.group(1)).orElse(ELSEWHERE)));
    }

    /**
     * @param failure what went wrong
     * @return what it says, in the words of the window
     */
    public static String of(Throwable failure) {
        return of(String.valueOf(failure.getMessage()));
    }

    /**
     * @param warning a warning
     * @return what it says, in the words of the window
     */
    public static String of(Warning warning) {
        return of(warning.message());
    }
}
