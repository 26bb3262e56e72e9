/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.preferences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The search of the preferences finds a page by every word that stands on it: the platform looks at names and keywords only. */
class PreferenceSearchTest {

    private static final Pattern PAGE = Pattern.compile(
            "<page id=\"[^\"]*\" name=\"([^\"]*)\" class=\"org\\.sparsha\\.ui\\.preferences\\.(\\w+)\">"
                    + "\\s*<keywordReference id=\"([^\"]*)\"/>");
    /** Labels begin with a capital letter; names of preferences don't. */
    private static final Pattern LABEL = Pattern.compile("\"([A-Z][^\"]{3,})\"");
    private static final int SHORTEST = 4;

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z-]+")).filter(word -> word.length() >= SHORTEST).toList();
    }

    @Test
    void everyWordOfAPageFindsIt() throws IOException {
        String plugin = Files.readString(Path.of("plugin.xml"));
        List<MatchResult> pages = PAGE.matcher(plugin).results().toList();
        assertEquals(plugin.split("<page id=", -1).length - 1, pages.size(), "pages with keywords");
        for (MatchResult page : pages) {
            MatchResult keyword = Pattern.compile("<keyword id=\"" + Pattern.quote(page.group(3)) + "\" label=\"([^\"]*)\"/>")
                    .matcher(plugin).results().findFirst().orElseThrow();
            List<String> known = words(page.group(1) + " " + keyword.group(1));
            String source = Files.readString(Path.of("src/org/sparsha/ui/preferences", page.group(2) + ".java"));
            List<String> shown = LABEL.matcher(source).results()
                    .flatMap(label -> words(label.group(1)).stream()).distinct().toList();
            assertFalse(shown.isEmpty(), page.group(2));
            assertEquals(List.of(), shown.stream().filter(word -> !known.contains(word)).toList(), page.group(2));
        }
    }
}
