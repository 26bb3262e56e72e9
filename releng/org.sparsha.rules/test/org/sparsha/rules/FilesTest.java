/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.rules;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What no text file of the clone may hold: paths of a machine, addresses of package registries, files outside the clone. */
class FilesTest {

    private static final long LARGEST_TEXT = 2_000_000;
    private static final Pattern FORBIDDEN = Pattern.compile("(^|[\"'\\s(=])/(work|tmp/sparsha|root|home/\\w+)/|\\.\\./shared\\b"
            + "|https?://[^ \"<>]*(maven2|npmjs|deb\\.debian)", Pattern.MULTILINE);

    @Test
    void noFileNamesWhatOnlyOneMachineHas() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : SourceTree.files(name -> !name.startsWith("releng/org.sparsha.rules/"))) {
            if (Files.size(file) <= LARGEST_TEXT && !file.toString().matches(".*\\.(onnx|png|wav|flac|mp3|ogg|jar|npy|bin)")) {
                check(file, found);
            }
        }
        assertEquals("", String.join("\n", found));
    }

    private static void check(Path file, List<String> found) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            return; // not a text
        }
        FORBIDDEN.matcher(text).results().forEach(hit -> {
            long line = text.substring(0, hit.end()).lines().count();
            found.add(SourceTree.name(file) + ":" + line + ": " + hit.group().strip());
        });
    }
}
