/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What each system's desktop opens with the workbench is what {@link SoundFormat} reads without help. */
class FileAssociationsTest {

    private static final Path TOP = Path.of("..", "..");
    private static final Path ROOT = TOP.resolve("features/org.sparsha.platform.feature/root");

    @Test
    void linuxKnowsTheMediaTypes() throws IOException {
        String entry = Files.readString(ROOT.resolve("linux/share/applications/org.sparsha.workbench.desktop"));
        List<String> types = Stream.of(first(entry, "MimeType=(.*)").split(";")).toList();
        Arrays.stream(SoundFormat.values()).filter(SoundFormat::isBuiltIn)
                .forEach(format -> assertTrue(types.contains(format.mediaType()), format + " is missing"));
    }

    @Test
    void windowsAndMacOsKnowTheEndings() throws IOException {
        List<String> expected = SoundFormat.builtInEndings();
        String script = Files.readString(ROOT.resolve("win32/associate-files.bat"));
        assertEquals(expected, Stream.of(first(script, "set \"endings=([^\"]*)\"").split(" ")).sorted().toList());
        String plist = Files.readString(TOP.resolve("releng/org.sparsha.product/macos/Info.plist"));
        String array = first(plist, "(?s)<key>CFBundleTypeExtensions</key>\\s*<array>(.*?)</array>");
        assertEquals(expected,
                Pattern.compile("<string>([^<]*)</string>").matcher(array).results().map(found -> found.group(1)).sorted().toList());
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }
}
