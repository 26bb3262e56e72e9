/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The arrows between bundles that ARCHITECTURE.md draws, read from manifests and imports. */
class ArchitectureTest {

    private static final String PREFIX = "org.sparsha.";
    /** Bundle, and the bundles that it may use directly; arrows are transitive. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(entry("core", Set.of()), entry("audio", Set.of("core")),
            entry("features", Set.of("audio")), entry("model", Set.of("features")), entry("explain", Set.of("model")),
            entry("explain.builtin", Set.of("explain")), entry("corpus", Set.of("explain")),
            entry("train.protocol", Set.of()), entry("train", Set.of("corpus", "train.protocol")),
            entry("report", Set.of("corpus")), entry("application", Set.of("train", "report")), entry("tarsos", Set.of("features")),
            entry("runtime", Set.of("application")),
            entry("cli", Set.of("runtime")), entry("timeline", Set.of("features")), entry("ui", Set.of("runtime", "timeline", "report")),
            entry("app", Set.of("ui")), entry("launch", Set.of()), entry("train.engine", Set.of("train.protocol")),
            entry("testsupport", Set.of("core")),
            entry("explain.testsupport", Set.of("explain", "testsupport")));
    private static final Set<String> ECLIPSE_FREE =
            Set.of("core", "audio", "features", "model", "explain", "explain.builtin", "corpus", "train.protocol", "train", "report",
                    "application", "tarsos");
    private static final Set<String> USED_BY_NONE = Set.of("explain.builtin", "tarsos", "launch", "train.engine");
    private static final Set<String> FOR_TESTS = Set.of("testsupport", "explain.testsupport");

    private static List<Bundle> bundles;

    @BeforeAll
    static void readBundles() {
        bundles = SourceTree.bundles().stream().map(Bundle::read).toList();
        assertFalse(bundles.isEmpty(), "no bundles under " + SourceTree.ROOT);
    }

    @Test
    void everyBundleHasItsArrows() {
        List<String> unknown = ordinary().stream().map(Bundle::name).filter(name -> !ARROWS.containsKey(shortName(name))).toList();
        assertEquals(List.of(), unknown, "bundles that this test and ARCHITECTURE.md don't know");
    }

    @Test
    void manifestsFollowTheArrows() {
        List<String> broken = new ArrayList<>();
        for (Bundle bundle : ordinary()) {
            bundle.requires().stream().filter(name -> name.startsWith(PREFIX)).map(ArchitectureTest::shortName)
                    .filter(name -> !mayUse(shortName(bundle.name()), name))
                    .forEach(name -> broken.add(bundle.name() + " requires " + name));
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void importsFollowTheArrows() {
        List<String> broken = new ArrayList<>();
        for (Bundle bundle : ordinary()) {
            String from = shortName(bundle.name());
            Stream.concat(bundle.imports("src").stream(), bundle.importedPackages().stream()).filter(name -> name.startsWith(PREFIX))
                    .filter(name -> !owner(name).equals(from) && !mayUse(from, owner(name)))
                    .forEach(name -> broken.add(bundle.name() + " imports " + name));
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void lowerBundlesKnowNeitherEclipseNorOsgi() {
        List<String> broken = new ArrayList<>();
        for (Bundle bundle : ordinary()) {
            if (ECLIPSE_FREE.contains(shortName(bundle.name()))) {
                used(bundle, "src", "test").filter(name -> name.startsWith("org.eclipse.") || name.startsWith("org.osgi."))
                        .forEach(name -> broken.add(bundle.name() + " uses " + name));
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void commandLineKnowsNoWindowsAndTimelineNoWorkbench() {
        List<String> broken = new ArrayList<>();
        for (Bundle bundle : ordinary()) {
            List<String> forbidden = switch (shortName(bundle.name())) {
                case "application", "cli", "runtime", "launch" ->
                    List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4");
                case "timeline" -> List.of("org.eclipse.ui", "org.eclipse.e4", "org.eclipse.core");
                default -> List.of();
            };
            used(bundle, "src").filter(name -> forbidden.stream().anyMatch(start -> name.equals(start) || name.startsWith(start + ".")))
                    .forEach(name -> broken.add(bundle.name() + " uses " + name));
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyPackageSaysWhatBelongsThere() {
        Set<String> silent = new TreeSet<>();
        for (Bundle bundle : bundles) {
            for (Path file : bundle.sources("src")) {
                if (!Files.exists(file.resolveSibling("package-info.java"))) {
                    silent.add(SourceTree.name(file.getParent()));
                }
            }
        }
        assertEquals(Set.of(), silent, "packages without package-info.java");
    }

    @Test
    void exportedPackagesAreThere() {
        List<String> missing = new ArrayList<>();
        for (Bundle bundle : bundles) {
            bundle.exports().stream().filter(name -> name.startsWith(PREFIX))
                    .filter(name -> !Files.isDirectory(bundle.folder().resolve("src").resolve(name.replace('.', '/'))))
                    .forEach(name -> missing.add(bundle.name() + " exports " + name));
        }
        assertEquals(List.of(), missing);
    }

    private static List<Bundle> ordinary() {
        return bundles.stream().filter(bundle -> isOrdinary(bundle.name())).toList();
    }

    /** Tests and examples may use what they like; fragments with libraries hold no code. */
    private static boolean isOrdinary(String name) {
        return name.startsWith(PREFIX) && !name.endsWith(".tests") && !name.startsWith(PREFIX + "example") && !name.contains(".natives.");
    }

    private static Stream<String> used(Bundle bundle, String... sourceFolders) {
        return Stream.concat(Stream.of(sourceFolders).flatMap(folder -> bundle.imports(folder).stream()),
                Stream.concat(bundle.requires().stream(), bundle.importedPackages().stream()));
    }

    private static boolean mayUse(String from, String to) {
        if (USED_BY_NONE.contains(to) || FOR_TESTS.contains(to) && !FOR_TESTS.contains(from)) {
            return false;
        }
        return ARROWS.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || mayUse(next, to));
    }

    /** Returns the short name of the bundle that a class or package of ours belongs to. */
    private static String owner(String name) {
        return ARROWS.keySet().stream().filter(bundle -> (name + ".").startsWith(PREFIX + bundle + "."))
                .max(Comparator.comparingInt(String::length)).orElse(name);
    }

    private static String shortName(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }
}
