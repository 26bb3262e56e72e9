/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What ARCHITECTURE.md says of the walk of a recording to its row, and of where what is changed, is so. */
class WalkTest {

    private static final int MOST_STOPS = 15;
    private static final Pattern STOP = Pattern.compile("(?m)^(\\d+)\\. ((?:.|\\n(?!\\d+\\. |\\n))*)");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z.]+?)(?:\\(\\))?`");

    private static final Map<String, String> SOURCES = sources();

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        for (Path file : SourceTree.files(name -> name.matches("bundles/[^/]*/src/.*\\.java"))) {
            sources.put(file.getFileName().toString().replace(".java", ""), SourceTree.read(file));
        }
        return sources;
    }

    private static String section(String heading) {
        String page = SourceTree.read(SourceTree.ROOT.resolve("ARCHITECTURE.md"));
        int from = page.indexOf(heading);
        assertTrue(from >= 0, heading);
        int to = page.indexOf("\n#", from + heading.length());
        return page.substring(from, to < 0 ? page.length() : to);
    }

    private static List<String> classes(String text) {
        return NAME.matcher(text).results().map(match -> match.group(1)).filter(name -> name.matches("[A-Z][a-z]\\w+")).toList();
    }

    @Test
    void aRecordingBecomesARowInFifteenStopsStraightDown() {
        List<MatchResult> stops = STOP.matcher(section("### From a recording to its row")).results().toList();
        assertTrue(stops.size() <= MOST_STOPS, stops.size() + " stops");
        List<String> bundles = List.of("cli", "ui", "application", "corpus", "report");
        for (int i = 0; i < stops.size(); i++) {
            assertEquals(String.valueOf(i + 1), stops.get(i).group(1));
            List<String> named = classes(stops.get(i).group(2));
            assertTrue(!named.isEmpty(), "stop " + (i + 1) + " names no class");
            named.forEach(name -> assertTrue(SOURCES.containsKey(name), "stop " + name + " is no class"));
        }
        for (int i = 1; i < stops.size(); i++) {
            String here = classes(stops.get(i).group(2)).get(0);
            List<String> before = stops.subList(0, i).stream().flatMap(stop -> classes(stop.group(2)).stream()).toList();
            assertTrue(before.stream().anyMatch(name -> calls(name, here)), "nothing before it leads to " + here);
            if (i > 1) { // from the application on, nothing knows a front end
                String text = SOURCES.get(here);
                bundles.subList(0, 2).forEach(front -> assertTrue(!text.contains("import org.sparsha." + front + "."), here));
            }
        }
    }

    /** Whether a class, or the interface that it stands for, is named in another. */
    private static boolean calls(String from, String to) {
        List<String> names = new ArrayList<>(List.of(to));
        Pattern.compile("class " + to + "[^{]* implements (\\w+)").matcher(SOURCES.get(to)).results()
                .forEach(match -> names.add(match.group(1)));
        return names.stream().anyMatch(name -> Pattern.compile("\\b" + name + "\\b").matcher(SOURCES.get(from)).find());
    }

    @Test
    void whatIsNamedAsThePlaceOfAChangeIsThere() {
        TreeSet<String> missing = new TreeSet<>();
        List<String> places = Stream.concat(SOURCES.values().stream().map(Dependencies::packageOf),
                SourceTree.bundles().stream().map(bundle -> bundle.getFileName().toString())).distinct().toList();
        List<String> types = SourceTree.javaFiles().stream().map(file -> file.getFileName().toString().replace(".java", "")).toList();
        for (String row : section("## Where do I change").lines().filter(line -> line.startsWith("| ")).toList()) {
            String place = row.substring(row.indexOf(" | ") + 3);
            classes(place).stream().filter(name -> !types.contains(name)).forEach(missing::add);
            NAME.matcher(place).results().map(match -> match.group(1))
                    .filter(name -> name.matches("[a-z]+(\\.[a-z]+)+") && !name.endsWith(".xml"))
                    .filter(name -> places.stream().noneMatch(one -> one.equals("org.sparsha." + name))).forEach(missing::add);
        }
        assertEquals(new TreeSet<>(), missing, "ARCHITECTURE.md sends readers to what isn't there");
    }
}
