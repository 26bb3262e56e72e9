/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CorpusChannelTest {

    private static final Path ROOT = Path.of("voices");

    private static Map<ChannelChoice, Path> chosen(Map<String, ChannelChoice> choices) {
        List<Recording> recordings = Stream.of("a.wav", "b.wav", "c.wav").map(name -> Recording.of(ROOT, name, Labels.NONE)).toList();
        return CorpusChannel.chosen(recordings, file -> Optional.ofNullable(choices.get(file.getFileName().toString())));
    }

    @Test
    void whatWasChosenOfItsRecordingsIsAskedAbout() {
        assertEquals(Map.of(), chosen(Map.of()));
        Map<ChannelChoice, Path> two = chosen(Map.of("a.wav", ChannelChoice.alone(2), "b.wav", ChannelChoice.alone(1), "c.wav",
                ChannelChoice.alone(2), "elsewhere.wav", ChannelChoice.alone(3)));
        assertEquals(List.of(ChannelChoice.alone(1), ChannelChoice.alone(2)), List.copyOf(two.keySet()));
        assertEquals(ROOT.resolve("a.wav"), two.get(ChannelChoice.alone(2)), "the first of each");
        String question = CorpusChannel.question(two, 3);
        assertTrue(question.startsWith("Of b.wav you chose channel 1 alone.\nOf a.wav you chose channel 2 alone.\n\n"), question);
        assertTrue(question.contains("of all 3 recordings?"), question);
    }
}
