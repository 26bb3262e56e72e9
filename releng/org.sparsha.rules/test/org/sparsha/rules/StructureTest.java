/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Packages depend on each other in one direction, and whatever is finished can be reached. The two lists are what was found when these
 * rules came; they only shrink: take out what is done.
 */
class StructureTest {

    /** Public types that nothing uses yet, and who is to wire or delete them. */
    private static final Map<String, String> UNUSED = Map.of();

    private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9_]+");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("^public (?:abstract |final |sealed |non-sealed )*(?:class|record|interface|@interface|enum) (\\w+)",
                    Pattern.MULTILINE);

    private static boolean isProduction(String name) {
        return name.matches("(bundles|cluster)/org\\.sparsha[^/]*/.*") && !name.matches("bundles/[^/]*(\\.tests|testsupport)/.*")
                && !name.matches("(bundles|cluster)/[^/]*/(test|META-INF/maven)/.*");
    }

    private static Map<Path, String> sources() {
        Map<Path, String> sources = new TreeMap<>();
        SourceTree.files(name -> isProduction(name) && name.matches(".*/src/.*\\.java")).forEach(file -> sources.put(file,
                SourceTree.read(file)));
        return sources;
    }

    @Test
    void packagesFormNoCircles() {
        assertEquals(List.of(), List.copyOf(Dependencies.circles(Dependencies.between(sources()))),
                "circles between packages: turn one arrow around");
    }

    /** White, and masks of channels, are no choice of a colour. */
    @Test
    void coloursAreChosenInOnePlace() {
        Pattern color = Pattern.compile("0x(?!FFFFFF|FF0000)[0-9A-F]{6}\\b");
        List<String> more = sources().entrySet().stream()
                .filter(source -> SourceTree.name(source.getKey()).matches("bundles/org\\.sparsha\\.(ui|app|timeline|report)/.*"))
                .filter(source -> color.matcher(source.getValue()).find()).map(source -> SourceTree.name(source.getKey())).toList();
        assertEquals(List.of(), more, "colours of their own: ColorScheme in features.raster has those of window, timeline and reports");
    }

    @Test
    void everyPublicTypeHasAUser() {
        Map<Path, String> sources = sources();
        Map<Path, Set<String>> words = new TreeMap<>();
        sources.forEach((file, text) -> words.put(file, Set.copyOf(Arrays.stream(WORD.split(text)).collect(Collectors.toSet()))));
        String declared = SourceTree.files(name -> isProduction(name) && name.matches(".*\\.(xml|e4xmi|MF|css|txt)")).stream()
                .map(SourceTree::read).collect(Collectors.joining("\n"));
        SortedSet<String> unused = new TreeSet<>();
        sources.forEach((file, text) -> {
            var type = PUBLIC_TYPE.matcher(text);
            if (!type.find()) {
                return;
            }
            String packageName = Dependencies.packageOf(text);
            String full = packageName + "." + type.group(1);
            boolean used = declared.contains(full) || isPromised(packageName) || text.contains("public static void main(")
                    || words.entrySet().stream().anyMatch(other -> !other.getKey().equals(file) && other.getValue().contains(type.group(1))
                            && (Dependencies.packageOf(sources.get(other.getKey())).equals(packageName)
                                    || sources.get(other.getKey()).contains(full)));
            if (!used) {
                unused.add(full);
            }
        });
        unused.removeAll(UNUSED.keySet());
        assertEquals(Set.of(), unused, "public types without a production user: use or delete them");
    }

    /** What plug-ins may use need not be used by ourselves. */
    private static boolean isPromised(String packageName) {
        return List.of("org.sparsha.core", "org.sparsha.explain", "org.sparsha.explain.spi").contains(packageName);
    }

    @Test
    void theReaderSeesCircles() {
        Map<Path, String> made = Map.of(Path.of("A.java"), "package org.sparsha.a;\nimport org.sparsha.b.B;\nclass A { }",
                Path.of("B.java"), "package org.sparsha.b;\n/** {@link org.sparsha.c.C} */ class B { org.sparsha.a.A a; }",
                Path.of("C.java"),
                "package org.sparsha.c;\nimport org.sparsha.a.A;\nclass C { }");
        assertEquals(Set.of("org.sparsha.a org.sparsha.b"), Dependencies.circles(Dependencies.between(made)));
        assertTrue(Dependencies.circles(Dependencies.between(Map.of())).isEmpty());
    }
}
