/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The one jar that is sent to executors. */
class JobJarTest {

    private static Set<String> classes(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class"))
                    .map(name -> name.replaceFirst("^META-INF/versions/\\d+/", "")).filter(name -> !name.endsWith("module-info.class"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void noClassIsInSparkToo() throws IOException {
        Set<String> ours = classes(Path.of(System.getProperty("sparsha.job")));
        assertTrue(ours.contains("org/sparsha/spark/EvaluateJob.class"));
        assertTrue(ours.contains("org/sparsha/spark/library/protobuf/Message.class"), "relocated");
        Set<String> twice = new TreeSet<>();
        try (Stream<Path> jars = Files.list(ClusterRun.SPARK_HOME.resolve("jars"))) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                classes(jar).stream().filter(ours::contains).map(name -> name + " in " + jar.getFileName()).forEach(twice::add);
            }
        }
        assertEquals(Set.of(), twice, "classes of which an executor would take Spark's: relocate them");
    }

    @Test
    void librariesAreThoseOfTheProduct() throws IOException {
        Path root = Path.of(System.getProperty("sparsha.root"));
        String target = Files.readString(root.resolve("target-platform/sparsha.target")).replaceAll("\\s", "");
        String pom = Files.readString(root.resolve("cluster/org.sparsha.spark/pom.xml")).replaceAll("\\s", "");
        Matcher library = Pattern.compile("<dependency><groupId>[^<]+</groupId><artifactId>[^<]+</artifactId><version>\\d[^<]*</version>")
                .matcher(pom);
        List<String> others = library.results().map(found -> found.group(0)).filter(text -> !target.contains(text)).toList();
        assertEquals(List.of(), others, "libraries of which the product has another release");
    }

    @Test
    void hasOurContributions() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("sparsha.job"))) {
            assertNotNull(jar.getEntry("plugin.xml"));
            String text = new String(jar.getInputStream(jar.getEntry("plugin.xml")).readAllBytes(), StandardCharsets.UTF_8);
            Path root = Path.of(System.getProperty("sparsha.root"));
            Set<String> missing = new TreeSet<>();
            for (String bundle : List.of("explain.builtin", "features", "corpus", "application")) {
                Matcher ids = Pattern.compile("\\sid=\"([^\"]+)\"")
                        .matcher(Files.readString(root.resolve("bundles/org.sparsha." + bundle + "/plugin.xml")));
                ids.results().map(found -> found.group(1)).filter(id -> !text.contains("id=\"" + id + "\"")).forEach(missing::add);
            }
            assertEquals(Set.of(), missing, "contributions of our bundles that the job hasn't");
            assertEquals("org.sparsha.spark", jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName"));
        }
    }
}
