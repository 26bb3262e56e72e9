/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What makes {@code ./sparsha} build again: sources, and nothing that a build, {@code ./verify} among them, puts between them. */
@DisabledOnOs(OS.WINDOWS)
class BuildStampTest {

    private static final Instant BUILT = Instant.parse("2026-01-02T00:00:00Z");

    @TempDir
    Path top;

    @BeforeEach
    void builtTree() throws IOException {
        for (String file : List.of("bundles/a/src/p/A.java", "bundles/a/src/p/B.java", "bundles/a/test/ATest.java",
                "bundles/a/lib/native.jar", "bundles/a.tests/src/T.java", "bundles/a/target/a.jar", "bundles/a/plugin.xml",
                "releng/product/target/x.zip", "pom.xml")) {
            Files.createDirectories(top.resolve(file).getParent());
            Files.writeString(top.resolve(file), "");
        }
        Files.writeString(top.resolve("product"), "").toFile().setExecutable(true);
        try (Stream<Path> all = Files.walk(top)) {
            for (Path file : all.toList()) {
                age(file, -60);
            }
        }
        age(Files.writeString(top.resolve("stamp"), ""), 0);
    }

    private static void age(Path file, long seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(BUILT.plusSeconds(seconds)));
    }

    private boolean isBuilt() throws Exception {
        String script = Files.readString(SourceTree.ROOT.resolve("sparsha"));
        int start = script.indexOf("is_built() {");
        String function = script.substring(start, script.indexOf("\n}", start) + 2).replace("$product/sparsha", "$top/product");
        return new ProcessBuilder("bash", "-c", "top=$1 stamp=$1/stamp\n" + function + "\nis_built", "bash", top.toString()).start()
                .waitFor() == 0;
    }

    private void assertBuilt(boolean expected, String changed) throws Exception {
        age(top.resolve(changed), 60);
        assertEquals(expected, isBuilt(), changed);
        age(top.resolve(changed), -60);
    }

    @Test
    void sourcesCountAndWhatIsFetchedOrBuiltDoesNot() throws Exception {
        assertEquals(true, isBuilt());
        for (String free : List.of("bundles/a/lib/native.jar", "bundles/a/lib", "bundles/a/test/ATest.java",
                "bundles/a.tests/src/T.java", "bundles/a/target/a.jar", "releng/product/target/x.zip")) {
            assertBuilt(true, free);
        }
        for (String source : List.of("bundles/a/src/p/A.java", "bundles/a/plugin.xml", "pom.xml")) {
            assertBuilt(false, source);
        }
        Files.delete(top.resolve("bundles/a/src/p/B.java"));
        assertEquals(false, isBuilt(), "a source that is gone");
    }
}
