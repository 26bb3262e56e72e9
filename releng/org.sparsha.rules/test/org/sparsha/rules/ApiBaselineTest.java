/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The checker itself: what breaks plug-ins needs a major version, what offers more a minor one. */
class ApiBaselineTest {

    private static final String OLD = """
            package made;
            import java.util.List;
            /** Made. */
            public interface Method {
                /** @return names */
                List<String> names();
                default int size() { return 1; }
                private int hidden() { return 2; }
            }
            """;

    @TempDir
    private Path folder;

    private Map<String, ApiBaseline.Api> api(String version, String source) throws Exception {
        Path file = Files.writeString(folder.resolve("Method.java"), source);
        return Map.of("made", new ApiBaseline.Api(version, ApiSignatures.of(List.of(file)).lines().get("made")));
    }

    private String problem(String version, String was, String is) throws Exception {
        assertTrue(OLD.contains(was), was);
        return String.join("", ApiBaseline.problems(api("1.0.0", OLD), api(version, OLD.replace(was, is))));
    }

    @Test
    void whatCannotBeSeenChangesNothing() throws Exception {
        assertEquals("", problem("1.0.0", "return 1;", "return 3;"));
        assertEquals("", problem("1.0.0", "hidden() {", "veiled() {"));
        assertEquals("", problem("1.0.0", "@return names", "@return other names"));
    }

    @Test
    void whatIsGoneOrChangedNeedsAMajorVersion() throws Exception {
        for (String version : List.of("1.0.0", "1.9.0")) {
            assertTrue(problem(version, "List<String> names();", "").contains("needs version 2.0.0"));
            assertTrue(problem(version, "List<String> names()", "List<Integer> names()").contains("needs version 2.0.0"));
            assertTrue(problem(version, "names();", "names() throws Exception;").contains("needs version 2.0.0"));
            assertTrue(problem(version, "default int size() { return 1; }", "int size();").contains("needs version 2.0.0"));
            assertTrue(problem(version, "interface Method", "interface Method extends Runnable").contains("needs version 2.0.0"));
        }
        assertEquals("", problem("2.0.0", "List<String> names();", ""));
    }

    @Test
    void whatPluginsMustWriteInAdditionNeedsAMajorVersion() throws Exception {
        assertTrue(problem("1.1.0", "default int", "void more(); default int").contains("needs version 2.0.0"));
    }

    @Test
    void whatIsOfferedInAdditionNeedsAMinorVersion() throws Exception {
        String more = "default int more() { return 3; } default int";
        assertTrue(problem("1.0.0", "default int", more).contains("needs version 1.1.0"));
        assertTrue(problem("1.0.7", "default int", more).contains("needs version 1.1.0"));
        assertEquals("", problem("1.1.0", "default int", more));
    }

    @Test
    void aPackageThatIsNoLongerThereIsMissed() throws Exception {
        assertTrue(String.join("", ApiBaseline.problems(api("1.0.0", OLD), Map.of())).contains("no longer promised"));
        assertTrue(String.join("", ApiBaseline.problems(Map.of(), api("1.0.0", OLD))).contains("has no baseline"));
    }

    @Test
    void enumsRecordsAndNestedTypesAreSeen() throws Exception {
        Map<String, ApiBaseline.Api> api = api("1.0.0", """
                package made;
                public enum Method { ONE, TWO; public record Part(int a, String b) { public static final int C = 1; } }
                """);
        String lines = String.join("\n", api.get("made").lines());
        assertTrue(lines.contains("ONE") && lines.contains("record Method.Part(int a, String b)") && lines.contains("int C"), lines);
    }
}
