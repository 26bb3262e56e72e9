/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What plug-ins may rely on, as it was when the baseline was made, and what has changed since. The baseline is a text file a package, made
 * by {@code releng/build/write-api-baseline}: its version, then a line for each public type and member.
 */
final class ApiBaseline {

    /** Interfaces that only the workbench implements: a method more breaks nobody. */
    private static final Set<String> IMPLEMENTED_BY_US =
            Set.of("ExplanationTask", "MetricTask", "DelegatingTask", "MaskedModel", "Progress");
    /** Of this package plug-ins see one type alone. */
    private static final Map<String, String> ONLY = Map.of("org.sparsha.model", "Prediction");
    private static final String VERSION = "version ";

    private ApiBaseline() {
    }

    /**
     * A package with its version.
     *
     * @param version of the package, three numbers
     * @param lines its types and members
     */
    record Api(String version, SortedSet<String> lines) {
    }

    /** Returns the promised packages as they are. */
    static Map<String, Api> current() {
        Map<String, Api> current = new TreeMap<>();
        for (Bundle bundle : SourceTree.bundles().stream().map(Bundle::read).toList()) {
            for (Export export : bundle.exported()) {
                if (export.isPromised()) {
                    current.put(export.name(), new Api(export.version().orElseThrow(), lines(sources(bundle, export.name()))));
                }
            }
        }
        return current;
    }

    /** Returns the files of a promised package. */
    static List<Path> sources(Bundle bundle, String packageName) {
        Path folder = bundle.folder().resolve("src").resolve(packageName.replace('.', '/'));
        String only = ONLY.get(packageName);
        return bundle.sources("src").stream().filter(file -> file.getParent().equals(folder))
                .filter(file -> only == null || file.getFileName().toString().equals(only + ".java")).toList();
    }

    private static SortedSet<String> lines(List<Path> sources) {
        return ApiSignatures.of(sources).lines().values().stream().findFirst().orElse(new TreeSet<>());
    }

    private static Path folder() {
        return SourceTree.ROOT.resolve("releng/org.sparsha.rules/baseline");
    }

    /** Returns the packages as they were. */
    static Map<String, Api> kept() throws IOException {
        Map<String, Api> kept = new TreeMap<>();
        try (var files = Files.list(folder())) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                kept.put(file.getFileName().toString().replace(".txt", ""),
                        new Api(lines.get(0).substring(VERSION.length()), new TreeSet<>(lines.subList(1, lines.size()))));
            }
        }
        return kept;
    }

    /** Says what must be done about each package whose version doesn't fit its changes. */
    static List<String> problems(Map<String, Api> before, Map<String, Api> now) {
        List<String> problems = new ArrayList<>();
        before.forEach((name, old) -> {
            if (!now.containsKey(name)) {
                problems.add(name + " is no longer promised: plug-ins that import it break");
                return;
            }
            Api api = now.get(name);
            Set<String> gone = new TreeSet<>(old.lines());
            gone.removeAll(api.lines());
            Set<String> added = new TreeSet<>(api.lines());
            added.removeAll(old.lines());
            List<String> demanding = added.stream().filter(line -> isDemanding(line, old.lines())).toList();
            if (!gone.isEmpty() || !demanding.isEmpty()) {
                if (number(api.version(), 0) <= number(old.version(), 0)) {
                    problems.add(name + " " + api.version() + " breaks plug-ins made for " + old.version() + " and needs version "
                            + (number(old.version(), 0) + 1) + ".0.0: gone " + gone + ", demanded " + demanding);
                }
            } else if (!added.isEmpty() && number(api.version(), 0) == number(old.version(), 0)
                    && number(api.version(), 1) <= number(old.version(), 1)) {
                problems.add(name + " " + api.version() + " offers more than " + old.version() + " and needs version "
                        + number(old.version(), 0) + "." + (number(old.version(), 1) + 1) + ".0: added " + added);
            }
        });
        now.keySet().stream().filter(name -> !before.containsKey(name)).forEach(name -> problems.add(name + " is promised, but has no "
                + "baseline"));
        return problems;
    }

    /** Whether who implements the interface, which was there before, has a method more to write. */
    private static boolean isDemanding(String line, Set<String> before) {
        if (!line.contains(": abstract ")) {
            return false;
        }
        String type = line.substring(0, line.indexOf(':'));
        boolean known = before.stream().anyMatch(old -> old.matches("(?s).*\\binterface " + type.replace(".", "\\.") + "\\b.*"));
        return known && !IMPLEMENTED_BY_US.contains(type);
    }

    private static int number(String version, int place) {
        return Integer.parseInt(version.split("\\.")[place]);
    }

    /**
     * Makes the baseline anew.
     *
     * @param arguments none
     * @throws IOException where it can't be written
     */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(folder());
        for (Map.Entry<String, Api> each : current().entrySet()) {
            List<String> lines = new ArrayList<>(List.of(VERSION + each.getValue().version()));
            lines.addAll(each.getValue().lines());
            Files.writeString(folder().resolve(each.getKey() + ".txt"), String.join("\n", lines) + "\n");
        }
    }
}
