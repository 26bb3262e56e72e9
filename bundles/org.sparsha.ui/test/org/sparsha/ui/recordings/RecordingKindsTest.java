/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.recordings;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.SoundDecoder;
import org.sparsha.audio.SoundReader;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The dialogs that open recordings offer the kinds of plug-ins among the others. */
class RecordingKindsTest {

    @Test
    void aKindOfAPluginIsOfferedAmongTheOthers() {
        SoundDecoder plugin = new SoundDecoder() {
            @Override
            public String title() {
                return "Acme";
            }

            @Override
            public List<String> endings() {
                return List.of("acme");
            }

            @Override
            public boolean recognises(byte[] begin) {
                return false;
            }

            @Override
            public void decode(Path file, Path wav) throws AudioException {
                throw new AudioException("It is never decoded here.");
            }
        };
        String offered = Recordings.kinds(new SoundReader(() -> List.of(plugin))).toString();
        assertTrue(offered.contains("*.[aA][cC][mM][eE]") && offered.contains("*.[fF][lL][aA][cC]"), offered);
    }
}
