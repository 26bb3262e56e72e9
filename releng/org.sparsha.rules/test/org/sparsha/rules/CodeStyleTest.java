/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The form of every Java file: header, white space, line length, order of imports. */
class CodeStyleTest {

    private static final String HEADER = """
            /*
             * Copyright (c) 2026 Sparsha Workbench contributors
             * SPDX-License-Identifier: EPL-2.0
             */
            """;
    private static final int LONGEST_LINE = 140;
    private static final int INDENT = 4;
    private static final List<String> GROUPS = List.of("java.", "javax.", "org.", "com.");

    @Test
    void filesBeginWithTheHeader() {
        check((file, text, found) -> {
            if (!text.startsWith(HEADER)) {
                found.add(file + ": no licence header as CONTRIBUTING.md gives it");
            }
        });
    }

    @Test
    void whiteSpaceIsAsAgreed() {
        check((file, text, found) -> {
            if (!text.endsWith("\n") || text.endsWith("\n\n")) {
                found.add(file + ": must end with one line end");
            }
            if (text.contains("\r")) {
                found.add(file + ": has carriage returns");
            }
            List<String> lines = text.lines().toList();
            boolean textBlock = false;
            for (int i = 0; i < lines.size(); i++) {
                String problem = problem(lines.get(i), textBlock);
                if (!problem.isEmpty()) {
                    found.add(file + ":" + (i + 1) + ": " + problem);
                }
                textBlock ^= (lines.get(i).split("\"\"\"", -1).length - 1) % 2 == 1;
            }
        });
    }

    /** The order of {@code Map.of} is another one in each process: the same run would write other bytes. */
    @Test
    void mapsThatAreWrittenHaveAnOrder() {
        Pattern written = Pattern.compile("put\\([^;]{0,200}(?<!TreeMap<>\\()Map\\.of\\(\"[^\";]*\",[^;]*?\"[^\";]*\",");
        check((file, text, found) -> {
            if (!file.contains("/test/") && !file.contains(".tests/") && written.matcher(text).find()) {
                found.add(file + ": a Map.of with several names is put into what is written; take a LinkedHashMap");
            }
        });
    }

    @Test
    void importsAreSorted() {
        check((file, text, found) -> {
            List<String> imports = text.lines().dropWhile(line -> !line.startsWith("import "))
                    .takeWhile(line -> line.isEmpty() || line.startsWith("import ")).toList();
            String expected = sorted(imports);
            if (!String.join("\n", imports).strip().equals(expected)) {
                found.add(file + ": imports must be\n" + expected);
            }
            imports.stream().filter(line -> line.endsWith("*;")).forEach(line -> found.add(file + ": " + line));
        });
    }

    @Test
    void nothingIsUnfinished() {
        check((file, text, found) -> {
            if (file.startsWith("releng/org.sparsha.rules/")) {
                return;
            }
            for (String word : List.of("TODO", "FIXME", "XXX", "printStackTrace()")) {
                if (text.contains(word)) {
                    found.add(file + ": has " + word);
                }
            }
        });
    }

    private static String problem(String line, boolean textBlock) {
        String code = line.stripLeading();
        int indent = line.length() - code.length();
        if (line.length() > LONGEST_LINE) {
            return "longer than " + LONGEST_LINE;
        } else if (!line.equals(line.stripTrailing())) {
            return "blanks at its end";
        } else if (line.contains("\t")) {
            return "has a tab";
        } else if (!textBlock && !code.startsWith("*") && indent % INDENT != 0) {
            return "indented by " + indent;
        }
        return "";
    }

    private static String sorted(List<String> imports) {
        List<String> parts = new ArrayList<>();
        for (int group = 0; group <= GROUPS.size(); group++) {
            int wanted = group;
            parts.add(String.join("\n", imports.stream().filter(line -> line.startsWith("import ") && !line.startsWith("import static "))
                    .filter(line -> group(line) == wanted).sorted().toList()));
        }
        parts.add(String.join("\n", imports.stream().filter(line -> line.startsWith("import static ")).sorted().toList()));
        return String.join("\n\n", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static int group(String line) {
        String name = line.substring("import ".length()).toLowerCase(Locale.ROOT);
        for (int i = 0; i < GROUPS.size(); i++) {
            if (name.startsWith(GROUPS.get(i))) {
                return i;
            }
        }
        return GROUPS.size();
    }

    private static void check(Rule rule) {
        List<String> found = new ArrayList<>();
        for (Path file : SourceTree.javaFiles()) {
            rule.check(SourceTree.name(file), SourceTree.read(file), found);
        }
        assertEquals("", String.join("\n", found));
    }

    private interface Rule {
        void check(String file, String text, List<String> found);
    }
}
